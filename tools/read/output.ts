import { mergeReading, nothingStored } from '../../lib/merge/merge.ts';
import type { Deadline } from '../../lib/model/deadline.ts';
import { disputeSchema } from '../../lib/model/dispute.ts';
import { orderSchema } from '../../lib/model/order.ts';
import { parcelSchema } from '../../lib/model/parcel.ts';
import type { ReaderResult, Reading } from '../../lib/model/reading.ts';
import { productSchema, sellerSchema } from '../../lib/model/shop.ts';
import { deadlines } from '../../lib/rules/deadlines.ts';
import { reasons } from '../../lib/rules/reasons.ts';
import { rulebook } from '../../lib/rules/rulebook.ts';
import type { ReadOptions } from './arguments.ts';
import type { Visit } from './input.ts';

/** The command's JSON document (CONTRACT.md): every key present, in the contract's order, and no other. */
export function outputOf({ page, market, results }: Visit, { at, zone }: ReadOptions) {
  const reading: Reading = { page, market, at, account: null, results };
  const merged = mergeReading(nothingStored, reading, zone);
  const isRead = (list: keyof ReaderResult) => results.some((result) => result[list] !== null);
  const ordersRead = new Set(results.flatMap((result) => (result.orders ?? []).map(({ id }) => id)));
  const orders = merged.orders.filter(({ id }) => ordersRead.has(id));
  const watched = orders.map((order) => ({
    order,
    parcels: merged.parcels.filter(({ orderId }) => orderId === order.id),
    disputes: merged.disputes.filter(({ orderId }) => orderId === order.id),
  }));
  return {
    page,
    market,
    sources: results.map(({ reader, seen, read }) => ({ reader, seen, read })),
    orders: isRead('orders') ? orders.map((order) => only(order, orderSchema.shape)) : null,
    parcels: isRead('parcels') ? merged.parcels.map((parcel) => only(parcel, parcelSchema.shape)) : null,
    sellers: isRead('sellers') ? merged.sellers.map((seller) => only(seller, sellerSchema.shape)) : null,
    products: isRead('products')
      ? merged.products.map((product) => only(product, productSchema.shape))
      : null,
    disputes: isRead('disputes')
      ? merged.disputes.map((dispute) => only(dispute, disputeSchema.shape))
      : null,
    deadlines: isRead('orders')
      ? watched.flatMap((each) => deadlines(each, at, zone, rulebook)).map(inWords)
      : null,
    problems: results.flatMap((result) => result.problems),
  };
}

/** The deadline with the reasons of its claims as sentences. */
function inWords(deadline: Deadline): Deadline {
  const sentences = new Map<string, string>(Object.entries(reasons));
  const claims = deadline.claims.map((claim) =>
    claim.why === undefined ? claim : { ...claim, why: sentences.get(claim.why) ?? claim.why },
  );
  return { ...deadline, claims };
}

/** A record's fields that its schema names, in the schema's order: what the store keeps beside them stays out. */
function only<Shape extends object>(record: { [key in keyof Shape]: unknown }, shape: Shape) {
  return Object.fromEntries(
    (Object.keys(shape) as (keyof Shape & string)[]).map((key) => [key, record[key]]),
  );
}
