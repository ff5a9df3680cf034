import type { Plan } from './scenarios.ts';

/** Of the first ten, the situations in which there is something that can't be undone, and two beside. */
const roles = [
  'ends-soon',
  'delivered',
  'two-parcels',
  'unpaid',
  'processing',
  'disputed',
  'completed-recently',
];

/**
 * An order for every guarded act, on one page of the list: `hundred-roubles` is delivered in one
 * parcel, `disputed` has an offer of less than was asked for, `dispute-cancellable` has none.
 */
export const guards = (firstPage: Plan[]): Plan[] => [
  {
    role: 'hundred-roubles',
    state: 'shipped',
    placed: 20,
    shipped: 18,
    protection: 28 * 24,
    parcels: [{ reached: 'delivered', lastHoursAgo: 30, lines: [0] }],
    products: [[2, 1]],
    roubles: 100,
  },
  ...firstPage.filter((plan) => roles.includes(plan.role)),
  {
    role: 'dispute-cancellable',
    state: 'disputed',
    placed: 33,
    shipped: 31,
    protection: 11 * 24,
    eta: 2,
    parcels: [{ reached: 'arrived', lastHoursAgo: 210, lines: [0] }],
    products: [[12, 1]],
    dispute: { state: 'open', opened: 1, changed: 1 },
  },
];
