import { equal } from '../merge/equal.ts';
import type { Instant, Moment } from '../model/moment.ts';
import type { StoredDeadline } from '../model/stored.ts';
import { deadlines } from '../rules/deadlines.ts';
import type { Rulebook } from '../rules/rule.ts';
import type { Entry } from '../rules/urgency.ts';
import { daysBetween } from '../time/moment.ts';
import { deadlineRow, type EscrowlDatabase } from './database.ts';
import { loadUnfinished, loadWatched } from './watched.ts';

/**
 * By how many days a date may become a later one and keep the buyer's "done". Read from a page: two,
 * told by two sources it is one date (RULES.md, principle 1). By what the buyer said just now: none, it
 * begins anew ("I wrote again"). By another book or an own number: any, nothing new happened to the order.
 */
const sameDateDays = { read: 2, said: 0, bookChanged: Number.POSITIVE_INFINITY };

/** An order's deadlines of now. What the buyer did about one stays, as long as it is about that date. */
function computed(
  entry: Entry,
  now: Instant,
  zone: string,
  book: Rulebook,
  sameDays: number,
): StoredDeadline[] {
  const known = new Map(entry.deadlines.map((deadline) => [deadline.rule, deadline]));
  return deadlines(entry.watched, now, zone, book).map((deadline) => {
    const before = known.get(deadline.rule);
    const isNewDate = hasMovedAway(before?.by ?? null, deadline.by, sameDays, zone);
    return {
      ...deadline,
      markedDoneAt: isNewDate ? null : (before?.markedDoneAt ?? null),
      snoozedUntil: before?.snoozedUntil ?? null,
    };
  });
}

function hasMovedAway(before: Moment | null, by: Moment | null, sameDays: number, zone: string): boolean {
  return before !== null && by !== null && daysBetween(before, by, zone) > sameDays;
}

/** Computes the deadlines of these orders and writes those that changed; inside the caller's transaction. */
export async function writeDeadlines(
  db: EscrowlDatabase,
  entries: readonly Entry[],
  now: Instant,
  zone: string,
  book: Rulebook,
  sameDays = sameDateDays.read,
): Promise<void> {
  const rows = entries.flatMap((entry) => {
    const list = computed(entry, now, zone, book, sameDays);
    return equal(entry.deadlines, list) ? [] : [deadlineRow(entry.watched.order.id, list)];
  });
  if (rows.length > 0) await db.deadlines.bulkPut(rows);
}

/**
 * Brings the stored deadlines to `now` and to the rulebook, writing only what changed. Time alone
 * changes nothing about a finished order, so those are left out unless `all` is asked for: after an
 * update that may bring a new rulebook, after a change of the buyer's own numbers, after a restored
 * backup. What the buyer did about a deadline stays.
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
    await writeDeadlines(db, entries, now, zone, book, sameDateDays.bookChanged);
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
  await writeDeadlines(db, await loadWatched(db, [orderId]), now, zone, book, sameDateDays.said);
}
