import type { Rulebook } from './rule.ts';

/**
 * RULES.md as data, one entry a row. A wrong number here costs somebody money: change one only
 * together with its source, and raise `version` and `checkedOn`. docs/rules.md tells how.
 */
export const rulebook: Rulebook = {
  version: 1,
  checkedOn: '2026-11-22',
  rules: [
    {
      id: 'pay',
      who: 'buyer',
      starts: 'unpaid',
      sets: 'earliest',
      claims: [
        { sources: ['000', '001'], by: { days: 20 } },
        { sources: ['T'], by: { hours: 6 }, when: ['flash-sale'] },
      ],
      lapses: true,
      doneWhen: ['paid', 'closed'],
    },
    {
      id: 'ship',
      who: 'seller',
      starts: 'paid',
      sets: 'latest',
      claims: [
        { sources: ['000'], by: { days: 5 } },
        { sources: ['T'], by: { days: 10 } },
        { sources: ['T'], by: { businessDays: 7 } },
      ],
      doneWhen: ['shipped', 'closed'],
    },
    {
      id: 'tracking-visible',
      who: 'seller',
      starts: 'shipped',
      sets: 'latest',
      claims: [{ sources: ['000'], by: { days: 10 } }],
      doneWhen: ['tracked', 'delivered', 'closed'],
    },
    {
      id: 'delivery',
      who: 'marketplace',
      starts: 'shipped',
      sets: 'latest',
      printed: { field: 'eta' },
      claims: [
        { sources: ['000'], from: { days: 14 }, by: { days: 21 }, when: ['free-shipping', 'summer'] },
        { sources: ['000'], from: { days: 21 }, by: { days: 35 }, when: ['free-shipping', 'winter'] },
        { sources: ['000'], from: { days: 10 }, by: { days: 14 }, when: ['express'] },
      ],
      doneWhen: ['delivered', 'closed'],
    },
    {
      // Claims of 30 … 120 days exist and none is used: the end of protection is never estimated (principle 4).
      id: 'protection',
      who: 'buyer',
      starts: 'running',
      sets: 'earliest',
      printed: { field: 'protectionEndsAt' },
      claims: [],
      listedUndated: true,
      doneWhen: ['closed'],
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
      id: 'review',
      who: 'buyer',
      starts: 'completed',
      sets: 'earliest',
      claims: [
        { sources: ['T'], by: { days: 15 } },
        { sources: ['004'], by: { days: 30 } },
        { sources: ['O'], by: { days: 7 }, onlyReadable: 'too-old' },
        { sources: ['O'], by: { days: 45 }, onlyReadable: 'too-old' },
        { sources: ['004'], by: 'none', when: ['dispute-became-claim'] },
        { sources: ['004'], by: 'none', onlyReadable: 'other-text' },
      ],
      doneWhen: ['refunded'],
    },
  ],
};
