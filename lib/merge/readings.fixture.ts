// Invented readings and what is stored after them, for the tests of merge and store.
import type { OrderPart, ParcelPart, ReaderName, ReaderResult, Reading } from '../model/reading.ts';
import type { StoredOrder } from '../model/stored.ts';
import { type Merged, mergeReading, nothingStored, type StoredPart } from './merge.ts';

export const zone = 'America/Sao_Paulo';
export const at = '2026-09-01T10:00:00Z';
export const later = '2026-09-02T10:00:00Z';

export function result(reader: ReaderName, lists: Partial<ReaderResult>): ReaderResult {
  const empty = { orders: null, parcels: null, sellers: null, products: null, disputes: null, problems: [] };
  return { reader, seen: 1, read: 1, ...empty, ...lists };
}

export function look(moment: string, ...results: ReaderResult[]): Reading {
  return { page: 'order-list', market: 'aliexpress.com', at: moment, account: null, results };
}

export const orderLook = (moment: string, reader: ReaderName, order: Omit<OrderPart, 'id'>): Reading =>
  look(moment, result(reader, { orders: [{ id: '1', ...order }] }));

export const parcelLook = (moment: string, ...parcels: Omit<ParcelPart, 'orderId'>[]): Reading =>
  look(
    moment,
    result('api:tracking', {
      orders: [{ id: '1' }],
      parcels: parcels.map((parcel) => ({ orderId: '1', ...parcel })),
    }),
  );

/** What is stored after `merged` was written. */
export function write(stored: StoredPart, merged: Merged): StoredPart {
  const put = <T>(before: T[], changed: T[], key: (record: T) => string) => [
    ...new Map([...before, ...changed].map((record) => [key(record), record])).values(),
  ];
  const removed = new Set(merged.removedParcels.map(({ orderId, code }) => `${orderId} ${code}`));
  return {
    orders: put(stored.orders, merged.orders, ({ id }) => id),
    parcels: put(stored.parcels, merged.parcels, ({ orderId, code }) => `${orderId} ${code}`).filter(
      ({ orderId, code }) => !removed.has(`${orderId} ${code}`),
    ),
    sellers: put(
      stored.sellers.filter(({ storeId }) => !merged.removedStoreIds.includes(storeId)),
      merged.sellers,
      ({ storeId }) => storeId,
    ),
    products: put(stored.products, merged.products, ({ id }) => id),
    disputes: put(stored.disputes, merged.disputes, ({ id }) => id),
  };
}

export const storedAfter = (...readings: Reading[]): StoredPart =>
  readings.reduce((stored, reading) => write(stored, mergeReading(stored, reading, zone)), nothingStored);

export function orderAfter(...readings: Reading[]): StoredOrder {
  const [order] = storedAfter(...readings).orders;
  if (!order) throw new Error('no order was stored');
  return order;
}

export const promise = (day: string) => ({
  kind: 'delivery-refund' as const,
  at: day,
  text: `Refund before ${day}`,
});
export const window = {
  kind: 'return-window' as const,
  days: 7,
  from: 'completed' as const,
  text: 'within 7 days',
};
