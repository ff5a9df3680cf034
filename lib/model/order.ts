import * as z from 'zod/mini';
import { momentSchema } from './moment.ts';
import { moneySchema } from './money.ts';
import { idSchema, longest, textOf, typeCodeSchema } from './text.ts';

export const marketSchema = z.enum(['aliexpress.com', 'aliexpress.us', 'aliexpress.ru']);
export type Market = z.infer<typeof marketSchema>;

export const orderStatusSchema = z.enum([
  'unpaid',
  'processing',
  'shipped',
  'delivered',
  'completed',
  'cancelled',
  'frozen',
  'disputed',
  'unknown',
]);
export type OrderStatus = z.infer<typeof orderStatusSchema>;

export const closedBecauseSchema = z.enum([
  'confirmed',
  'cancelled-by-buyer',
  'never-paid',
  'not-shipped',
  'dispute-ended',
  'protection-ended',
  'by-marketplace',
]);
export type ClosedBecause = z.infer<typeof closedBecauseSchema>;

export const itemSchema = z.object({
  lineId: z.nullable(idSchema),
  productId: z.nullable(idSchema),
  title: z.nullable(textOf(longest.title)),
  sku: z.nullable(textOf(longest.title)),
  skuId: z.nullable(idSchema),
  quantity: z.nullable(z.int().check(z.nonnegative())),
  /** One piece; a price range gives null. */
  price: z.nullable(moneySchema),
});
export type Item = z.infer<typeof itemSchema>;

export const promiseKindSchema = z.enum([
  'delivery-refund',
  'late-coupon',
  'free-return',
  'dispute-window',
  'return-window',
  'eta',
]);
/** One printed sentence part that promises something ("Refund if no delivery before Sep 4, 2026"). */
export const pagePromiseSchema = z.object({
  kind: promiseKindSchema,
  at: z.optional(momentSchema),
  days: z.optional(z.int().check(z.nonnegative())),
  from: z.optional(z.enum(['placed', 'paid', 'shipped', 'delivered', 'completed'])),
  text: textOf(longest.text),
});
export type PagePromise = z.infer<typeof pagePromiseSchema>;

/** An order as CONTRACT.md names it. `null`: not known. A list that was read and is empty is `[]`. */
export const orderSchema = z.object({
  id: idSchema,
  market: z.nullable(marketSchema),
  status: z.nullable(orderStatusSchema),
  statusText: z.nullable(textOf(longest.name)),
  closedBecause: z.nullable(closedBecauseSchema),
  placedAt: z.nullable(momentSchema),
  paidAt: z.nullable(momentSchema),
  shippedAt: z.nullable(momentSchema),
  deliveredAt: z.nullable(momentSchema),
  completedAt: z.nullable(momentSchema),
  total: z.nullable(moneySchema),
  paymentMethod: z.nullable(z.enum(['card', 'paypal', 'wallet', 'other'])),
  seller: z.nullable(z.object({ storeId: z.nullable(idSchema), name: z.nullable(textOf(longest.name)) })),
  items: z.nullable(z.array(itemSchema).check(z.maxLength(200))),
  actions: z.nullable(z.array(typeCodeSchema).check(z.maxLength(60))),
  protectionEndsAt: z.nullable(momentSchema),
  promises: z.nullable(z.array(pagePromiseSchema).check(z.maxLength(60))),
});
export type Order = z.infer<typeof orderSchema>;
