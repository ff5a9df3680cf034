import * as z from 'zod/mini';

/**
 * A point in time as the marketplace lets us know it: `YYYY-MM-DD` (a date printed without a time)
 * or an instant `YYYY-MM-DDTHH:MM:SSZ` (UTC, no milliseconds). See CONTRACT.md.
 */
export const momentSchema = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ)?$/));
export type Moment = z.infer<typeof momentSchema>;

/** When Escrowl looked: always an instant. */
export const instantSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/));
export type Instant = z.infer<typeof instantSchema>;
