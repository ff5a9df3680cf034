import type { Moment } from '../model/moment.ts';

/** Years in which an order on the marketplace (opened in 2010) can have a date. */
const plausible = { first: 2005, last: 2150 };

/** The longest window that a page is believed to print, in days. */
export const longestWindow = 3660;

/**
 * The moment when it is a real one, else null. The schema lets `2026-02-31` pass, and the
 * arithmetic of dates throws on it; a page can print anything.
 */
export function sound(moment: Moment | null | undefined): Moment | null {
  if (!moment) return null;
  const year = Number(moment.slice(0, 4));
  if (!(year >= plausible.first && year <= plausible.last)) return null;
  const [month, day] = [Number(moment.slice(5, 7)), Number(moment.slice(8, 10))];
  // The schema has seen to months 1–12 and days 1–31.
  return day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? moment : null;
}
