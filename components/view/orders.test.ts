import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../lib/model/settings.ts';
import type { StoredOrder } from '../../lib/model/stored.ts';
import { makeDeadline, makeOrder, translatorFor, watch } from '../fixtures-for-tests.ts';
import { backupName, isTooLarge, refusalText } from './backup.ts';
import { asOf, protectionBar, titleOf } from './order.ts';
import { datesOf, findOrders, type OrdersQuery, rankOrders } from './orders.ts';
import { placeOf } from './place.ts';

const now = '2026-09-01T12:00:00Z';
const item = (title: string | null) => ({
  lineId: null,
  productId: null,
  title,
  sku: null,
  skuId: null,
  quantity: 1,
  price: null,
});
const entryOf = (id: string, known: Partial<StoredOrder>, by: string | null = null) => ({
  watched: watch(makeOrder({ id, ...known })),
  deadlines: by === null ? [] : [makeDeadline({ orderId: id, by })],
});

const entries = [
  entryOf('1', { placedAt: '2026-01-01', status: 'completed', items: [item('Câble USB')] }),
  entryOf(
    '2',
    { placedAt: '2026-08-01', items: [item('Lampa żółta')], seller: { storeId: '9', name: 'Owl Shop' } },
    '2026-09-02',
  ),
  entryOf('3', { placedAt: '2026-07-01', status: null }, '2026-09-06'),
  entryOf('4', { placedAt: null, status: 'completed' }),
];
const ranked = rankOrders(entries, now, 'UTC', defaultSettings);
const find = (query: Partial<OrdersQuery>) =>
  findOrders(ranked, { search: '', filter: 'all', sort: 'urgency', ...query }).map(
    ({ watched }) => watched.order.id,
  );

describe('all orders', () => {
  test('the most urgent first, then those without a date to mind, newest first', () => {
    expect(find({})).toEqual(['2', '3', '1', '4']);
    expect(ranked.map(({ urgency }) => urgency)).toEqual(['red', 'amber', 'none', 'none']);
  });

  test('by age', () => {
    expect(find({ sort: 'newest' })).toEqual(['2', '3', '1', '4']);
    expect(find({ sort: 'oldest' })).toEqual(['4', '1', '3', '2']);
  });

  test('by state; an order whose state is not known is "unknown"', () => {
    expect(find({ filter: 'completed' })).toEqual(['1', '4']);
    expect(find({ filter: 'running' })).toEqual(['2']);
    expect(find({ filter: 'unknown' })).toEqual(['3']);
  });

  test('by words of the item, the shop, the number; all of them must be there', () => {
    expect(find({ search: 'cable' })).toEqual(['1']);
    expect(find({ search: ' OWL  lampa ' })).toEqual(['2']);
    expect(find({ search: 'owl cable' })).toEqual([]);
    expect(find({ search: '3' })).toEqual(['3']);
  });

  test('leave what they were given as it was', () => {
    find({ sort: 'oldest' });
    expect(ranked.map(({ watched }) => watched.order.id)).toEqual(['2', '3', '1', '4']);
  });

  test('ten thousand are ranked and searched within the time of a test', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      entryOf(String(10_000 + index), { placedAt: '2026-08-01' }, `2026-1${index % 3}-1${index % 9}`),
    );
    const rows = rankOrders(many, now, 'UTC', defaultSettings);
    const found = findOrders(rows, { search: '1999', filter: 'all', sort: 'newest' });
    expect(found.map(({ watched }) => watched.order.id)).toContain('11999');
  });
});

describe('the dates of an order', () => {
  const rows = (...known: Parameters<typeof makeDeadline>[0][]) =>
    datesOf({ watched: watch(makeOrder()), deadlines: known.map(makeDeadline) }, now, 'UTC', defaultSettings);

  test('the first to be over stands first; those without a date last', () => {
    const dates = rows(
      { by: null },
      { rule: 'confirm', by: '2026-09-04' },
      { rule: 'ship', who: 'seller', by: '2026-09-03' },
    );
    expect(dates.map(({ deadline }) => deadline.rule)).toEqual(['confirm', 'ship', 'protection']);
  });

  test('each has its own urgency', () => {
    const dates = rows({ by: '2026-09-02' }, { rule: 'delivery', who: 'marketplace', by: '2026-12-01' });
    expect(dates.map(({ urgency }) => urgency)).toEqual(['red', 'later']);
  });

  test('runs until it is settled, marked as done, or put off', () => {
    const isRunning = (known: Parameters<typeof makeDeadline>[0]) => rows(known)[0]?.isRunning;
    expect(isRunning({})).toBe(true);
    expect(isRunning({ done: true })).toBe(false);
    expect(isRunning({ markedDoneAt: now })).toBe(false);
    expect(isRunning({ snoozedUntil: '2026-09-02T12:00:00Z' })).toBe(false);
    expect(isRunning({ snoozedUntil: '2026-09-01T11:59:59Z' })).toBe(true);
  });

  test('an unknown end of protection is worth a line, an unknown date of anything else is not', () => {
    expect(rows({ by: null })[0]?.isRunning).toBe(true);
    expect(rows({ rule: 'dispute-defective', by: null })[0]?.isRunning).toBe(false);
  });
});

describe('one order', () => {
  test('is called by its first named item, and how many more there are', () => {
    const en = translatorFor('en');
    expect(titleOf(makeOrder({ items: [item('Lamp'), item('Owl'), item(null)] }), en)).toBe('Lamp +2');
    expect(titleOf(makeOrder({ items: [item('Lamp')] }), en)).toBe('Lamp');
    expect(titleOf(makeOrder({ items: null }), en)).toBe('Item not known');
  });

  test('is as old as its newest look', () => {
    const seen = {
      status: ['2026-08-20T10:00:00Z', 'api:order-list'],
      paidAt: ['2026-08-21T10:00:00Z', 'api:order-detail'],
    } satisfies StoredOrder['seen'];
    expect(asOf(makeOrder({ seen }))).toBe('2026-08-21T10:00:00Z');
    expect(asOf(makeOrder({ seen: {} }))).toBeNull();
  });

  test('as a bar: today between the order and the end of protection', () => {
    const bar = (placedAt: string | null, protectionEndsAt: string | null, at = '2026-08-11T00:00:00Z') =>
      protectionBar(makeOrder({ placedAt, protectionEndsAt }), at, 'UTC');
    expect(bar('2026-08-01', '2026-08-21')).toEqual({ from: '2026-08-01', to: '2026-08-21', today: 50 });
    expect(bar('2026-08-01', '2026-08-21', '2027-01-01T00:00:00Z')?.today).toBe(100);
    expect(bar('2026-08-01', '2026-08-21', '2026-01-01T00:00:00Z')?.today).toBe(0);
    expect(bar('2026-08-01', null)).toBeNull();
    expect(bar(null, '2026-08-21')).toBeNull();
    expect(bar('2026-08-21', '2026-08-01')).toBeNull();
    expect(bar('2026-02-31', '2026-08-01')).toBeNull();
  });
});

test('an address names a part of the dashboard, and an order', () => {
  const nothing = { orderId: null, rule: null };
  expect(placeOf('#order-8200000000000001')).toEqual({
    name: 'orders',
    orderId: '8200000000000001',
    rule: null,
  });
  expect(placeOf('#rule-cancel-answer')).toEqual({ name: 'rules', orderId: null, rule: 'cancel-answer' });
  expect(placeOf('#rules')).toEqual({ name: 'rules', ...nothing });
  expect(placeOf('#settings')).toEqual({ name: 'settings', ...nothing });
  expect(placeOf('#order-x')).toEqual({ name: 'orders', ...nothing });
  expect(placeOf('')).toEqual({ name: 'orders', ...nothing });
});

test('a refused file is told why, in the language of the buyer', () => {
  const en = translatorFor('en');
  const params = { list: 'orders', entry: 3, field: 'total' };
  expect(refusalText({ code: 'damaged', params }, en)).toBe('It is damaged here: orders › 3 › total');
  expect(refusalText({ code: 'damaged', params: { ...params, entry: null, field: null } }, en)).toBe(
    'It is damaged here: orders',
  );
  expect(refusalText({ code: 'not-escrowl' }, translatorFor('pl'))).toBe('Nie pochodzi z Escrowl.');
});

test('a backup file has its day in its name, and a size that can be one', () => {
  expect(backupName(now)).toBe('escrowl-2026-09-01.json');
  expect(isTooLarge(100_000_000)).toBe(false);
  expect(isTooLarge(1_000_000_000)).toBe(true);
});
