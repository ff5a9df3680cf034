import * as z from 'zod/mini';

/** Readers cut to these, the doors refuse longer ones. */
export { longest } from './longest.ts';

/** A page's text, at most `max` characters. */
export const textOf = (max: number) => z.string().check(z.maxLength(max));

/** An order, line, product, store or dispute number: digits only, taken from the source text. */
export const idSchema = z.string().check(z.regex(/^\d{1,24}$/));

/** A type code as the API names buttons: `CONFIRM_GOODS`, `OPEN_DISPUTE`. */
export const typeCodeSchema = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_]{0,59}$/));
