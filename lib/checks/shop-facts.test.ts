import { expect, test } from 'vitest';
import { emptyProduct, emptySeller } from '../merge/empty.ts';
import type { KnownShop } from '../model/stored.ts';
import { watchedWith } from '../rules/example.fixture.ts';
import { shopFacts } from './shop-facts.ts';

const nothing: KnownShop = {
  seller: null,
  product: null,
  sellerSnapshots: [],
  productSnapshots: [],
  orders: [],
};
const price = { amount: 123_456, currency: 'USD' };

/** An order with everything in it that is nobody's business. */
const bought = (id: string, storeId: string) =>
  watchedWith({
    order: {
      id,
      status: 'completed',
      placedAt: '2026-02-03',
      total: price,
      seller: { storeId, name: 'Lamp Shop' },
      items: [
        {
          lineId: '8300000000000001',
          productId: '1005',
          title: 'A secret present',
          sku: 'Blue',
          skuId: null,
          quantity: 1,
          price,
        },
      ],
      said: { wrong: '2026-03-01T00:00:00Z', remindAt: null, note: 'for Anna' },
    },
    parcels: [{ code: 'LP00123456789012' }],
    disputes: [{ status: 'closed' }],
  });

const known: KnownShop = {
  seller: {
    ...emptySeller('1100000001'),
    otherIds: ['120001'],
    name: 'Lamp Shop',
    positiveRate: 97,
    ratings: 400,
    followers: 77,
  },
  product: { ...emptyProduct('1005'), title: 'A lamp', price, stars: 4.7, reviews: 812, sold: 2_000 },
  sellerSnapshots: [
    {
      storeId: '1100000001',
      day: '2026-09-01',
      positiveRate: 98,
      ratings: 390,
      described: null,
      communication: null,
      shippingSpeed: null,
    },
  ],
  productSnapshots: [],
  orders: [bought('8100000000000001', '1100000001'), bought('8100000000000002', '120001')],
};

test('of the orders, under both numbers of the store, there are counts and nothing else', () => {
  const { history, ...rest } = shopFacts(known, 'UTC') ?? {};
  expect(history).toEqual({
    own: { orders: 2, onTime: 0, late: 0, problems: 2 },
    looks: [{ at: '2026-09-01', positiveRate: 98 }],
  });
  expect(rest).toEqual({ seller: { ...known.seller, pooled: null }, product: known.product });
});

test('of a shop or a product alone what there is; of nothing null', () => {
  expect(shopFacts({ ...nothing, product: known.product }, 'UTC')?.seller.name).toBeUndefined();
  expect(shopFacts({ ...nothing, seller: known.seller }, 'UTC')?.product).toBeNull();
  expect(shopFacts(nothing, 'UTC')).toBeNull();
});

test('whether a listing is pooled is what the last visit to it saw', () => {
  const days = [true, false].map((pooled, index) => ({
    id: '1005',
    day: `2026-09-0${index + 1}`,
    price: null,
    stars: null,
    reviews: null,
    sold: null,
    pooled,
  }));
  expect(shopFacts({ ...known, productSnapshots: days }, 'UTC')?.seller.pooled).toBe(false);
  expect(shopFacts({ ...known, productSnapshots: days.slice(0, 1) }, 'UTC')?.seller.pooled).toBe(true);
});
