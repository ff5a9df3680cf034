import type { Instant, Moment } from '../../model/moment.ts';
import { type DateHint, isoDay, type Match, oneDay, readBare } from './date.ts';

/** A day as a text has it. */
export interface NearDate {
  value: Moment;
  /** The text prints no year; it is the one that brings the day nearest to `now`. */
  yearGuessed: boolean;
}

/**
 * The date that a text is, as readDate reads dates; where it prints no year, the nearest sensible one, and
 * marked so. Apart from date.ts, for no field is filled with a guess: the pages' scripts go without it.
 * Null as there, and when a year stands somewhere else in the text: whose it is can't be told.
 */
export function readNearDate(text: string, hint: DateHint & { now: Instant }): NearDate | null {
  if (typeof text !== 'string') return null;
  return readBare(text, hint, (matches, rest, turn) => {
    const day = oneDay(matches);
    if (day === null) return null;
    const value =
      day.year === null ? nearest(day, rest, turn, hint.now) : isoDay(day.year, day.month, day.day);
    return value === null ? null : { value, yearGuessed: day.year === null };
  });
}

function nearest({ month, day }: Match, rest: string, turn: number, now: Instant): Moment | null {
  // Three letters that begin a month somewhere in the world ("sub 6") are too little without a year.
  if (turn === 3 || /(?<!\d)(?:19|2[05])\d\d(?!\d)/.test(rest)) return null;
  const year = Number(now.slice(0, 4));
  const away = (moment: Moment) => Math.abs(Date.parse(moment) - Date.parse(now));
  const days = [year, year - 1, year + 1].flatMap((candidate) => isoDay(candidate, month, day) ?? []);
  return days.toSorted((one, other) => away(one) - away(other))[0] ?? null;
}
