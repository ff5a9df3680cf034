import type { Instant } from '../model/moment.ts';
import type { OrderStatus } from '../model/order.ts';
import type { ParcelStatus } from '../model/parcel.ts';
import type { StoredOrder, StoredParcel, WatchedOrder } from '../model/stored.ts';
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
  /** Closed after payment, without goods: by the buyer, or because nothing was shipped. */
  | 'cancelled'
  | 'disputed'
  /** No dispute is, or is any more, between the buyer and the seller alone. */
  | 'talks-over'
  | 'dispute-over'
  | 'reviewed'
  /** The order's state is known, and it is not frozen. */
  | 'unfrozen'
  | 'running';

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
        parcels.some(shows) ||
        hasReceived(order)
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
    case 'cancelled':
      return reached(watched, 'paid') && wasCancelled(order);
    case 'disputed':
      return (
        order.status === 'disputed' ||
        order.closedBecause === 'dispute-ended' ||
        disputesCover(watched, () => true)
      );
    case 'talks-over':
      return areDisputesPast(watched, (status) => status === 'closed' || status === 'escalated');
    case 'dispute-over':
      return areDisputesPast(watched, (status) => status === 'closed');
    case 'reviewed':
      return sound(order.said.reviewLeftAt) !== null;
    case 'unfrozen':
      return order.status !== null && order.status !== 'unknown' && order.status !== 'frozen';
    case 'running':
      return reached(watched, 'paid') && !reached(watched, 'closed');
  }
}

/** Whether the buyer says that this order was completed by a mistaken confirmation. */
export function saidMistake(watched: WatchedOrder): boolean {
  return sound(watched.order.said.mistakeAt) !== null && reached(watched, 'completed');
}

/** Whether a dispute is running that covers the whole order (disputes are opened per line). */
export function isDisputeOpen(watched: WatchedOrder): boolean {
  return watched.order.status === 'disputed' || disputesCover(watched, runs);
}

/** Whether any dispute of the order is running, if only about one line. */
export function hasOpenDispute({ order, disputes }: WatchedOrder): boolean {
  return order.status === 'disputed' || disputes.some(({ status }) => runs(status));
}

const runs = (status: string | null) => status === 'open' || status === 'escalated';

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

/** The newest moment at which a tracking page told anything of these parcels; null: never read. */
export function trackingLookAt(parcels: readonly StoredParcel[]): Instant | null {
  let newest: Instant | null = null;
  for (const { seen } of parcels) {
    for (const [at, reader] of Object.values(seen)) {
      if (/:tracking(?:-|$)/.test(reader) && (newest === null || at > newest)) newest = at;
    }
  }
  return newest;
}

/** A parcel's code shows something of a post; the marketplace's own "order created" is not that. */
function shows(parcel: StoredParcel): boolean {
  if (parcel.status !== null && movingStatus.has(parcel.status)) return true;
  return parcel.status !== 'created' && (parcel.events ?? []).length > 0;
}

/** The buyer's own word that all of it has come. */
function hasReceived({ said }: StoredOrder): boolean {
  return sound(said.receivedAt) !== null;
}

/**
 * Several parcels: delivered when all are. One or none: the order page's word or the parcel's. The
 * buyer's word that it is here counts like tracking's: who holds it in hands knows.
 */
function isDelivered({ order, parcels }: WatchedOrder): boolean {
  if (hasReceived(order)) return true;
  if (parcels.length > 1) return parcels.every(({ status }) => status === 'delivered');
  return order.deliveredAt !== null || order.status === 'delivered' || parcels[0]?.status === 'delivered';
}

/** A cause of closing counts unless the order was seen open later than that. */
function closingCounts(order: StoredOrder): boolean {
  if (order.closedBecause === null) return false;
  if (order.status === null || !openStatus.has(order.status)) return true;
  const closing = order.seen.closedBecause;
  const open = order.seen.status;
  return !closing || !open || closing[0] >= open[0];
}

function wasCancelled({ status, closedBecause }: StoredOrder): boolean {
  if (closedBecause === null) return status === 'cancelled';
  return closedBecause === 'cancelled-by-buyer' || closedBecause === 'not-shipped';
}

/** Whether every dispute of the order has come so far, or the order closed by one. */
function areDisputesPast(
  { order, disputes }: WatchedOrder,
  isPast: (status: WatchedOrder['disputes'][number]['status']) => boolean,
): boolean {
  return (
    order.closedBecause === 'dispute-ended' ||
    (disputes.length > 0 && disputes.every(({ status }) => isPast(status)))
  );
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
