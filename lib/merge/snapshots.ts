import type { Reading } from '../model/reading.ts';
import type { ProductSnapshot, SellerSnapshot } from '../model/snapshot.ts';
import { addMonths, dayOf } from '../time/moment.ts';
import { mergeProducts, mergeSellers } from './records.ts';

export interface Snapshots {
  sellers: SellerSnapshot[];
  products: ProductSnapshot[];
}

/**
 * What this visit of a product or a store saw, on the buyer's day: of its own look alone, not what is
 * known from before. Nothing of any other page: a search shows a hundred products, and its buyer
 * visited none. A record of which no number was seen is none.
 */
export function snapshotsIn(reading: Reading, zone: string): Snapshots {
  if (reading.page !== 'product' && reading.page !== 'store') return { sellers: [], products: [] };
  const day = dayOf(reading.at, zone);
  const seen = mergeSellers([], reading);
  const isPooled = (answer: boolean) =>
    reading.page === 'product' && seen.some(({ pooled }) => pooled === answer);
  const pooled = isPooled(true) || (isPooled(false) ? false : null);
  const sellers = seen.map(({ storeId, positiveRate, ratings, described, communication, shippingSpeed }) => ({
    storeId,
    day,
    positiveRate,
    ratings,
    described,
    communication,
    shippingSpeed,
  }));
  const products = mergeProducts([], reading).map(({ id, price, stars, reviews, sold }) => ({
    id,
    day,
    price,
    stars,
    reviews,
    sold,
    pooled,
  }));
  return { sellers: sellers.filter(saysMore), products: products.filter(saysMore) };
}

/** More than what it is of and when. */
const saysMore = (snapshot: object) => Object.values(snapshot).filter((value) => value !== null).length > 2;

/** Two looks of one day at the same: nothing empty overwrites. */
export function joinSnapshots<Snapshot extends object>(
  known: Snapshot | undefined,
  news: Snapshot,
): Snapshot {
  const told = Object.entries(news).filter(
    ([field, value]) => value !== null || !Object.hasOwn(known ?? {}, field),
  );
  return { ...known, ...(Object.fromEntries(told) as Snapshot) };
}

/** Snapshots from before this day are forgotten: two years before `day`. */
export function forgottenBefore(day: string): string {
  return addMonths(day, -24, 'UTC');
}
