import { equal } from '../merge/equal.ts';
import type { Instant } from '../model/moment.ts';
import type { StoredDeadline } from '../model/stored.ts';
import { deadlines } from '../rules/deadlines.ts';
import type { Rulebook } from '../rules/rule.ts';
import type { Entry } from '../rules/urgency.ts';
import type { EscrowlDatabase } from './database.ts';
import { loadUnfinished, loadWatched } from './watched.ts';

interface Changes {
  changed: StoredDeadline[];
  gone: [string, string][];
}

/** What must be written so that these orders' deadlines are those of now. What the buyer did about one stays. */
function changesOf(entries: readonly Entry[], now: Instant, zone: string, book: Rulebook): Changes {
  const changes: Changes = { changed: [], gone: [] };
  for (const { watched, deadlines: stored } of entries) {
    const known = new Map(stored.map((deadline) => [deadline.rule, deadline]));
    for (const deadline of deadlines(watched, now, zone, book)) {
      const before = known.get(deadline.rule);
      known.delete(deadline.rule);
      const after = {
        ...deadline,
        markedDoneAt: before?.markedDoneAt ?? null,
        snoozedUntil: before?.snoozedUntil ?? null,
      };
      if (!before || !equal(before, after)) changes.changed.push(after);
    }
    for (const rule of known.keys()) changes.gone.push([watched.order.id, rule]);
  }
  return changes;
}

/** Computes and writes the deadlines of these orders; inside the caller's transaction. Returns whether any changed. */
export async function writeDeadlines(
  db: EscrowlDatabase,
  entries: readonly Entry[],
  now: Instant,
  zone: string,
  book: Rulebook,
): Promise<boolean> {
  const { changed, gone } = changesOf(entries, now, zone, book);
  if (changed.length > 0) await db.deadlines.bulkPut(changed);
  if (gone.length > 0) await db.deadlines.bulkDelete(gone);
  return changed.length > 0 || gone.length > 0;
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
