import { expect, test } from 'vitest';
import { databaseVersions, openDatabase } from './database.ts';
import { freshDatabase, order } from './store.fixture.ts';

test('versions rise one by one', () => {
  expect(databaseVersions.map(({ version }) => version)).toEqual(
    databaseVersions.map((_, index) => index + 1),
  );
});

test('a new version changes the rows of an old database and loses none', async () => {
  const old = freshDatabase();
  await old.orders.bulkAdd(['1', '2'].map((id) => ({ ...order(id), finished: 0 as const })));
  await old.sellers.add({ ...order('3'), storeId: '3' } as never);
  old.close();
  const next = {
    version: databaseVersions.length + 1,
    stores: { orders: 'id, account' },
    upgrade: (transaction: Parameters<NonNullable<(typeof databaseVersions)[number]['upgrade']>>[0]) =>
      transaction.table('orders').toCollection().modify({ account: 'first' }),
  };
  const db = openDatabase(old.name, [...databaseVersions, next]);
  expect(await db.orders.where('account').equals('first').primaryKeys()).toEqual(['1', '2']);
  expect(await db.sellers.count()).toBe(1);
  db.close();
});

test('an upgrade that fails leaves the old database as it was', async () => {
  const old = freshDatabase();
  await old.orders.add({ ...order('1'), finished: 0 });
  old.close();
  const next = {
    version: databaseVersions.length + 1,
    stores: {},
    upgrade: async (
      transaction: Parameters<NonNullable<(typeof databaseVersions)[number]['upgrade']>>[0],
    ) => {
      await transaction.table('orders').clear();
      throw new Error('a fault in the upgrade');
    },
  };
  const broken = openDatabase(old.name, [...databaseVersions, next]);
  await expect(broken.open()).rejects.toThrow('a fault in the upgrade');
  broken.close();
  const db = openDatabase(old.name);
  expect(await db.orders.count()).toBe(1);
  db.close();
});
