import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../model/settings.ts';
import type { StoredOrder } from '../model/stored.ts';
import { dhaka, warsaw } from './case.fixture.ts';
import { deadlines } from './deadlines.ts';
import { statusSeen, stored, watchedWith } from './example.fixture.ts';
import { rulebook } from './rulebook.ts';
import { agenda, badgeOf } from './urgency.ts';

type Parts = Parameters<typeof watchedWith>[0];

const nothingOnTheBadge = { count: 0, level: null };

/** What the badge and the popup show of one order. */
function shownAt(now: string, parts: Parts, zone = warsaw) {
  const watched = watchedWith(parts);
  const entry = { watched, deadlines: deadlines(watched, now, zone, rulebook).map(stored) };
  const badge = badgeOf([entry], now, zone, defaultSettings);
  const rows = agenda([entry], now, zone, defaultSettings).map(
    ({ deadline, urgency }) => `${deadline.rule} ${urgency}`,
  );
  return { badge, rows };
}

const said = (more: Partial<StoredOrder['said']>) => ({ said: { wrong: null, remindAt: null, ...more } });
const processing = {
  status: 'processing' as const,
  placedAt: '2026-11-05',
  paidAt: '2026-11-05',
  protectionEndsAt: '2026-12-25',
};
const shipped = {
  ...processing,
  status: 'shipped' as const,
  shippedAt: '2026-11-08',
  seen: statusSeen('2026-11-09T08:00:00Z'),
};
const onItsWay: Parts['parcels'] = [{ status: 'in-transit', eta: { from: null, to: '2026-11-30' } }];
const completed = { ...shipped, status: 'completed' as const, completedAt: '2026-11-20' };
const cancelled = { ...processing, status: 'cancelled' as const, completedAt: '2026-11-10' };

/** What an order tells a shopper who looks: first what presses, and never everything that the book knows. */
const cases: { it: string; now: string; known: Parts; rows: string[]; zone?: string }[] = [
  {
    it: 'just paid: the check, then the parcel',
    now: '2026-11-05T12:00:00Z',
    known: { order: processing },
    rows: ['payment-check later', 'ship later', 'protection later'],
  },
  {
    it: 'paid yesterday: the last day of the check comes before what is merely possible',
    now: '2026-11-06T12:00:00Z',
    known: { order: processing },
    rows: ['payment-check later', 'ship later', 'protection later'],
  },
  {
    it: 'paid two days ago: it can be cancelled; nobody is late with a check that no page ends',
    now: '2026-11-07T12:00:00Z',
    known: { order: processing },
    rows: ['ship later', 'protection later', 'cancel-available later'],
  },
  {
    it: 'asked to cancel: the seller has 14 days',
    now: '2026-11-10T12:00:00Z',
    known: { order: { ...processing, ...said({ cancelAskedAt: '2026-11-08' }) } },
    rows: ['ship later', 'cancel-answer later', 'protection later'],
  },
  {
    it: 'no answer to that, not shipped either: one notice about the seller, the last that ran out',
    now: '2026-11-23T12:00:00Z',
    known: {
      order: { ...processing, ...said({ cancelAskedAt: '2026-11-08', messageSentAt: '2026-11-10' }) },
    },
    rows: ['cancel-answer owed', 'protection later', 'cancel-available later'],
  },
  {
    it: 'cancelled: the money is on its way',
    now: '2026-11-12T12:00:00Z',
    known: { order: cancelled },
    rows: ['cancel-refund later'],
  },
  {
    it: 'cancelled a month ago: the money is owed',
    now: '2026-12-10T12:00:00Z',
    known: { order: cancelled },
    rows: ['cancel-refund owed'],
  },
  {
    it: 'cancelled long ago: no page tells that money came, so it is not told for ever',
    now: '2027-01-10T12:00:00Z',
    known: { order: cancelled },
    rows: [],
  },
  {
    it: 'just shipped: a dispute about nothing received is not possible yet',
    now: '2026-11-10T12:00:00Z',
    known: { order: shipped, parcels: onItsWay },
    rows: ['delivery later', 'protection later'],
  },
  {
    it: 'on its way for 11 days: now it is',
    now: '2026-11-19T12:00:00Z',
    known: { order: shipped, parcels: onItsWay },
    rows: ['delivery later', 'protection later', 'dispute-not-received later'],
  },
  {
    it: 'at the very start of day 11 in the buyer’s zone',
    zone: dhaka,
    now: '2026-11-18T18:00:00Z',
    known: { order: shipped, parcels: onItsWay },
    rows: ['delivery later', 'protection later', 'dispute-not-received later'],
  },
  {
    it: 'a week before the end of protection: ask the seller for more time',
    now: '2026-12-18T12:00:00Z',
    known: { order: shipped, parcels: onItsWay },
    rows: ['protection amber', 'delivery owed', 'protection-extend later'],
  },
  {
    it: 'came in time: confirm; the coupon and the dispute about nothing received are no more',
    now: '2026-11-19T12:00:00Z',
    known: {
      order: {
        ...shipped,
        status: 'delivered',
        deliveredAt: '2026-11-16',
        promises: [{ kind: 'late-coupon', at: '2026-11-18', text: 'coupon if delayed' }],
      },
    },
    rows: ['confirm later', 'protection later'],
  },
  {
    it: 'late: of a coupon, too, but three of what does not press are enough',
    now: '2026-11-22T12:00:00Z',
    known: {
      order: { ...shipped, promises: [{ kind: 'late-coupon', at: '2026-11-18', text: 'coupon if delayed' }] },
      parcels: onItsWay,
    },
    rows: ['delivery later', 'protection later', 'dispute-not-received later'],
  },
  {
    it: 'came late: the coupon can be collected, for a month',
    now: '2026-11-24T12:00:00Z',
    known: {
      order: {
        ...completed,
        promises: [{ kind: 'late-coupon', at: '2026-11-18', text: 'coupon if delayed' }],
        deliveredAt: '2026-11-19',
        closedBecause: 'confirmed',
      },
    },
    rows: ['dispute-after-completion later', 'review later', 'late-coupon later'],
  },
  {
    it: 'completed and reviewed: nothing but the last days of a dispute',
    now: '2026-11-24T12:00:00Z',
    known: { order: { ...completed, closedBecause: 'confirmed', ...said({ reviewLeftAt: '2026-11-21' }) } },
    rows: ['dispute-after-completion later'],
  },
  {
    it: 'completed long ago, paid with PayPal, all well: nothing',
    now: '2027-01-24T12:00:00Z',
    known: { order: { ...completed, closedBecause: 'confirmed', paymentMethod: 'paypal' } },
    rows: [],
  },
  {
    it: 'completed long ago, paid with PayPal, something wrong: there is PayPal still',
    now: '2027-01-24T12:00:00Z',
    known: {
      order: {
        ...completed,
        closedBecause: 'confirmed',
        paymentMethod: 'paypal',
        ...said({ wrong: '2027-01-20T08:00:00Z' }),
      },
    },
    rows: ['paypal later'],
  },
  {
    it: 'frozen: the check, and the end of protection',
    now: '2026-11-12T12:00:00Z',
    known: {
      order: { ...shipped, status: 'frozen', ...said({ frozenAt: '2026-11-10' }) },
      parcels: onItsWay,
    },
    rows: ['frozen-check later', 'delivery later', 'protection later'],
  },
  {
    it: 'wrote to the seller, no answer',
    now: '2026-11-14T12:00:00Z',
    known: { order: { ...shipped, ...said({ messageSentAt: '2026-11-10' }) }, parcels: onItsWay },
    rows: ['seller-reply owed', 'delivery later', 'protection later'],
  },
  {
    it: 'complained: "a few days" is no date',
    now: '2026-11-14T12:00:00Z',
    known: { order: { status: 'unknown', ...said({ complaintSentAt: '2026-11-10' }) } },
    rows: [],
  },
  {
    it: 'nobody is called late while the state is not known',
    now: '2026-11-20T12:00:00Z',
    known: { order: { status: 'unknown', ...said({ messageSentAt: '2026-11-10' }) } },
    rows: [],
  },
  {
    it: 'confirmed: what can still be asked for does not press',
    now: '2026-11-25T12:00:00Z',
    known: { order: { ...completed, closedBecause: 'confirmed' } },
    rows: ['dispute-after-completion later', 'review later'],
  },
  {
    it: 'confirmed by mistake: the window presses',
    now: '2026-11-25T12:00:00Z',
    known: { order: { ...completed, closedBecause: 'confirmed', ...said({ mistakeAt: '2026-11-20' }) } },
    rows: ['dispute-after-completion amber', 'review later'],
  },
];

describe('the popup of an order', () => {
  it.each(cases)('$it', ({ now, known, rows, zone }) => {
    const shown = shownAt(now, known, zone);
    expect(shown.rows).toEqual(rows);
    const presses = rows.some((row) => /amber|red|passed/.test(row));
    expect(shown.badge).toEqual(presses ? { count: 1, level: 'amber' } : nothingOnTheBadge);
  });

  it('asks to send an agreed return back: amber 3 days, red 48 hours before', () => {
    const known: Parts = {
      order: { ...shipped, status: 'disputed', ...said({ returnAgreedAt: '2026-11-10' }) },
    };
    const at = (now: string) => shownAt(now, known).badge.level;
    expect(at('2026-11-16T22:59:59Z')).toBeNull();
    expect(at('2026-11-16T23:00:00Z')).toBe('amber');
    expect(at('2026-11-17T22:59:59Z')).toBe('amber');
    expect(at('2026-11-17T23:00:00Z')).toBe('red');
    expect(at('2026-11-20T23:00:00Z')).toBeNull();
  });

  it('asks to open a dispute with PayPal 14 days before the end when something is wrong', () => {
    const known: Parts = {
      order: { ...completed, paymentMethod: 'paypal', ...said({ wrong: '2027-01-20T08:00:00Z' }) },
    };
    // 180 days from 5 Nov 2026: 4 May 2027.
    const at = (now: string) => shownAt(now, known).badge.level;
    expect(at('2027-04-19T21:59:59Z')).toBeNull();
    expect(at('2027-04-19T22:00:00Z')).toBe('amber');
    expect(at('2027-05-03T12:00:00Z')).toBe('amber');
    expect(at('2027-05-04T12:00:00Z')).toBeNull();
  });

  it('leaves other people’s clocks, openings and reviews off the badge, whenever', () => {
    const everything: Parts = {
      order: {
        ...processing,
        protectionEndsAt: null,
        placedAt: null,
        ...said({
          cancelAskedAt: '2026-11-06',
          messageSentAt: '2026-11-06',
          complaintSentAt: '2026-11-06',
          disputeWonAt: '2026-11-06',
          reviewLeftAt: '2026-11-06',
          reviewStars: 1,
          sellerReviewedAt: '2026-11-06',
          frozenAt: '2026-11-06',
        }),
      },
      disputes: [{ openedAt: '2026-11-06' }],
    };
    for (let day = 5; day < 100; day += 1) {
      const now = `${new Date(Date.UTC(2026, 10, day)).toISOString().slice(0, 19)}Z`;
      expect(shownAt(now, everything).badge).toEqual(nothingOnTheBadge);
    }
  });
});
