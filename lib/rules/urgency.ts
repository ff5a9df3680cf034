import type { Instant } from '../model/moment.ts';
import type { Settings } from '../model/settings.ts';
import type { StoredDeadline, WatchedOrder } from '../model/stored.ts';
import { overAt } from './dates.ts';
import { isSetByBuyer } from './own-deadlines.ts';
import { laterAnOrder } from './showing.ts';
import { sound } from './sound.ts';
import { isSmall, type Stage, stageAt, stagesOf } from './stages.ts';
import { roughDollars } from './worth.ts';

/**
 * How a deadline is shown. `passed`: over, and the order not read since. `unknown-end`: running, and no
 * page told its end for long. `owed`: somebody else is late. `later`: dated, not urgent. `none`: done,
 * marked done, snoozed, over, or not dated.
 */
export type Urgency = 'red' | 'amber' | 'passed' | 'unknown-end' | 'owed' | 'later' | 'none';

export type BadgeLevel = 'red' | 'amber';

/** An order with its stored deadlines. */
export interface Entry {
  watched: WatchedOrder;
  deadlines: StoredDeadline[];
}

export interface AgendaEntry {
  watched: WatchedOrder;
  deadline: StoredDeadline;
  urgency: Urgency;
}

/** The popup's order, RULES.md, Urgency; 'none' is not in it. */
const tiers: readonly Urgency[] = ['red', 'passed', 'amber', 'unknown-end', 'owed', 'later'];

/** The urgency of one deadline at a moment. `zone` is the buyer's (IANA name). */
export function urgencyOf(
  deadline: StoredDeadline,
  watched: WatchedOrder,
  now: Instant,
  zone: string,
  settings: Settings,
): Urgency {
  return stageAt(stagesOf(deadline, watched, zone, settings), Date.parse(now));
}

/** What an urgency does to the badge; null: nothing. What passed unread stays red, unless the sum is small. */
export function levelOf(urgency: Urgency, isSmallOrder: boolean): BadgeLevel | null {
  if (urgency === 'passed') return isSmallOrder ? 'amber' : 'red';
  return urgency === 'red' || urgency === 'amber' ? urgency : null;
}

/** An order with the stages of its deadlines. */
export interface Life {
  isSmall: boolean;
  /** In the order of its deadlines. */
  stages: (readonly Stage[])[];
}

/** The stages of one order's deadlines. */
export function lifeOf({ watched, deadlines }: Entry, zone: string, settings: Settings): Life {
  return {
    isSmall: isSmall(watched, settings),
    stages: deadlines.map((deadline) => stagesOf(deadline, watched, zone, settings)),
  };
}

/** The stages of every deadline, worked out once for all that is asked of them. */
export function livesOf(entries: readonly Entry[], zone: string, settings: Settings): Life[] {
  return entries.map((entry) => lifeOf(entry, zone, settings));
}

/** How many ORDERS need the buyer at a moment (epoch ms), and the worst level; 0 and null when none does. */
export function badgeAt(lives: readonly Life[], at: number): { count: number; level: BadgeLevel | null } {
  let count = 0;
  let level: BadgeLevel | null = null;
  for (const { isSmall: small, stages } of lives) {
    const levels = stages.map((one) => levelOf(stageAt(one, at), small));
    if (levels.every((one) => one === null)) continue;
    count += 1;
    level = level === 'red' || levels.includes('red') ? 'red' : 'amber';
  }
  return { count, level };
}

/** The badge of these orders: see `badgeAt`. */
export function badgeOf(
  entries: readonly Entry[],
  now: Instant,
  zone: string,
  settings: Settings,
): { count: number; level: BadgeLevel | null } {
  return badgeAt(livesOf(entries, zone, settings), Date.parse(now));
}

/**
 * Every deadline that is worth showing, in the popup's order: by tier; within one, printed before
 * estimated, then the larger sum (the last tier: by date first). Unknown sums stand last. Of an order
 * one notice that the seller is late, and one that the marketplace is; and of what does not press the
 * next dates only, without those that something pressing is about.
 */
export function agenda(
  entries: readonly Entry[],
  now: Instant,
  zone: string,
  settings: Settings,
): AgendaEntry[] {
  const at = Date.parse(now);
  const rows = entries.flatMap(({ watched, deadlines }) => {
    const worth = roughDollars(watched.order.total) ?? -1;
    const ofOrder = deadlines.flatMap((deadline, place) => {
      const urgency = stageAt(stagesOf(deadline, watched, zone, settings), at);
      if (urgency === 'none') return [];
      const by = sound(deadline.by);
      const over = by === null ? Number.MAX_SAFE_INTEGER : overAt(by, deadline.who, zone);
      return [{ entry: { watched, deadline, urgency }, tier: tiers.indexOf(urgency), worth, over, place }];
    });
    return shortened(ofOrder);
  });
  return rows.sort(compareRows).map(({ entry }) => entry);
}

interface Row {
  entry: AgendaEntry;
  tier: number;
  worth: number;
  over: number;
  /** Among the order's deadlines: the book's order. */
  place: number;
}

/** One order's rows, without those that tell a shopper nothing more. See `agenda`. */
function shortened(rows: Row[]): Row[] {
  const lateWith = new Map<string, Row>();
  for (const row of rows) {
    const { deadline, urgency } = row.entry;
    if (urgency !== 'owed') continue;
    const known = lateWith.get(deadline.who);
    if (!known || row.over > known.over) lateWith.set(deadline.who, row);
  }
  const isLater = ({ entry }: Row) => entry.urgency === 'later';
  const pressing = new Set(rows.flatMap((row) => (isLater(row) ? [] : [row.entry.deadline.by])));
  const later = rows.filter((row) => isLater(row) && !pressing.has(row.entry.deadline.by)).sort(compareRows);
  const next = new Set(later.slice(0, laterAnOrder));
  return rows.filter((row) => {
    const { deadline, urgency } = row.entry;
    if (urgency === 'owed') return lateWith.get(deadline.who) === row;
    return urgency !== 'later' || next.has(row);
  });
}

function compareRows(a: Row, b: Row): number {
  const date = a.over - b.over;
  const printed = Number(isEstimate(a.entry.deadline)) - Number(isEstimate(b.entry.deadline));
  const sum = b.worth - a.worth;
  return (
    a.tier - b.tier ||
    (a.entry.urgency === 'later' ? date || printed || sum : printed || sum || date) ||
    compareText(a.entry.watched.order.id, b.entry.watched.order.id) ||
    a.place - b.place
  );
}

/** By a rule or by the buyer's own number for one; the buyer's own dates are none. */
function isEstimate({ basis, rule }: StoredDeadline): boolean {
  return basis !== 'page' && !isSetByBuyer(rule);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The next moment (epoch ms) after `at` from which a deadline counts otherwise on the badge; null: none. */
export function nextChange(lives: readonly Life[], at: number): number | null {
  let next: number | null = null;
  for (const { isSmall: small, stages } of lives) {
    for (const one of stages) {
      const level = levelOf(stageAt(one, at), small);
      const change = one.find((stage) => stage.at > at && levelOf(stage.urgency, small) !== level);
      if (change && (next === null || change.at < next)) next = change.at;
    }
  }
  return next;
}
