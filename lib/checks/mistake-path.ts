import type { Deadline } from '../model/deadline.ts';
import type { Instant } from '../model/moment.ts';
import type { StoredDeadline, WatchedOrder } from '../model/stored.ts';
import { overAt } from '../rules/dates.ts';
import { sound } from '../rules/sound.ts';
import { reached, saidMistake } from '../rules/state.ts';
import { roughDollars } from '../rules/worth.ts';
import { compareMoments, daysBetween } from '../time/moment.ts';
import { uncheckedBoxes } from './confirm-boxes.ts';

/** What can be done about a confirmation by mistake. Nothing of it is sure to help. */
export interface MistakePath {
  /** The buyer says so; else it may have been one. */
  isSaid: boolean;
  /** The windows that are still open, the first to close first. Writing to the support comes before them. */
  windows: StoredDeadline[];
  /** Nobody told when the order was completed: more windows may be open. */
  isDayUnknown: boolean;
  /** What comes last, when the support refuses. */
  bank: boolean;
}

/** An order placed that many days ago has no window left (RULES.md `dispute-defective`). */
const longestWindow = 90;

/** Rows of RULES.md that give something back after a confirmation; the bank's has no date. */
const windowRules: ReadonlySet<Deadline['rule']> = new Set([
  'dispute-after-completion',
  'free-return',
  'dispute-defective',
  'paypal',
]);

/**
 * What can be done now about an order that was confirmed by mistake, or may have been: it was completed
 * by the buyer, or for no known cause, without every box ticked off, and a window is still open or may be. null
 * for any other order. Source: RULES.md, "Confirmed by mistake" (004, 002) and its rows.
 * `smallSum`: below so many US dollars a bank is not worth asking.
 */
export function mistakePath(
  watched: WatchedOrder,
  deadlines: readonly StoredDeadline[],
  now: Instant,
  zone: string,
  smallSum: number,
): MistakePath | null {
  const { order } = watched;
  const isConfirmed = order.closedBecause === null || order.closedBecause === 'confirmed';
  if (!reached(watched, 'completed') || !isConfirmed || reached(watched, 'disputed')) return null;
  const windows = deadlines
    .filter((deadline) => windowRules.has(deadline.rule) && isAhead(deadline, now, zone))
    .sort((one, other) => compareMoments(one.by ?? now, other.by ?? now, zone));
  const isSaid = saidMistake(watched);
  const isDayUnknown = sound(order.completedAt) === null && sound(order.said.mistakeAt) === null;
  const mayBeOpen = windows.length > 0 || (isDayUnknown && isRecent(watched, now, zone));
  if (!isSaid && (!mayBeOpen || uncheckedBoxes(order).length === 0)) return null;
  const mayBeCard = order.paymentMethod === null || order.paymentMethod === 'card';
  return {
    isSaid,
    windows,
    isDayUnknown,
    bank: mayBeCard && (roughDollars(order.total) ?? smallSum) >= smallSum,
  };
}

function isRecent({ order }: WatchedOrder, now: Instant, zone: string): boolean {
  const placed = sound(order.placedAt);
  return placed !== null && daysBetween(placed, now, zone) <= longestWindow;
}

function isAhead({ by, who, done, markedDoneAt }: StoredDeadline, now: Instant, zone: string): boolean {
  const end = sound(by);
  return end !== null && !done && markedDoneAt === null && overAt(end, who, zone) > Date.parse(now);
}
