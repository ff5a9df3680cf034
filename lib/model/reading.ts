import * as z from 'zod/mini';
import { disputeSchema } from './dispute.ts';
import { instantSchema } from './moment.ts';
import { marketSchema, orderSchema } from './order.ts';
import { parcelSchema } from './parcel.ts';
import { otherIdsSchema, productSchema, sellerSchema } from './shop.ts';
import { longest, textOf } from './text.ts';

export const pageKindSchema = z.enum([
  'order-list',
  'order-detail',
  'tracking',
  'product',
  'store',
  'dispute-list',
  'dispute-detail',
  'review-list',
  'confirm-receipt',
  'checkout',
  'search',
  'other',
]);
export type PageKind = z.infer<typeof pageKindSchema>;

/** `api:order-list` (the page's own answer), `embedded:…` (JSON in the page), `dom:order-list-2022`, `witness:…` (an act that Escrowl saw). */
export const readerNameSchema = z.string().check(z.regex(/^(api|embedded|dom|witness):[a-z0-9-]{1,40}$/));
export type ReaderName = z.infer<typeof readerNameSchema>;

export const problemCodes = [
  'layout-unknown',
  'card-unread',
  'date-unread',
  'money-unread',
  'status-unread',
  'id-unread',
  'not-logged-in',
  'not-success',
  'json-broken',
  'too-large',
  'reader-failed',
] as const;
export const problemSchema = z.object({ code: z.enum(problemCodes), detail: textOf(longest.text) });
export type Problem = z.infer<typeof problemSchema>;

const list = <T extends z.core.$ZodType>(record: T) => z.nullable(z.array(record).check(z.maxLength(500)));
const count = z.int().check(z.nonnegative(), z.maximum(100_000));

/**
 * What one reader made of one page or answer. Records hold the fields that it knows; an absent or
 * null field says nothing. Lists are null where the page kind carries none.
 */
export const readerResultSchema = z.object({
  reader: readerNameSchema,
  /** Records on the page, and how many of them were understood. */
  seen: count,
  read: count,
  orders: list(z.extend(z.partial(orderSchema), { id: orderSchema.shape.id })),
  parcels: list(
    z.extend(z.partial(parcelSchema), { orderId: parcelSchema.shape.orderId, code: parcelSchema.shape.code }),
  ),
  sellers: list(
    z.extend(z.partial(sellerSchema), { storeId: sellerSchema.shape.storeId, otherIds: otherIdsSchema }),
  ),
  products: list(z.extend(z.partial(productSchema), { id: productSchema.shape.id })),
  disputes: list(
    z.extend(z.partial(disputeSchema), { id: disputeSchema.shape.id, orderId: disputeSchema.shape.orderId }),
  ),
  problems: z.array(problemSchema).check(z.maxLength(100)),
});
export type ReaderResult = z.infer<typeof readerResultSchema>;
export type OrderPart = NonNullable<ReaderResult['orders']>[number];
export type ParcelPart = NonNullable<ReaderResult['parcels']>[number];
export type SellerPart = NonNullable<ReaderResult['sellers']>[number];
export type ProductPart = NonNullable<ReaderResult['products']>[number];
export type DisputePart = NonNullable<ReaderResult['disputes']>[number];

/** One look at one page: every reader's result, at one moment. */
export const readingSchema = z.object({
  page: pageKindSchema,
  market: z.nullable(marketSchema),
  at: instantSchema,
  /** The account that the page names, where it does; orders of two accounts are never mixed silently. */
  account: z.nullable(textOf(longest.name)),
  results: z.array(readerResultSchema).check(z.maxLength(40)),
});
export type Reading = z.infer<typeof readingSchema>;
