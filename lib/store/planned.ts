import { equal } from '../merge/equal.ts';
import type { Instant } from '../model/moment.ts';
import type { StoredDeadline } from '../model/stored.ts';
import type { Entry } from '../rules/urgency.ts';
import { instantOf } from '../time/moment.ts';
import { deadlineRow, type EscrowlDatabase, pressingSince } from './database.ts';
import { loadWatched } from './watched.ts';

// Which orders have to be looked at now, told by an index: not by looking at each.

/** What was planned for one order: see OrderPlan. */
interface Planned {
  entry: Entry;
  level: 'amber' | 'red' | null;
  deadlines: StoredDeadline[];
  nextAt: number | null;
}

/** The orders whose badge or reminders change at `now`, or that were written since they were planned. */
export async function loadDue(db: EscrowlDatabase, now: Instant): Promise<Entry[]> {
  const due = await db.deadlines.where('nextAt').belowOrEqual(Date.parse(now)).primaryKeys();
  return due.length > 0 ? loadWatched(db, due) : [];
}

/**
 * Stores plans and the notification that tells them, at once or not at all. An order that was written
 * since its plan was made stays to be planned.
 */
export async function savePlans(
  db: EscrowlDatabase,
  plans: readonly Planned[],
  telling: { id: string; title: string; message: string } | null,
): Promise<void> {
  if (plans.length === 0) return;
  await db.transaction('rw', [db.deadlines, db.tellings], async () => {
    const rows = await db.deadlines.bulkGet(plans.map(({ entry }) => entry.watched.order.id));
    const planned = plans.flatMap(({ entry, level, deadlines, nextAt }, index) => {
      const row = rows[index];
      if (!row || !equal(row.list, entry.deadlines)) return [];
      const { nextAt: _, ...rest } = deadlineRow(row.orderId, deadlines);
      return [{ ...rest, ...(level !== null && { level }), ...(nextAt !== null && { nextAt }) }];
    });
    await db.deadlines.bulkPut(planned);
    if (telling) await db.tellings.put(telling);
  });
}

/** The badge, and when something changes next (null: never), from the indexes of what is planned. */
export async function lookAhead(
  db: EscrowlDatabase,
  now: Instant,
): Promise<{ badge: { count: number; level: 'amber' | 'red' | null }; wakeAt: Instant | null }> {
  const [red, amber, [next]] = await Promise.all([
    db.deadlines.where('level').equals('red').count(),
    db.deadlines.where('level').equals('amber').count(),
    // What is due and could not be planned waits for the sweep.
    db.deadlines.where('nextAt').above(Date.parse(now)).limit(1).keys(),
  ]);
  return {
    badge: { count: red + amber, level: red > 0 ? 'red' : amber > 0 ? 'amber' : null },
    wakeAt: typeof next === 'number' ? instantOf(Math.ceil(next / 1000) * 1000) : null,
  };
}

/** Lets every order on which something can still press be planned anew: with other settings, in another zone. */
export async function forgetPlans(db: EscrowlDatabase, now: Instant): Promise<void> {
  const since = pressingSince(now);
  await db.transaction('rw', db.deadlines, async () => {
    const open = await db.deadlines.where('openUntil').aboveOrEqual(since).primaryKeys();
    const urgent = await db.deadlines.where('level').anyOf('amber', 'red').primaryKeys();
    await db.deadlines
      .where('orderId')
      .anyOf([...open, ...urgent])
      .modify((row) => {
        row.nextAt = 0;
      });
  });
}
