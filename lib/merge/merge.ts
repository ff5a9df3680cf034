import type { ReaderName, ReaderResult, Reading } from '../model/reading.ts';
import type {
  HistoryEntry,
  StoredDispute,
  StoredOrder,
  StoredParcel,
  StoredProduct,
  StoredSeller,
} from '../model/stored.ts';
import { collect, partsOf } from './collect.ts';
import { type Told, toldBy, withTracking } from './delivery.ts';
import { emptyOrder } from './empty.ts';
import { isNews } from './fields.ts';
import { historyOf } from './history.ts';
import { acrossReadings, type Look, withinReading } from './look.ts';
import { joinOrders, orderTold } from './orders.ts';
import { joinParcels, parcelFrom } from './parcels.ts';
import { mergeDisputes, mergeProducts } from './records.ts';
import { mergeSellers, numbersOf } from './sellers.ts';

/** What is known of the records that a reading touches: of each order ALL its parcels. */
export interface StoredPart {
  orders: StoredOrder[];
  parcels: StoredParcel[];
  sellers: StoredSeller[];
  products: StoredProduct[];
  disputes: StoredDispute[];
}

export const nothingStored: StoredPart = { orders: [], parcels: [], sellers: [], products: [], disputes: [] };

/** What a reading makes of what was known: the records that must be written, whole. */
export interface Merged extends StoredPart {
  /** Parcels that turned out to be another one under an older number. */
  removedParcels: { orderId: string; code: string }[];
  /** Numbers of sellers that turned out to be one that is kept under another. */
  removedStoreIds: string[];
  history: HistoryEntry[];
  /** Every order that the reading names, changed or not. */
  touchedOrderIds: string[];
}

/** The names of the records that a reading touches. */
export function touchedBy(reading: Reading): {
  orderIds: string[];
  storeIds: string[];
  productIds: string[];
  disputeIds: string[];
} {
  const all = <T>(listOf: (result: ReaderResult) => T[] | null) =>
    reading.results.flatMap((result) => listOf(result) ?? []);
  const parcels = all((result) => result.parcels);
  const disputes = all((result) => result.disputes);
  return {
    orderIds: distinct([
      ...all((result) => result.orders).map(({ id }) => id),
      ...parcels.map(({ orderId }) => orderId),
      ...disputes.map(({ orderId }) => orderId),
    ]),
    storeIds: distinct(all((result) => result.sellers).flatMap(numbersOf)),
    productIds: distinct(all((result) => result.products).map(({ id }) => id)),
    disputeIds: distinct(disputes.map(({ id }) => id)),
  };
}

const distinct = (ids: string[]) => [...new Set(ids)];

/**
 * Merges one reading into what is known, field by field: the newest value wins, within one visit the
 * better reader, and nothing empty ever overwrites (DESIGN.md "Merge by field"; RULES.md principle 1).
 * `zone` (IANA) tells which day an instant falls on. Changes nothing that it is given; a record that
 * says nothing new is not in the answer (isWorthNoting tells when a mere look is written down).
 */
export function mergeReading(stored: StoredPart, reading: Reading, zone: string): Merged {
  const parcels = mergeParcels(stored, reading);
  const sellers = mergeSellers(stored.sellers, reading);
  const merged: Merged = {
    orders: [],
    parcels: parcels.changed,
    sellers: sellers.changed,
    products: mergeProducts(stored.products, reading),
    disputes: mergeDisputes(stored.disputes, reading),
    removedParcels: parcels.removed,
    removedStoreIds: sellers.removed,
    history: [],
    touchedOrderIds: touchedBy(reading).orderIds,
  };
  const storedOrders = new Map(stored.orders.map((order) => [order.id, order]));
  const offered = ordersIn(reading, zone);
  for (const id of merged.touchedOrderIds) {
    const before = storedOrders.get(id);
    const known = toldBy(before ?? emptyOrder(id));
    const news = offered.get(id);
    const told = news ? joinOrders(known, news, acrossReadings, zone) : known;
    const after = withTracking(told, parcels.of.get(id) ?? [], zone);
    if (!isNews(before, after, orderContent)) continue;
    merged.orders.push(after);
    if (before) merged.history.push(...historyOf(before, after, reading.at, readerOf(reading), zone));
  }
  return merged;
}

/** The values of an order, without the moments at which they were seen. */
function orderContent({ seen: _, protectionPrinted, ...values }: StoredOrder): unknown {
  return [values, Object.entries(protectionPrinted).map(([page, { value }]) => [page, value])];
}

const readerOf = (reading: Reading): ReaderName => reading.results[0]?.reader ?? 'dom:other';

function ordersIn(reading: Reading, zone: string): Map<string, Told> {
  return collect(
    partsOf(reading, (result) => result.orders),
    ({ id }) => id,
    (part, look) => orderTold(part, look, reading),
    (known, offered) => joinOrders(known, offered, withinReading, zone),
  );
}

function mergeParcels(stored: StoredPart, reading: Reading) {
  const known = Map.groupBy(stored.parcels, ({ orderId }) => orderId);
  const offered = new Map<string, StoredParcel[]>();
  for (const result of reading.results) {
    const look: Look = [reading.at, result.reader];
    for (const [orderId, parts] of Map.groupBy(result.parcels ?? [], (part) => part.orderId)) {
      const shown = parts.map((part) => parcelFrom(part, look));
      offered.set(orderId, joinParcels(offered.get(orderId) ?? [], shown, withinReading));
    }
  }
  const of = new Map(known);
  const changed: StoredParcel[] = [];
  const removed: Merged['removedParcels'] = [];
  for (const [orderId, parcels] of offered) {
    const before = known.get(orderId) ?? [];
    const after = joinParcels(before, parcels, acrossReadings);
    const byCode = new Map(before.map((parcel) => [parcel.code, parcel]));
    of.set(orderId, after);
    changed.push(...after.filter((parcel) => isNews(byCode.get(parcel.code), parcel)));
    const codes = new Set(after.map(({ code }) => code));
    removed.push(...before.filter(({ code }) => !codes.has(code)).map(({ code }) => ({ orderId, code })));
  }
  return { of, changed, removed };
}
