import { describe, expect, test } from 'vitest';
import { emptyDispute, emptyParcel } from '../merge/empty.ts';
import type { StoredDeadline } from '../model/stored.ts';
import { deadlineRow, type EscrowlDatabase, orderRow, rowsOf } from './database.ts';
import { freshDatabase, order } from './store.fixture.ts';
import { loadOpen, loadWatched } from './watched.ts';

const now = '2026-11-22T10:00:00Z';

const deadline = (orderId: string, known: Partial<StoredDeadline>): StoredDeadline => ({
  orderId,
  rule: 'review',
  who: 'buyer',
  from: null,
  by: null,
  basis: 'rule',
  claims: [],
  done: false,
  markedDoneAt: null,
  snoozedUntil: null,
  ...known,
});

const idsOf = (entries: Awaited<ReturnType<typeof loadOpen>>) =>
  entries.map(({ watched }) => watched.order.id).sort();

async function fill(db: EscrowlDatabase) {
  await db.orders.bulkAdd(
    [
      order('1', { status: 'shipped' }),
      order('2', { status: 'completed' }),
      order('3', { status: null }),
      order('4', { status: 'cancelled' }),
    ].map(orderRow),
  );
  await db.parcels.bulkAdd([
    emptyParcel('1', 'LP0001'),
    emptyParcel('1', 'LP0002'),
    emptyParcel('2', 'LP0003'),
  ]);
  await db.disputes.add(emptyDispute('9', '2'));
}

describe('watched orders', () => {
  test('come with their parcels, disputes and deadlines', async () => {
    const db = freshDatabase();
    await fill(db);
    await db.deadlines.add(deadlineRow('2', [deadline('2', {})]));
    const [first, second] = await loadWatched(db, ['2', '1', '77']);
    expect(first).toMatchObject({
      watched: { order: { id: '2' }, parcels: [{ code: 'LP0003' }], disputes: [{ id: '9' }] },
      deadlines: [{ rule: 'review' }],
    });
    expect(second?.watched.parcels.map(({ code }) => code)).toEqual(['LP0001', 'LP0002']);
    expect(idsOf(await loadWatched(db))).toEqual(['1', '2', '3', '4']);
    expect(await loadWatched(db, [])).toEqual([]);
  });

  test.each<[string, Partial<StoredDeadline>, boolean]>([
    ['a date ahead', { by: '2026-12-01' }, true],
    ['an instant ahead, printed', { by: '2026-12-01T10:00:00Z', basis: 'page' }, true],
    ['a date missed a month ago', { by: '2026-10-22' }, true],
    ['a date missed last year', { by: '2025-11-22' }, false],
    [
      'a reminder of last year that was never met',
      { by: '2025-11-22', basis: 'user', rule: 'reminder' },
      true,
    ],
    ['a date ahead that is met', { by: '2026-12-01', done: true }, false],
    ['a date ahead that the buyer marked done', { by: '2026-12-01', markedDoneAt: now }, false],
    ['no date', { by: null }, false],
  ])('a finished order with %s', async (_, known, isOpen) => {
    const db = freshDatabase();
    await fill(db);
    await db.deadlines.add(deadlineRow('2', [deadline('2', {}), deadline('2', known)]));
    expect(idsOf(await loadOpen(db, now))).toEqual(isOpen ? ['1', '2', '3'] : ['1', '3']);
  });
});

test('many orders are asked for at once', async () => {
  const db = freshDatabase();
  const ids = Array.from({ length: 600 }, (_, index) => String(index));
  await db.parcels.bulkAdd(['5', '599', '700'].map((id) => emptyParcel(id, 'LP0001')));
  expect((await rowsOf(db.parcels, ids)).map(({ orderId }) => orderId)).toEqual(['5', '599']);
});
