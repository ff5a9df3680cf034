import type { Rule } from './rule.ts';

/** From payment to the parcel: the rows `pay` to `protection-extend` of RULES.md. */
export const rulesOfOrders: readonly Rule[] = [
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
    id: 'payment-check',
    who: 'marketplace',
    starts: 'paid',
    sets: 'latest',
    claims: [
      { sources: ['001'], by: { hours: 24 } },
      { sources: ['000'], by: 'undated' },
    ],
    doneWhen: ['shipped', 'closed'],
  },
  {
    // That the button may stay asleep for card payments is said in words, it has no date.
    id: 'cancel-available',
    who: 'buyer',
    starts: 'paid',
    sets: 'earliest',
    claims: [],
    opens: [{ sources: ['001'], after: { hours: 24 } }],
    doneWhen: ['shipped', 'closed'],
  },
  {
    id: 'cancel-answer',
    who: 'seller',
    starts: 'cancel-asked',
    sets: 'latest',
    claims: [
      { sources: ['001', '000'], by: { days: 14 } },
      { sources: ['T'], by: { hours: 48 } },
    ],
    doneWhen: ['shipped', 'closed'],
  },
  {
    // No page tells that the money came.
    id: 'cancel-refund',
    who: 'marketplace',
    starts: 'cancelled',
    sets: 'latest',
    claims: [
      { sources: ['001'], by: { days: 14 } },
      { sources: ['C'], from: { businessDays: 3 }, by: { businessDays: 20 } },
      { sources: ['C'], from: { businessDays: 1 }, by: { businessDays: 10 } },
    ],
    doneWhen: [],
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
    id: 'protection-extend',
    who: 'buyer',
    starts: 'protection-end',
    sets: 'earliest',
    claims: [{ sources: ['T'], from: { days: -7 }, by: { days: -5 } }],
    doneWhen: ['delivered', 'closed', 'disputed'],
  },
];
