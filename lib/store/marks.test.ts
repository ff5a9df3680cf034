import { describe, expect, test } from 'vitest';
import { at, later, orderLook } from '../merge/readings.fixture.ts';
import { withOwnDays } from '../rules/own-days.ts';
import { refreshDeadlines } from './deadlines.ts';
import { markDeadline, remind, saySomething, sayWrong } from './marks.ts';
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

test('what is said anew stands beside what was said, and is taken back by null', async () => {
  const db = await watching();
  const saying = (said: Parameters<typeof saySomething>[2]) => saySomething(db, '1', said, at, zone, book);
  await sayWrong(db, '1', true, at, zone, book);
  await saying({ messageSentAt: '2026-09-01', note: 'blue, not red' });
  await saying({ mutedAt: at });
  expect((await db.orders.get('1'))?.said).toMatchObject({
    wrong: at,
    messageSentAt: '2026-09-01',
    note: 'blue, not red',
    mutedAt: at,
  });
  expect(await deadlinesIn(db, 'seller-reply')).toMatchObject([{ by: '2026-09-04' }]);
  await saying({ messageSentAt: null });
  expect(await deadlinesIn(db, 'seller-reply')).toEqual([]);
  expect((await db.orders.get('1'))?.said).toMatchObject({ wrong: at, note: 'blue, not red' });
});

test('what was said again begins again, even a day later; said for an earlier day it stays done', async () => {
  const db = await watching();
  const wrote = (day: string) => saySomething(db, '1', { messageSentAt: day }, at, zone, book);
  await wrote('2026-09-01');
  await markDeadline(db, '1', 'seller-reply', { as: 'done' }, at);
  await wrote('2026-08-31');
  expect(await deadlinesIn(db, 'seller-reply')).toMatchObject([{ by: '2026-09-03', markedDoneAt: at }]);
  await wrote('2026-09-02');
  expect(await deadlinesIn(db, 'seller-reply')).toMatchObject([{ by: '2026-09-05', markedDoneAt: null }]);
});

test('an own deadline is marked and put off like any other, and keeps that when its order is read', async () => {
  const db = await watching();
  const own = [{ rule: 'own-abc', what: 'Post office', by: '2026-09-10' }];
  await saySomething(db, '1', { own }, at, zone, book);
  await markDeadline(db, '1', 'own-abc', { as: 'snoozed', until: later }, at);
  await take(db, orderLook(later, 'api:order-detail', { status: 'completed' }));
  expect(await deadlinesIn(db, 'own-abc')).toMatchObject([{ what: 'Post office', snoozedUntil: later }]);
  // A year later it is still among what can need the buyer.
  expect(await loadOpen(db, '2027-09-10T10:00:00Z')).toHaveLength(1);
  await markDeadline(db, '1', 'own-abc', { as: 'done' }, later);
  expect(await loadOpen(db, '2027-09-10T10:00:00Z')).toHaveLength(0);
  await saySomething(db, '1', { own: [] }, later, zone, book);
  expect(await deadlinesIn(db, 'own-abc')).toEqual([]);
});

describe('another book', () => {
  const completed = orderLook(at, 'api:order-detail', { status: 'completed', completedAt: '2026-09-01' });
  const own = withOwnDays(book, { review: 40, 'dispute-after-completion': 30 });

  test('reaches finished orders, too, and an own number taken back leaves every row as it was', async () => {
    const db = freshDatabase();
    await take(db, completed);
    await markDeadline(db, '1', 'dispute-after-completion', { as: 'done' }, at);
    await markDeadline(db, '1', 'review', { as: 'snoozed', until: later }, at);
    // When a date was last watched anew is the reminders' own affair.
    const rows = async () => (await everything(db)).replaceAll(/,"told":\{[^}]*\}/g, '');
    const before = await rows();
    await refreshDeadlines(db, later, zone, own);
    expect(await deadlinesIn(db, 'review')).toMatchObject([
      { by: '2026-10-11', basis: 'user', snoozedUntil: later },
    ]);
    // Much later than before, and still done: nothing new happened to the order.
    expect(await deadlinesIn(db, 'dispute-after-completion')).toMatchObject([
      { by: '2026-10-01', markedDoneAt: at },
    ]);
    await refreshDeadlines(db, later, zone, book);
    expect(await rows()).toBe(before);
  });

  test('keeps what the buyer said, set and marked, whatever the new rules say', async () => {
    const db = freshDatabase();
    await take(db, completed);
    const said = { note: 'keep', own: [{ rule: 'own-abc', what: 'Post office', by: '2026-09-10' }] };
    await saySomething(db, '1', said, at, zone, book);
    await markDeadline(db, '1', 'own-abc', { as: 'done' }, at);
    await markDeadline(db, '1', 'review', { as: 'done' }, at);
    const longer = book.rules.map((rule) =>
      rule.id === 'review' ? { ...rule, claims: [{ sources: ['004'], by: { days: 60 } }] } : rule,
    );
    const next = { version: book.version + 1, checkedOn: '2027-01-01', rules: longer };
    await refreshDeadlines(db, later, zone, next);
    expect(await deadlinesIn(db, 'review')).toMatchObject([{ by: '2026-10-31', markedDoneAt: at }]);
    expect(await deadlinesIn(db, 'own-abc')).toMatchObject([{ markedDoneAt: at }]);
    expect((await db.orders.get('1'))?.said).toMatchObject(said);
  });

  test('an own number keeps no finished order open for ever', async () => {
    const db = freshDatabase();
    await take(db, completed);
    await refreshDeadlines(db, later, zone, own);
    expect(await loadOpen(db, '2026-09-20T10:00:00Z')).toHaveLength(1);
    expect(await loadOpen(db, '2027-09-20T10:00:00Z')).toHaveLength(0);
  });
});
