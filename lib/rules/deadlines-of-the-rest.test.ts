import { describe, it } from 'vitest';
import type { StoredOrder } from '../model/stored.ts';
import { type Case, check, dhaka, jakarta, moscow, saoPaulo, warsaw } from './case.fixture.ts';
import { statusSeen } from './example.fixture.ts';

const said = (more: Partial<StoredOrder['said']>) => ({ said: { wrong: null, remindAt: null, ...more } });
const processing = { status: 'processing' as const };
const coupon = (at: string) => ({ kind: 'late-coupon' as const, at, text: `$1.00 coupon if delayed: ${at}` });

/** Worked out by hand from RULES.md; 1 Nov 2026 is a Sunday. */
const cases: Case[] = [
  // payment-check
  {
    it: 'gives the marketplace a day',
    known: { order: { ...processing, paidAt: '2026-11-05' } },
    rule: 'payment-check',
    expected: { by: '2026-11-06', basis: 'rule', who: 'marketplace', done: false },
    claims: ['001 2026-11-06', '000 null'],
  },
  {
    it: 'counts 24 hours by the clock where summer time ends',
    zone: warsaw,
    known: { order: { ...processing, paidAt: '2026-10-24T10:00:00Z' } },
    rule: 'payment-check',
    expected: { by: '2026-10-25T10:00:00Z' },
  },
  {
    it: 'is done once the order is shipped',
    known: { order: { status: 'shipped', paidAt: '2026-11-05' } },
    rule: 'payment-check',
    expected: { done: true },
  },
  // cancel-available
  {
    it: 'becomes possible a day after payment, and has no end',
    known: { order: { ...processing, paidAt: '2026-11-05T08:00:00Z' } },
    rule: 'cancel-available',
    expected: { from: '2026-11-06T08:00:00Z', by: null, basis: 'rule', who: 'buyer', done: false },
    claims: ['001 null from 2026-11-06T08:00:00Z'],
  },
  {
    it: 'is over once a post has the parcel',
    known: { order: { ...processing, paidAt: '2026-11-05' }, parcels: [{ status: 'accepted' }] },
    rule: 'cancel-available',
    expected: { done: true },
  },
  {
    it: 'is not there before payment',
    known: { order: { status: 'unpaid', placedAt: '2026-11-05' } },
    rule: 'cancel-available',
    expected: null,
  },
  // cancel-answer
  {
    it: 'gives the seller 14 days, the latest claim',
    known: { order: { ...processing, ...said({ cancelAskedAt: '2026-11-05' }) } },
    rule: 'cancel-answer',
    expected: { by: '2026-11-19', basis: 'rule', who: 'seller', done: false },
    claims: ['001 2026-11-19', '000 2026-11-19', 'T 2026-11-07'],
  },
  {
    it: 'keeps the moment in Jakarta, which has no summer time',
    zone: jakarta,
    known: { order: { ...processing, ...said({ cancelAskedAt: '2026-11-01T20:00:00Z' }) } },
    rule: 'cancel-answer',
    expected: { by: '2026-11-15T20:00:00Z' },
  },
  {
    it: 'is done when the order is closed',
    known: { order: { status: 'cancelled', ...said({ cancelAskedAt: '2026-11-05' }) } },
    rule: 'cancel-answer',
    expected: { done: true },
  },
  {
    it: 'is done when it was shipped all the same: the order runs on',
    known: { order: { status: 'shipped', ...said({ cancelAskedAt: '2026-11-05' }) } },
    rule: 'cancel-answer',
    expected: { done: true },
  },
  {
    it: 'is not there when nobody asked',
    known: { order: { ...processing, paidAt: '2026-11-05', ...said({ cancelAskedAt: null }) } },
    rule: 'cancel-answer',
    expected: null,
  },
  // cancel-refund
  {
    it: 'gives the latest claim: 20 business days from a Tuesday',
    known: { order: { status: 'cancelled', paidAt: '2026-11-01', completedAt: '2026-11-03' } },
    rule: 'cancel-refund',
    expected: { from: '2026-11-06', by: '2026-12-01', basis: 'rule', who: 'marketplace', done: false },
    claims: ['001 2026-11-17', 'C 2026-12-01', 'C 2026-11-17'],
  },
  {
    it: 'is owed too for what closed by itself because nothing was shipped, although it shows as completed',
    known: {
      order: {
        status: 'completed',
        closedBecause: 'not-shipped',
        paidAt: '2026-11-01',
        completedAt: '2026-11-03',
      },
    },
    rule: 'cancel-refund',
    expected: { by: '2026-12-01' },
  },
  {
    it: 'is not owed for what was never paid',
    known: { order: { status: 'cancelled', closedBecause: 'never-paid', completedAt: '2026-11-03' } },
    rule: 'cancel-refund',
    expected: null,
  },
  {
    it: 'is not owed while nobody knows that it was paid',
    known: { order: { status: 'cancelled', completedAt: '2026-11-03' } },
    rule: 'cancel-refund',
    expected: null,
  },
  {
    it: 'has no date while the day of closing is not known',
    known: { order: { status: 'cancelled', paidAt: '2026-11-01' } },
    rule: 'cancel-refund',
    expected: null,
  },
  {
    it: 'is not owed for an order that was completed with goods',
    known: { order: { status: 'completed', paidAt: '2026-11-01', completedAt: '2026-11-03' } },
    rule: 'cancel-refund',
    expected: null,
  },
  // ship
  {
    it: 'keeps the wall-clock time where Moscow went back for good (26 Oct 2014)',
    zone: moscow,
    known: { order: { ...processing, paidAt: '2014-10-20T08:00:00Z' } },
    rule: 'ship',
    expected: { by: '2014-10-30T09:00:00Z' },
    claims: ['000 2014-10-25T08:00:00Z', 'T 2014-10-30T09:00:00Z', 'T 2014-10-29T09:00:00Z'],
  },
  // delivery
  {
    it: 'takes the northern season for a buyer in the south, too',
    zone: saoPaulo,
    known: {
      order: { status: 'shipped', shippedAt: '2026-12-10' },
      parcels: [{ service: 'Frete grátis' }],
    },
    rule: 'delivery',
    expected: { from: '2026-12-31', by: '2027-01-14' },
    claims: ['000 2026-12-31 summer'],
  },
  // protection-extend
  {
    it: 'asks between 7 and 5 days before the end',
    known: { order: { status: 'shipped', protectionEndsAt: '2026-12-20' } },
    rule: 'protection-extend',
    expected: { from: '2026-12-13', by: '2026-12-15', basis: 'rule', who: 'buyer', done: false },
  },
  {
    it: 'goes back over the leap day',
    known: { order: { status: 'shipped', protectionEndsAt: '2028-03-03' } },
    rule: 'protection-extend',
    expected: { from: '2028-02-25', by: '2028-02-27' },
  },
  {
    it: 'is done when the parcel came',
    known: { order: { status: 'delivered', protectionEndsAt: '2026-12-20' } },
    rule: 'protection-extend',
    expected: { done: true },
  },
  {
    it: 'is not there while the end is not known',
    known: { order: { status: 'shipped', shippedAt: '2026-11-01' } },
    rule: 'protection-extend',
    expected: null,
  },
  // confirm
  {
    it: 'keeps the wall-clock time where Dhaka’s summer time began (19 Jun 2009)',
    zone: dhaka,
    known: { order: { status: 'delivered', deliveredAt: '2009-06-15T06:00:00Z' } },
    rule: 'confirm',
    expected: { by: '2009-06-22T05:00:00Z' },
  },
  // review
  {
    it: 'is done once left',
    known: {
      order: { status: 'completed', completedAt: '2026-11-01', ...said({ reviewLeftAt: '2026-11-05' }) },
    },
    rule: 'review',
    expected: { by: '2026-11-16', done: true },
    claims: ['004 null other-text', '004 null dispute-became-claim'],
  },
  // review-auto
  {
    it: 'has no date, and runs from the seller’s review',
    known: { order: said({ sellerReviewedAt: '2026-11-05' }) },
    rule: 'review-auto',
    expected: { by: null, from: null, basis: 'rule', who: 'marketplace', done: false },
    claims: ['004 null'],
  },
  {
    it: 'is done when the buyer left one',
    known: { order: said({ sellerReviewedAt: '2026-11-05', reviewLeftAt: '2026-11-06' }) },
    rule: 'review-auto',
    expected: { done: true },
  },
  // review-change
  {
    it: 'allows 30 days for a review of two stars',
    known: { order: said({ reviewLeftAt: '2026-11-05', reviewStars: 2 }) },
    rule: 'review-change',
    expected: { by: '2026-12-05', basis: 'rule', who: 'buyer' },
  },
  {
    it: 'allows nothing for three stars',
    known: { order: said({ reviewLeftAt: '2026-11-05', reviewStars: 3 }) },
    rule: 'review-change',
    expected: { by: null },
    claims: ['004 2026-12-05 low-review'],
  },
  {
    it: 'does not guess the stars',
    known: { order: said({ reviewLeftAt: '2026-11-05' }) },
    rule: 'review-change',
    expected: { by: null },
  },
  // frozen-check
  {
    it: 'gives the marketplace a week',
    known: { order: { status: 'frozen', ...said({ frozenAt: '2026-11-02' }) } },
    rule: 'frozen-check',
    expected: { by: '2026-11-09', who: 'marketplace', done: false },
    claims: ['000 2026-11-09', '002 2026-11-09'],
  },
  {
    it: 'has no date where only the state says frozen',
    known: { order: { status: 'frozen', seen: statusSeen('2026-11-02T08:00:00Z') } },
    rule: 'frozen-check',
    expected: null,
  },
  {
    it: 'is done when the order moves again',
    known: { order: { status: 'shipped', ...said({ frozenAt: '2026-11-02' }) } },
    rule: 'frozen-check',
    expected: { done: true },
  },
  // frozen-refund
  {
    it: 'gives 10 days from the day on which the marketplace closed the order',
    known: {
      order: {
        status: 'cancelled',
        closedBecause: 'by-marketplace',
        paidAt: '2026-10-20',
        completedAt: '2026-11-05',
      },
    },
    rule: 'frozen-refund',
    expected: { by: '2026-11-15', who: 'marketplace', done: false },
  },
  {
    it: 'is not owed when the buyer cancelled',
    known: {
      order: {
        status: 'cancelled',
        closedBecause: 'cancelled-by-buyer',
        paidAt: '2026-10-20',
        completedAt: '2026-11-05',
      },
    },
    rule: 'frozen-refund',
    expected: null,
  },
  // seller-reply
  {
    it: 'gives the seller 3 days',
    known: { order: { ...processing, ...said({ messageSentAt: '2026-11-05' }) } },
    rule: 'seller-reply',
    expected: { by: '2026-11-08', who: 'seller', done: false },
  },
  {
    it: 'is done once there is a dispute',
    known: { order: said({ messageSentAt: '2026-11-05' }), disputes: [{}] },
    rule: 'seller-reply',
    expected: { done: true },
  },
  {
    it: 'does not believe a day that cannot be',
    known: { order: said({ messageSentAt: '2026-02-31' }) },
    rule: 'seller-reply',
    expected: null,
  },
  // complaint-answer
  {
    it: 'has no date: "a few days" is no number',
    known: { order: said({ complaintSentAt: '2026-11-05' }) },
    rule: 'complaint-answer',
    expected: { by: null, from: null, who: 'marketplace', done: false },
    claims: ['003 null'],
  },
  // late-coupon
  {
    it: 'opens 48 hours after the printed date',
    known: { order: { status: 'shipped', promises: [coupon('2026-11-20')] } },
    rule: 'late-coupon',
    expected: { from: '2026-11-22', by: null, basis: 'page', who: 'buyer', done: false },
    claims: ['page null from 2026-11-22'],
  },
  {
    it: 'takes the last of several dates',
    known: { order: { status: 'shipped', promises: [coupon('2026-11-25'), coupon('2026-11-20')] } },
    rule: 'late-coupon',
    expected: { from: '2026-11-27' },
  },
  {
    it: 'is not there for what came in time',
    known: {
      order: { status: 'delivered', deliveredAt: '2026-11-20T10:00:00Z', promises: [coupon('2026-11-20')] },
    },
    rule: 'late-coupon',
    expected: null,
  },
  {
    it: 'is there for what came late, by the day in the buyer’s zone',
    zone: dhaka,
    known: {
      order: { status: 'delivered', deliveredAt: '2026-11-20T20:00:00Z', promises: [coupon('2026-11-20')] },
    },
    rule: 'late-coupon',
    expected: { from: '2026-11-22', done: false },
  },
  {
    it: 'is not there where none is printed',
    known: { order: { status: 'shipped', promises: [] } },
    rule: 'late-coupon',
    expected: null,
  },
  // paypal
  {
    it: 'gives 180 days from payment, over the end of São Paulo’s last summer time',
    zone: saoPaulo,
    known: { order: { ...processing, paymentMethod: 'paypal', paidAt: '2018-11-10T12:00:00Z' } },
    rule: 'paypal',
    expected: { by: '2019-05-09T13:00:00Z', basis: 'rule', who: 'buyer', done: false },
  },
  {
    it: 'gives 20 days to escalate once a dispute runs there',
    known: {
      order: {
        ...processing,
        paymentMethod: 'paypal',
        paidAt: '2026-11-05',
        ...said({ paypalDisputeAt: '2026-11-20' }),
      },
    },
    rule: 'paypal',
    expected: { by: '2026-12-10' },
    claims: ['PayPal 2027-05-04 before-paypal-dispute', 'PayPal 2026-12-10'],
  },
  {
    it: 'keeps the 20 days readable before',
    known: { order: { ...processing, paymentMethod: 'paypal', paidAt: '2026-11-05' } },
    rule: 'paypal',
    expected: { by: '2027-05-04' },
    claims: ['PayPal null paypal-dispute'],
  },
  {
    it: 'is not there for cards, nor where the way of payment is not known',
    known: { order: { ...processing, paymentMethod: 'card', paidAt: '2026-11-05' } },
    rule: 'paypal',
    expected: null,
  },
  // card-chargeback
  {
    it: 'has no date: the bank sets it',
    known: {
      order: {
        status: 'completed',
        closedBecause: 'confirmed',
        completedAt: '2026-11-05',
        paymentMethod: 'card',
        ...said({ wrong: '2026-11-06T08:00:00Z' }),
      },
    },
    rule: 'card-chargeback',
    expected: { by: null, from: null, basis: 'rule', who: 'buyer', done: false },
    claims: ['004 null'],
  },
  {
    it: 'is not there when nothing is wrong',
    known: {
      order: {
        status: 'completed',
        closedBecause: 'confirmed',
        completedAt: '2026-11-05',
        paymentMethod: 'card',
      },
    },
    rule: 'card-chargeback',
    expected: null,
  },
  {
    it: 'is there when the buyer calls the confirmation a mistake, for whatever cause the page gives',
    known: {
      order: {
        status: 'completed',
        paymentMethod: 'card',
        ...said({ mistakeAt: '2026-11-05' }),
      },
    },
    rule: 'card-chargeback',
    expected: { by: null, from: null, basis: 'rule', who: 'buyer', done: false },
  },
  {
    it: 'is not there for an order that runs, whatever the buyer says',
    known: { order: { status: 'shipped', paymentMethod: 'card', ...said({ mistakeAt: '2026-11-05' }) } },
    rule: 'card-chargeback',
    expected: null,
  },
  // dispute-after-completion, confirmed by mistake
  {
    it: 'counts from the day of the mistake where no page tells when the order was completed',
    known: { order: { status: 'completed', ...said({ mistakeAt: '2026-11-05' }) } },
    rule: 'dispute-after-completion',
    expected: { by: '2026-11-12', basis: 'rule', who: 'buyer', done: false },
  },
  {
    it: 'counts from the day that a page tells before the one that the buyer does',
    known: {
      order: { status: 'completed', completedAt: '2026-11-03', ...said({ mistakeAt: '2026-11-05' }) },
    },
    rule: 'dispute-after-completion',
    expected: { by: '2026-11-10' },
  },
  {
    it: 'is not known from a day that does not exist',
    known: { order: { status: 'completed', ...said({ mistakeAt: '2026-02-31' }) } },
    rule: 'dispute-after-completion',
    expected: null,
  },
];

describe('deadlines about money, messages and reviews', () => {
  it.each(cases)('$rule $it', check);
});
