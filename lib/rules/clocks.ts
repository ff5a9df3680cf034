import { parcelStatusOf } from '../marketplace/tracking.ts';
import type { Moment } from '../model/moment.ts';
import type { StoredDispute, StoredOrder, StoredParcel, WatchedOrder } from '../model/stored.ts';
import { dayOf, earliest, latest } from '../time/moment.ts';
import { after } from './dates.ts';
import { sound } from './sound.ts';
import { reached, type State, saidMistake } from './state.ts';

/** What the order's pages, its parcels and its disputes start. */
type ReadClock =
  | 'placed'
  /** Placed, and its state of payment is known. */
  | 'unpaid'
  | 'paid'
  | 'shipped'
  | 'delivered'
  | 'completed'
  /** Paid and not closed; has no date. */
  | 'running'
  | 'protection-end'
  /** The printed date after which a late parcel is worth a coupon. */
  | 'coupon-date'
  /** Closed after payment, without goods. */
  | 'cancelled'
  /** Closed after payment by the marketplace: the check of a frozen order went against the seller. */
  | 'check-lost'
  /** Of several disputes that still run the one opened first, and the one opened last. */
  | 'first-dispute'
  | 'last-dispute'
  /** A dispute became a claim, which the marketplace decides. */
  | 'claim'
  /** Confirmed by mistake: the buyer says so, or that something is wrong with what was confirmed. */
  | 'mistake';

/** What only the buyer can tell (`order.said`). */
type SaidClock =
  | 'cancel-asked'
  | 'message-sent'
  | 'complaint-sent'
  | 'dispute-won'
  | 'return-agreed'
  | 'review-left'
  | 'seller-review'
  | 'frozen'
  | 'paypal-dispute';

/** What starts a rule's time. */
export type Clock = ReadClock | SaidClock;

const saidFields = {
  'cancel-asked': 'cancelAskedAt',
  'message-sent': 'messageSentAt',
  'complaint-sent': 'complaintSentAt',
  'dispute-won': 'disputeWonAt',
  'return-agreed': 'returnAgreedAt',
  'review-left': 'reviewLeftAt',
  'seller-review': 'sellerReviewedAt',
  frozen: 'frozenAt',
  'paypal-dispute': 'paypalDisputeAt',
} as const satisfies Record<SaidClock, keyof StoredOrder['said']>;

/** A dispute becomes a claim on day 16 (RULES.md `dispute-negotiation`). */
const claimDay = { days: 16 };

/** A clock that is known to run; `at` null: since a day that is not known. */
export interface Start {
  at: Moment | null;
}

/** When a clock started; null when it is not known to have started. */
export function startOf(watched: WatchedOrder, clock: Clock, zone: string): Start | null {
  const { order } = watched;
  switch (clock) {
    case 'placed':
      return { at: sound(order.placedAt) };
    case 'unpaid': {
      const isTold = order.status === null || order.status === 'unknown' ? reached(watched, 'paid') : true;
      return isTold ? { at: sound(order.placedAt) } : null;
    }
    case 'paid':
      return started(watched, order.paidAt, 'paid');
    case 'shipped':
      return started(watched, order.shippedAt, 'shipped');
    case 'delivered':
      return reached(watched, 'delivered') ? { at: deliveredAt(watched, zone) } : null;
    case 'completed':
      return started(watched, completedAt(watched), 'completed');
    case 'running':
      return reached(watched, 'running') ? { at: null } : null;
    case 'protection-end':
      return dated(order.protectionEndsAt);
    case 'coupon-date':
      return couponDate(watched, zone);
    case 'cancelled':
      return reached(watched, 'cancelled') ? { at: sound(order.completedAt) } : null;
    case 'check-lost':
      return order.closedBecause === 'by-marketplace' && reached(watched, 'paid')
        ? { at: sound(order.completedAt) }
        : null;
    case 'first-dispute':
      return disputeStart(watched, earliest, zone);
    case 'last-dispute':
      return disputeStart(watched, latest, zone);
    case 'claim':
      return claimStart(watched, zone);
    case 'mistake':
      return isMistake(watched) ? { at: completedAt(watched) ?? sound(order.said.wrong) } : null;
    default:
      return dated(order.said[saidFields[clock]]);
  }
}

/** The day on which the buyer confirmed by mistake stands in where no page told when the order was completed. */
function completedAt(watched: WatchedOrder): Moment | null {
  const { completedAt: printed, said } = watched.order;
  return sound(printed) ?? (saidMistake(watched) ? sound(said.mistakeAt) : null);
}

function isMistake(watched: WatchedOrder): boolean {
  const { closedBecause, said } = watched.order;
  return saidMistake(watched) || (closedBecause === 'confirmed' && said.wrong !== null);
}

function started(watched: WatchedOrder, date: Moment | null, state: State): Start | null {
  const at = sound(date);
  return at !== null || reached(watched, state) ? { at } : null;
}

/** A clock that starts with its date and is not known to run without it. */
function dated(date: Moment | null | undefined): Start | null {
  const at = sound(date);
  return at === null ? null : { at };
}

/** The last of several; none for what is not known to have come late. */
function couponDate(watched: WatchedOrder, zone: string): Start | null {
  const promises = watched.order.promises ?? [];
  const dates = promises.flatMap(({ kind, at }) => (kind === 'late-coupon' ? (sound(at) ?? []) : []));
  const date = latest(dates, zone);
  if (date === null || !reached(watched, 'delivered')) return dated(date);
  const came = deliveredAt(watched, zone);
  return came !== null && dayOf(came, zone) > dayOf(date, zone) ? { at: date } : null;
}

/** Disputes that still run, or all where none does any more. */
function running(disputes: readonly StoredDispute[]): readonly StoredDispute[] {
  const open = disputes.filter(({ status }) => status !== 'closed');
  return open.length > 0 ? open : disputes;
}

function disputeStart({ disputes }: WatchedOrder, pick: typeof latest, zone: string): Start | null {
  if (disputes.length === 0) return null;
  const talking = running(disputes).filter(({ status }) => status !== 'escalated');
  const counted = talking.length > 0 ? talking : running(disputes);
  return {
    at: pick(
      counted.flatMap(({ openedAt }) => sound(openedAt) ?? []),
      zone,
    ),
  };
}

/** The last of several: nobody is to be called late too early. */
function claimStart({ disputes }: WatchedOrder, zone: string): Start | null {
  if (disputes.length === 0) return null;
  return {
    at: latest(
      running(disputes).flatMap((dispute) => becameClaimAt(dispute, zone) ?? []),
      zone,
    ),
  };
}

/** On day 16; where the page calls it a claim, not later than the page's last word about it. */
function becameClaimAt({ status, openedAt, updatedAt }: StoredDispute, zone: string): Moment | null {
  const opened = sound(openedAt);
  const onItsDay = opened === null ? [] : [after(opened, claimDay, zone)];
  const updated = status === 'escalated' ? sound(updatedAt) : null;
  return earliest(updated === null ? onItsDay : [...onItsDay, updated], zone);
}

/** The marketplace's clocks go by what it saw; the day that the buyer said stands in where it saw none. */
function deliveredAt({ order, parcels }: WatchedOrder, zone: string): Moment | null {
  const ofOrder = sound(order.deliveredAt);
  if (parcels.length < 2 && ofOrder !== null) return ofOrder;
  const moments = parcels.map(parcelDeliveredAt);
  const known = moments.filter((moment) => moment !== null);
  if (known.length > 0 && known.length === moments.length) return latest(known, zone);
  return ofOrder ?? sound(order.said.receivedAt);
}

/** The first event that says "delivered"; the newest event where none of them has a known code. */
function parcelDeliveredAt(parcel: StoredParcel): Moment | null {
  if (parcel.status !== 'delivered') return null;
  const events = (parcel.events ?? []).filter(({ at }) => sound(at) !== null);
  const delivered = events.findLast(({ code }) => parcelStatusOf(code, null) === 'delivered');
  return (delivered ?? events[0])?.at ?? null;
}
