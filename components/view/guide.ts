import { pageOf } from '../../lib/merge/look.ts';
import type { Instant } from '../../lib/model/moment.ts';
import type { StoredOrder, WatchedOrder } from '../../lib/model/stored.ts';
import { reached } from '../../lib/rules/state.ts';
import { startOfMoment } from '../../lib/time/moment.ts';

/** The day-one guide: how many running orders have a known end of protection, and which to open next. */
export interface Guide {
  known: number;
  total: number;
  next: StoredOrder;
}

/** A page that was opened lately and printed no end would only print none again. */
const lookAgainDays = 3;

/** Null when nothing is left to open. The oldest order comes first; one without a date comes last. */
export function guideOf(watched: readonly WatchedOrder[], now: Instant, zone: string): Guide | null {
  const running = watched.filter((entry) => reached(entry, 'running')).map(({ order }) => order);
  const unknown = running.filter(({ protectionEndsAt }) => protectionEndsAt === null);
  const placed = ({ placedAt }: StoredOrder) =>
    placedAt === null ? Number.MAX_VALUE : startOfMoment(placedAt, zone);
  const next = unknown
    .filter((order) => !wasOpenedLately(order, now))
    .reduce<StoredOrder | null>(
      (best, order) => (best && placed(best) <= placed(order) ? best : order),
      null,
    );
  return next && { known: running.length - unknown.length, total: running.length, next };
}

function wasOpenedLately(order: StoredOrder, now: Instant): boolean {
  const since = Date.parse(now) - lookAgainDays * 86_400_000;
  return Object.values(order.seen).some(
    ([at, reader]) => pageOf(reader) === 'order-detail' && Date.parse(at) > since,
  );
}
