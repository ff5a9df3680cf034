import type { Seen } from '../model/stored.ts';
import { equal } from './equal.ts';
import { type Contest, isWorthNoting, type Look } from './look.ts';

/** A record that keeps, per field, when it was seen and by which reader. */
interface Recorded {
  seen: Seen;
}

/**
 * How much a value says. A list that was read and is empty is more than one that was not read; a
 * status that was there and not understood is more than none. Neither ever overwrites what is known.
 */
function certainty(field: string, value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value) && value.length === 0) return 1;
  return field === 'status' && value === 'unknown' ? 1 : 2;
}

/**
 * A record made of one reader's part: every named field that says something, with its look.
 * Whatever else the part holds is not taken.
 */
export function recordFrom<T extends Recorded, F extends keyof T & string>(
  empty: T,
  part: Partial<Pick<T, F>>,
  fields: readonly F[],
  look: Look,
): T {
  const record = { ...empty, seen: { ...empty.seen } };
  for (const field of fields) {
    const value = part[field];
    if (value === undefined || value === null) continue;
    record[field] = value;
    record.seen[field] = look;
  }
  return record;
}

type Blend<Value> = (winner: NonNullable<Value>, loser: NonNullable<Value>) => NonNullable<Value>;

/** Puts the winner of one field into `joined`; `blend` may complete the winner from the loser. */
export function joinField<T extends Recorded, F extends keyof T & string>(
  joined: T,
  offered: T,
  field: F,
  contest: Contest,
  blend: Blend<T[F]> = (winner) => winner,
): void {
  const [mine, theirs] = [joined[field], offered[field]];
  const [known, look] = [joined.seen[field], offered.seen[field]];
  if (!look || theirs === null || theirs === undefined) return;
  if (!known || mine === null || mine === undefined) {
    joined[field] = theirs;
    joined.seen[field] = look;
    return;
  }
  const difference = certainty(field, theirs) - certainty(field, mine);
  if (difference < 0) return;
  const wins = difference > 0 || contest.replaces(known, look);
  joined[field] = wins ? blend(theirs, mine) : blend(mine, theirs);
  if (wins) joined.seen[field] = look;
}

/** A new record with the winner of each of the named fields; the rest is the known record's. */
export function joinFields<T extends Recorded, F extends keyof T & string>(
  known: T,
  offered: T,
  fields: readonly F[],
  contest: Contest,
): T {
  const joined = { ...known, seen: { ...known.seen } };
  for (const field of fields) joinField(joined, offered, field, contest);
  return joined;
}

/** Whether a merged record differs enough from the stored one to be written (see isWorthNoting). */
export function isNews<T extends Recorded>(
  stored: T | undefined,
  merged: T,
  content: (record: T) => unknown = ({ seen: _, ...values }) => values,
): boolean {
  if (!stored || !equal(content(stored), content(merged))) return true;
  return Object.entries(merged.seen).some(([field, look]) => isWorthNoting(stored.seen[field], look));
}
