import { equal } from '../merge/equal.ts';
import type { Instant } from '../model/moment.ts';
import type { StoredDeadline } from '../model/stored.ts';
import { deadlines } from '../rules/deadlines.ts';
import type { Rulebook } from '../rules/rule.ts';
import type { Entry } from '../rules/urgency.ts';
import { deadlineRow, type EscrowlDatabase } from './database.ts';
import { loadUnfinished, loadWatched } from './watched.ts';

/** An order's deadlines of now. What the buyer did about one stays. */
function computed(entry: Entry, now: Instant, zone: string, book: Rulebook): StoredDeadline[] {
  const known = new Map(entry.deadlines.map((deadline) => [deadline.rule, deadline]));
  return deadlines(entry.watched, now, zone, book).map((deadline) => ({
    ...deadline,
    markedDoneAt: known.get(deadline.rule)?.markedDoneAt ?? null,
    snoozedUntil: known.get(deadline.rule)?.snoozedUntil ?? null,
  }));
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
