import { describe, it } from 'vitest';
import { type Case, check, dhaka, warsaw } from './case.fixture.ts';

const shipped = { status: 'shipped' as const, shippedAt: '2026-11-01' };
const inDispute = { status: 'disputed' as const };
const freeReturn = (days: number) => ({
  promises: [{ kind: 'free-return' as const, days, from: 'delivered' as const, text: 'Send it back' }],
});

/** Worked out by hand from RULES.md; 1 Nov 2026 is a Sunday. */
const cases: Case[] = [
  // dispute-not-received
  {
    it: 'opens on day 11, the latest claim, and ends with protection',
    known: { order: { ...shipped, protectionEndsAt: '2026-12-20' } },
    rule: 'dispute-not-received',
    expected: { from: '2026-11-12', by: '2026-12-20', basis: 'page', who: 'buyer', done: false },
    claims: ['page 2026-12-20', '003 2026-12-20', 'T null from 2026-11-11', 'C null from 2026-11-12'],
  },
  {
    it: 'opens, but has no end while protection is not known',
    known: { order: shipped },
    rule: 'dispute-not-received',
    expected: { from: '2026-11-12', by: null, basis: 'rule' },
    claims: ['003 null protection-unknown'],
  },
  {
    it: 'keeps the wall-clock time of shipping where summer time ends',
    zone: warsaw,
    known: { order: { ...shipped, shippedAt: '2026-10-20T08:00:00Z' } },
    rule: 'dispute-not-received',
    expected: { from: '2026-10-31T09:00:00Z' },
  },
  {
    it: 'has an end, and no known beginning, without the day of shipping',
    known: { order: { status: 'shipped', protectionEndsAt: '2026-12-20' } },
    rule: 'dispute-not-received',
    expected: { from: null, by: '2026-12-20' },
  },
  {
    it: 'is not there before shipping',
    known: { order: { status: 'processing', protectionEndsAt: '2026-12-20' } },
    rule: 'dispute-not-received',
    expected: null,
  },
  {
    it: 'is done once there is a dispute, a closed one too: it can never be opened again',
    known: { order: shipped, disputes: [{ status: 'closed' }] },
    rule: 'dispute-not-received',
    expected: { done: true },
  },
  {
    it: 'is not done by tracking that says delivered: that is no proof',
    known: { order: shipped, parcels: [{ status: 'delivered' }] },
    rule: 'dispute-not-received',
    expected: { done: false },
  },
  // dispute-after-protection
  {
    it: 'opens at the end of protection; the 15 days are readable as an estimate, "none" is why to try before',
    known: { order: { ...shipped, protectionEndsAt: '2026-11-12' } },
    rule: 'dispute-after-protection',
    expected: { from: '2026-11-12', by: '2026-11-27', basis: 'rule', who: 'buyer', done: false },
    claims: ['C 2026-11-27', 'T 2026-11-27', '002 null end-is-for-before', '003 null end-is-for-before'],
  },
  {
    it: 'moves with an extended protection',
    known: { order: { ...shipped, protectionEndsAt: '2026-12-12' } },
    rule: 'dispute-after-protection',
    expected: { from: '2026-12-12', by: '2026-12-27' },
  },
  {
    it: 'is not there while the end of protection is not known',
    known: { order: shipped },
    rule: 'dispute-after-protection',
    expected: null,
  },
  {
    it: 'gives way once the order is closed',
    known: { order: { ...shipped, status: 'completed', protectionEndsAt: '2026-11-12' } },
    rule: 'dispute-after-protection',
    expected: { done: true },
  },
  // free-return
  {
    it: 'takes the printed 15 days from delivery',
    known: { order: { status: 'delivered', deliveredAt: '2026-11-03', ...freeReturn(15) } },
    rule: 'free-return',
    expected: { by: '2026-11-18', basis: 'page', who: 'buyer', done: false },
    claims: ['page 2026-11-18', 'P 2026-11-18 printed'],
  },
  {
    it: 'takes the number that is printed, not the usual one',
    known: { order: { status: 'delivered', deliveredAt: '2026-11-03', ...freeReturn(90) } },
    rule: 'free-return',
    expected: { by: '2027-02-01' },
  },
  {
    it: 'has no date where nothing is printed',
    known: { order: { status: 'delivered', deliveredAt: '2026-11-03' } },
    rule: 'free-return',
    expected: { by: null },
    claims: ['P 2026-11-18 printed'],
  },
  {
    it: 'has not started before delivery',
    known: { order: { ...shipped, ...freeReturn(15) } },
    rule: 'free-return',
    expected: null,
  },
  // dispute-answer
  {
    it: 'gives the seller 5 days',
    known: { order: inDispute, disputes: [{ openedAt: '2026-11-01' }] },
    rule: 'dispute-answer',
    expected: { by: '2026-11-06', basis: 'rule', who: 'seller', done: false },
  },
  {
    it: 'gives the seller of several disputes 5 days from the last',
    known: { order: inDispute, disputes: [{ openedAt: '2026-11-01' }, { openedAt: '2026-11-04' }] },
    rule: 'dispute-answer',
    expected: { by: '2026-11-09' },
  },
  {
    it: 'has no clock where only the order’s state says disputed',
    known: { order: inDispute },
    rule: 'dispute-answer',
    expected: null,
  },
  {
    it: 'has no clock where the day of the dispute is not known',
    known: { order: inDispute, disputes: [{ openedAt: null }] },
    rule: 'dispute-answer',
    expected: null,
  },
  {
    it: 'is done once the marketplace decides',
    known: { order: inDispute, disputes: [{ openedAt: '2026-11-01', status: 'escalated' }] },
    rule: 'dispute-answer',
    expected: { done: true },
  },
  // dispute-negotiation
  {
    it: 'gives both 15 days, the earlier claim',
    known: { order: inDispute, disputes: [{ openedAt: '2026-11-01' }] },
    rule: 'dispute-negotiation',
    expected: { by: '2026-11-16', basis: 'rule', who: 'both', done: false },
    claims: ['000 2026-11-16', 'O 2026-11-17'],
  },
  {
    it: 'starts with the first of several disputes',
    known: { order: inDispute, disputes: [{ openedAt: '2026-11-04' }, { openedAt: '2026-11-01' }] },
    rule: 'dispute-negotiation',
    expected: { by: '2026-11-16' },
  },
  {
    it: 'passes over a dispute that is closed',
    known: {
      order: inDispute,
      disputes: [{ openedAt: '2026-11-01', status: 'closed' }, { openedAt: '2026-11-04' }],
    },
    rule: 'dispute-negotiation',
    expected: { by: '2026-11-19', done: false },
  },
  {
    it: 'passes over a dispute that became a claim, while another is still talked about',
    known: {
      order: inDispute,
      disputes: [{ openedAt: '2026-11-01', status: 'escalated' }, { openedAt: '2026-11-04' }],
    },
    rule: 'dispute-negotiation',
    expected: { by: '2026-11-19', done: false },
  },
  {
    it: 'keeps the wall-clock time where Dhaka’s summer time ended (31 Dec 2009)',
    zone: dhaka,
    known: { order: inDispute, disputes: [{ openedAt: '2009-12-25T06:00:00Z' }] },
    rule: 'dispute-negotiation',
    expected: { by: '2010-01-09T07:00:00Z' },
  },
  {
    it: 'is done when the dispute is closed, although the order was completed before it',
    known: {
      order: { status: 'completed' },
      disputes: [{ openedAt: '2026-11-01', status: 'closed' }],
    },
    rule: 'dispute-negotiation',
    expected: { done: true },
  },
  {
    it: 'runs on for an order that was completed before its dispute',
    known: { order: { status: 'completed' }, disputes: [{ openedAt: '2026-11-01' }] },
    rule: 'dispute-negotiation',
    expected: { by: '2026-11-16', done: false },
  },
  // claim-decision
  {
    it: 'starts on day 16 and takes two calendar months',
    known: { order: inDispute, disputes: [{ openedAt: '2026-11-01' }] },
    rule: 'claim-decision',
    expected: { from: '2026-11-17', by: '2027-01-17', basis: 'rule', who: 'marketplace', done: false },
    claims: ['000 2027-01-17', 'O null from 2026-11-17'],
  },
  {
    it: 'ends with February where two months later there is no such day',
    known: { order: inDispute, disputes: [{ openedAt: '2026-12-15' }] },
    rule: 'claim-decision',
    expected: { from: '2026-12-31', by: '2027-02-28' },
  },
  {
    it: 'ends on the leap day',
    known: { order: inDispute, disputes: [{ openedAt: '2027-12-15' }] },
    rule: 'claim-decision',
    expected: { by: '2028-02-29' },
  },
  {
    it: 'starts earlier when the page calls it a claim earlier',
    known: {
      order: inDispute,
      disputes: [{ openedAt: '2026-11-01', status: 'escalated', updatedAt: '2026-11-10' }],
    },
    rule: 'claim-decision',
    expected: { from: '2026-11-10', by: '2027-01-10' },
  },
  {
    it: 'does not start later because the page had news later',
    known: {
      order: inDispute,
      disputes: [{ openedAt: '2026-11-01', status: 'escalated', updatedAt: '2026-12-10' }],
    },
    rule: 'claim-decision',
    expected: { from: '2026-11-17', by: '2027-01-17' },
  },
  {
    it: 'takes the last of several disputes',
    known: { order: inDispute, disputes: [{ openedAt: '2026-11-04' }, { openedAt: '2026-11-01' }] },
    rule: 'claim-decision',
    expected: { from: '2026-11-20', by: '2027-01-20' },
  },
  {
    it: 'is done when every dispute is closed',
    known: { order: inDispute, disputes: [{ openedAt: '2026-11-01', status: 'closed' }] },
    rule: 'claim-decision',
    expected: { done: true },
  },
  // dispute-refund
  {
    it: 'gives the marketplace the latest claim: 20 business days from a Friday',
    known: { order: { said: { wrong: null, remindAt: null, disputeWonAt: '2026-11-06' } } },
    rule: 'dispute-refund',
    expected: { from: '2026-11-11', by: '2026-12-04', who: 'marketplace', done: false },
    claims: ['002 2026-11-13', 'C 2026-12-04'],
  },
  {
    it: 'is not there while nobody said that the dispute was won',
    known: { order: { closedBecause: 'dispute-ended' }, disputes: [{ status: 'closed' }] },
    rule: 'dispute-refund',
    expected: null,
  },
  // return-shipment
  {
    it: 'gives the buyer 10 days, over the end of summer time',
    zone: warsaw,
    known: { order: { said: { wrong: null, remindAt: null, returnAgreedAt: '2026-10-20T10:00:00Z' } } },
    rule: 'return-shipment',
    expected: { by: '2026-10-30T11:00:00Z', basis: 'rule', who: 'buyer', done: false },
  },
  {
    it: 'is done where the money came back without it',
    known: {
      order: { status: 'cancelled', said: { wrong: null, remindAt: null, returnAgreedAt: '2026-11-02' } },
    },
    rule: 'return-shipment',
    expected: { by: '2026-11-12', done: true },
  },
];

describe('deadlines about what is wrong', () => {
  it.each(cases)('$rule $it', check);
});
