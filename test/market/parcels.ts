import type { Random } from './random.ts';
import type { Words } from './words/words.ts';

export type EventKey = keyof Words['events'];

interface Step {
  key: EventKey;
  primary: string | null;
  second: string;
  stage: string | null;
}

const step = (key: EventKey, stage: string | null, primary: string | null, second = primary ?? ''): Step => ({
  key,
  primary,
  second,
  stage,
});

/** A parcel's whole way, with the codes and stages of a captured answer (MARKETPLACE.md 1.4). */
export const steps: readonly Step[] = [
  step('placed', null, null, 'AE_ORDER_PLACED'),
  step('paid', null, null, 'AE_ORDER_PAID'),
  step('pickedUp', '1100', 'AE_PICK_UP_SUCCESS'),
  step('sortingIn', '1200', 'AE_SC_INBOUND_SUCCESS'),
  step('sortingOut', '1200', 'AE_SC_OUTBOUND_SUCCESS'),
  step('exportStart', '1600', 'AE_CC_EX_START', 'AE_CC_EX_START_SUCCESS'),
  step('exportDone', '1600', 'AE_CC_EX_SUCCESS', 'AE_CC_EX_SUCCESS_SUCCESS'),
  step('departed', '1400', 'AE_LH_DEPART', 'AE_LH_DEPART_SUCCESS'),
  step('arrived', '1400', 'AE_LH_ARRIVE', 'AE_LH_ARRIVE_SUCCESS'),
  step('importStart', '1600', 'AE_CC_IM_START'),
  step('importDone', '1600', 'AE_CC_IM_SUCCESS'),
  step('accepted', '1700', 'AE_GTMS_ACCEPT'),
  step('atFacility', '1700', 'AE_GTMS_SC_ARRIVE'),
  step('leftFacility', '1700', 'AE_GTMS_SC_DEPART'),
  step('delivering', '1700', 'AE_GTMS_DELIVERING', 'AE_GTMS_DO_DEPART'),
  step('delivered', '1700', 'AE_GTMS_SIGNED'),
];

export interface DemoParcel {
  code: string;
  otherCode: string;
  carrier: string;
  etaFrom: number;
  etaTo: number;
  deliveredAt: number | null;
  /** Which of the order's lines are inside. */
  lines: number[];
  /** Newest first. */
  events: { step: Step; at: number }[];
}

export interface ParcelPlan {
  placedAt: number;
  paidAt: number;
  shippedAt: number;
  /** The last step that happened, and when. */
  reached: EventKey;
  lastAt: number;
  eta: { from: number; to: number };
  lines: number[];
}

/** A parcel whose events are spread evenly from shipping to the last step. */
export function parcelOf(plan: ParcelPlan, random: Random): DemoParcel {
  const last = steps.findIndex((one) => one.key === plan.reached);
  const happened = steps.slice(0, last + 1);
  const moving = Math.max(1, last - 2);
  const at = (index: number) => {
    if (index === 0) return plan.placedAt;
    if (index === 1) return plan.paidAt;
    return Math.round(plan.shippedAt + ((plan.lastAt - plan.shippedAt) * (index - 2)) / moving);
  };
  const events = happened
    .map((one, index) => ({ step: one, at: last === index ? plan.lastAt : at(index) }))
    .reverse();
  return {
    code: postalCode('LX', random.digits(8), 'CN'),
    otherCode: `LP00${random.digits(12)}`,
    carrier: 'Harbor Post',
    etaFrom: plan.eta.from,
    etaTo: plan.eta.to,
    deliveredAt: plan.reached === 'delivered' ? plan.lastAt : null,
    lines: plan.lines,
    events,
  };
}

/** A postal item number with its right check digit (UPU S10). */
export function postalCode(service: string, serial: string, country: string): string {
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(serial[index]), 0);
  const rest = 11 - (sum % 11);
  const check = rest === 10 ? 0 : rest === 11 ? 5 : rest;
  return `${service}${serial}${check}${country}`;
}
