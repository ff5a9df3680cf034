import { expect, test } from 'vitest';
import { at, later, orderLook } from '../merge/readings.fixture.ts';
import { markDeadline, remind, sayWrong } from './marks.ts';
import { book, deadlinesIn, everything, freshDatabase, take, zone } from './store.fixture.ts';
import { loadOpen } from './watched.ts';

const protection = orderLook(at, 'api:order-detail', { status: 'shipped', protectionEndsAt: '2026-09-20' });

async function watching() {
  const db = freshDatabase();
  await take(db, protection);
  return db;
}

test('a deadline is done, put off, open again; one at a time', async () => {
  const db = await watching();
  const stored = () => deadlinesIn(db, 'protection');
  await markDeadline(db, '1', 'protection', { as: 'done' }, at);
  expect(await stored()).toMatchObject([{ markedDoneAt: at, snoozedUntil: null }]);
  await markDeadline(db, '1', 'protection', { as: 'snoozed', until: later }, at);
  expect(await stored()).toMatchObject([{ markedDoneAt: null, snoozedUntil: later }]);
  await markDeadline(db, '1', 'protection', { as: 'open' }, later);
  expect(await stored()).toMatchObject([{ markedDoneAt: null, snoozedUntil: null, by: '2026-09-20' }]);
});

test('a deadline that is not there is left alone', async () => {
  const db = await watching();
  const before = await everything(db);
  await markDeadline(db, '77', 'protection', { as: 'done' }, at);
  await markDeadline(db, '1', 'no-such-rule', { as: 'done' }, at);
  expect(await everything(db)).toBe(before);
});

test('something is wrong since the first time it was said, until it is taken back', async () => {
  const db = await watching();
  await sayWrong(db, '1', true, at, zone, book);
  await sayWrong(db, '1', true, later, zone, book);
  expect((await db.orders.get('1'))?.said.wrong).toBe(at);
  await sayWrong(db, '1', false, later, zone, book);
  expect((await db.orders.get('1'))?.said.wrong).toBeNull();
});

test('what was said about an order that nobody has read is kept, and stays when it is read', async () => {
  const db = freshDatabase();
  await sayWrong(db, '1', true, at, zone, book);
  await take(db, protection);
  expect(await db.orders.get('1')).toMatchObject({ status: 'shipped', said: { wrong: at } });
});

test('a reminder is a deadline of its own, open again when it is set anew, and goes with the wish', async () => {
  const db = await watching();
  const reminders = async () => (await deadlinesIn(db)).filter(({ basis }) => basis === 'user');
  await remind(db, '1', '2026-09-10', at, zone, book);
  const [reminder] = await reminders();
  expect(reminder).toMatchObject({ orderId: '1', by: '2026-09-10', markedDoneAt: null });
  await markDeadline(db, '1', reminder?.rule ?? '', { as: 'done' }, at);
  await remind(db, '1', '2026-09-15', later, zone, book);
  expect(await reminders()).toMatchObject([{ by: '2026-09-15', markedDoneAt: null }]);
  expect(await loadOpen(db, later)).toHaveLength(1);
  await remind(db, '1', null, later, zone, book);
  expect(await reminders()).toEqual([]);
});

test('a done mark goes when the date moves away: the seller extended, there is something to do again', async () => {
  const db = await watching();
  const extended = (by: string) =>
    take(db, orderLook(later, 'api:order-detail', { status: 'shipped', protectionEndsAt: by }));
  await markDeadline(db, '1', 'protection', { as: 'done' }, at);
  await extended('2026-09-21');
  expect(await deadlinesIn(db, 'protection')).toMatchObject([{ by: '2026-09-21', markedDoneAt: at }]);
  await extended('2026-10-05');
  expect(await deadlinesIn(db, 'protection')).toMatchObject([{ by: '2026-10-05', markedDoneAt: null }]);
});
