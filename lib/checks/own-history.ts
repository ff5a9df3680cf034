import type { WatchedOrder } from '../model/stored.ts';
import { reached } from '../rules/state.ts';
import { daysBetween } from '../time/moment.ts';
import type { Verdict } from './verdict.ts';

/** How it went with a shop so far. */
export interface OwnHistory {
  /** Orders with it that were paid. */
  orders: number;
  /** Of those that arrived, how many within the protection's time; and how many did not. */
  onTime: number;
  late: number;
  /** Orders with a dispute, or of which the buyer said that something is wrong. */
  problems: number;
}

/** From this many orders on the buyer's own experience counts most. */
export const ownOrdersThatCount = 3;

/** What the buyer's orders with a shop say about it. */
export function ownHistoryOf(orders: readonly WatchedOrder[], zone: string): OwnHistory {
  const paid = orders.filter((watched) => reached(watched, 'paid'));
  const late = paid.map((watched) => wasLate(watched, zone));
  const count = (wanted: boolean) => late.filter((one) => one === wanted).length;
  return {
    orders: paid.length,
    onTime: count(false),
    late: count(true),
    problems: paid.filter(hadProblem).length,
  };
}

function hadProblem(watched: WatchedOrder): boolean {
  const { order, disputes } = watched;
  return (
    disputes.length > 0 ||
    order.status === 'disputed' ||
    order.closedBecause === 'dispute-ended' ||
    order.closedBecause === 'not-shipped' ||
    order.said.wrong !== null
  );
}

/** null where the delivery or the promise is not known. */
function wasLate({ order, parcels }: WatchedOrder, zone: string): boolean | null {
  const promised = order.promises?.find(({ kind, at }) => kind === 'eta' && at)?.at ?? order.protectionEndsAt;
  const delivered = order.deliveredAt;
  const isWhole = parcels.length < 2 || parcels.every(({ status }) => status === 'delivered');
  return promised && delivered && isWhole ? daysBetween(promised, delivered, zone) > 0 : null;
}

/**
 * What the buyer's own orders alone would say: risky when one of three went wrong, fine when none did
 * and at most one of three was late.
 */
export function ownVerdict({ orders, late, problems }: OwnHistory): Exclude<Verdict, 'unknown'> {
  if (problems * 3 >= orders && problems > 0) return 'avoid';
  return problems === 0 && late * 3 <= orders ? 'good' : 'caution';
}
