import { type DemoProduct, products, stores } from './catalogue.ts';
import { moreProducts } from './catalogue-more.ts';
import { type DisputePlan, disputeOf } from './disputes.ts';
import type { ScenarioName } from './options.ts';
import type { DemoOrder, OrderState } from './orders.ts';
import { type DemoParcel, type EventKey, parcelOf } from './parcels.ts';
import { type Random, randomFrom } from './random.ts';
import { type EverythingPlan, everything } from './scenario-everything.ts';
import { guards } from './scenario-guards.ts';

const hour = 3_600_000;
const day = 24 * hour;

interface Parcel {
  reached: EventKey;
  /** Hours since the last event. */
  lastHoursAgo: number;
  lines: number[];
}

/** An order told by ages: days before now, hours after now. */
export interface Plan {
  role: string;
  state: OrderState;
  placed: number;
  paid?: number;
  shipped?: number;
  completed?: number;
  /** Hours from now to the end of protection. */
  protection?: number;
  /** Days from now to the expected delivery. */
  eta?: number;
  parcels?: Parcel[];
  /** Of the catalogue, then of `moreProducts`. */
  products: [index: number, quantity: number][];
  dayEarlier?: boolean;
  dispute?: DisputePlan;
  reviewed?: boolean;
  /** What it costs in roubles. */
  roubles?: number;
}

const parcel = (reached: EventKey, lastHoursAgo: number, ...lines: number[]): Parcel => ({
  reached,
  lastHoursAgo,
  lines: lines.length > 0 ? lines : [0],
});

/** Ten orders in ten situations; page 1 of the story, and all there is in `ten`. */
const firstPage: Plan[] = [
  {
    role: 'ends-soon',
    state: 'shipped',
    placed: 47,
    shipped: 45,
    protection: 36,
    eta: -6,
    parcels: [parcel('importStart', 200)],
    products: [[0, 2]],
  },
  {
    role: 'delivered',
    state: 'shipped',
    placed: 21,
    shipped: 19,
    protection: 26 * 24,
    parcels: [parcel('delivered', 26)],
    products: [[2, 1]],
  },
  {
    role: 'two-parcels',
    state: 'shipped',
    placed: 24,
    shipped: 22,
    protection: 20 * 24,
    eta: 4,
    parcels: [parcel('delivered', 50, 0), parcel('arrived', 30, 1)],
    products: [
      [4, 1],
      [10, 1],
    ],
  },
  {
    role: 'ends-later',
    state: 'shipped',
    placed: 41,
    shipped: 39,
    protection: 5 * 24,
    eta: -2,
    parcels: [parcel('atFacility', 70)],
    products: [[3, 1]],
    dayEarlier: true,
  },
  { role: 'unpaid', state: 'unpaid', placed: 1, products: [[5, 1]] },
  { role: 'seller-late', state: 'processing', placed: 14, paid: 14, products: [[11, 3]] },
  { role: 'processing', state: 'processing', placed: 2, paid: 2, products: [[8, 1]] },
  {
    role: 'disputed',
    state: 'disputed',
    placed: 44,
    shipped: 42,
    protection: 8 * 24,
    parcels: [parcel('delivered', 90)],
    products: [[1, 1]],
    dispute: { state: 'open', opened: 3, changed: 2, offered: 40 },
  },
  {
    role: 'completed-recently',
    state: 'completed',
    placed: 30,
    shipped: 28,
    completed: 3,
    protection: 15 * 24,
    parcels: [parcel('delivered', 80)],
    products: [[6, 1]],
  },
  { role: 'expired', state: 'expired', placed: 49, products: [[7, 1]] },
];

const shippedPlan = (index: number, placed: number): Plan => ({
  role: `shipped-${index}`,
  state: 'shipped',
  placed,
  shipped: placed - 2,
  protection: (50 - placed) * 24,
  eta: 22 - placed,
  parcels: [parcel(placed > 20 ? 'accepted' : 'departed', Math.min(20 + index, (placed - 2) * 12))],
  products: [[index % products.length, 1]],
});

const completedPlan = (index: number, placed: number): Plan => ({
  role: `completed-${index}`,
  state: 'completed',
  placed,
  shipped: placed - 2,
  completed: placed - 24,
  protection: (50 - placed) * 24,
  parcels: [parcel('delivered', (placed - 24) * 24 + 8)],
  products:
    index % 5 === 2
      ? [
          [index % products.length, 1],
          [(index + 3) % products.length, 2],
        ]
      : [[index % products.length, 1 + (index % 3)]],
  reviewed: index % 3 > 0,
});

const older = (count: number): Plan[] =>
  Array.from({ length: count }, (_, index) => {
    const placed = 62 + index * 17;
    if (index === 4)
      return { role: 'cancelled', state: 'cancelled', placed, paid: placed, products: [[9, 1]] };
    if (index === count - 1) {
      return { role: 'expired-old', state: 'expired', placed: placed + 900, products: [[7, 1]] };
    }
    return completedPlan(index, placed);
  });

const plans: Record<ScenarioName, (now: number) => EverythingPlan[]> = {
  story: () => [...firstPage, ...older(15)],
  ten: () => firstPage,
  heavy: () =>
    Array.from({ length: 200 }, (_, index) =>
      index % 4 === 0 ? shippedPlan(index, 4 + (index % 40)) : completedPlan(index, 55 + index * 2),
    ),
  empty: () => [],
  'first-visit': () => [
    ...Array.from({ length: 12 }, (_, index) => shippedPlan(index, 5 + index * 3)),
    completedPlan(0, 70),
    completedPlan(1, 95),
  ],
  everything: (now) => everything(firstPage, now),
  guards: () => guards(firstPage),
};

/** How many orders a page of a scenario's list holds when nobody says otherwise. */
export function usualPageSize(name: ScenarioName): number {
  return name === 'heavy' ? 200 : 10;
}

/** A scenario's orders, dates relative to `now` (epoch ms), newest first as the list shows them. */
export function ordersOf(name: ScenarioName, now: number, seed: number): DemoOrder[] {
  const random = randomFrom(seed * 7_919 + 17);
  const planned = plans[name](now);
  const orders = planned.map((plan, index) => orderOf(plan, index, now, random));
  planned.forEach(({ cameWith }, index) => {
    const order = orders[index];
    const other = orders.find((one) => one.role === cameWith);
    if (order && other) order.parcels = other.parcels.map((one) => ({ ...one, lines: [0] }));
  });
  return orders.sort((one, other) => other.placedAt - one.placedAt);
}

function orderOf(plan: Plan, index: number, now: number, random: Random): DemoOrder {
  const ago = (days: number | undefined) => (days === undefined ? null : now - days * day);
  // Some minutes apart, so that no two orders were placed at the same moment.
  const placedAt = now - plan.placed * day - index * 7 * 60_000;
  const paidDays = plan.paid ?? (plan.shipped === undefined ? undefined : plan.placed);
  const paidAt = paidDays === undefined ? null : placedAt + hour / 2;
  const shippedAt = ago(plan.shipped);
  const lines = plan.products.map(([product, quantity]) => ({
    lineId: `82${random.digits(14)}`,
    product: productAt(product),
    quantity,
    received: false,
  }));
  const parcels =
    paidAt === null || shippedAt === null
      ? []
      : (plan.parcels ?? []).map((one) => toParcel(one, { placedAt, paidAt, shippedAt }, plan, now, random));
  const id = `82${random.digits(14)}`;
  return {
    id,
    role: plan.role,
    state: plan.state,
    placedAt,
    paidAt,
    shippedAt,
    completedAt: ago(plan.completed),
    protectionEndsAt: plan.protection === undefined ? null : now + plan.protection * hour,
    promisedAt: plan.protection === undefined ? null : now + plan.protection * hour - 20 * day,
    store: lines[0]?.product.store ?? stores[0],
    lines,
    parcels,
    hasPrice: plan.state !== 'expired',
    tracksDayEarlier: plan.dayEarlier ?? false,
    deleted: false,
    dispute:
      plan.dispute === undefined
        ? null
        : disputeOf(
            plan.dispute,
            id,
            lines.map((line) => line.lineId),
            now,
          ),
    reviewed: plan.reviewed ?? false,
    roubles: plan.roubles ?? null,
  };
}

function toParcel(
  one: Parcel,
  times: { placedAt: number; paidAt: number; shippedAt: number },
  plan: Plan,
  now: number,
  random: Random,
): DemoParcel {
  const expected = now + (plan.eta ?? 5) * day;
  return parcelOf(
    {
      ...times,
      reached: one.reached,
      lastAt: now - one.lastHoursAgo * hour,
      eta: { from: expected - 3 * day, to: expected + 3 * day },
      lines: one.lines,
    },
    random,
  );
}

function productAt(index: number): DemoProduct {
  const product = [...products, ...moreProducts][index];
  if (!product) throw new Error(`no product ${index}`);
  return product;
}
