import { equal } from '../merge/equal.ts';
import type { Instant, Moment } from '../model/moment.ts';
import type { StoredDeadline } from '../model/stored.ts';
import { deadlines } from '../rules/deadlines.ts';
import type { Rulebook } from '../rules/rule.ts';
import type { Entry } from '../rules/urgency.ts';
import { daysBetween } from '../time/moment.ts';
import { deadlineRow, type EscrowlDatabase } from './database.ts';
import { loadUnfinished, loadWatched } from './watched.ts';

/** Dates that are at most this far apart are one date told by two sources (RULES.md, principle 1). */
const sameDateDays = 2;

/** An order's deadlines of now. What the buyer did about one stays, as long as it is about that date. */
function computed(entry: Entry, now: Instant, zone: string, book: Rulebook): StoredDeadline[] {
  const known = new Map(entry.deadlines.map((deadline) => [deadline.rule, deadline]));
  return deadlines(entry.watched, now, zone, book).map((deadline) => {
    const before = known.get(deadline.rule);
    const isNewDate = hasMovedAway(before?.by ?? null, deadline.by, zone);
    return {
      ...deadline,
      markedDoneAt: isNewDate ? null : (before?.markedDoneAt ?? null),
      snoozedUntil: before?.snoozedUntil ?? null,
    };
  });
}

function hasMovedAway(before: Moment | null, by: Moment | null, zone: string): boolean {
  return before !== null && by !== null && daysBetween(before, by, zone) > sameDateDays;
}

/** Computes the deadlines of these orders and writes those that changed; inside the caller's transaction. */
export async function writeDeadlines(
  db: EscrowlDatabase,
  entries: readonly Entry[],
  now: Instant,
  zone: string,
  book: Rulebook,
): Promise<void> {
  const rows = entries.flatMap((entry) => {
    const list = computed(entry, now, zone, book);
    return equal(entry.deadlines, list) ? [] : [deadlineRow(entry.watched.order.id, list)];
  });
  if (rows.length > 0) await db.deadlines.bulkPut(rows);
}

/**
 * Brings the stored deadlines to `now` and to the rulebook, writing only what changed. Time alone
 * changes nothing about a finished order, so those are left out unless `all` is asked for: after an
 * update that may bring a new rulebook, after a restored backup.
 */
export async function refreshDeadlines(
  db: EscrowlDatabase,
  now: Instant,
  zone: string,
  book: Rulebook,
  { all = false }: { all?: boolean } = {},
): Promise<void> {
  await db.transaction('rw', [db.orders, db.parcels, db.disputes, db.deadlines], async () => {
    const entries = all ? await loadWatched(db) : await loadUnfinished(db);
    await writeDeadlines(db, entries, now, zone, book);
  });
}

/** The deadlines of one order, after the buyer said something about it; inside the caller's transaction. */
export async function refreshOrder(
  db: EscrowlDatabase,
  orderId: string,
  now: Instant,
  zone: string,
  book: Rulebook,
): Promise<void> {
  await writeDeadlines(db, await loadWatched(db, [orderId]), now, zone, book);
}
