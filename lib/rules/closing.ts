import type { ClosedBecause, OrderStatus } from '../model/order.ts';
import type { HistoryEntry, WatchedOrder } from '../model/stored.ts';
import { daysBetween } from '../time/moment.ts';
import { sound } from './sound.ts';
import { reached } from './state.ts';

/** What the page can say, and two ways of closing that it has no word for. */
export type ClosingCause = ClosedBecause | 'sold-out' | 'after-delivery';

/** `known`: a page printed it or Escrowl saw it; `likely`: what was read fits; `possible`: nothing speaks against it. */
export interface Closing {
  cause: ClosingCause;
  certainty: 'known' | 'likely' | 'possible';
}

const statuses: readonly OrderStatus[] = [
  'unpaid',
  'processing',
  'shipped',
  'delivered',
  'completed',
  'cancelled',
  'frozen',
  'disputed',
];

/** Days after the delivery in which an order that nobody touches closes: seven (RULES.md `confirm`), and what two sources differ by. */
const afterDelivery = { least: 6, most: 9 };

/**
 * Why an order is closed, the likeliest first; empty while it is open. Nobody but the buyer and the
 * marketplace can close one, and one that the marketplace cancelled can be shown as completed.
 * `history` is the order's. Source: RULES.md, What each state means (002).
 */
export function closingOf(watched: WatchedOrder, history: readonly HistoryEntry[], zone: string): Closing[] {
  const { order } = watched;
  if (!reached(watched, 'closed')) return [];
  if (order.closedBecause !== null) return [{ cause: order.closedBecause, certainty: 'known' }];
  const before = statusesBefore(history);
  const likely = likelyCauses(watched, before, zone);
  const possible = possibleCauses(watched, before).filter((cause) => !likely.includes(cause));
  return [
    ...likely.map((cause): Closing => ({ cause, certainty: 'likely' })),
    ...possible.map((cause): Closing => ({ cause, certainty: 'possible' })),
  ];
}

function likelyCauses(watched: WatchedOrder, before: readonly OrderStatus[], zone: string): ClosingCause[] {
  const { order, disputes } = watched;
  const last = before[0];
  if (last === 'frozen') return ['by-marketplace'];
  if (last === 'disputed' || disputes.length > 0) return ['dispute-ended'];
  if (!wasPaid(watched, before))
    return order.status === 'cancelled' && last === 'unpaid' ? ['never-paid'] : [];
  if (!wasShipped(watched, before)) {
    if (sound(order.said.cancelAskedAt) !== null) return ['cancelled-by-buyer'];
    return last === 'processing' ? ['not-shipped'] : [];
  }
  return order.status === 'cancelled' ? [] : byItself(watched, zone);
}

/** The ways in which an order that arrived, or should have, closes without the buyer. */
function byItself({ order }: WatchedOrder, zone: string): ClosingCause[] {
  const [completed, delivered, end] = [order.completedAt, order.deliveredAt, order.protectionEndsAt].map(
    sound,
  );
  if (!completed) return [];
  if (end && daysBetween(end, completed, zone) >= -1) return ['protection-ended'];
  const days = delivered ? daysBetween(delivered, completed, zone) : null;
  return days !== null && days >= afterDelivery.least && days <= afterDelivery.most ? ['after-delivery'] : [];
}

function possibleCauses(watched: WatchedOrder, before: readonly OrderStatus[]): ClosingCause[] {
  const isCancelled = watched.order.status === 'cancelled';
  if (!wasPaid(watched, before)) {
    return isCancelled
      ? ['never-paid', 'cancelled-by-buyer', 'not-shipped', 'by-marketplace']
      : ['confirmed'];
  }
  if (!wasShipped(watched, before) && (isCancelled || before[0] === 'processing')) {
    return ['cancelled-by-buyer', 'not-shipped', 'sold-out', 'by-marketplace'];
  }
  return isCancelled ? ['by-marketplace'] : ['confirmed', 'after-delivery', 'protection-ended'];
}

const wasPaid = (watched: WatchedOrder, before: readonly OrderStatus[]) =>
  reached(watched, 'paid') || before.some((status) => status !== 'unpaid' && status !== 'unknown');

const wasShipped = (watched: WatchedOrder, before: readonly OrderStatus[]) =>
  reached(watched, 'shipped') ||
  reached(watched, 'delivered') ||
  before.some((status) => status === 'shipped' || status === 'delivered' || status === 'disputed');

/** The statuses that the order was seen in before its present one, the newest first. */
function statusesBefore(history: readonly HistoryEntry[]): OrderStatus[] {
  return history
    .filter(({ field }) => field === 'status')
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
    .flatMap(({ before }) => statuses.find((status) => before === JSON.stringify(status)) ?? []);
}
