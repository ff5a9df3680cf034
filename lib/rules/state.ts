import { parcelStatusOf } from '../marketplace/tracking.ts';
import type { Instant, Moment } from '../model/moment.ts';
import type { OrderStatus } from '../model/order.ts';
import type { ParcelStatus } from '../model/parcel.ts';
import type { StoredOrder, StoredParcel, WatchedOrder } from '../model/stored.ts';
import { latest } from '../time/moment.ts';
import { sound } from './sound.ts';

/** How far an order has come, told from what was read and never from the clock. */
export type State =
  | 'paid'
  | 'shipped'
  | 'tracked'
  | 'delivered'
  | 'completed'
  | 'closed'
  | 'refunded'
  | 'disputed'
  | 'running';

/** What starts a rule's time. `unpaid`: placed, and its state of payment is known. `running`: paid and not closed. */
export type Clock = 'placed' | 'unpaid' | 'paid' | 'shipped' | 'delivered' | 'completed' | 'running';

const paidStatus: ReadonlySet<OrderStatus> = new Set([
  'processing',
  'shipped',
  'delivered',
  'completed',
  'frozen',
  'disputed',
]);
const openStatus: ReadonlySet<OrderStatus> = new Set([
  'unpaid',
  'processing',
  'shipped',
  'delivered',
  'frozen',
  'disputed',
]);
const movingStatus: ReadonlySet<ParcelStatus> = new Set([
  'accepted',
  'in-transit',
  'customs',
  'out-for-delivery',
  'delivered',
  'returned',
  'problem',
]);

/** Whether the order is known to have come to this state. */
export function reached(watched: WatchedOrder, state: State): boolean {
  const { order, parcels } = watched;
  switch (state) {
    case 'paid':
      return (
        order.paidAt !== null ||
        (order.status !== null && paidStatus.has(order.status)) ||
        reached(watched, 'shipped')
      );
    case 'shipped':
      return (
        order.shippedAt !== null ||
        order.status === 'shipped' ||
        order.status === 'delivered' ||
        parcels.some(shows)
      );
    case 'tracked':
      return parcels.length > 0 && parcels.every(shows);
    case 'delivered':
      return isDelivered(watched);
    case 'completed':
      return order.status === 'completed' || (order.completedAt !== null && order.status !== 'cancelled');
    case 'closed':
      return (
        order.status === 'completed' ||
        order.status === 'cancelled' ||
        order.completedAt !== null ||
        closingCounts(order)
      );
    case 'refunded':
      return (
        order.status === 'cancelled' ||
        order.closedBecause === 'cancelled-by-buyer' ||
        order.closedBecause === 'never-paid' ||
        order.closedBecause === 'not-shipped'
      );
    case 'disputed':
      return (
        order.status === 'disputed' ||
        order.closedBecause === 'dispute-ended' ||
        disputesCover(watched, () => true)
      );
    case 'running':
      return reached(watched, 'paid') && !reached(watched, 'closed');
  }
}

/** Whether a dispute is running that covers the whole order (disputes are opened per line). */
export function isDisputeOpen(watched: WatchedOrder): boolean {
  return (
    watched.order.status === 'disputed' ||
    disputesCover(watched, (status) => status === 'open' || status === 'escalated')
  );
}

/**
 * When a clock started: null when it is not known to have started, `at: null` when it has, on a day
 * that is not known.
 */
export function startOf(watched: WatchedOrder, clock: Clock, zone: string): { at: Moment | null } | null {
  const { order } = watched;
  const started = (at: Moment | null, state: State) =>
    at !== null || reached(watched, state) ? { at } : null;
  switch (clock) {
    case 'placed':
      return { at: sound(order.placedAt) };
    case 'unpaid': {
      const isTold = order.status === null || order.status === 'unknown' ? reached(watched, 'paid') : true;
      return isTold ? { at: sound(order.placedAt) } : null;
    }
    case 'paid':
      return started(sound(order.paidAt), 'paid');
    case 'shipped':
      return started(sound(order.shippedAt), 'shipped');
    case 'delivered':
      return isDelivered(watched) ? { at: deliveredAt(watched, zone) } : null;
    case 'completed':
      return started(sound(order.completedAt), 'completed');
    case 'running':
      return reached(watched, 'running') ? { at: null } : null;
  }
}

/**
 * When the order was last seen still open on a page that can tell (a tracking or dispute page can
 * not, an act of the buyer's is no look); null: never, or it is closed. Looks later than `now` (a
 * clock that was set back) prove nothing.
 */
export function seenOpenAt(watched: WatchedOrder, now: Instant): Instant | null {
  const { order } = watched;
  if (order.status === null || !openStatus.has(order.status) || reached(watched, 'closed')) return null;
  const seen = order.seen.status;
  if (!seen || !looksAtOrder(seen[1]) || seen[0] > now) return null;
  return seen[0];
}

/** When an order page was last read for this order, whatever it said; null: never. */
export function lastLookAt(order: StoredOrder): Instant | null {
  let newest: Instant | null = null;
  for (const [at, reader] of Object.values(order.seen)) {
    if (looksAtOrder(reader) && (newest === null || at > newest)) newest = at;
  }
  return newest;
}

function looksAtOrder(reader: string): boolean {
  return !/^witness:|tracking|dispute/.test(reader);
}

/** A parcel's code shows something of a post; the marketplace's own "order created" is not that. */
function shows(parcel: StoredParcel): boolean {
  if (parcel.status !== null && movingStatus.has(parcel.status)) return true;
  return parcel.status !== 'created' && (parcel.events ?? []).length > 0;
}

/**
 * Several parcels: delivered when all are. One or none: the order page's word or the parcel's.
 */
function isDelivered({ order, parcels }: WatchedOrder): boolean {
  if (parcels.length > 1) return parcels.every(({ status }) => status === 'delivered');
  return order.deliveredAt !== null || order.status === 'delivered' || parcels[0]?.status === 'delivered';
}

function deliveredAt({ order, parcels }: WatchedOrder, zone: string): Moment | null {
  const ofOrder = sound(order.deliveredAt);
  if (parcels.length < 2 && ofOrder !== null) return ofOrder;
  const moments = parcels.map(parcelDeliveredAt);
  const known = moments.filter((moment) => moment !== null);
  return known.length > 0 && known.length === moments.length ? latest(known, zone) : ofOrder;
}

/** The first event that says "delivered"; the newest event where none of them has a known code. */
function parcelDeliveredAt(parcel: StoredParcel): Moment | null {
  if (parcel.status !== 'delivered') return null;
  const dated = (parcel.events ?? []).filter(({ at }) => sound(at) !== null);
  const delivered = dated.findLast(({ code }) => parcelStatusOf(code, null) === 'delivered');
  return (delivered ?? dated[0])?.at ?? null;
}

/** A cause of closing counts unless the order was seen open later than that. */
function closingCounts(order: StoredOrder): boolean {
  if (order.closedBecause === null) return false;
  if (order.status === null || !openStatus.has(order.status)) return true;
  const closing = order.seen.closedBecause;
  const open = order.seen.status;
  return !closing || !open || closing[0] >= open[0];
}

function disputesCover(
  { order, disputes }: WatchedOrder,
  counts: (status: WatchedOrder['disputes'][number]['status']) => boolean,
): boolean {
  const counted = disputes.filter(({ status }) => counts(status));
  if (counted.length === 0) return false;
  const lines = (order.items ?? []).map(({ lineId }) => lineId);
  if (lines.length < 2 || lines.includes(null)) return true;
  const disputed = new Set(counted.map(({ lineId }) => lineId));
  return disputed.has(null) || lines.every((line) => disputed.has(line));
}
