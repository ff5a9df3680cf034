import type { Who } from '../model/deadline.ts';
import type { Moment } from '../model/moment.ts';
import {
  addBusinessDays,
  addDays,
  addHours,
  addMonths,
  endOfMoment,
  isDateOnly,
  startOfMoment,
} from '../time/moment.ts';
import type { Span } from './rule.ts';

const laterDays = keeper<Moment>();
const laterBusinessDays = keeper<Moment>();
const laterMonths = keeper<Moment>();
const laterHours = keeper<Moment>();
const starts = keeper<number>();
const ends = keeper<number>();

/** That long after the start (negative: before it), RULES.md principle 6. */
export function after(start: Moment, span: Span, zone: string): Moment {
  if ('days' in span) return laterDays(start, span.days, zone, addDays);
  if ('businessDays' in span) return laterBusinessDays(start, span.businessDays, zone, addBusinessDays);
  if ('months' in span) return laterMonths(start, span.months, zone, addMonths);
  return laterHours(start, span.hours, zone, addHours);
}

/** Epoch in milliseconds of the start of a moment, that many days later (negative: earlier). */
export function startOfLater(moment: Moment, days: number, zone: string): number {
  return starts(moment, days, zone, startAfterDays);
}

/** Epoch in milliseconds at which a claimed date is over for everybody: the end of the day, or the instant. */
export function endOf(moment: Moment, zone: string): number {
  return ends(moment, 0, zone, endAfterNothing);
}

/**
 * Epoch in milliseconds at which a `by` is over: a date without a time at the START of that day for
 * the buyer's acts, at its END for others', in the buyer's zone (RULES.md principle 6).
 */
export function overAt(by: Moment, who: Who, zone: string): number {
  return who === 'seller' || who === 'marketplace' ? endOf(by, zone) : startOfLater(by, 0, zone);
}

function startAfterDays(moment: Moment, days: number, zone: string): number {
  return startOfMoment(days === 0 ? moment : addDays(moment, days, zone), zone);
}

function endAfterNothing(moment: Moment, _: number, zone: string): number {
  return endOfMoment(moment, zone);
}

type Answer<T> = (moment: Moment, amount: number, zone: string) => T;

/**
 * Thousands of orders share their dates, and asking the zone is what costs time here. The answers never
 * change, so they are kept: a bounded number, of the buyer's one zone; instants hardly repeat, and are not.
 */
function keeper<T>(): (moment: Moment, amount: number, zone: string, answer: Answer<T>) => T {
  const mostKept = 40_000;
  let kept = 0;
  let keptZone = '';
  const byAmount = new Map<number, Map<Moment, T>>();
  return (moment, amount, zone, answer) => {
    if (!isDateOnly(moment)) return answer(moment, amount, zone);
    if (zone !== keptZone || kept >= mostKept) {
      byAmount.clear();
      kept = 0;
      keptZone = zone;
    }
    const byMoment = byAmount.get(amount) ?? new Map<Moment, T>();
    if (byMoment.size === 0) byAmount.set(amount, byMoment);
    const known = byMoment.get(moment);
    if (known !== undefined) return known;
    const found = answer(moment, amount, zone);
    byMoment.set(moment, found);
    kept += 1;
    return found;
  };
}
