import { expect, test, vi } from 'vitest';
import { look, result } from '../../lib/merge/readings.fixture.ts';
import { orderRow } from '../../lib/store/database.ts';
import { freshDatabase, order, take } from '../../lib/store/store.fixture.ts';

const here = vi.hoisted(() => ({ database: vi.fn() }));
vi.mock('./context.ts', () => ({
  database: here.database,
  clock: () => ({ now: '2026-11-22T12:00:00Z', zone: 'UTC' }),
}));
vi.mock('./refresh.ts', () => ({ bringUpToDate: vi.fn() }));
vi.mock('./dashboard.ts', () => ({ openDashboard: vi.fn() }));

const { answerPage } = await import('./page-messages.ts');

const price = { amount: 123_456, currency: 'USD' };
const bought = (id: string, storeId: string) =>
  orderRow(
    order(id, {
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
    }),
  );

test("a shop's page is told counts of the buyer's orders, under both numbers of the store, and nothing else of them", async () => {
  const db = freshDatabase();
  here.database.mockReturnValue(db);
  const seller = { storeId: '1100000001', name: 'Lamp Shop', positiveRate: 97, ratings: 400 };
  await take(db, {
    ...look('2026-09-01T08:00:00Z', result('api:product-2024', { sellers: [seller] })),
    page: 'product',
  });
  await db.sellers.update('1100000001', { otherIds: ['120001'] });
  await db.orders.bulkAdd([bought('8100000000000001', '1100000001'), bought('8100000000000002', '120001')]);
  const question = { type: 'shop', productId: null, storeId: '1100000001' } as const;
  const told = await answerPage(question, { isPrivate: false });
  expect(told).toMatchObject({
    seller,
    product: null,
    own: { orders: 2, onTime: 0, late: 0, problems: 2 },
  });
  expect(told).not.toHaveProperty('orders');
  expect(JSON.stringify(told)).not.toMatch(/secret|Blue|Anna|123456|81000000|83000000|2026-02-03/);
  expect(await answerPage(question, { isPrivate: true })).toBeNull();
});
