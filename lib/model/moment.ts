import * as z from 'zod/mini';

/**
 * A point in time as the marketplace lets us know it: `YYYY-MM-DD` (a date printed without a time)
 * or an instant `YYYY-MM-DDTHH:MM:SSZ` (UTC, no milliseconds). See CONTRACT.md. Days that no calendar
 * has (2026-02-30) are refused: reckoning with them throws.
 */
export const momentSchema = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ)?$/), z.refine(isRealDay));
export type Moment = z.infer<typeof momentSchema>;

/** When Escrowl looked: always an instant. */
export const instantSchema = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/), z.refine(isRealDay));
export type Instant = z.infer<typeof instantSchema>;

function isRealDay(moment: string): boolean {
  const day = moment.slice(0, 10);
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}
