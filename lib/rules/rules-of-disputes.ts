import type { Rule } from './rule.ts';

/** Saying that something is wrong, and what follows: the rows `dispute-not-received` to `return-shipment` of RULES.md. */
export const rulesOfDisputes: readonly Rule[] = [
  {
    id: 'dispute-not-received',
    who: 'buyer',
    starts: 'shipped',
    sets: 'earliest',
    claims: [{ sources: ['003'], by: 'protection-end' }],
    opens: [
      { sources: ['T'], after: { days: 10 } },
      { sources: ['C'], after: { days: 11 } },
    ],
    doneWhen: ['closed', 'disputed'],
  },
  {
    // Once the order is closed, `dispute-after-completion` takes its place.
    id: 'dispute-after-protection',
    who: 'buyer',
    starts: 'protection-end',
    sets: 'earliest',
    claims: [
      { sources: ['C', 'T'], from: { days: 0 }, by: { days: 15 } },
      { sources: ['002', '003'], by: 'none', onlyReadable: 'end-is-for-before' },
    ],
    doneWhen: ['closed', 'disputed'],
  },
  {
    id: 'confirm',
    who: 'buyer',
    starts: 'delivered',
    sets: 'earliest',
    claims: [
      { sources: ['004'], by: { days: 7 } },
      { sources: ['002', 'T'], by: 'protection-end' },
    ],
    lapses: true,
    doneWhen: ['closed'],
  },
  {
    id: 'dispute-after-completion',
    who: 'buyer',
    starts: 'completed',
    sets: 'earliest',
    printed: { promise: 'return-window', from: 'completed' },
    claims: [
      { sources: ['002'], by: { days: 7 } },
      { sources: ['P'], by: { days: 7 }, when: ['printed'] },
      { sources: ['O', 'C', 'T'], by: { days: 15 } },
      { sources: ['004', '002'], by: 'none', onlyReadable: 'final-is-for-before' },
    ],
    doneWhen: ['disputed', 'refunded'],
  },
  {
    id: 'dispute-defective',
    who: 'buyer',
    starts: 'placed',
    sets: 'earliest',
    printed: { promise: 'dispute-window', from: 'placed' },
    claims: [{ sources: ['P'], by: { days: 90 }, when: ['printed'] }],
    doneWhen: ['disputed', 'refunded'],
  },
  {
    id: 'free-return',
    who: 'buyer',
    starts: 'delivered',
    sets: 'earliest',
    printed: { promise: 'free-return', from: 'delivered' },
    claims: [{ sources: ['P'], by: { days: 15 }, when: ['printed'] }],
    doneWhen: ['disputed', 'refunded'],
  },
  {
    id: 'dispute-answer',
    who: 'seller',
    starts: 'last-dispute',
    sets: 'latest',
    claims: [{ sources: ['C'], by: { days: 5 } }],
    doneWhen: ['talks-over', 'refunded'],
  },
  {
    // On day 16 it becomes a claim: agreeing is possible until then, and 15 days is what is sure.
    id: 'dispute-negotiation',
    who: 'both',
    starts: 'first-dispute',
    sets: 'earliest',
    claims: [
      { sources: ['000'], by: { days: 15 } },
      { sources: ['O'], by: { days: 16 } },
    ],
    doneWhen: ['talks-over', 'refunded'],
  },
  {
    id: 'claim-decision',
    who: 'marketplace',
    starts: 'claim',
    sets: 'latest',
    claims: [{ sources: ['000'], by: { months: 2 } }],
    opens: [{ sources: ['O'], after: { days: 0 } }],
    doneWhen: ['dispute-over', 'refunded'],
  },
  {
    id: 'dispute-refund',
    who: 'marketplace',
    starts: 'dispute-won',
    sets: 'latest',
    claims: [
      { sources: ['002'], from: { days: 3 }, by: { days: 7 } },
      { sources: ['C'], from: { businessDays: 3 }, by: { businessDays: 20 } },
    ],
    doneWhen: [],
  },
  {
    id: 'return-shipment',
    who: 'buyer',
    starts: 'return-agreed',
    sets: 'earliest',
    claims: [{ sources: ['C'], by: { days: 10 } }],
    doneWhen: ['refunded'],
  },
];
