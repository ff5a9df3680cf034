import { expect, test } from 'vitest';
import { emptyParcel, emptyProduct } from '../merge/empty.ts';
import { look, result } from '../merge/readings.fixture.ts';
import type { Item } from '../model/order.ts';
import type { StoredProduct } from '../model/stored.ts';
import { canonicalItems } from './canonical-items.ts';
import { databaseVersions, type EscrowlDatabase, openDatabase, orderRow } from './database.ts';
import { loadShop } from './shop.ts';
import { everything, freshDatabase, order, take } from './store.fixture.ts';

const us = '3256807069484332';
const canonical = '1005007255799084';
const price = { amount: 100, currency: 'USD' };
const reader = 'api:product-2024' as const;

const item = (productId: string): Item => ({
  lineId: null,
  productId,
  title: 'Lamp',
  sku: null,
  skuId: null,
  quantity: 1,
  price: null,
});

const day = (id: string, on: string, known: object = {}) => ({
  id,
  day: on,
  price,
  stars: null,
  reviews: null,
  sold: null,
  pooled: null,
  ...known,
});

const product = (id: string, known: Partial<StoredProduct>): StoredProduct => ({
  ...emptyProduct(id),
  ...known,
});

/** A database as it was when each site's own numbers were kept. An order's number can look like an item's. */
async function before(): Promise<EscrowlDatabase> {
  const { name } = freshDatabase();
  const old = openDatabase(name, databaseVersions.slice(0, 4));
  await old.orders.bulkAdd([
    orderRow(order(us, { items: [item(us), item('33016312056')] })),
    orderRow(order('2', { items: null })),
  ]);
  await old.parcels.bulkAdd([
    { ...emptyParcel(us, 'LP1'), productIds: [us] },
    { ...emptyParcel('2', 'LP2'), productIds: null },
  ]);
  await old.products.bulkAdd([
    product(us, { title: 'Lamp', stars: 4.5, seen: { title: ['2026-09-01T00:00:00Z', reader] } }),
    product(canonical, { title: 'Brass lamp', price, seen: { title: ['2026-09-02T00:00:00Z', reader] } }),
    product('2251832829997304', { title: 'Wire' }),
  ]);
  await old.productSnapshots.bulkAdd([
    day(us, '2026-09-01'),
    day(us, '2026-09-02', { stars: 4.5 }),
    day(canonical, '2026-09-02', { price: { ...price, amount: 90 } }),
  ]);
  old.close();
  return openDatabase(name);
}

test('an older database gives every item the number that it has on all sites, and loses nothing', async () => {
  const db = await before();
  const rows = await db.orders.toArray();
  expect(rows.map(({ id, items }) => [id, items?.map(({ productId }) => productId)])).toEqual([
    ['2', undefined],
    [us, [canonical, '33016312056']],
  ]);
  expect((await db.parcels.toArray()).map(({ orderId, productIds }) => [orderId, productIds])).toEqual([
    ['2', null],
    [us, [canonical]],
  ]);
  expect((await db.products.toArray()).map(({ id, title, stars }) => [id, title, stars])).toEqual([
    [canonical, 'Brass lamp', 4.5],
    ['33016312056', 'Wire', null],
  ]);
  const days = await db.productSnapshots.toArray();
  expect(days.map((one) => [one.id, one.day, one.price?.amount, one.stars])).toEqual([
    [canonical, '2026-09-01', 100, null],
    [canonical, '2026-09-02', 90, 4.5],
  ]);
  db.close();
});

test('the product of aliexpress.us is the one that was stored, by any number of it', async () => {
  const db = await before();
  const page = { products: [{ id: canonical, price: { ...price, amount: 80 } }] };
  await take(db, { ...look('2026-09-03T08:00:00Z', result(reader, page)), page: 'product' });
  const { product: known, productSnapshots } = await loadShop(db, canonical, null);
  expect(known).toMatchObject({ title: 'Brass lamp', price: { amount: 80 } });
  expect(productSnapshots).toHaveLength(3);
  expect(await db.products.count()).toBe(2);
  db.close();
});

test('a second time it changes nothing', async () => {
  const db = await before();
  const once = await everything(db);
  await db.transaction('rw', db.tables, () => canonicalItems(db));
  expect(await everything(db)).toBe(once);
  db.close();
});
