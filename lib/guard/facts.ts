import { uncheckedBoxes } from '../checks/confirm-boxes.ts';
import type { GuardFacts } from '../model/guard.ts';
import type { Moment } from '../model/moment.ts';
import type { StoredParcel, WatchedOrder } from '../model/stored.ts';
import { hasOpenDispute, trackingLookAt } from '../rules/state.ts';

/** What the guard is told about an order. Never throws; what is not known is null, or an empty list. */
export function guardFacts(watched: WatchedOrder): GuardFacts {
  const { order, parcels } = watched;
  return {
    orderId: order.id,
    status: order.status,
    total: order.total,
    itemCount: order.items?.length ?? null,
    protectionEndsAt: order.protectionEndsAt,
    trackingReadAt: trackingLookAt(parcels),
    parcels: parcels.map((parcel) => ({
      code: parcel.code,
      carrier: parcel.carrier,
      status: parcel.status,
      deliveredAt:
        parcel.status === 'delivered'
          ? (signedAt(parcel) ?? (parcels.length === 1 ? order.deliveredAt : null))
          : null,
    })),
    disputeOpen: hasOpenDispute(watched),
    saidWrong: order.said.wrong !== null,
    checked: uncheckedBoxes(order).length === 0,
  };
}

/** When the parcel was handed over: its newest event that says so (MARKETPLACE.md 1.4: `AE_GTMS_SIGNED`, Cainiao's `SIGN`). */
function signedAt({ events }: StoredParcel): Moment | null {
  return events?.find(({ code }) => code !== null && /SIGN/.test(code))?.at ?? null;
}
