import { parcelStatusFromWords, parcelStatusOf } from '../marketplace/tracking.ts';
import type { Moment } from '../model/moment.ts';
import type { StoredOrder, StoredParcel } from '../model/stored.ts';
import { latest } from '../time/moment.ts';
import { realMoment } from './dates.ts';
import { type Contest, type Look, newestLook } from './look.ts';

// The order page's word wins; tracking turns only a `shipped` order into `delivered` (CONTRACT.md).
// What tracking adds is marked in `seen` and taken off before a merge, so that it follows from the
// page's word and the parcels alone, in whatever order the pages are read. `seen.status` stays the
// look of the order page's word.

/** There: `status` is tracking's word for an order that its page calls `shipped`. */
const turned = 'status.tracked';
/** There: `deliveredAt` comes from the parcels' events and not from the order's page. */
const tracked = 'deliveredAt.tracked';
/** There: `deliveredAt` is the tracking page's word. */
const toldKey = 'deliveredAt.told';

/** What pages say about one order: the order page's own word, and beside it when tracking says it arrived. */
export interface Told {
  order: StoredOrder;
  delivery: { at: Moment; look: Look } | null;
}

/** A stored order as it was told, without what followed from tracking. */
export function toldBy(stored: StoredOrder): Told {
  const order = { ...stored, seen: { ...stored.seen } };
  if (order.seen[turned]) order.status = 'shipped';
  const look = order.seen[toldKey];
  const delivery = look && order.deliveredAt ? { at: order.deliveredAt, look } : null;
  if (look || order.seen[tracked]) {
    order.deliveredAt = null;
    delete order.seen.deliveredAt;
  }
  delete order.seen[turned];
  delete order.seen[tracked];
  delete order.seen[toldKey];
  return { order, delivery };
}

/** The tracking page's moment that counts. */
export function joinDelivery(
  known: Told['delivery'],
  offered: Told['delivery'],
  contest: Contest,
): Told['delivery'] {
  if (!known || !offered) return known ?? offered;
  return contest.replaces(known.look, offered.look) ? offered : known;
}

/** The order to store: what was told, and what its parcels say, which counts only when every one of them has arrived. */
export function withTracking(
  { order, delivery }: Told,
  parcels: readonly StoredParcel[],
  zone: string,
): StoredOrder {
  if (parcels.length === 0 || parcels.some((parcel) => parcel.status !== 'delivered')) return order;
  const look = newestLook(parcels.map((parcel) => parcel.seen.status));
  if (!look) return order;
  const tracks = { ...order, seen: { ...order.seen } };
  if (order.status === 'shipped') {
    tracks.status = 'delivered';
    tracks.seen[turned] = look;
  }
  if (order.deliveredAt !== null) return tracks;
  const arrivals = parcels.map(arrivedAt).filter((moment) => moment !== null);
  const arrival = arrivals.length === parcels.length ? latest(arrivals, zone) : null;
  const told = delivery ?? (arrival ? { at: arrival, look } : null);
  if (!told) return tracks;
  tracks.deliveredAt = told.at;
  tracks.seen.deliveredAt = told.look;
  tracks.seen[delivery ? toldKey : tracked] = told.look;
  return tracks;
}

/** When a delivered parcel arrived, by its own events; null when none of them says so. */
function arrivedAt({ events }: StoredParcel): Moment | null {
  const arrival = events?.find(({ code, text }) => {
    const status = code === null ? parcelStatusFromWords(text ?? '') : parcelStatusOf(code, null);
    return status === 'delivered';
  });
  return realMoment(arrival?.at);
}
