import type { Deadline } from '../model/deadline.ts';
import type { Instant } from '../model/moment.ts';
import type {
  StoredDeadline,
  StoredDispute,
  StoredOrder,
  StoredParcel,
  WatchedOrder,
} from '../model/stored.ts';

// Invented orders for the tests of rules and reminders.

const orderId = '8100000000000001';

interface Parts {
  order?: Partial<StoredOrder>;
  parcels?: Partial<StoredParcel>[];
  disputes?: Partial<StoredDispute>[];
}

/** An order of which only the given parts are known. */
export function watchedWith({ order = {}, parcels = [], disputes = [] }: Parts): WatchedOrder {
  const id = order.id ?? orderId;
  return {
    order: {
      id,
      market: 'aliexpress.com',
      status: null,
      statusText: null,
      closedBecause: null,
      placedAt: null,
      paidAt: null,
      shippedAt: null,
      deliveredAt: null,
      completedAt: null,
      total: null,
      paymentMethod: null,
      seller: null,
      items: null,
      actions: null,
      protectionEndsAt: null,
      promises: null,
      account: null,
      protectionPrinted: {},
      said: { wrong: null, remindAt: null },
      seen: {},
      ...order,
    },
    parcels: parcels.map((parcel, index) => ({
      orderId: id,
      code: `LP0000000000${index}`,
      otherCodes: null,
      carrier: null,
      service: null,
      status: null,
      eta: null,
      events: null,
      productIds: null,
      seen: {},
      ...parcel,
    })),
    disputes: disputes.map((dispute, index) => ({
      id: `7000${index}`,
      orderId: id,
      lineId: null,
      status: 'open',
      openedAt: null,
      updatedAt: null,
      kind: null,
      storeId: null,
      seen: {},
      ...dispute,
    })),
  };
}

/** `seen` with the status read off the order page at that moment. */
export function statusSeen(at: Instant): StoredOrder['seen'] {
  return { status: [at, 'api:order-detail'] };
}

/** A deadline as it is stored before the buyer did anything about it. */
export function stored(deadline: Deadline): StoredDeadline {
  return { ...deadline, markedDoneAt: null, snoozedUntil: null };
}
