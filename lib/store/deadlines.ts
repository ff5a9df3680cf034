import { equal } from '../merge/equal.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Instant, Moment } from '../model/moment.ts';
import type { StoredDeadline, Told } from '../model/stored.ts';
import { deadlines } from '../rules/deadlines.ts';
import type { Rulebook } from '../rules/rule.ts';
import type { Entry } from '../rules/urgency.ts';
import { warnings } from '../rules/warnings.ts';
import { daysBetween } from '../time/moment.ts';
import { deadlineRow, type EscrowlDatabase } from './database.ts';
import { loadWatched } from './watched.ts';

/** Dates that are at most this far apart are one date told by two sources (RULES.md, principle 1). */
const sameDateDays = 2;

/** An order's deadlines of now. What the buyer did about one stays, as long as it is about that date. */
export function computed(entry: Entry, now: Instant, zone: string, book: Rulebook): StoredDeadline[] {
  const known = new Map(entry.deadlines.map((deadline) => [deadline.rule, deadline]));
  return deadlines(entry.watched, now, zone, book).map((deadline) => {
    const before = known.get(deadline.rule);
    const isNewDate = hasMovedAway(before?.by ?? null, deadline.by, zone);
    const told = toldOf(deadline, before?.told, now, zone);
    return {
      ...deadline,
      markedDoneAt: isNewDate ? null : (before?.markedDoneAt ?? null),
      snoozedUntil: before?.snoozedUntil ?? null,
      ...(told && { told }),
    };
  });
}

/**
 * What was told about a deadline is forgotten when its date has moved away, compared with the date that
 * was told: one that creeps on by a day at every look would else never be told again. Of a moment that
 * the buyer set, every change is a new one. Only what can press is watched over.
 */
function toldOf(
  { rule, by, basis }: Deadline,
  told: Told | undefined,
  now: Instant,
  zone: string,
): Told | undefined {
  const isOwn = basis === 'user';
  const isSame = told && (isOwn || told.by === null ? told.by === by : !hasMovedAway(told.by, by, zone));
  if (isSame) return told.stage === 'none' ? { ...told, by } : told;
  return by !== null && (isOwn || Object.hasOwn(warnings, rule))
    ? { by, since: now, stage: 'none' }
    : undefined;
}

function hasMovedAway(before: Moment | null, by: Moment | null, zone: string): boolean {
  return before !== null && by !== null && daysBetween(before, by, zone) > sameDateDays;
}

/** Computes the deadlines of these orders and writes them, to be planned; inside the caller's transaction. */
export async function writeDeadlines(
  db: EscrowlDatabase,
  entries: readonly Entry[],
  now: Instant,
  zone: string,
  book: Rulebook,
): Promise<void> {
  const rows = entries.map((entry) => deadlineRow(entry.watched.order.id, computed(entry, now, zone, book)));
  await db.deadlines.bulkPut(rows);
}

/**
 * Brings the stored deadlines to the rulebook and the zone, writing only what changed. Time alone
 * changes no deadline: needed after an update that may bring a new rulebook, a restored backup, a journey.
 */
export async function refreshDeadlines(
  db: EscrowlDatabase,
  now: Instant,
  zone: string,
  book: Rulebook,
): Promise<void> {
  await db.transaction('rw', [db.orders, db.parcels, db.disputes, db.deadlines], async () => {
    const rows = (await loadWatched(db)).flatMap((entry) => {
      const list = computed(entry, now, zone, book);
      return equal(entry.deadlines, list) ? [] : [deadlineRow(entry.watched.order.id, list)];
    });
    await db.deadlines.bulkPut(rows);
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
