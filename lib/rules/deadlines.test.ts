import { describe, expect, it } from 'vitest';
import { type Case, check, dhaka, saoPaulo, warsaw } from './case.fixture.ts';
import { deadlines } from './deadlines.ts';
import { statusSeen, watchedWith } from './example.fixture.ts';
import { rulebook } from './rulebook.ts';

const now = '2026-12-31T00:00:00Z';

const twoLines = ['1', '2'].map((lineId) => ({
  lineId,
  productId: null,
  title: null,
  sku: null,
  skuId: null,
  quantity: 1,
  price: null,
}));
const windowPrinted = (days: number) => ({
  promises: [{ kind: 'return-window' as const, days, from: 'completed' as const, text: 'Free returns' }],
  seen: {
    promises: ['2026-11-02T08:00:00Z', 'api:order-detail'] as ['2026-11-02T08:00:00Z', 'api:order-detail'],
  },
});
const delivered = (at: string) => ({
  status: 'delivered' as const,
  events: [{ at, code: 'AE_GTMS_SIGNED', text: 'Delivered' }],
});
const expected = (from: string | null, to: string, at: string) => ({
  eta: { from, to },
  status: 'in-transit' as const,
  seen: { eta: [at, 'api:tracking'] as [string, 'api:tracking'] },
});
const etaPromise = (at: string, seenAt: string) => ({
  promises: [{ kind: 'eta' as const, at, text: `Delivery: ${at}` }],
  seen: { promises: [seenAt, 'api:order-detail'] as [string, 'api:order-detail'] },
});

/** Worked out by hand from RULES.md. */
const cases: Case[] = [
  // pay
  {
    it: 'gives 20 days to pay; a flash sale is not known to be one',
    zone: dhaka,
    known: { order: { status: 'unpaid', placedAt: '2026-11-01' } },
    rule: 'pay',
    expected: { by: '2026-11-21', basis: 'rule', done: false, who: 'buyer', from: null },
    claims: ['000 2026-11-21', '001 2026-11-21', 'T 2026-11-01 flash-sale'],
  },
  {
    it: 'keeps the time of day of an instant',
    zone: warsaw,
    known: { order: { status: 'unpaid', placedAt: '2026-11-01T10:00:00Z' } },
    rule: 'pay',
    expected: { by: '2026-11-21T10:00:00Z' },
    claims: ['T 2026-11-01T16:00:00Z flash-sale'],
  },
  {
    it: 'keeps the wall-clock time where summer time ends (Warsaw, 25 Oct 2026)',
    zone: warsaw,
    known: { order: { status: 'unpaid', placedAt: '2026-10-10T10:00:00Z' } },
    rule: 'pay',
    expected: { by: '2026-10-30T11:00:00Z' },
  },
  {
    it: 'counts the leap day',
    zone: saoPaulo,
    known: { order: { status: 'unpaid', placedAt: '2028-02-15' } },
    rule: 'pay',
    expected: { by: '2028-03-06' },
  },
  {
    it: 'is done once the order is processed',
    known: { order: { status: 'processing', placedAt: '2026-11-01' } },
    rule: 'pay',
    expected: { done: true },
  },
  {
    it: 'is done once the order is cancelled',
    known: { order: { status: 'cancelled', placedAt: '2026-11-01' } },
    rule: 'pay',
    expected: { done: true },
  },
  {
    it: 'is done by the date of payment alone',
    known: { order: { placedAt: '2026-11-01', paidAt: '2026-11-01' } },
    rule: 'pay',
    expected: { done: true },
  },
  {
    it: 'is not asked for when nobody knows whether it is paid',
    known: { order: { status: 'unknown', placedAt: '2026-11-01' } },
    rule: 'pay',
    expected: null,
  },
  {
    it: 'lapses when seen unpaid after the day was over in the buyer’s zone',
    zone: dhaka,
    known: {
      order: { status: 'unpaid', placedAt: '2026-11-01', seen: statusSeen('2026-11-21T20:00:00Z') },
    },
    rule: 'pay',
    expected: { by: null, basis: 'rule', done: false },
    claims: ['000 2026-11-21 seen-open'],
  },
  {
    it: 'does not lapse while the day still runs in the buyer’s zone',
    zone: saoPaulo,
    known: {
      order: { status: 'unpaid', placedAt: '2026-11-01', seen: statusSeen('2026-11-21T20:00:00Z') },
    },
    rule: 'pay',
    expected: { by: '2026-11-21' },
  },
  // ship
  {
    it: 'gives the seller the latest claim: 7 business days from a Thursday',
    zone: dhaka,
    known: { order: { status: 'processing', paidAt: '2026-11-05' } },
    rule: 'ship',
    expected: { by: '2026-11-16', basis: 'rule', who: 'seller', done: false },
    claims: ['000 2026-11-10', 'T 2026-11-15', 'T 2026-11-16'],
  },
  {
    it: 'gives the seller the latest claim: 10 days from a Monday',
    zone: dhaka,
    known: { order: { status: 'processing', paidAt: '2026-11-02' } },
    rule: 'ship',
    expected: { by: '2026-11-12' },
    claims: ['000 2026-11-07', 'T 2026-11-12', 'T 2026-11-11'],
  },
  {
    it: 'counts business days from Saturday morning in Dhaka',
    zone: dhaka,
    known: { order: { status: 'processing', paidAt: '2026-11-07T01:00:00Z' } },
    rule: 'ship',
    expected: { by: '2026-11-17T01:00:00Z' },
  },
  {
    it: 'counts business days from the same moment, Friday night in São Paulo',
    zone: saoPaulo,
    known: { order: { status: 'processing', paidAt: '2026-11-07T01:00:00Z' } },
    rule: 'ship',
    expected: { by: '2026-11-18T01:00:00Z' },
  },
  {
    it: 'keeps the time of day of each claim where summer time ends',
    zone: warsaw,
    known: { order: { status: 'processing', paidAt: '2026-10-20T08:00:00Z' } },
    rule: 'ship',
    expected: { by: '2026-10-30T09:00:00Z' },
    claims: ['000 2026-10-25T09:00:00Z', 'T 2026-10-30T09:00:00Z', 'T 2026-10-29T09:00:00Z'],
  },
  {
    it: 'is not disproved by a late seller: the date stays',
    known: {
      order: { status: 'processing', paidAt: '2026-11-05', seen: statusSeen('2026-11-20T08:00:00Z') },
    },
    rule: 'ship',
    expected: { by: '2026-11-16', done: false },
  },
  {
    it: 'is done once the page says shipped',
    known: { order: { status: 'shipped', paidAt: '2026-11-05' } },
    rule: 'ship',
    expected: { done: true },
  },
  {
    it: 'is done once a post has the parcel',
    known: {
      order: { status: 'processing', paidAt: '2026-11-05' },
      parcels: [{ status: 'accepted' }],
    },
    rule: 'ship',
    expected: { done: true },
  },
  {
    it: 'is not done by a code that shows nothing yet',
    known: {
      order: { status: 'processing', paidAt: '2026-11-05' },
      parcels: [{ status: 'created' }],
    },
    rule: 'ship',
    expected: { done: false },
  },
  {
    it: 'is not listed while the day of payment is not known',
    known: { order: { status: 'processing' } },
    rule: 'ship',
    expected: null,
  },
  // tracking-visible
  {
    it: 'gives a code 10 days to show anything',
    known: { order: { status: 'shipped', shippedAt: '2026-11-01' } },
    rule: 'tracking-visible',
    expected: { by: '2026-11-11', who: 'seller', done: false },
  },
  {
    it: 'waits for every parcel’s code',
    known: {
      order: { status: 'shipped', shippedAt: '2026-11-01' },
      parcels: [
        { status: 'in-transit' },
        { status: 'created', events: [{ at: null, code: 'AE_ORDER_CREATED', text: null }] },
      ],
    },
    rule: 'tracking-visible',
    expected: { done: false },
  },
  {
    it: 'is done when every code shows something',
    known: {
      order: { status: 'shipped', shippedAt: '2026-11-01' },
      parcels: [{ status: 'in-transit' }, { events: [{ at: '2026-11-04', code: null, text: 'In transit' }] }],
    },
    rule: 'tracking-visible',
    expected: { done: true },
  },
  // delivery
  {
    it: 'takes the shorter range for what was shipped free in summer',
    known: { order: { status: 'shipped', shippedAt: '2026-10-31' }, parcels: [{ service: 'Free Shipping' }] },
    rule: 'delivery',
    expected: { by: '2026-11-21', from: '2026-11-14', basis: 'rule', who: 'marketplace' },
    claims: ['000 2026-12-05 winter', '000 2026-11-14 express'],
  },
  {
    it: 'takes the longer range for what was shipped free in winter',
    known: { order: { status: 'shipped', shippedAt: '2026-11-01' }, parcels: [{ service: 'Free Shipping' }] },
    rule: 'delivery',
    expected: { by: '2026-12-06', from: '2026-11-22' },
    claims: ['000 2026-11-22 summer'],
  },
  {
    it: 'counts March as winter',
    known: { order: { status: 'shipped', shippedAt: '2026-03-31' }, parcels: [{ service: 'Free Shipping' }] },
    rule: 'delivery',
    expected: { by: '2026-05-05' },
  },
  {
    it: 'counts April as summer',
    known: { order: { status: 'shipped', shippedAt: '2026-04-01' }, parcels: [{ service: 'Free Shipping' }] },
    rule: 'delivery',
    expected: { by: '2026-04-22' },
  },
  {
    it: 'takes the season of the day in the buyer’s zone: November in Dhaka',
    zone: dhaka,
    known: {
      order: { status: 'shipped', shippedAt: '2026-10-31T20:00:00Z' },
      parcels: [{ service: 'Free Shipping' }],
    },
    rule: 'delivery',
    expected: { by: '2026-12-05T20:00:00Z' },
  },
  {
    it: 'takes the season of the day in the buyer’s zone: October in São Paulo',
    zone: saoPaulo,
    known: {
      order: { status: 'shipped', shippedAt: '2026-10-31T20:00:00Z' },
      parcels: [{ service: 'Free Shipping' }],
    },
    rule: 'delivery',
    expected: { by: '2026-11-21T20:00:00Z' },
  },
  {
    it: 'knows express by the name of the service, not by the name of the shop',
    known: {
      order: { status: 'shipped', shippedAt: '2026-11-01' },
      parcels: [{ service: 'AliExpress Premium Shipping' }],
    },
    rule: 'delivery',
    expected: { by: '2026-11-15', from: '2026-11-11' },
  },
  {
    it: 'gives no date when the way of shipping is not known',
    known: {
      order: { status: 'shipped', shippedAt: '2026-11-01' },
      parcels: [{ service: 'AliExpress standard shipping' }],
    },
    rule: 'delivery',
    expected: { by: null, from: null },
    claims: ['000 2026-12-06 free-shipping', '000 2026-11-15 express'],
  },
  {
    it: 'lets the printed arrival beat every rule',
    known: {
      order: { status: 'shipped', shippedAt: '2026-11-01' },
      parcels: [
        { service: 'Free Shipping', ...expected('2026-11-18', '2026-11-24', '2026-11-05T08:00:00Z') },
      ],
    },
    rule: 'delivery',
    expected: { by: '2026-11-24', from: '2026-11-18', basis: 'page' },
    claims: ['page:api:tracking 2026-11-24', '000 2026-12-06 page-counts'],
  },
  {
    it: 'expects an order when its last parcel is expected',
    known: {
      order: { status: 'shipped', shippedAt: '2026-11-01' },
      parcels: [
        expected('2026-11-20', '2026-11-28', '2026-11-05T08:00:00Z'),
        expected('2026-11-18', '2026-11-24', '2026-11-06T08:00:00Z'),
      ],
    },
    rule: 'delivery',
    expected: { by: '2026-11-28', from: '2026-11-20' },
  },
  {
    it: 'takes the earlier of two sources a day apart',
    known: {
      order: {
        status: 'shipped',
        shippedAt: '2026-11-01',
        ...etaPromise('2026-11-23', '2026-11-02T08:00:00Z'),
      },
      parcels: [expected(null, '2026-11-24', '2026-11-05T08:00:00Z')],
    },
    rule: 'delivery',
    expected: { by: '2026-11-23' },
    claims: ['page:api:order-detail 2026-11-23', 'page:api:tracking 2026-11-24 other-page-counts'],
  },
  {
    it: 'takes the newer look of two sources far apart',
    known: {
      order: {
        status: 'shipped',
        shippedAt: '2026-11-01',
        ...etaPromise('2026-12-10', '2026-11-09T08:00:00Z'),
      },
      parcels: [expected(null, '2026-11-24', '2026-11-05T08:00:00Z')],
    },
    rule: 'delivery',
    expected: { by: '2026-12-10' },
  },
  {
    it: 'lists a printed arrival even when the day of shipping is not known',
    known: { order: { status: 'shipped' }, parcels: [expected(null, '2026-11-24', '2026-11-05T08:00:00Z')] },
    rule: 'delivery',
    expected: { by: '2026-11-24', basis: 'page', done: false },
  },
  {
    it: 'is done when tracking says delivered',
    known: { order: { status: 'delivered', shippedAt: '2026-11-01' }, parcels: [delivered('2026-11-20')] },
    rule: 'delivery',
    expected: { done: true },
  },
  // protection
  {
    it: 'takes the printed end as it is',
    known: {
      order: {
        status: 'shipped',
        protectionEndsAt: '2026-12-20',
        seen: { protectionEndsAt: ['2026-11-05T08:00:00Z', 'api:order-detail'] },
        protectionPrinted: {
          'order-detail': { value: '2026-12-20', at: '2026-11-05T08:00:00Z' },
          tracking: { value: '2026-12-21', at: '2026-11-04T08:00:00Z' },
        },
      },
    },
    rule: 'protection',
    expected: { by: '2026-12-20', basis: 'page', who: 'buyer', done: false },
    claims: ['page:api:order-detail 2026-12-20', 'page:tracking 2026-12-21 other-page-counts'],
  },
  {
    it: 'is never estimated',
    known: {
      order: { status: 'shipped', placedAt: '2026-10-01', paidAt: '2026-10-01', shippedAt: '2026-10-03' },
    },
    rule: 'protection',
    expected: { by: null, basis: 'page', from: null, done: false },
  },
  {
    it: 'does not run before payment',
    known: { order: { status: 'unpaid', placedAt: '2026-10-01' } },
    rule: 'protection',
    expected: null,
  },
  {
    it: 'is done when the order is closed',
    known: { order: { status: 'completed', protectionEndsAt: '2026-12-20' } },
    rule: 'protection',
    expected: { by: '2026-12-20', done: true },
  },
  {
    it: 'does not believe a date that cannot be',
    known: { order: { status: 'shipped', protectionEndsAt: '2026-02-31' } },
    rule: 'protection',
    expected: { by: null },
  },
  // confirm
  {
    it: 'gives 7 days after delivery, the earlier claim',
    known: {
      order: {
        status: 'delivered',
        deliveredAt: '2026-11-03',
        protectionEndsAt: '2026-12-20',
        seen: statusSeen('2026-11-09T08:00:00Z'),
      },
    },
    rule: 'confirm',
    expected: { by: '2026-11-10', basis: 'rule', who: 'buyer', done: false },
    claims: ['004 2026-11-10', '002 2026-12-20', 'T 2026-12-20'],
  },
  {
    it: 'moves on to the end of protection once seen open after the 7 days',
    known: {
      order: {
        status: 'delivered',
        deliveredAt: '2026-11-03',
        protectionEndsAt: '2026-12-20',
        seen: {
          ...statusSeen('2026-11-12T08:00:00Z'),
          protectionEndsAt: ['2026-11-12T08:00:00Z', 'api:order-detail'],
        },
      },
    },
    rule: 'confirm',
    expected: { by: '2026-12-20', basis: 'page' },
    claims: ['004 2026-11-10 seen-open', 'page:api:order-detail 2026-12-20', '002 2026-12-20'],
  },
  {
    it: 'is not moved on by tracking, which cannot tell whether the order is open',
    known: {
      order: {
        status: 'delivered',
        deliveredAt: '2026-11-03',
        protectionEndsAt: '2026-12-20',
        seen: { status: ['2026-11-12T08:00:00Z', 'api:tracking'] },
      },
    },
    rule: 'confirm',
    expected: { by: '2026-11-10' },
  },
  {
    it: 'takes an end of protection that comes before the 7 days',
    known: { order: { status: 'delivered', deliveredAt: '2026-11-03', protectionEndsAt: '2026-11-08' } },
    rule: 'confirm',
    expected: { by: '2026-11-08', basis: 'page' },
  },
  {
    it: 'compares a time with a date in the buyer’s zone: the evening before that day in São Paulo',
    zone: saoPaulo,
    known: {
      order: { status: 'delivered', deliveredAt: '2026-11-05T01:00:00Z', protectionEndsAt: '2026-11-12' },
    },
    rule: 'confirm',
    expected: { by: '2026-11-12T01:00:00Z', basis: 'rule' },
  },
  {
    it: 'waits for the second parcel',
    known: {
      order: { status: 'delivered', deliveredAt: '2026-11-03' },
      parcels: [delivered('2026-11-03'), { status: 'in-transit' }],
    },
    rule: 'confirm',
    expected: null,
  },
  {
    it: 'starts with the last of several parcels',
    known: {
      order: { status: 'shipped', deliveredAt: '2026-11-03' },
      parcels: [delivered('2026-11-05'), delivered('2026-11-03')],
    },
    rule: 'confirm',
    expected: { by: '2026-11-12' },
  },
  {
    it: 'reads the day of delivery off the parcel’s first such event, not off later ones',
    known: {
      order: { status: 'shipped' },
      parcels: [
        {
          status: 'delivered',
          events: [
            { at: '2026-11-07', code: 'AE_GTMS_ORDER_INFO_UPDATE', text: 'Updated' },
            { at: '2026-11-06', code: 'AE_GTMS_SIGNED', text: 'Delivered' },
            { at: '2026-11-04', code: 'AE_GTMS_SIGNED', text: 'Delivered' },
          ],
        },
      ],
    },
    rule: 'confirm',
    expected: { by: '2026-11-11' },
  },
  {
    it: 'moves a time that summer time skips forward (São Paulo, midnight of 4 Nov 2018)',
    zone: saoPaulo,
    known: { order: { status: 'delivered', deliveredAt: '2018-10-28T03:30:00Z' } },
    rule: 'confirm',
    expected: { by: '2018-11-04T03:30:00Z' },
  },
  {
    it: 'moves a time that summer time skips forward (Warsaw, 29 Mar 2026, 02:30)',
    zone: warsaw,
    known: { order: { status: 'delivered', deliveredAt: '2026-03-22T01:30:00Z' } },
    rule: 'confirm',
    expected: { by: '2026-03-29T01:30:00Z' },
  },
  {
    it: 'takes the printed end when the day of delivery is not known',
    known: { order: { status: 'delivered', protectionEndsAt: '2026-12-20' } },
    rule: 'confirm',
    expected: { by: '2026-12-20', basis: 'page' },
    claims: ['004 null start-unknown'],
  },
  {
    it: 'is done when the order is completed',
    known: { order: { status: 'completed', deliveredAt: '2026-11-03' } },
    rule: 'confirm',
    expected: { done: true },
  },
  {
    it: 'is done when Escrowl saw the confirmation, although the page still said otherwise before',
    known: {
      order: {
        status: 'delivered',
        deliveredAt: '2026-11-03',
        closedBecause: 'confirmed',
        seen: {
          ...statusSeen('2026-11-05T08:00:00Z'),
          closedBecause: ['2026-11-05T08:01:00Z', 'witness:confirm'],
        },
      },
    },
    rule: 'confirm',
    expected: { done: true },
  },
  {
    it: 'is open again when the page says so after the confirmation (one line of several)',
    known: {
      order: {
        status: 'delivered',
        deliveredAt: '2026-11-03',
        closedBecause: 'confirmed',
        seen: {
          ...statusSeen('2026-11-06T08:00:00Z'),
          closedBecause: ['2026-11-05T08:01:00Z', 'witness:confirm'],
        },
      },
    },
    rule: 'confirm',
    expected: { done: false },
  },
  // dispute-after-completion
  {
    it: 'counts the shortest window after completion',
    known: { order: { status: 'completed', completedAt: '2026-11-01' } },
    rule: 'dispute-after-completion',
    expected: { by: '2026-11-08', basis: 'rule', who: 'buyer', done: false },
    claims: [
      '002 2026-11-08',
      'P 2026-11-08 printed',
      'O 2026-11-16',
      'C 2026-11-16',
      'T 2026-11-16',
      '004 null final-is-for-before',
      '002 null final-is-for-before',
    ],
  },
  {
    it: 'takes the window that the page prints',
    known: { order: { status: 'completed', completedAt: '2026-11-01', ...windowPrinted(14) } },
    rule: 'dispute-after-completion',
    expected: { by: '2026-11-15', basis: 'page' },
    claims: ['page:api:order-detail 2026-11-15', '002 2026-11-08 page-counts', 'P 2026-11-08 printed'],
  },
  {
    it: 'takes the printed window in the buyer’s wall-clock time',
    zone: warsaw,
    known: { order: { status: 'completed', completedAt: '2026-10-20T08:00:00Z', ...windowPrinted(7) } },
    rule: 'dispute-after-completion',
    expected: { by: '2026-10-27T09:00:00Z', basis: 'page' },
  },
  {
    it: 'does not believe a window of three thousand years',
    known: { order: { status: 'completed', completedAt: '2026-11-01', ...windowPrinted(1_000_000) } },
    rule: 'dispute-after-completion',
    expected: { by: '2026-11-08', basis: 'rule' },
  },
  {
    it: 'is done when the whole order is disputed',
    known: {
      order: { status: 'completed', completedAt: '2026-11-01', items: twoLines },
      disputes: [{ lineId: '1' }, { lineId: '2', status: 'closed' }],
    },
    rule: 'dispute-after-completion',
    expected: { done: true },
  },
  {
    it: 'stays open for the other line',
    known: {
      order: { status: 'completed', completedAt: '2026-11-01', items: twoLines },
      disputes: [{ lineId: '1' }],
    },
    rule: 'dispute-after-completion',
    expected: { done: false },
  },
  {
    it: 'is done for an order that was refunded because it was never shipped',
    known: { order: { status: 'completed', completedAt: '2026-11-01', closedBecause: 'not-shipped' } },
    rule: 'dispute-after-completion',
    expected: { done: true },
  },
  {
    it: 'has not started before completion',
    known: { order: { status: 'delivered', deliveredAt: '2026-11-01', ...windowPrinted(7) } },
    rule: 'dispute-after-completion',
    expected: null,
  },
  // dispute-defective
  {
    it: 'takes the printed 90 days from the order',
    known: {
      order: {
        status: 'shipped',
        placedAt: '2026-09-01',
        promises: [{ kind: 'dispute-window', days: 90, from: 'placed', text: 'Within 90 days' }],
      },
    },
    rule: 'dispute-defective',
    expected: { by: '2026-11-30', basis: 'page', done: false },
    claims: ['page 2026-11-30', 'P 2026-11-30 printed'],
  },
  {
    it: 'counts the leap day in the printed 90 days',
    known: {
      order: {
        status: 'shipped',
        placedAt: '2027-12-05',
        promises: [{ kind: 'dispute-window', days: 90, from: 'placed', text: 'Within 90 days' }],
      },
    },
    rule: 'dispute-defective',
    expected: { by: '2028-03-04' },
  },
  {
    it: 'has no date where nothing is printed',
    known: { order: { status: 'shipped', placedAt: '2026-09-01' } },
    rule: 'dispute-defective',
    expected: { by: null, done: false },
    claims: ['P 2026-11-30 printed'],
  },
  // review
  {
    it: 'takes the shorter of the recent claims',
    known: { order: { status: 'completed', completedAt: '2026-11-01' } },
    rule: 'review',
    expected: { by: '2026-11-16', basis: 'rule', done: false },
    claims: ['T 2026-11-16', '004 2026-12-01', 'O 2026-11-08 too-old', 'O 2026-12-16 too-old'],
  },
  {
    it: 'rules a review out once a dispute became a claim',
    known: { order: { status: 'completed', completedAt: '2026-11-01' }, disputes: [{ status: 'escalated' }] },
    rule: 'review',
    expected: { by: null },
    claims: ['004 null', 'T 2026-11-16 no-such-right'],
  },
  {
    it: 'is done where the money came back',
    known: { order: { status: 'cancelled', completedAt: '2026-11-01' } },
    rule: 'review',
    expected: { done: true },
  },
  // reminder
  {
    it: 'is the buyer’s own',
    known: { order: { said: { wrong: null, remindAt: '2026-11-20T07:00:00Z' } } },
    rule: 'reminder',
    expected: { by: '2026-11-20T07:00:00Z', basis: 'user', who: 'buyer', done: false },
    claims: ['user 2026-11-20T07:00:00Z'],
  },
  { it: 'is not there when nobody asked', known: { order: {} }, rule: 'reminder', expected: null },
];

describe('deadlines', () => {
  it.each(cases)('$rule $it', check);

  it('lists each rule once, in the order of the book', () => {
    const all = deadlines(
      watchedWith({
        order: {
          status: 'completed',
          placedAt: '2026-10-01',
          paidAt: '2026-10-01',
          shippedAt: '2026-10-03',
          deliveredAt: '2026-10-20',
          completedAt: '2026-10-25',
          protectionEndsAt: '2026-12-01',
        },
      }),
      now,
      warsaw,
      rulebook,
    );
    const ids = rulebook.rules.map(({ id }) => id);
    const listed = all.map(({ rule }) => rule);
    expect(listed).toEqual(ids.filter((id) => listed.includes(id)));
    expect(listed).toHaveLength(15);
  });

  it('carries rules about when something becomes possible: the latest claim, conditions known', () => {
    const from = (shippedAt: string) =>
      deadlines(watchedWith({ order: { status: 'shipped', shippedAt } }), now, warsaw, {
        version: 1,
        checkedOn: '2026-11-22',
        rules: [
          {
            id: 'dispute-not-received',
            who: 'buyer',
            starts: 'shipped',
            sets: 'earliest',
            claims: [{ sources: ['003'], by: 'protection-end' }],
            opens: [
              { sources: ['T'], after: { days: 10 } },
              { sources: ['C'], after: { days: 11 } },
              { sources: ['T'], after: { days: 30 }, when: ['paypal'] },
            ],
            doneWhen: ['closed'],
          },
        ],
      })[0];
    expect(from('2026-11-01')).toMatchObject({ from: '2026-11-12', by: null });
  });

  it('ignores looks from the future, which a clock set back leaves behind', () => {
    const known = watchedWith({
      order: { status: 'unpaid', placedAt: '2026-11-01', seen: statusSeen('2027-05-01T08:00:00Z') },
    });
    expect(deadlines(known, '2026-11-22T08:00:00Z', warsaw, rulebook)[0]).toMatchObject({ by: '2026-11-21' });
    expect(deadlines(known, '2027-05-02T08:00:00Z', warsaw, rulebook)[0]).toMatchObject({ by: null });
  });
});
