import type { Deadline, Who } from '../model/deadline.ts';
import type { Moment } from '../model/moment.ts';
import { addBusinessDays, addDays, addHours, endOfMoment, startOfMoment } from '../time/moment.ts';
import type { ReasonId } from './reasons.ts';
import type { Span } from './rule.ts';

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

/** That long after the start, RULES.md principle 6. */
export function after(start: Moment, span: Span, zone: string): Moment {
  if ('days' in span) return addDays(start, span.days, zone);
  if ('businessDays' in span) return addBusinessDays(start, span.businessDays, zone);
  return addHours(start, span.hours, zone);
}

/**
 * Epoch in milliseconds at which a `by` is over: a date without a time at the START of that day for
 * the buyer's acts, at its END for others', in the buyer's zone (RULES.md principle 6).
 */
export function overAt(by: Moment, who: Who, zone: string): number {
  return who === 'seller' || who === 'marketplace' ? endOfMoment(by, zone) : startOfMoment(by, zone);
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
  let best: { claim: WorkingClaim; over: number } | null = null;
  const counted = claims.filter((claim) => claim.reason === null && claim[date] !== null);
  if (counted.length === 1) return counted[0] ?? null;
  for (const claim of counted) {
    const over = overAt(claim[date] ?? '', who, zone);
    if (best === null || (sets === 'earliest' ? over < best.over : over > best.over)) best = { claim, over };
  }
  return best?.claim ?? null;
}
