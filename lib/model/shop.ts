import * as z from 'zod/mini';
import { momentSchema } from './moment.ts';
import { moneySchema } from './money.ts';
import { idSchema, longest, textOf } from './text.ts';

const count = z.int().check(z.nonnegative());
const score = z.number().check(z.minimum(0), z.maximum(5));
const country = z.string().check(z.regex(/^[A-Z]{2}$/));

export const sellerSchema = z.object({
  storeId: idSchema,
  name: z.nullable(textOf(longest.name)),
  url: z.nullable(textOf(longest.url)),
  positiveRate: z.nullable(z.number().check(z.minimum(0), z.maximum(100))),
  /** How many ratings the rate stands on; never a count of positives or of followers. */
  ratings: z.nullable(count),
  openedAt: z.nullable(momentSchema),
  followers: z.nullable(count),
  described: z.nullable(score),
  communication: z.nullable(score),
  shippingSpeed: z.nullable(score),
  country: z.nullable(country),
  topRated: z.nullable(z.boolean()),
  local: z.nullable(z.boolean()),
  pooled: z.nullable(z.boolean()),
});
export type Seller = z.infer<typeof sellerSchema>;

/** Other numbers that pages of the same store go by (lib/readers/two-numbers.ts). */
export const otherIdsSchema = z.optional(z.array(idSchema).check(z.maxLength(5)));

export const productSchema = z.object({
  id: idSchema,
  title: z.nullable(textOf(longest.title)),
  storeId: z.nullable(idSchema),
  price: z.nullable(moneySchema),
  stars: z.nullable(score),
  reviews: z.nullable(count),
  sold: z.nullable(count),
  freeShipping: z.nullable(z.boolean()),
  deliveryDays: z.nullable(z.object({ min: count, max: count })),
  shipsTo: z.nullable(country),
});
export type Product = z.infer<typeof productSchema>;
