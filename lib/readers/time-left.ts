import type { Instant } from '../model/moment.ts';
import type { ReadHint } from './hint.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** No protection was longer (MARKETPLACE.md 5: 120 days), not even after the seller extended it. */
const longest = 366 * day;

/** An older page's time left is not believed: whether the page counts it down, nobody says. */
const freshFor = 5 * minute;

/**
 * When a time left in milliseconds (`lefttime`, MARKETPLACE.md 1.11) is over, down to the full hour:
 * the page counts from when it was made, we from when it is read, and two looks must not disagree by
 * those seconds. Never later than the page says. null for anything that is over or no such number.
 */
export function endOfTimeLeft(value: string | null, hint: ReadHint): Instant | null {
  if (value === null || !/^\d{1,12}$/.test(value)) return null;
  const left = Number(value);
  const now = Date.parse(hint.now);
  if (left === 0 || left > longest || now - Date.parse(hint.loadedAt ?? hint.now) > freshFor) return null;
  return `${new Date(Math.floor((now + left) / hour) * hour).toISOString().slice(0, 13)}:00:00Z`;
}
