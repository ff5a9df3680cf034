import type { Reading } from '../model/reading.ts';
import type { ProductSnapshot, SellerSnapshot } from '../model/snapshot.ts';
import { addMonths, dayOf } from '../time/moment.ts';
import { mergeProducts } from './records.ts';
import { mergeSellers } from './sellers.ts';

export interface Snapshots {
  sellers: SellerSnapshot[];
  products: ProductSnapshot[];
}

/**
 * What this visit of a product or a store saw, on the buyer's day: of its own look alone, not what is
 * known from before. Nothing of any other page: a search shows a hundred products, and its buyer
 * visited none.
 */
export function snapshotsIn(reading: Reading, zone: string): Snapshots {
  if (reading.page !== 'product' && reading.page !== 'store') return { sellers: [], products: [] };
  const day = dayOf(reading.at, zone);
  const seen = mergeSellers([], reading).changed;
  const pooled = seen.find((seller) => seller.pooled !== null)?.pooled ?? null;
  return {
    sellers: seen.map(({ storeId, positiveRate, ratings, described, communication, shippingSpeed }) => {
      return { storeId, day, positiveRate, ratings, described, communication, shippingSpeed };
    }),
    products: mergeProducts([], reading).map(({ id, price, stars, reviews, sold }) => {
      return { id, day, price, stars, reviews, sold, pooled };
    }),
  };
}

/** Two looks of one day at the same: nothing empty overwrites. */
export function joinSnapshots<Snapshot extends object>(
  known: Snapshot | undefined,
  news: Snapshot,
): Snapshot {
  const told = Object.entries(news).filter(([, value]) => value !== null);
  return { ...news, ...known, ...Object.fromEntries(told) };
}

/** The key from which on snapshots are kept: two years before this day. */
export function keptFrom(day: string): [string] {
  return [addMonths(day, -24, 'UTC')];
}
