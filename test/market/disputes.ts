import type { Currency } from './options.ts';
import { type DemoOrder, inCurrency } from './orders.ts';
import { hashOf, randomFrom } from './random.ts';

export type DisputeState = 'open' | 'escalated' | 'closed';

/** A buyer's request for a return or a refund, about one line of an order. Times are epoch ms. */
export interface DemoDispute {
  id: string;
  reverseOrderId: string;
  /** Very old ones are linked by this instead of the order's line (captured once). */
  issueId: string | null;
  lineId: string;
  state: DisputeState;
  openedAt: number;
  changedAt: number;
  /** What the seller offers to give back, in percent of the line's price; null while there is no offer. */
  offered: number | null;
  outcome: 'cancelled' | 'partial' | 'refunded' | null;
}

/** A dispute told by ages in days before now. */
export interface DisputePlan {
  state: DisputeState;
  opened: number;
  changed: number;
  line?: number;
  offered?: number;
  outcome?: 'partial' | 'refunded';
  isOld?: boolean;
}

/** What the buyer's buttons on a dispute do. Both names are invented. */
export type DisputeAct = 'CANCEL_REVERSE' | 'ACCEPT_SOLUTION';

const day = 86_400_000;

/** A planned dispute of an order; its numbers hang on the order's, so that a plan more changes no other number. */
export function disputeOf(plan: DisputePlan, orderId: string, lineIds: string[], now: number): DemoDispute {
  const random = randomFrom(hashOf(`dispute ${orderId}`));
  return {
    id: `62${random.digits(14)}`,
    reverseOrderId: `62${random.digits(14)}`,
    issueId: plan.isOld ? `71${random.digits(14)}` : null,
    lineId: lineIds[plan.line ?? 0] ?? '',
    state: plan.state,
    openedAt: now - plan.opened * day,
    changedAt: now - plan.changed * day,
    offered: plan.offered ?? null,
    outcome: plan.outcome ?? null,
  };
}

/** Which acts a buyer can do now. */
export function disputeActs(dispute: DemoDispute): DisputeAct[] {
  if (dispute.state === 'closed') return [];
  return dispute.offered === null ? ['CANCEL_REVERSE'] : ['ACCEPT_SOLUTION', 'CANCEL_REVERSE'];
}

/**
 * Does an act to a dispute, as the marketplace's server might: a cancelled request leaves the order
 * as it was before, an accepted offer ends it. Returns false, changing nothing, where it does not apply.
 */
export function doDisputeAct(order: DemoOrder, act: DisputeAct, now: number): boolean {
  const { dispute } = order;
  if (!dispute || !disputeActs(dispute).includes(act)) return false;
  dispute.state = 'closed';
  dispute.changedAt = now;
  dispute.outcome = act === 'CANCEL_REVERSE' ? 'cancelled' : 'partial';
  if (order.state !== 'disputed') return true;
  if (act === 'CANCEL_REVERSE') order.state = 'shipped';
  else {
    order.state = 'completed';
    order.completedAt = now;
  }
  return true;
}

/** What the buyer asked for and what was offered, in minor units; null where there is no offer. */
export function disputeSums(order: DemoOrder, currency: Currency): { asked: number; offered: number | null } {
  const line = order.lines.find((one) => one.lineId === order.dispute?.lineId);
  const asked = line ? inCurrency(line.product.price, currency) * line.quantity : 0;
  const percent = order.dispute?.offered ?? null;
  return { asked, offered: percent === null ? null : Math.round((asked * percent) / 100) };
}
