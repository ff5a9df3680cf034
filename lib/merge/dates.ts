import type { Moment } from '../model/moment.ts';
import { dayOf, isDateOnly } from '../time/moment.ts';

/**
 * The moment when the calendar has it, else null: the schema lets `2026-02-31` pass, a page can
 * print anything, and the arithmetic of dates throws on it.
 */
export function realMoment(moment: Moment | null | undefined): Moment | null {
  if (!moment) return null;
  const parsed = new Date(`${moment.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime())) return null;
  return parsed.toISOString().startsWith(moment.slice(0, 10)) ? moment : null;
}

/** Of two values that mean the same day the one with a time: a list that prints the day only takes no hour away. */
export function morePrecise(winner: Moment, loser: Moment, zone: string): Moment {
  if (!isDateOnly(winner) || isDateOnly(loser)) return winner;
  return isSameDay(winner, loser, zone) ? loser : winner;
}

/** Whether both are the same moment, or one is the day of the other. */
export function isSameDay(a: Moment, b: Moment, zone: string): boolean {
  if (a === b) return true;
  if (isDateOnly(a) === isDateOnly(b) || !realMoment(a) || !realMoment(b)) return false;
  return dayOf(a, zone) === dayOf(b, zone);
}
