import { expect, test } from 'vitest';
import { emptyProduct } from '../../lib/merge/empty.ts';
import type { Item } from '../../lib/model/order.ts';
import type { ProductSnapshot, SellerSnapshot } from '../../lib/model/snapshot.ts';
import type { KnownShop } from '../../lib/model/stored.ts';
import { makeOrder, watch } from '../fixtures-for-tests.ts';
import { historyRows, priceChange, sparkline } from './shop-history.ts';

const money = (amount: number, currency = 'USD') => ({ amount, currency });
const priced = (day: string, price = money(1_000)): ProductSnapshot => ({
  id: '1005',
  day,
  price,
  stars: null,
  reviews: null,
  sold: null,
  pooled: null,
});
const rated = (day: string, positiveRate: number | null): SellerSnapshot => ({
  storeId: '7',
  day,
  positiveRate,
  ratings: 400,
  described: null,
  communication: null,
  shippingSpeed: null,
});
const item = (price: Item['price']): Item => ({
  lineId: null,
  productId: '1005',
  title: 'Lamp',
  sku: null,
  skuId: null,
  quantity: 1,
  price,
});
const known = (more: Partial<KnownShop>): KnownShop => ({
  seller: null,
  product: { ...emptyProduct('1005'), price: money(880) },
  sellerSnapshots: [],
  productSnapshots: [],
  orders: [],
  ...more,
});
const bought = (placedAt: string, price: Item['price']) =>
  watch(makeOrder({ placedAt, items: [item(price)] }));

test('rate and price of one day stand in one row, the newest first', () => {
  expect(historyRows([rated('2026-08-01', 97), rated('2026-09-01', 96)], [priced('2026-09-01')])).toEqual([
    { day: '2026-09-01', positiveRate: 96, ratings: 400, price: money(1_000) },
    { day: '2026-08-01', positiveRate: 97, ratings: 400, price: null },
  ]);
});

test('a line goes from the first day to the last, the most at the top', () => {
  const values = [
    { day: '2026-09-01', value: 10 },
    { day: '2026-09-02', value: 30 },
    { day: '2026-09-05', value: 20 },
  ];
  expect(sparkline(values)).toBe('0,100 25,0 100,50');
  expect(sparkline(values.slice(0, 1))).toBe('');
  expect(sparkline(values.slice(0, 2).map((one) => ({ ...one, value: 5 })))).toBe('0,50 100,50');
});

test('12 % lower than when it was bought the last time', () => {
  const orders = [bought('2025-01-05', money(500)), bought('2026-03-02', money(1_000))];
  expect(priceChange(known({ orders, productSnapshots: [priced('2026-01-01', money(700))] }))).toEqual({
    since: 'bought',
    at: '2026-03-02',
    before: money(1_000),
    change: -12,
  });
});

test('never bought: beside the first look; another currency is no comparison', () => {
  const productSnapshots = [priced('2026-08-01', money(800)), priced('2026-09-01', money(880))];
  expect(priceChange(known({ productSnapshots }))).toMatchObject({ since: 'first-seen', change: 10 });
  expect(priceChange(known({ productSnapshots: [priced('2026-09-01')] }))).toBeNull();
  expect(priceChange(known({ orders: [bought('2026-03-02', money(1_000, 'EUR'))] }))).toBeNull();
  expect(priceChange(known({ orders: [bought('2026-03-02', money(0))] }))).toBeNull();
});
