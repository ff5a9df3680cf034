import { equal } from '../merge/equal.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Instant, Moment } from '../model/moment.ts';
import type { StoredDeadline, Told } from '../model/stored.ts';
import { deadlines } from '../rules/deadlines.ts';
import { isSetByBuyer } from '../rules/own-deadlines.ts';
import type { Rulebook } from '../rules/rule.ts';
import type { Entry } from '../rules/urgency.ts';
import { warnings } from '../rules/warnings.ts';
import { daysBetween } from '../time/moment.ts';
import { deadlineRow, type EscrowlDatabase, pressingSince } from './database.ts';
import { loadWatched } from './watched.ts';

/**
 * By how many days a date may become a later one and keep the buyer's "done". Read from a page: two,
 * told by two sources it is one date (RULES.md, principle 1). By what the buyer said just now: none, it
 * begins anew ("I wrote again"). By another book or an own number: any, nothing new happened to the order.
 */
export const sameDateDays = { read: 2, said: 0, bookChanged: Number.POSITIVE_INFINITY };

/** An order's deadlines of now. What the buyer did about one stays, as long as it is about that date. */
export function computed(
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
  { rule, by }: Deadline,
  told: Told | undefined,
  now: Instant,
  zone: string,
): Told | undefined {
  const isOwn = isSetByBuyer(rule);
  const isSame =
    told &&
    (isOwn || told.by === null ? told.by === by : !hasMovedAway(told.by, by, sameDateDays.read, zone));
  if (isSame) return told.stage === 'none' ? { ...told, by } : told;
  return by !== null && (isOwn || Object.hasOwn(warnings, rule))
    ? { by, since: now, stage: 'none' }
    : undefined;
}

function hasMovedAway(before: Moment | null, by: Moment | null, sameDays: number, zone: string): boolean {
  return before !== null && by !== null && daysBetween(before, by, zone) > sameDays;
}

/** Computes the deadlines of these orders and writes them, to be planned where anything can press; inside the caller's transaction. */
export async function writeDeadlines(
  db: EscrowlDatabase,
  entries: readonly Entry[],
  now: Instant,
  zone: string,
  book: Rulebook,
  sameDays = sameDateDays.read,
): Promise<void> {
  const since = pressingSince(now);
  const rows = entries.map((entry) => {
    const row = deadlineRow(entry.watched.order.id, computed(entry, now, zone, book, sameDays));
    const { nextAt: _, ...rest } = row;
    // On the first day most orders are long over.
    return row.openUntil < since && row.list.every((one) => one.snoozedUntil === null) ? rest : row;
  });
  await db.deadlines.bulkPut(rows);
}

/**
 * Brings the stored deadlines to the rulebook and the zone, writing only what changed. Time alone
 * changes no deadline: needed after an update that may bring a new rulebook, a restored backup, a change of the
 * buyer's own numbers, a journey. What the buyer did about a deadline stays.
 */
export async function refreshDeadlines(
  db: EscrowlDatabase,
  now: Instant,
  zone: string,
  book: Rulebook,
): Promise<void> {
  await db.transaction('rw', [db.orders, db.parcels, db.disputes, db.deadlines], async () => {
    const rows = (await loadWatched(db)).flatMap((entry) => {
      const list = computed(entry, now, zone, book, sameDateDays.bookChanged);
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
  await writeDeadlines(db, await loadWatched(db, [orderId]), now, zone, book, sameDateDays.said);
}
