import type { Moment } from '../../lib/model/moment.ts';
import type { Money } from '../../lib/model/money.ts';
import type { ProductSnapshot, SellerSnapshot } from '../../lib/model/snapshot.ts';
import type { KnownShop } from '../../lib/model/stored.ts';

/** One day on which the shop or the product was visited; null where that day did not tell. */
export interface HistoryRow {
  day: string;
  positiveRate: number | null;
  ratings: number | null;
  price: Money | null;
}

/** The visits by day, the newest first: what the shop's and the product's page said. */
export function historyRows(
  sellers: readonly SellerSnapshot[],
  products: readonly ProductSnapshot[],
): HistoryRow[] {
  const days = new Map<string, HistoryRow>();
  const rowOf = (day: string) => days.get(day) ?? { day, positiveRate: null, ratings: null, price: null };
  for (const { day, positiveRate, ratings } of sellers)
    days.set(day, { ...rowOf(day), positiveRate, ratings });
  for (const { day, price } of products) days.set(day, { ...rowOf(day), price });
  return [...days.values()].sort((one, other) => (one.day < other.day ? 1 : -1));
}

/** Points of a line over time for a picture 100 wide and 100 high, the last day at its right; none for fewer than two days. */
export function sparkline(values: readonly { day: string; value: number }[]): string {
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last || first.day === last.day) return '';
  const [from, to] = [Date.parse(first.day), Date.parse(last.day)];
  const numbers = values.map(({ value }) => value);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const round = (part: number) => Math.round(part * 1000) / 10;
  return values
    .map(({ day, value }) => {
      const height = most === least ? 0.5 : (most - value) / (most - least);
      return `${round((Date.parse(day) - from) / (to - from))},${round(height)}`;
    })
    .join(' ');
}

/** Today's price beside an earlier one of the same currency. */
export interface PriceChange {
  /** Beside what you paid, or beside your first look at it. */
  since: 'bought' | 'first-seen';
  at: Moment;
  before: Money;
  /** Whole per cent, negative: lower. */
  change: number;
}

/** Null when there is nothing to compare with, or only another currency. The last time it was bought counts before the first look. */
export function priceChange({ product, productSnapshots, orders }: KnownShop): PriceChange | null {
  const price = product?.price;
  if (!product || !price) return null;
  const isComparable = (money: Money | null | undefined): money is Money =>
    money?.currency === price.currency && money.amount > 0;
  const changeFrom = (since: PriceChange['since'], at: Moment, before: Money): PriceChange => ({
    since,
    at,
    before,
    change: Math.round((price.amount / before.amount - 1) * 100),
  });
  const bought = orders
    .flatMap(({ order }) =>
      (order.items ?? [])
        .filter((item) => item.productId === product.id)
        .map((item) => ({ at: order.placedAt ?? order.paidAt, money: item.price })),
    )
    .flatMap(({ at, money }) => (at && isComparable(money) ? [{ at, money }] : []))
    .sort((one, other) => (one.at < other.at ? 1 : -1))[0];
  if (bought) return changeFrom('bought', bought.at, bought.money);
  const first = productSnapshots.find((snapshot) => isComparable(snapshot.price));
  if (!first?.price || first === productSnapshots.at(-1)) return null;
  return changeFrom('first-seen', first.day, first.price);
}
