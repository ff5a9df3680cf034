import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../lib/model/settings.ts';
import type { StoredOrder } from '../../lib/model/stored.ts';
import type { Entry } from '../../lib/rules/urgency.ts';
import { makeDeadline, makeOrder, watch } from '../fixtures-for-tests.ts';
import { type PopupData, popupView } from './popup.ts';

const now = '2026-09-01T12:00:00Z';

function entryOf(id: string, by: string | null, known: Partial<StoredOrder> = {}): Entry {
  const order = makeOrder({ id, protectionEndsAt: by, ...known });
  return { watched: watch(order), deadlines: [makeDeadline({ orderId: id, by })] };
}

const dataOf = (entries: Entry[]): PopupData => ({
  entries,
  here: null,
  orderCount: entries.length,
  logs: [],
});
const viewOf = (data: PopupData, account: string | null = null) =>
  popupView(data, now, 'UTC', defaultSettings, account);
const ids = (rows: { watched: Entry['watched'] }[]) => rows.map(({ watched }) => watched.order.id);

describe('what the popup shows', () => {
  test('a muted order is in none of its parts, and leads nobody to its page', () => {
    const said = { wrong: null, remindAt: null, mutedAt: '2026-08-30T10:00:00Z' };
    const view = viewOf(dataOf([entryOf('1', '2026-09-02', { said }), entryOf('2', null, { said })]));
    expect([...view.urgent, ...view.todo, ...view.later]).toEqual([]);
    expect(view.guide).toBeNull();
  });

  test('red stands apart, then what is near, then what is far', () => {
    const view = viewOf(
      dataOf([entryOf('1', '2026-11-01'), entryOf('2', '2026-09-06'), entryOf('3', '2026-09-02')]),
    );
    expect(ids(view.urgent)).toEqual(['3']);
    expect(ids(view.todo)).toEqual(['2']);
    expect(ids(view.later)).toEqual(['1']);
    expect(view.left).toBe(0);
  });

  test('is a selection: the rest is counted', () => {
    const many = Array.from({ length: 40 }, (_, index) => entryOf(String(100 + index), '2026-09-02'));
    const view = viewOf(dataOf(many));
    expect(view.urgent.length + view.left).toBe(40);
    expect(view.left).toBeGreaterThan(0);
  });

  test('first run: nothing is known', () => {
    expect(viewOf(dataOf([]))).toMatchObject({ isFirstRun: true, since: null, guide: null });
  });

  test('only finished orders are no first run', () => {
    expect(viewOf({ ...dataOf([]), orderCount: 3 }).isFirstRun).toBe(false);
  });

  test('since when it has watched: the oldest look that is known', () => {
    const old = entryOf('1', null, { seen: { id: ['2026-03-04T05:06:07Z', 'api:order-list'] } });
    expect(viewOf(dataOf([old, entryOf('2', null)])).since).toBe('2026-03-04T05:06:07Z');
  });

  test('orders of several accounts can be told apart', () => {
    const data = dataOf([
      entryOf('1', '2026-09-02', { account: 'owl' }),
      entryOf('2', '2026-09-02', { account: 'cat' }),
      entryOf('3', '2026-09-02'),
    ]);
    expect(viewOf(data).accounts).toEqual(['cat', 'owl']);
    expect(ids(viewOf(data, 'owl').urgent)).toEqual(['1']);
  });
});

describe('the day-one guide', () => {
  test('leads to the oldest running order whose end is unknown', () => {
    const { guide } = viewOf(
      dataOf([
        entryOf('1', null, { placedAt: '2026-08-10' }),
        entryOf('2', null, { placedAt: '2026-07-10' }),
        entryOf('3', '2026-10-01', { placedAt: '2026-06-01' }),
        entryOf('4', null, { placedAt: null }),
        entryOf('5', null, { placedAt: '2026-01-01', status: 'completed' }),
      ]),
    );
    expect(guide).toMatchObject({ known: 1, total: 4, next: { id: '2' } });
  });

  test('does not send the buyer again to a page that printed no end', () => {
    const opened = (at: string) =>
      ({ seen: { paidAt: [at, 'api:order-detail'] } }) satisfies Partial<StoredOrder>;
    expect(viewOf(dataOf([entryOf('1', null, opened('2026-09-01T11:00:00Z'))])).guide).toBeNull();
    expect(viewOf(dataOf([entryOf('1', null, opened('2026-08-01T11:00:00Z'))])).guide?.next.id).toBe('1');
  });

  test('ends when every end is known', () => {
    expect(viewOf(dataOf([entryOf('1', '2026-10-01')])).guide).toBeNull();
  });
});
