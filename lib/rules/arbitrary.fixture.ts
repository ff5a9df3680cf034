import fc from 'fast-check';
import type { StoredDeadline, StoredOrder, WatchedOrder } from '../model/stored.ts';
import { deadlines } from './deadlines.ts';
import { stored, watchedWith } from './example.fixture.ts';
import { rulebook } from './rulebook.ts';
import type { Entry } from './urgency.ts';

// Orders as pages and hostile pages may leave them, for property tests.

export const zones = fc.constantFrom('Asia/Dhaka', 'Europe/Warsaw', 'America/Sao_Paulo', 'UTC');
const day = fc.date({ min: new Date('2026-09-01'), max: new Date('2027-01-31'), noInvalidDate: true });
export const instant = day.map((date) => `${date.toISOString().slice(0, 19)}Z`);
const moment = fc.oneof(
  instant,
  day.map((date) => date.toISOString().slice(0, 10)),
  fc.constantFrom('2026-02-31', '9999-12-31', '0000-01-01'),
);
export const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
const orderReader = fc.constantFrom(
  'api:order-list' as const,
  'api:tracking' as const,
  'witness:confirm' as const,
);
const look = fc.tuple(instant, orderReader);

const order: fc.Arbitrary<Partial<StoredOrder>> = fc.record({
  status: maybe(
    fc.constantFrom(
      'unpaid',
      'processing',
      'shipped',
      'delivered',
      'completed',
      'cancelled',
      'frozen',
      'disputed',
      'unknown',
    ),
  ),
  closedBecause: fc.constantFrom(
    null,
    null,
    'confirmed',
    'not-shipped',
    'dispute-ended',
    'by-marketplace',
    'cancelled-by-buyer',
  ),
  paymentMethod: maybe(fc.constantFrom('card', 'paypal')),
  placedAt: maybe(moment),
  paidAt: maybe(moment),
  shippedAt: maybe(moment),
  deliveredAt: maybe(moment),
  completedAt: maybe(moment),
  protectionEndsAt: maybe(moment),
  total: maybe(fc.record({ amount: fc.nat(5_000), currency: fc.constantFrom('USD', 'JPY', 'XXX') })),
  promises: maybe(
    fc.array(
      fc.record(
        {
          kind: fc.constantFrom('eta', 'return-window', 'dispute-window', 'free-return', 'late-coupon'),
          at: moment,
          days: fc.oneof(fc.nat(100), fc.nat()),
          from: fc.constantFrom('placed', 'completed', 'delivered'),
          text: fc.constant('printed'),
        },
        { requiredKeys: ['kind', 'text'] },
      ),
      { maxLength: 3 },
    ),
  ),
  said: fc.record(
    {
      wrong: maybe(instant),
      remindAt: maybe(moment),
      cancelAskedAt: maybe(moment),
      messageSentAt: maybe(moment),
      complaintSentAt: maybe(moment),
      disputeWonAt: maybe(moment),
      returnAgreedAt: maybe(moment),
      reviewLeftAt: maybe(moment),
      reviewStars: maybe(fc.integer({ min: 1, max: 5 })),
      sellerReviewedAt: maybe(moment),
      frozenAt: maybe(moment),
      paypalDisputeAt: maybe(moment),
      receivedAt: maybe(moment),
      mistakeAt: maybe(moment),
      mutedAt: maybe(moment),
      own: fc.array(fc.record({ rule: fc.constant('own-post'), what: fc.constant('Post'), by: moment }), {
        maxLength: 1,
      }),
    },
    { requiredKeys: ['wrong', 'remindAt'] },
  ),
  seen: fc.record({ status: look, promises: look, protectionEndsAt: look }, { requiredKeys: [] }),
});
const parcel = fc.record({
  code: fc.stringMatching(/^LP[0-9]{6}$/),
  status: maybe(fc.constantFrom('created', 'in-transit', 'delivered')),
  service: fc.constantFrom(null, 'Free Shipping', 'DHL'),
  eta: maybe(fc.record({ from: maybe(moment), to: maybe(moment) })),
  events: maybe(
    fc.array(
      fc.record({
        at: maybe(moment),
        code: fc.constantFrom(null, 'AE_GTMS_SIGNED'),
        text: fc.constant(null),
      }),
      { maxLength: 3 },
    ),
  ),
  seen: fc.record({ eta: look }, { requiredKeys: [] }),
});
const dispute = fc.record({
  status: fc.constantFrom(null, 'open', 'escalated', 'closed'),
  openedAt: maybe(moment),
  updatedAt: maybe(moment),
});
export const watchedOrder: fc.Arbitrary<WatchedOrder> = fc
  .record({
    order,
    parcels: fc.uniqueArray(parcel, { maxLength: 4, selector: ({ code }) => code }),
    disputes: fc.array(dispute, { maxLength: 2 }),
  })
  .map((parts) => watchedWith(parts));

/** With its deadlines, and what the buyer did about each. */
export function entryOf(
  watched: WatchedOrder,
  now: string,
  zone: string,
  mark: Partial<StoredDeadline> = {},
): Entry {
  return {
    watched,
    deadlines: deadlines(watched, now, zone, rulebook).map((one) => ({ ...stored(one), ...mark })),
  };
}
