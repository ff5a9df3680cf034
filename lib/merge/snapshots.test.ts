import { expect, test } from 'vitest';
import type { Reading } from '../model/reading.ts';
import { at, later, look, result, zone } from './readings.fixture.ts';
import { joinSnapshots, keptFrom, snapshotsIn } from './snapshots.ts';

const seller = { storeId: '7', name: 'Lamp Shop', positiveRate: 97.2, ratings: 4_310, described: 4.8 };
const product = {
  id: '1005',
  price: { amount: 1_299, currency: 'USD' },
  stars: 4.7,
  reviews: 812,
  sold: 5_000,
};
const visit = (page: Reading['page'], more: Parameters<typeof result>[1] = {}): Reading => ({
  ...look(at, result('api:product-2024', { sellers: [seller], products: [product], ...more })),
  page,
});

test('a visit of a product tells its numbers and those of its shop', () => {
  expect(snapshotsIn(visit('product'), zone)).toEqual({
    sellers: [
      {
        storeId: '7',
        day: '2026-09-01',
        positiveRate: 97.2,
        ratings: 4_310,
        described: 4.8,
        communication: null,
        shippingSpeed: null,
      },
    ],
    products: [{ ...product, day: '2026-09-01', pooled: null }],
  });
});

test("the day is the buyer's", () => {
  const night = { ...visit('product'), at: '2026-09-01T01:00:00Z' };
  expect(snapshotsIn(night, zone).products[0]?.day).toBe('2026-08-31');
});

test.each(['search', 'order-list'] as const)('a page of another kind (%s) is no visit', (page) => {
  expect(snapshotsIn(visit(page), zone)).toEqual({ sellers: [], products: [] });
});

test('a listing of several shops is remembered with the product', () => {
  const pooled = visit('product', {
    sellers: [
      { ...seller, pooled: true },
      { storeId: '8', name: 'Bell Foundry' },
    ],
  });
  expect(snapshotsIn(pooled, zone).products[0]?.pooled).toBe(true);
});

test('two looks of one day: the later value, and nothing empty overwrites', () => {
  const [first] = snapshotsIn(visit('product'), zone).products;
  const [second] = snapshotsIn(
    visit('product', { products: [{ ...product, sold: null, stars: 4.6 }] }),
    zone,
  ).products;
  if (!first || !second) throw new Error('no snapshots');
  expect(joinSnapshots(first, second)).toEqual({ ...first, stars: 4.6 });
  expect(joinSnapshots(undefined, second)).toEqual(second);
});

test('they are kept for two years', () => {
  expect(keptFrom(later.slice(0, 10))).toEqual(['2024-09-02']);
});
