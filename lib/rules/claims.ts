import type { Deadline, Who } from '../model/deadline.ts';
import type { Moment } from '../model/moment.ts';
import { overAt } from './dates.ts';
import type { ReasonId } from './reasons.ts';

/** A claim while the deadline is being worked out. */
export interface WorkingClaim {
  by: Moment | null;
  from: Moment | null;
  source: string;
  basis: Deadline['basis'];
  /** Says that there is no such right at all. */
  isNone: boolean;
  /** null: it counts. */
  reason: ReasonId | null;
}

/**
 * The claim that sets a date: of those that count, the one over first or last. Of equals the one
 * that stands first; null when none counts or gives this date.
 */
export function setter(
  claims: readonly WorkingClaim[],
  date: 'by' | 'from',
  sets: 'earliest' | 'latest',
  who: Who,
  zone: string,
): WorkingClaim | null {
  let best: WorkingClaim | null = null;
  for (const claim of claims) {
    if (claim.reason !== null || claim[date] === null) continue;
    const sooner = best === null ? 0 : compareEnds(claim[date], best[date] ?? '', who, zone);
    if (best === null || (sets === 'earliest' ? sooner < 0 : sooner > 0)) best = claim;
  }
  return best;
}

/** By when each is over; two of one precision are in order as texts, which saves asking the zone. */
function compareEnds(a: Moment, b: Moment, who: Who, zone: string): number {
  if (a.length === b.length) return a < b ? -1 : Number(a > b);
  return overAt(a, who, zone) - overAt(b, who, zone);
}
