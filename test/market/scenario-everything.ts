import type { Plan } from './scenarios.ts';

/** What a plan can tell beyond what the other scenarios need. */
export interface EverythingPlan extends Plan {
  /** The role of the order whose parcels bring this one too. */
  cameWith?: string;
}

/** Days since May 12, 2019: orders of then are listed without a price. */
const sinceMay2019 = (now: number) => Math.round((now - Date.UTC(2019, 4, 12)) / 86_400_000);

/** Situations that the marketplace knows and the other scenarios leave out, after the first ten. */
export const everything = (firstPage: Plan[], now: number): EverythingPlan[] => [
  ...firstPage,
  {
    role: 'dispute-escalated',
    state: 'disputed',
    placed: 52,
    shipped: 50,
    protection: 3 * 24,
    parcels: [{ reached: 'delivered', lastHoursAgo: 400, lines: [0, 1] }],
    products: [
      [9, 2],
      [3, 1],
    ],
    dispute: { state: 'escalated', opened: 15, changed: 4, line: 1, offered: 20 },
  },
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
  {
    role: 'dispute-closed',
    state: 'completed',
    placed: 90,
    shipped: 88,
    completed: 50,
    parcels: [{ reached: 'delivered', lastHoursAgo: 62 * 24, lines: [0] }],
    products: [[10, 1]],
    dispute: { state: 'closed', opened: 60, changed: 50, outcome: 'partial', offered: 35 },
    reviewed: true,
  },
  {
    role: 'dispute-of-2021',
    state: 'completed',
    placed: 1_790,
    shipped: 1_788,
    completed: 1_740,
    parcels: [],
    products: [[7, 3]],
    dispute: { state: 'closed', opened: 1_760, changed: 1_740, outcome: 'refunded', isOld: true },
    reviewed: true,
  },
  {
    role: 'shares-parcel',
    state: 'shipped',
    placed: 18,
    shipped: 16,
    protection: 22 * 24,
    eta: 6,
    parcels: [{ reached: 'departed', lastHoursAgo: 60, lines: [0] }],
    products: [[8, 2]],
  },
  {
    role: 'comes-with-it',
    state: 'shipped',
    placed: 18,
    shipped: 16,
    protection: 22 * 24,
    eta: 6,
    cameWith: 'shares-parcel',
    products: [[11, 1]],
  },
  {
    role: 'three-parcels',
    state: 'shipped',
    placed: 29,
    shipped: 27,
    protection: 15 * 24,
    eta: 3,
    parcels: [
      { reached: 'delivered', lastHoursAgo: 30, lines: [0] },
      { reached: 'delivering', lastHoursAgo: 5, lines: [1] },
      { reached: 'exportDone', lastHoursAgo: 300, lines: [2] },
    ],
    products: [
      [6, 1],
      [0, 3],
      [5, 1],
    ],
  },
  {
    role: 'two-numbers',
    state: 'shipped',
    placed: 12,
    shipped: 10,
    protection: 30 * 24,
    eta: 12,
    parcels: [{ reached: 'sortingOut', lastHoursAgo: 100, lines: [0] }],
    products: [[12, 2]],
  },
  {
    role: 'reviewed',
    state: 'completed',
    placed: 75,
    shipped: 73,
    completed: 40,
    parcels: [{ reached: 'delivered', lastHoursAgo: 41 * 24, lines: [0] }],
    products: [[2, 1]],
    reviewed: true,
  },
  {
    role: 'waits-for-two-reviews',
    state: 'completed',
    placed: 66,
    shipped: 64,
    completed: 20,
    parcels: [{ reached: 'delivered', lastHoursAgo: 21 * 24, lines: [0, 1] }],
    products: [
      [1, 1],
      [7, 2],
    ],
  },
  { role: 'cancelled', state: 'cancelled', placed: 70, paid: 70, products: [[9, 1]] },
  { role: 'expired-2019', state: 'expired', placed: sinceMay2019(now), products: [[7, 1]] },
];
