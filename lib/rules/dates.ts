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

/** That long after the start (negative: before it), RULES.md principle 6. */
export function after(start: Moment, span: Span, zone: string): Moment {
  if ('days' in span) {
    return ofDate(laterDays, start, span.days, zone, () => addDays(start, span.days, zone));
  }
  if ('businessDays' in span) {
    return ofDate(laterBusinessDays, start, span.businessDays, zone, () =>
      addBusinessDays(start, span.businessDays, zone),
    );
  }
  if ('months' in span) {
    return ofDate(laterMonths, start, span.months, zone, () => addMonths(start, span.months, zone));
  }
  return ofDate(laterHours, start, span.hours, zone, () => addHours(start, span.hours, zone));
}

/** Epoch in milliseconds of the start of a moment, that many days later (negative: earlier). */
export function startOfLater(moment: Moment, days: number, zone: string): number {
  return ofDate(starts, moment, days, zone, () =>
    startOfMoment(days === 0 ? moment : addDays(moment, days, zone), zone),
  );
}

/** Epoch in milliseconds at which a claimed date is over for everybody: the end of the day, or the instant. */
export function endOf(moment: Moment, zone: string): number {
  return ofDate(ends, moment, 0, zone, () => endOfMoment(moment, zone));
}

/**
 * Epoch in milliseconds at which a `by` is over: a date without a time at the START of that day for
 * the buyer's acts, at its END for others', in the buyer's zone (RULES.md principle 6).
 */
export function overAt(by: Moment, who: Who, zone: string): number {
  return who === 'seller' || who === 'marketplace' ? endOf(by, zone) : startOfLater(by, 0, zone);
}

// Thousands of orders share a few hundred dates, and asking the zone is what costs time here. The
// answers never change, so they are kept; bounded, and instants (which hardly repeat) are not.

const laterDays = new Map<string, Moment>();
const laterBusinessDays = new Map<string, Moment>();
const laterMonths = new Map<string, Moment>();
const laterHours = new Map<string, Moment>();
const starts = new Map<string, number>();
const ends = new Map<string, number>();
const mostKept = 5_000;

function ofDate<T>(kept: Map<string, T>, moment: Moment, amount: number, zone: string, answer: () => T): T {
  if (!isDateOnly(moment)) return answer();
  const question = `${moment} ${amount} ${zone}`;
  const known = kept.get(question);
  if (known !== undefined) return known;
  const found = answer();
  if (kept.size >= mostKept) kept.clear();
  kept.set(question, found);
  return found;
}
