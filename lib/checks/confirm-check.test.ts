import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Moment } from '../model/moment.ts';
import type { StoredDeadline, StoredOrder, StoredParcel, WatchedOrder } from '../model/stored.ts';
import { entryOf, instant, watchedOrder, zones } from '../rules/arbitrary.fixture.ts';
import { watchedWith } from '../rules/example.fixture.ts';
import { hasOpenDispute, reached } from '../rules/state.ts';
import { confirmBoxes } from './confirm-boxes.ts';
import { type ConfirmVerdict, confirmCheck } from './confirm-check.ts';

const now = '2026-09-01T12:00:00Z';
const zone = 'Europe/Warsaw';
const long: Partial<StoredOrder> = { status: 'shipped', protectionEndsAt: '2026-10-15' };
const day: Moment = '2026-08-31';
const said = { wrong: null, remindAt: null };
const ticked = { ...said, receivedAt: day, matchesAt: day, worksAt: day };

type Known = Partial<StoredParcel>;
const read: StoredParcel['seen'] = { status: ['2026-08-30T10:00:00Z', 'api:tracking'] };
const came: Known = { status: 'delivered', seen: read };
const onTheWay: Known = { status: 'in-transit', seen: read };
const unread: Known = { status: null };

interface Case {
  it: string;
  order: Partial<StoredOrder>;
  parcels?: Known[];
  disputes?: Parameters<typeof watchedWith>[0]['disputes'];
  /** null: there is nothing to confirm. */
  expected: [ConfirmVerdict, ...string[]] | null;
}

const reading = 'guard_why_tracking_unread';
const hurry = 'confirm_no_hurry';

// The keys of the reasons, the weightiest first, worked out by hand from RULES.md.
test.each<Case>([
  {
    it: 'delivered and ticked off',
    order: { ...long, said: ticked },
    parcels: [came],
    expected: ['fine', 'confirm_gladly'],
  },
  {
    it: 'ticked off, tracking never read',
    order: { ...long, said: ticked },
    parcels: [unread],
    expected: ['fine', 'confirm_gladly'],
  },
  {
    it: 'ticked off, of two parcels that came',
    order: { ...long, said: ticked },
    parcels: [came, came],
    expected: ['fine', 'confirm_gladly'],
  },
  {
    it: 'ticked off, protection almost over: confirming loses nothing any more',
    order: { ...long, said: ticked, protectionEndsAt: '2026-09-03' },
    parcels: [came],
    expected: ['fine', 'confirm_gladly'],
  },
  {
    it: 'ticked off, but tracking says otherwise',
    order: { ...long, said: ticked },
    parcels: [onTheWay],
    expected: ['wait', 'guard_why_not_delivered', hurry],
  },
  {
    it: 'ticked off, but a dispute is open',
    order: { ...long, said: ticked },
    parcels: [came],
    disputes: [{ status: 'open' }],
    expected: ['stop', 'guard_why_dispute', hurry],
  },
  {
    it: 'ticked off, but something is wrong',
    order: { ...long, said: { ...ticked, wrong: now } },
    parcels: [came],
    expected: ['stop', 'guard_why_said_wrong', hurry],
  },
  {
    it: 'delivered and not looked at',
    order: long,
    parcels: [came],
    expected: ['wait', 'confirm_why_unchecked', hurry],
  },
  {
    it: 'delivered, one box of three left',
    order: { ...long, said: { ...ticked, worksAt: null } },
    parcels: [came],
    expected: ['wait', 'confirm_why_unchecked', hurry],
  },
  {
    it: 'a tick on a day that does not exist is none',
    order: { ...long, said: { ...ticked, worksAt: '2026-02-31' } },
    parcels: [came],
    expected: ['wait', 'confirm_why_unchecked', hurry],
  },
  {
    it: 'the page says delivered, tracking never read',
    order: { ...long, status: 'delivered' },
    expected: ['wait', reading, 'confirm_why_unchecked', hurry],
  },
  { it: 'shipped, tracking never read', order: long, parcels: [unread], expected: ['wait', reading, hurry] },
  {
    it: 'shipped, and nothing else known',
    order: { status: 'shipped' },
    expected: ['wait', reading],
  },
  {
    it: 'still with the seller',
    order: { ...long, status: 'processing' },
    expected: ['wait', 'confirm_why_not_shipped', hurry],
  },
  {
    it: 'on the way',
    order: long,
    parcels: [onTheWay],
    expected: ['wait', 'guard_why_not_delivered', hurry],
  },
  {
    it: 'on the way, protection ends in a week',
    order: { ...long, protectionEndsAt: '2026-09-08' },
    parcels: [onTheWay],
    expected: ['stop', 'confirm_why_ends_soon', 'guard_why_not_delivered'],
  },
  {
    it: 'on the way, protection ends in eight days',
    order: { ...long, protectionEndsAt: '2026-09-09' },
    parcels: [onTheWay],
    expected: ['wait', 'guard_why_not_delivered', hurry],
  },
  {
    it: 'never read, protection ends tomorrow',
    order: { ...long, protectionEndsAt: '2026-09-02' },
    parcels: [unread],
    expected: ['stop', 'confirm_why_ends_soon', reading],
  },
  {
    it: 'on the way, protection is over since the day began',
    order: { ...long, protectionEndsAt: '2026-09-01' },
    parcels: [onTheWay],
    expected: ['stop', 'confirm_why_ended', 'guard_why_not_delivered'],
  },
  {
    it: 'an end that does not exist is not known',
    order: { ...long, protectionEndsAt: '2026-02-31' },
    parcels: [onTheWay],
    expected: ['wait', 'guard_why_not_delivered'],
  },
  {
    it: 'delivered, protection ends soon',
    order: { ...long, protectionEndsAt: '2026-09-03' },
    parcels: [came],
    expected: ['wait', 'confirm_why_unchecked', 'guard_protection'],
  },
  {
    it: 'delivered, protection over',
    order: { ...long, protectionEndsAt: '2026-08-20' },
    parcels: [came],
    expected: ['wait', 'confirm_why_unchecked', 'guard_protection_over'],
  },
  {
    it: 'one of two parcels came',
    order: long,
    parcels: [came, onTheWay],
    expected: ['wait', 'guard_why_missing', 'confirm_why_parcel', hurry],
  },
  {
    it: 'two parcels came, nothing ticked',
    order: long,
    parcels: [came, came],
    expected: ['wait', 'guard_why_several', 'confirm_why_unchecked', hurry],
  },
  {
    it: 'on its way back',
    order: long,
    parcels: [{ ...onTheWay, status: 'returned' }],
    expected: ['stop', 'guard_why_returned', hurry],
  },
  {
    it: 'one of two has a problem',
    order: long,
    parcels: [came, { ...onTheWay, status: 'problem' }],
    expected: ['stop', 'guard_why_problem', 'guard_why_missing', 'confirm_why_parcel', hurry],
  },
  {
    it: 'a dispute that the marketplace decides; nobody is told to open one',
    order: { ...long, status: 'disputed', protectionEndsAt: '2026-09-02' },
    parcels: [onTheWay],
    disputes: [{ status: 'escalated' }],
    expected: ['stop', 'guard_why_dispute', 'guard_why_not_delivered'],
  },
  {
    it: 'a dispute that is closed',
    order: { ...long, said: ticked },
    parcels: [came],
    disputes: [{ status: 'closed' }],
    expected: ['fine', 'confirm_gladly'],
  },
  {
    it: 'frozen',
    order: { ...long, status: 'frozen' },
    parcels: [came],
    expected: ['stop', 'confirm_why_frozen', 'confirm_why_unchecked', hurry],
  },
  { it: 'unpaid', order: { ...long, status: 'unpaid' }, expected: null },
  { it: 'completed', order: { ...long, status: 'completed', said: ticked }, expected: null },
  { it: 'cancelled', order: { ...long, status: 'cancelled' }, expected: null },
  { it: 'not known at all', order: {}, expected: null },
])('$it', ({ order, parcels, disputes, expected }) => {
  const check = confirmCheck(watchedWith({ order, parcels, disputes }), [], now, zone);
  expect(check && [check.verdict, ...check.reasons.map(({ phrase }) => phrase.key)]).toEqual(expected);
});

test('the missing parcel is named, with its carrier and what is in it', () => {
  const item = { lineId: null, sku: null, skuId: null, quantity: 1, price: null };
  const items = [
    { ...item, productId: '11', title: 'Blue kettle' },
    { ...item, productId: '12', title: `Cable ${'x'.repeat(80)}` },
  ];
  const lost = { ...onTheWay, code: 'LP77', carrier: 'China Post', productIds: ['11', '12'] };
  const check = confirmCheck(
    watchedWith({ order: { ...long, items }, parcels: [came, lost, { ...onTheWay, code: 'LP78' }] }),
    [],
    now,
    zone,
  );
  const values = (key: string) =>
    check?.reasons.filter(({ phrase }) => phrase.key === key).map(({ phrase }) => phrase.values);
  expect(values('confirm_why_parcel')).toEqual([
    [`LP77 · China Post · Blue kettle · Cable ${'x'.repeat(44)}…`],
    ['LP78'],
  ]);
  expect(values('guard_one_by_one')).toHaveLength(1);
});

test('what is left to tick, and how many days there still are', () => {
  const order = { ...long, said: { ...said, receivedAt: day } };
  const check = confirmCheck(watchedWith({ order, parcels: [came] }), [], now, zone);
  expect(check?.unticked).toEqual(['matchesAt', 'worksAt']);
  expect(check?.reasons.at(-1)?.phrase).toEqual({ key: hurry, n: 44, values: [{ before: '2026-10-15' }] });
});

describe('an order that closes by itself before its protection ends', () => {
  const closing = (by: Moment, more: Partial<StoredDeadline> = {}): StoredDeadline => {
    const order = { ...long, status: 'delivered', deliveredAt: '2026-08-30' } as const;
    const [deadline] = entryOf(watchedWith({ order }), now, zone).deadlines.filter(
      ({ rule }) => rule === 'confirm',
    );
    if (!deadline) throw new Error('an order that was delivered has this deadline');
    expect(deadline.by).toBe('2026-09-06');
    return { ...deadline, by, ...more };
  };
  const timeLeft = (deadline: StoredDeadline) =>
    confirmCheck(watchedWith({ order: long, parcels: [came] }), [deadline], now, zone)
      ?.reasons.filter(({ level }) => level === 'info')
      .map(({ phrase }) => phrase);

  test('is not without hurry', () => {
    expect(timeLeft(closing('2026-09-06'))).toEqual([
      { key: 'confirm_decide', values: [{ before: '2026-09-06' }] },
    ]);
  });

  test('that day may be over', () => {
    expect(timeLeft(closing('2026-09-01'))).toEqual([]);
  });

  test.each<[string, StoredDeadline]>([
    ['of another rule', closing('2026-09-06', { rule: 'free-return' })],
    ['done', closing('2026-09-06', { done: true })],
    ['marked done', closing('2026-09-06', { markedDoneAt: now })],
    ['at the end of protection', closing('2026-10-15')],
  ])('a deadline %s changes nothing', (_, deadline) => {
    expect(timeLeft(deadline)?.map(({ key }) => key)).toEqual([hurry]);
  });
});

describe('of any order', () => {
  const seed = 20_260_901;
  const ranks: ConfirmVerdict[] = ['fine', 'wait', 'stop'];
  const rank = (watched: WatchedOrder, at: string, where: string) => {
    const check = confirmCheck(watched, [], at, where);
    return check && ranks.indexOf(check.verdict);
  };
  const box = fc.option(fc.constant(day), { nil: null });
  const boxes = fc.record({ receivedAt: box, matchesAt: box, worksAt: box });
  const parcelStatus = fc.constantFrom(
    null,
    'in-transit' as const,
    'delivered' as const,
    'returned' as const,
  );
  /** Orders that can be confirmed are made likely. */
  const orders = fc
    .tuple(
      watchedOrder,
      boxes,
      fc.constantFrom('shipped' as const, 'delivered' as const, null),
      fc.boolean(),
      parcelStatus,
    )
    .map(([watched, ticks, status, isRead, ofParcel]): WatchedOrder => {
      const { order, parcels, disputes } = watched;
      if (status === null) return watched;
      return {
        order: {
          ...order,
          status,
          closedBecause: null,
          completedAt: null,
          said: { ...order.said, ...ticks },
        },
        parcels: parcels.map((parcel) => ({
          ...parcel,
          status: ofParcel ?? parcel.status,
          seen: isRead ? read : parcel.seen,
        })),
        disputes: disputes.slice(1),
      };
    });

  test('it never throws, and is fine only for what came, was looked at and has no trouble', () => {
    let fine = 0;
    fc.assert(
      fc.property(orders, instant, zones, (watched, at, where) => {
        const check = confirmCheck(watched, [], at, where);
        if (check === null) return !reached(watched, 'running');
        if (check.verdict !== 'fine') return check.reasons.length > 0;
        fine += 1;
        const { said: word, status } = watched.order;
        return (
          reached(watched, 'delivered') &&
          check.unticked.length === 0 &&
          confirmBoxes.every((one) => word[one]) &&
          !hasOpenDispute(watched) &&
          word.wrong === null &&
          status !== 'frozen' &&
          (watched.parcels.every((parcel) => parcel.status === 'delivered') ||
            watched.parcels.every(({ seen }) => !seen.status))
        );
      }),
      { seed, numRuns: 600 },
    );
    expect(fine).toBeGreaterThan(10);
  });

  const change = (watched: WatchedOrder, order: Partial<StoredOrder>): WatchedOrder => ({
    ...watched,
    order: { ...watched.order, ...order },
  });
  const anew = (watched: WatchedOrder, status: StoredParcel['status']): WatchedOrder => ({
    ...watched,
    parcels: watched.parcels.map((parcel, index) =>
      index === 0 ? { ...parcel, status, seen: read } : parcel,
    ),
  });
  const isOdd = ({ parcels }: WatchedOrder) => /returned|problem/.test(parcels[0]?.status ?? '');
  const [another] = watchedWith({ parcels: [{ code: 'LPXX', ...onTheWay }] }).parcels;
  const [dispute] = watchedWith({ disputes: [{ status: 'open' }] }).disputes;

  test.each<[string, (watched: WatchedOrder) => WatchedOrder]>([
    ['a dispute', (one) => ({ ...one, disputes: [...one.disputes, ...(dispute ? [dispute] : [])] })],
    ['the word that something is wrong', (one) => change(one, { said: { ...one.order.said, wrong: now } })],
    ['a frozen order', (one) => change(one, { status: 'frozen' })],
    ['a parcel that did not come', (one) => (isOdd(one) ? one : anew(one, 'in-transit'))],
    ['a parcel that goes back', (one) => anew(one, 'returned')],
    ['a parcel with a problem', (one) => anew(one, 'problem')],
    ['one more parcel', (one) => ({ ...one, parcels: [...one.parcels, ...(another ? [another] : [])] })],
    ['a box not ticked', (one) => change(one, { said: { ...one.order.said, worksAt: null } })],
    [
      'the parcel not here after all',
      (one) => change(one, { said: { ...one.order.said, receivedAt: null } }),
    ],
  ])('%s makes it no friendlier', (_, worsen) => {
    fc.assert(
      fc.property(orders, instant, zones, (watched, at, where) => {
        const [before, after] = [rank(watched, at, where), rank(worsen(watched), at, where)];
        fc.pre(before !== null && after !== null);
        expect(after).toBeGreaterThanOrEqual(before ?? 0);
      }),
      { seed, numRuns: 150 },
    );
  });
});
