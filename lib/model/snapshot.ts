import * as z from 'zod/mini';
import { productSchema, sellerSchema } from './shop.ts';

/** A day of the buyer's calendar, `YYYY-MM-DD`. */
const daySchema = z.iso.date();

/** What the visits of one day saw of a seller: the last of each value. */
export const sellerSnapshotSchema = z.extend(
  z.pick(sellerSchema, {
    storeId: true,
    positiveRate: true,
    ratings: true,
    described: true,
    communication: true,
    shippingSpeed: true,
  }),
  { day: daySchema },
);
export type SellerSnapshot = z.infer<typeof sellerSnapshotSchema>;

/** The same of a product. `pooled`: whether its page named others as sellers than the shop that it shows. */
export const productSnapshotSchema = z.extend(
  z.pick(productSchema, { id: true, price: true, stars: true, reviews: true, sold: true }),
  { day: daySchema, pooled: z.nullable(z.boolean()) },
);
export type ProductSnapshot = z.infer<typeof productSnapshotSchema>;
