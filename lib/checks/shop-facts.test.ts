import { expect, test } from 'vitest';
import { emptyProduct, emptySeller } from '../merge/empty.ts';
import { shopFacts, type ToldShop } from './shop-facts.ts';

const nothing: ToldShop = {
  seller: null,
  product: null,
  sellerSnapshots: [],
  productSnapshots: [],
  own: { orders: 0, onTime: 0, late: 0, problems: 0 },
};
const price = { amount: 123_456, currency: 'USD' };

const known: ToldShop = {
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
  own: { orders: 2, onTime: 1, late: 0, problems: 1 },
};

test('are of the shop, of the product, and what the visits and the orders say', () => {
  expect(shopFacts(known)).toEqual({
    seller: { ...known.seller, pooled: null },
    product: known.product,
    history: { own: known.own, looks: [{ at: '2026-09-01', positiveRate: 98 }] },
  });
});

test('of a shop or a product alone what there is; of nothing null', () => {
  expect(shopFacts({ ...nothing, product: known.product })?.seller.name).toBeUndefined();
  expect(shopFacts({ ...nothing, seller: known.seller })?.product).toBeNull();
  expect(shopFacts(nothing)).toBeNull();
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
  expect(shopFacts({ ...known, productSnapshots: days })?.seller.pooled).toBe(false);
  expect(shopFacts({ ...known, productSnapshots: days.slice(0, 1) })?.seller.pooled).toBe(true);
});
