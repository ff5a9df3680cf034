import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StoredOrder, StoredParcel } from '../model/stored.ts';
import { entryOf, instant, watchedOrder, zones } from '../rules/arbitrary.fixture.ts';
import { watchedWith } from '../rules/example.fixture.ts';
import { type MistakePath, mistakePath } from './mistake-path.ts';

const now = '2026-09-01T12:00:00Z';
const zone = 'Europe/Warsaw';
const said = { wrong: null, remindAt: null };
const ticked = { ...said, receivedAt: '2026-08-30', matchesAt: '2026-08-30', worksAt: '2026-08-30' };
const mistaken = { ...said, mistakeAt: '2026-08-30' };

/** Completed two days ago, placed in July. */
const confirmed: Partial<StoredOrder> = {
  status: 'completed',
  closedBecause: 'confirmed',
  placedAt: '2026-07-10',
  completedAt: '2026-08-30',
  total: { amount: 4900, currency: 'USD' },
};

interface Case {
  it: string;
  order: Partial<StoredOrder>;
  parcels?: Partial<StoredParcel>[];
  disputes?: Parameters<typeof watchedWith>[0]['disputes'];
  mark?: { markedDoneAt: string };
  /** `rule by` of the windows, then the bank; null: nothing is offered. */
  expected: (Omit<MistakePath, 'windows'> & { windows: string[] }) | null;
}

const refund = 'dispute-after-completion 2026-09-06';
const may = { isSaid: false, windows: [refund], isDayUnknown: false, bank: true };

test.each<Case>([
  { it: 'confirmed two days ago', order: confirmed, expected: may },
  {
    it: 'completed for no known cause (the phone app tells none)',
    order: { ...confirmed, closedBecause: null },
    expected: may,
  },
  {
    it: 'of an order with every printed window those that are open, the first to close first',
    order: {
      ...confirmed,
      paymentMethod: 'paypal',
      paidAt: '2026-07-10',
      deliveredAt: '2026-08-20',
      promises: [
        { kind: 'dispute-window', days: 90, from: 'placed', text: '90 days' },
        { kind: 'free-return', days: 15, from: 'delivered', text: '15 days' },
        { kind: 'return-window', days: 7, from: 'completed', text: '7 days' },
      ],
    },
    expected: {
      ...may,
      windows: ['free-return 2026-09-04', refund, 'dispute-defective 2026-10-08', 'paypal 2027-01-06'],
      bank: false,
    },
  },
  { it: 'with every box ticked', order: { ...confirmed, said: ticked }, expected: null },
  {
    it: 'with every box ticked, and still called a mistake',
    order: { ...confirmed, said: { ...ticked, mistakeAt: '2026-08-31' } },
    expected: { ...may, isSaid: true },
  },
  {
    it: 'with a box missing',
    order: { ...confirmed, said: { ...ticked, worksAt: null } },
    expected: may,
  },
  { it: 'too long ago', order: { ...confirmed, completedAt: '2026-08-20' }, expected: null },
  {
    it: 'too long ago, and called a mistake: support and bank are left',
    order: { ...confirmed, completedAt: '2026-08-20', said: mistaken },
    expected: { ...may, isSaid: true, windows: [] },
  },
  {
    it: 'on a day that nobody told, of an order of this summer',
    order: { ...confirmed, closedBecause: null, completedAt: null },
    expected: { ...may, windows: [], isDayUnknown: true },
  },
  {
    it: 'on a day that nobody told, of an old order',
    order: { ...confirmed, closedBecause: null, placedAt: '2026-03-01', completedAt: null },
    expected: null,
  },
  {
    it: 'on a day that the buyer told',
    order: { ...confirmed, closedBecause: null, completedAt: null, said: mistaken },
    expected: { ...may, isSaid: true },
  },
  {
    it: 'the buyer is done with the window',
    order: confirmed,
    mark: { markedDoneAt: now },
    expected: null,
  },
  {
    it: 'worth less than a bank is bothered with',
    order: { ...confirmed, total: { amount: 150, currency: 'USD' } },
    expected: { ...may, bank: false },
  },
  {
    it: 'still running',
    order: { ...confirmed, status: 'shipped', closedBecause: null, completedAt: null },
    expected: null,
  },
  {
    it: 'cancelled',
    order: { ...confirmed, status: 'cancelled', closedBecause: 'cancelled-by-buyer' },
    expected: null,
  },
  {
    it: 'closed because protection ended',
    order: { ...confirmed, closedBecause: 'protection-ended' },
    expected: null,
  },
  { it: 'closed by a dispute', order: { ...confirmed, closedBecause: 'dispute-ended' }, expected: null },
  { it: 'with a dispute that runs', order: confirmed, disputes: [{ status: 'open' }], expected: null },
])('$it', ({ order, parcels, disputes, mark, expected }) => {
  const { watched, deadlines } = entryOf(watchedWith({ order, parcels, disputes }), now, zone, mark);
  const path = mistakePath(watched, deadlines, now, zone, 2);
  expect(path && { ...path, windows: path.windows.map(({ rule, by }) => `${rule} ${by}`) }).toEqual(expected);
});

test('of any order it never throws, and tells nothing that is over', () => {
  fc.assert(
    fc.property(watchedOrder, instant, zones, (watched, at, where) => {
      const entry = entryOf(watched, at, where);
      const path = mistakePath(entry.watched, entry.deadlines, at, where, 2);
      return (path?.windows ?? []).every(({ by, done }) => by !== null && !done && by >= at.slice(0, 10));
    }),
    { seed: 20_260_901, numRuns: 60 },
  );
});
