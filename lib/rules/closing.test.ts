import { describe, expect, test } from 'vitest';
import type { OrderStatus } from '../model/order.ts';
import type { HistoryEntry, StoredDeadline, StoredOrder, WatchedOrder } from '../model/stored.ts';
import { type Closing, closingOf } from './closing.ts';
import { whereIsMoney } from './escrow.ts';
import { watchedWith } from './example.fixture.ts';

const zone = 'Europe/Warsaw';
const orderId = '8200000000000001';

const changed = (before: OrderStatus, at = '2026-11-10T10:00:00Z'): HistoryEntry => ({
  orderId,
  at,
  field: 'status',
  before: JSON.stringify(before),
  after: '"completed"',
  reader: 'api:order-list',
});
const watched = (order: Partial<StoredOrder>) => watchedWith({ order });
const told = (closings: readonly Closing[]) =>
  closings.map(({ cause, certainty }) => `${certainty} ${cause}`);

interface Case {
  name: string;
  order: Partial<StoredOrder>;
  disputes?: WatchedOrder['disputes'];
  before?: OrderStatus[];
  closings: string[];
  money: string;
}

const dispute = (status: 'open' | 'closed'): WatchedOrder['disputes'][number] => ({
  id: '1',
  orderId,
  lineId: null,
  status,
  openedAt: '2026-11-01',
  updatedAt: null,
  kind: null,
  storeId: null,
  seen: {},
});

// Worked out from RULES.md, What each state means and Escrow.
const cases: Case[] = [
  { name: 'waits for payment', order: { status: 'unpaid' }, closings: [], money: 'unpaid' },
  { name: 'paid and on its way', order: { status: 'shipped' }, closings: [], money: 'held' },
  { name: 'frozen', order: { status: 'frozen' }, closings: [], money: 'checked' },
  {
    name: 'in dispute',
    order: { status: 'shipped' },
    disputes: [dispute('open')],
    closings: [],
    money: 'disputed',
  },
  { name: 'of unknown state', order: { status: 'unknown' }, closings: [], money: 'unknown' },
  {
    name: 'confirmed under our eyes',
    order: { status: 'completed', closedBecause: 'confirmed', completedAt: '2026-11-09' },
    closings: ['known confirmed'],
    money: 'seller',
  },
  {
    name: 'never paid',
    order: { status: 'cancelled' },
    before: ['unpaid'],
    closings: [
      'likely never-paid',
      'possible cancelled-by-buyer',
      'possible not-shipped',
      'possible by-marketplace',
    ],
    money: 'unpaid?',
  },
  {
    name: 'paid, never shipped, shown as completed',
    order: { status: 'completed', paidAt: '2026-11-01' },
    before: ['processing'],
    closings: [
      'likely not-shipped',
      'possible cancelled-by-buyer',
      'possible sold-out',
      'possible by-marketplace',
    ],
    money: 'returning?',
  },
  {
    name: 'paid, asked to cancel',
    order: {
      status: 'cancelled',
      paidAt: '2026-11-01',
      said: { wrong: null, remindAt: null, cancelAskedAt: '2026-11-03' },
    },
    before: ['processing'],
    closings: [
      'likely cancelled-by-buyer',
      'possible not-shipped',
      'possible sold-out',
      'possible by-marketplace',
    ],
    money: 'returning?',
  },
  {
    name: 'frozen before',
    order: { status: 'cancelled', paidAt: '2026-11-01' },
    before: ['frozen'],
    closings: [
      'likely by-marketplace',
      'possible cancelled-by-buyer',
      'possible not-shipped',
      'possible sold-out',
    ],
    money: 'returning?',
  },
  {
    name: 'after a dispute',
    order: { status: 'completed', shippedAt: '2026-10-01', completedAt: '2026-11-09' },
    disputes: [dispute('closed')],
    closings: [
      'likely dispute-ended',
      'possible confirmed',
      'possible after-delivery',
      'possible protection-ended',
    ],
    money: 'decided?',
  },
  {
    name: 'on the day on which protection ended',
    order: {
      status: 'completed',
      shippedAt: '2026-09-01',
      completedAt: '2026-11-09',
      protectionEndsAt: '2026-11-10',
    },
    closings: ['likely protection-ended', 'possible confirmed', 'possible after-delivery'],
    money: 'seller?',
  },
  {
    name: 'a week after the delivery',
    order: {
      status: 'completed',
      shippedAt: '2026-10-01',
      deliveredAt: '2026-11-02T08:00:00Z',
      completedAt: '2026-11-09',
      protectionEndsAt: '2026-12-20',
    },
    closings: ['likely after-delivery', 'possible confirmed', 'possible protection-ended'],
    money: 'seller?',
  },
  {
    name: 'two days after the delivery: somebody tapped',
    order: {
      status: 'completed',
      shippedAt: '2026-10-01',
      deliveredAt: '2026-11-07',
      completedAt: '2026-11-09',
      protectionEndsAt: '2026-12-20',
    },
    closings: ['possible confirmed', 'possible after-delivery', 'possible protection-ended'],
    money: 'seller?',
  },
];

describe('why an order is closed, and where its money is', () => {
  test.each(cases)('$name', ({ order, disputes = [], before = [], closings, money }) => {
    const history = before.map((status) => changed(status));
    const entry = { ...watched({ id: orderId, ...order }), disputes };
    expect(told(closingOf(entry, history, zone))).toEqual(closings);
    const answer = whereIsMoney(entry, [], history, zone);
    expect(answer.place + (answer.isCertain ? '' : '?')).toBe(money === 'unknown' ? 'unknown' : money);
  });

  test('the newest status before counts', () => {
    const history = [changed('processing', '2026-10-02T00:00:00Z'), changed('disputed')];
    const entry = watched({ status: 'completed', shippedAt: '2026-10-03' });
    expect(closingOf(entry, history, zone)[0]).toEqual({ cause: 'dispute-ended', certainty: 'likely' });
  });

  test('a history of no known shape says nothing', () => {
    const entry = watched({ status: 'completed', shippedAt: '2026-10-03' });
    const odd = ['', '{', '"gone"', 'null'].map((before) => ({ ...changed('frozen'), before }));
    expect(closingOf(entry, odd, zone)).toEqual(closingOf(entry, [], zone));
  });

  test('what moves the money next is the first open deadline about it', () => {
    const deadline = (rule: string, done = false): StoredDeadline => ({
      orderId,
      rule,
      who: 'buyer',
      from: null,
      by: '2026-12-01',
      basis: 'page',
      claims: [],
      done,
      markedDoneAt: null,
      snoozedUntil: null,
    });
    const entry = watched({ status: 'shipped', paidAt: '2026-10-01' });
    const next = (...list: StoredDeadline[]) => whereIsMoney(entry, list, [], zone).next?.rule;
    expect(next(deadline('review'), deadline('protection'), deadline('confirm'))).toBe('confirm');
    expect(next(deadline('protection'), deadline('confirm', true))).toBe('protection');
    expect(next(deadline('review'))).toBeUndefined();
    expect(whereIsMoney(entry, [], [], zone).since).toBe('2026-10-01');
  });
});
