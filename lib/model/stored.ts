import * as z from 'zod/mini';
import { deadlineSchema } from './deadline.ts';
import { disputeSchema } from './dispute.ts';
import { instantSchema, momentSchema } from './moment.ts';
import { orderSchema } from './order.ts';
import { parcelSchema } from './parcel.ts';
import { pageKindSchema, problemSchema, readerNameSchema } from './reading.ts';
import { buyerSaidSchema } from './said.ts';
import { otherIdsSchema, productSchema, sellerSchema } from './shop.ts';
import type { ProductSnapshot, SellerSnapshot } from './snapshot.ts';
import { idSchema, longest, textOf } from './text.ts';

/** Per field: when it was last seen with this value, and by which reader. */
export const seenSchema = z.record(textOf(longest.code), z.tuple([instantSchema, readerNameSchema]));
export type Seen = z.infer<typeof seenSchema>;

export const storedOrderSchema = z.extend(orderSchema, {
  seen: seenSchema,
  account: z.nullable(textOf(longest.name)),
  /** The newest end of protection that each page kind printed; `protectionEndsAt` is chosen from these (RULES.md, principle 1). */
  protectionPrinted: z.record(textOf(longest.code), z.object({ value: momentSchema, at: instantSchema })),
  said: buyerSaidSchema,
});
export type StoredOrder = z.infer<typeof storedOrderSchema>;

export const storedParcelSchema = z.extend(parcelSchema, { seen: seenSchema });
export type StoredParcel = z.infer<typeof storedParcelSchema>;
/** A seller under one number; `otherIds` came later, so that older rows and backups have none. */
export const storedSellerSchema = z.extend(sellerSchema, { seen: seenSchema, otherIds: otherIdsSchema });
export type StoredSeller = z.infer<typeof storedSellerSchema>;
export const storedProductSchema = z.extend(productSchema, { seen: seenSchema });
export type StoredProduct = z.infer<typeof storedProductSchema>;
export const storedDisputeSchema = z.extend(disputeSchema, { seen: seenSchema });
export type StoredDispute = z.infer<typeof storedDisputeSchema>;

/** What the buyer was reminded of: the memory that makes every stage told once. */
export const toldSchema = z.object({
  /** The date that it was about. */
  by: z.nullable(momentSchema),
  /** Since when Escrowl watches over this date, or the buyer put it off: what was over before is not told. */
  since: instantSchema,
  /** The last stage that was told; red stands for amber, too. */
  stage: z.enum(['none', 'amber', 'red']),
});
export type Told = z.infer<typeof toldSchema>;

/** A deadline with what the buyer did about it. `told` came later, and only what can press has it. */
export const storedDeadlineSchema = z.extend(deadlineSchema, {
  markedDoneAt: z.nullable(instantSchema),
  snoozedUntil: z.nullable(instantSchema),
  told: z.optional(toldSchema),
});
export type StoredDeadline = z.infer<typeof storedDeadlineSchema>;

/** One change of one field of one order: append-only, bounded. Values as JSON text. */
export const historyEntrySchema = z.object({
  orderId: idSchema,
  at: instantSchema,
  field: textOf(longest.code),
  before: z.nullable(textOf(longest.text)),
  after: z.nullable(textOf(longest.text)),
  reader: readerNameSchema,
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** How a look at a page went; the popup tells from these whether Escrowl is well. */
export const readingLogSchema = z.object({
  at: instantSchema,
  page: pageKindSchema,
  sources: z.array(z.object({ reader: readerNameSchema, seen: z.int(), read: z.int() })),
  problems: z.array(problemSchema),
});
export type ReadingLog = z.infer<typeof readingLogSchema>;

/** What is known about the shop of a product or store page. */
export interface KnownShop {
  seller: StoredSeller | null;
  /** null on a store's page. */
  product: StoredProduct | null;
  sellerSnapshots: SellerSnapshot[];
  productSnapshots: ProductSnapshot[];
  /** The buyer's orders with the shop. */
  orders: WatchedOrder[];
}

/** An order with everything that hangs on it; what the rules, the guard and the faces take. */
export interface WatchedOrder {
  order: StoredOrder;
  parcels: StoredParcel[];
  disputes: StoredDispute[];
}
