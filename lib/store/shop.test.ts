import { expect, test } from 'vitest';
import { look, result } from '../merge/readings.fixture.ts';
import type { ProductPart, SellerPart } from '../model/reading.ts';
import { defaultSettings } from '../model/settings.ts';
import { exportBackup, restoreBackup } from './backup.ts';
import { checkBackup } from './backup-check.ts';
import { orderRow } from './database.ts';
import { loadShop, loadShops } from './shop.ts';
import { freshDatabase, order, take } from './store.fixture.ts';
import { wipe } from './wipe.ts';

const price = (amount: number) => ({ amount, currency: 'USD' });
const visit = (at: string, seller: Partial<SellerPart> = {}, product: Partial<ProductPart> = {}) => ({
  ...look(
    at,
    result('api:product-2024', {
      sellers: [{ storeId: '7', name: 'Lamp Shop', positiveRate: 97, ratings: 400, ...seller }],
      products: [{ id: '1005', storeId: '7', price: price(1_000), ...product }],
    }),
  ),
  page: 'product' as const,
});

test('at most one snapshot a day, the last of each value', async () => {
  const db = freshDatabase();
  await take(
    db,
    visit('2026-09-01T08:00:00Z'),
    visit('2026-09-01T12:00:00Z', { positiveRate: 96 }, { price: null }),
    visit('2026-09-02T08:00:00Z', {}, { price: price(900) }),
  );
  expect(await db.sellerSnapshots.toArray()).toMatchObject([
    { day: '2026-09-01', positiveRate: 96, ratings: 400 },
    { day: '2026-09-02', positiveRate: 97 },
  ]);
  expect((await db.productSnapshots.toArray()).map(({ day, price }) => [day, price?.amount])).toEqual([
    ['2026-09-01', 1_000],
    ['2026-09-02', 900],
  ]);
});

test('a visit on which nothing is new but the day is remembered, too', async () => {
  const db = freshDatabase();
  await take(db, visit('2026-09-01T23:50:00Z'), visit('2026-09-02T23:50:00Z'));
  expect(await db.sellerSnapshots.count()).toBe(2);
});

test('what is older than two years goes, of every shop', async () => {
  const db = freshDatabase();
  await take(db, visit('2024-08-31T08:00:00Z', { storeId: '9' }), visit('2024-09-01T08:00:00Z'));
  await take(db, visit('2026-09-01T08:00:00Z'));
  expect((await db.sellerSnapshots.toArray()).map(({ day }) => day)).toEqual(['2024-09-01', '2026-09-01']);
});

test("a product's shop, its days and the orders with it", async () => {
  const db = freshDatabase();
  await take(db, visit('2026-09-01T08:00:00Z'), visit('2026-09-03T08:00:00Z'));
  await db.orders.bulkAdd([
    orderRow(order('1', { seller: { storeId: '7', name: 'Lamp Shop' } })),
    orderRow(order('2', { seller: { storeId: '8', name: 'Other' } })),
    orderRow(order('3')),
  ]);
  const known = await loadShop(db, '1005', null);
  expect(known.seller?.name).toBe('Lamp Shop');
  expect(known.product?.id).toBe('1005');
  expect(known.sellerSnapshots.map(({ day }) => day)).toEqual(['2026-09-01', '2026-09-03']);
  expect(known.orders.map(({ order }) => order.id)).toEqual(['1']);
  expect((await loadShop(db, null, '7')).orders).toHaveLength(1);
  const nothing = { seller: null, product: null, sellerSnapshots: [], productSnapshots: [], orders: [] };
  expect(await loadShop(db, '999', null)).toEqual(nothing);
  expect(await loadShop(db, null, null)).toEqual(nothing);
});

test('all shops that were visited or bought from, by name', async () => {
  const db = freshDatabase();
  await take(
    db,
    visit('2026-09-01T08:00:00Z'),
    visit('2026-09-01T09:00:00Z', { storeId: '5', name: 'Anvil' }),
  );
  await db.sellers.add({ ...(await db.sellers.get('7')), storeId: '6', name: 'Never seen' } as never);
  expect((await loadShops(db)).map(({ seller }) => seller?.name)).toEqual(['Anvil', 'Lamp Shop']);
});

test('snapshots are in the backup, come back, and are wiped', async () => {
  const db = freshDatabase();
  await take(db, visit('2026-09-01T08:00:00Z'));
  const text = await exportBackup(db, defaultSettings, '2026-09-02T00:00:00Z');
  const before = [await db.sellerSnapshots.toArray(), await db.productSnapshots.toArray()];
  await wipe(db);
  expect(await db.sellerSnapshots.count()).toBe(0);
  await restoreBackup(db, text);
  expect([await db.sellerSnapshots.toArray(), await db.productSnapshots.toArray()]).toEqual(before);
});

test('a backup from before there were snapshots is restored; a damaged list is refused', async () => {
  const db = freshDatabase();
  const file = JSON.parse(await exportBackup(db, defaultSettings, '2026-09-02T00:00:00Z'));
  const { sellerSnapshots: _, productSnapshots: __, ...old } = file;
  expect(checkBackup(JSON.stringify(old)).ok).toBe(true);
  const bad = { ...file, productSnapshots: [{ id: '1005', day: '2026-02-30' }] };
  expect(checkBackup(JSON.stringify(bad))).toMatchObject({ ok: false, error: { code: 'damaged' } });
});
