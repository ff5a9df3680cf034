import type { Instant } from '../../lib/model/moment.ts';
import type { OrderStatus } from '../../lib/model/order.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { StoredDeadline, WatchedOrder } from '../../lib/model/stored.ts';
import { overAt } from '../../lib/rules/dates.ts';
import { sound } from '../../lib/rules/sound.ts';
import { reached } from '../../lib/rules/state.ts';
import { agenda, type Entry, type Urgency, urgencyOf } from '../../lib/rules/urgency.ts';

export type OrderFilter = 'all' | 'running' | OrderStatus;
export type OrderSort = 'urgency' | 'newest' | 'oldest';

export interface OrdersQuery {
  search: string;
  filter: OrderFilter;
  sort: OrderSort;
}

/** An order on the dashboard, with the urgency of its most urgent deadline. */
export interface OrderRow extends Entry {
  urgency: Urgency;
}

/** Every order once, the most urgent first; orders without an open deadline follow, newest first. */
export function rankOrders(
  entries: readonly Entry[],
  now: Instant,
  zone: string,
  settings: Settings,
): OrderRow[] {
  const ranks = new Map<string, { rank: number; urgency: Urgency }>();
  for (const [rank, { watched, urgency }] of agenda(entries, now, zone, settings).entries()) {
    if (!ranks.has(watched.order.id)) ranks.set(watched.order.id, { rank, urgency });
  }
  const rankOf = ({ watched }: Entry) => ranks.get(watched.order.id)?.rank ?? Number.MAX_SAFE_INTEGER;
  return entries
    .map(
      (entry) =>
        ({ ...entry, urgency: ranks.get(entry.watched.order.id)?.urgency ?? 'none' }) satisfies OrderRow,
    )
    .sort((a, b) => rankOf(a) - rankOf(b) || byAge(b, a));
}

/** The rows that the query wants, in its order. `ranked` is what rankOrders gave. */
export function findOrders(ranked: readonly OrderRow[], { search, filter, sort }: OrdersQuery): OrderRow[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const found = ranked.filter(
    ({ watched }) => isWanted(watched, filter) && words.every((word) => searchText(watched).includes(word)),
  );
  if (sort === 'urgency') return found;
  return found.sort(sort === 'newest' ? (a, b) => byAge(b, a) : byAge);
}

function isWanted(watched: WatchedOrder, filter: OrderFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'running') return reached(watched, 'running');
  return (watched.order.status ?? 'unknown') === filter;
}

/** Oldest first by the day of the order (its text sorts as time does); orders without a date stand before all. */
function byAge(a: Entry, b: Entry): number {
  const [left, right] = [a.watched.order.placedAt ?? '', b.watched.order.placedAt ?? ''];
  return left === right ? compareIds(a, b) : left < right ? -1 : 1;
}

function compareIds(a: Entry, b: Entry): number {
  const [left, right] = [a.watched.order.id, b.watched.order.id];
  return left.length - right.length || (left < right ? -1 : Number(left > right));
}

const searchTexts = new WeakMap<WatchedOrder, string>();

/** Everything of an order that a buyer may type: number, items, shop, track codes. Made once an order. */
function searchText(watched: WatchedOrder): string {
  const known = searchTexts.get(watched);
  if (known !== undefined) return known;
  const { order, parcels } = watched;
  const texts = [
    order.id,
    order.seller?.name,
    ...(order.items ?? []).flatMap(({ title, sku, productId }) => [title, sku, productId]),
    ...parcels.flatMap(({ code, otherCodes, carrier }) => [code, carrier, ...(otherCodes ?? [])]),
  ];
  const text = fold(texts.filter((part) => typeof part === 'string').join('\n'));
  searchTexts.set(watched, text);
  return text;
}

/** Small letters without Latin accents: "zolty" does not find "żółty"'s ł, but "cable" finds "Câble". */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** One date of an order on the dashboard. */
export interface DateRow {
  deadline: StoredDeadline;
  urgency: Urgency;
  /** Neither settled, marked as done, nor put off; and dated, or worth knowing that it is not. */
  isRunning: boolean;
}

/** The order's deadlines, the first to be over first; those without a date last. */
export function datesOf(
  { watched, deadlines }: Entry,
  now: Instant,
  zone: string,
  settings: Settings,
): DateRow[] {
  const over = ({ by, who }: StoredDeadline) => {
    const moment = sound(by);
    return moment === null ? Number.MAX_VALUE : overAt(moment, who, zone);
  };
  return deadlines
    .map((deadline) => ({
      deadline,
      urgency: urgencyOf(deadline, watched, now, zone, settings),
      isRunning:
        isOpen(deadline, now) &&
        (sound(deadline.by ?? deadline.from) !== null || deadline.rule === 'protection'),
    }))
    .sort((a, b) => over(a.deadline) - over(b.deadline));
}

function isOpen({ done, markedDoneAt, snoozedUntil }: StoredDeadline, now: Instant): boolean {
  return !done && markedDoneAt === null && (snoozedUntil === null || snoozedUntil <= now);
}
