import { expect, test } from 'vitest';
import { at, later, orderLook } from '../merge/readings.fixture.ts';
import type { Entry } from '../rules/urgency.ts';
import { databaseVersions, deadlineRow, openDatabase } from './database.ts';
import { markDeadline } from './marks.ts';
import { forgetPlans, loadDue, lookAhead, savePlans } from './planned.ts';
import { deadlinesIn, freshDatabase, order, take } from './store.fixture.ts';

const soon = '2026-09-13T00:00:00Z';
const look = orderLook(at, 'api:order-detail', { status: 'shipped', protectionEndsAt: '2026-09-20' });

const planned = (entry: Entry, known: Partial<Parameters<typeof savePlans>[1][number]> = {}) => ({
  entry,
  level: null,
  deadlines: entry.deadlines,
  nextAt: null,
  ...known,
});

async function watching() {
  const db = freshDatabase();
  await take(db, look);
  const [entry] = await loadDue(db, at);
  if (!entry) throw new Error('nothing is due');
  return { db, entry };
}

test('what was written is due until it is planned, then again when its time comes', async () => {
  const { db, entry } = await watching();
  await savePlans(db, [planned(entry, { level: 'amber', nextAt: Date.parse(soon) })], null);
  expect(await loadDue(db, at)).toEqual([]);
  expect(await lookAhead(db, at)).toEqual({ badge: { count: 1, level: 'amber' }, wakeAt: soon });
  expect(await loadDue(db, soon)).toHaveLength(1);
  await savePlans(db, [planned(entry)], null);
  expect(await lookAhead(db, at)).toEqual({ badge: { count: 0, level: null }, wakeAt: null });
});

test('one red makes the badge red', async () => {
  const db = freshDatabase();
  const row = (id: string, level: 'amber' | 'red') => ({ ...deadlineRow(id, []), level });
  await db.deadlines.bulkAdd([row('1', 'amber'), row('2', 'red'), row('3', 'amber'), deadlineRow('4', [])]);
  expect((await lookAhead(db, at)).badge).toEqual({ count: 3, level: 'red' });
});

test('a plan comes with its notification, and what was told stays when the page is read again', async () => {
  const { db, entry } = await watching();
  const told = { by: '2026-09-20', since: at, stage: 'amber' as const };
  const deadlines = entry.deadlines.map((one) => (one.rule === 'protection' ? { ...one, told } : one));
  await savePlans(db, [planned(entry, { deadlines })], { id: 'a', title: 'b', message: 'c' });
  expect(await db.tellings.toArray()).toEqual([{ id: 'a', title: 'b', message: 'c' }]);
  await take(db, { ...look, at: later });
  expect(await deadlinesIn(db, 'protection')).toMatchObject([{ told }]);
});

test('an order that was written since it was planned stays to be planned', async () => {
  const { db, entry } = await watching();
  await markDeadline(db, '1', 'protection', { as: 'done' }, at);
  await savePlans(db, [planned(entry, { level: 'red' })], null);
  expect((await lookAhead(db, at)).badge.count).toBe(0);
  expect(await loadDue(db, at)).toHaveLength(1);
});

test('a date that moves away is told anew, one that creeps on is not', async () => {
  const { db, entry } = await watching();
  const told = { by: '2026-09-20', since: at, stage: 'red' as const };
  const deadlines = entry.deadlines.map((one) => (one.rule === 'protection' ? { ...one, told } : one));
  await savePlans(db, [planned(entry, { deadlines })], null);
  const printed = (moment: string, by: string) =>
    take(db, orderLook(moment, 'api:order-detail', { status: 'shipped', protectionEndsAt: by }));
  await printed('2026-09-03T10:00:00Z', '2026-09-22');
  expect(await deadlinesIn(db, 'protection')).toMatchObject([{ by: '2026-09-22', told }]);
  await printed('2026-09-04T10:00:00Z', '2026-09-24');
  const since = '2026-09-04T10:00:00Z';
  expect(await deadlinesIn(db, 'protection')).toMatchObject([
    { told: { by: '2026-09-24', since, stage: 'none' } },
  ]);
});

test('a snooze lets it be told anew', async () => {
  const { db } = await watching();
  await markDeadline(db, '1', 'protection', { as: 'snoozed', until: soon }, later);
  expect(await deadlinesIn(db, 'protection')).toMatchObject([{ told: { since: later, stage: 'none' } }]);
});

test('other settings let what is open be planned anew, and leave what is long over', async () => {
  const { db, entry } = await watching();
  await savePlans(db, [planned(entry, { level: 'amber' })], null);
  await db.deadlines.add({ orderId: '2', list: [], openUntil: '2026-01-01' });
  await forgetPlans(db, at);
  expect((await loadDue(db, at)).map(({ watched }) => watched.order.id)).toEqual(['1']);
  expect(await db.deadlines.where('nextAt').equals(0).primaryKeys()).toEqual(['1']);
});

test('a database of before there were reminders is planned from the ground', async () => {
  const old = openDatabase('before-reminders', databaseVersions.slice(0, 1));
  await old.orders.add({ ...order('1'), finished: 0 });
  await old.table('deadlines').add({ orderId: '1', list: [], openUntil: '2026-09-20' });
  old.close();
  const db = openDatabase('before-reminders');
  expect((await loadDue(db, at)).map(({ watched }) => watched.order.id)).toEqual(['1']);
  expect(await db.tellings.count()).toBe(0);
  await db.delete();
});
