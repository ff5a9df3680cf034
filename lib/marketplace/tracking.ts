import type { ParcelStatus } from '../model/parcel.ts';
import { comparable, meanings } from './words.ts';

/**
 * Tracking codes of `mtop.ae.ld.querydetail` (`trackingPrimaryCode`, `trackingSecondCode`).
 * A code or, ending in `_`, the beginning of codes, and what it says; the longest match wins. null: nothing
 * about where the parcel is ("your delivery information has been updated").
 * Source: MARKETPLACE.md 1.4 and a captured delivered parcel of 2026-09. The table stands in
 * docs/reading.md too and only grows.
 */
export const trackingCodes: Readonly<Record<string, ParcelStatus | null>> = {
  AE_ORDER_: 'created',
  AE_GWMS_: 'created',
  AE_PICK_UP_SUCCESS: 'accepted',
  AE_GTMS_ACCEPT: 'accepted',
  AE_SC_: 'in-transit',
  AE_LH_: 'in-transit',
  AE_CC_: 'customs',
  AE_GTMS_SC_: 'in-transit',
  AE_GTMS_DO_: 'in-transit',
  AE_GTMS_DO_DEPART: 'out-for-delivery',
  AE_GTMS_DELIVERING: 'out-for-delivery',
  AE_GTMS_SIGNED: 'delivered',
  AE_GTMS_ORDER_INFO_UPDATE: null,
};

/**
 * Where an event's codes say the parcel is: the primary code first, else the second.
 * Returns 'unknown' for codes that nobody has seen, null for events that say nothing about it
 * and for events without a code.
 */
export function parcelStatusOf(primary: string | null, secondary: string | null): ParcelStatus | null {
  const found = meaningOf(primary) ?? meaningOf(secondary);
  if (found) return trackingCodes[found] ?? null;
  return primary === null && secondary === null ? null : 'unknown';
}

/** The longest entry that a code is, or begins with. */
function meaningOf(code: string | null): string | undefined {
  const entries = Object.keys(trackingCodes).filter((entry) =>
    entry.endsWith('_') ? code?.startsWith(entry) : code === entry,
  );
  return entries.sort((a, b) => a.length - b.length).at(-1);
}

/**
 * The parcel's status by the printed name of an event, for pages read without codes.
 * Source: the English names of the captured answer, 2026-09. null when the name is not known:
 * "In transit" stands for many codes and is the only one of them that is safe to take.
 */
export function parcelStatusFromWords(text: string): ParcelStatus | null {
  return eventNames.get(comparable(text)) ?? null;
}

const eventNames = meanings<ParcelStatus>({
  delivered: ['Delivered'],
  'in-transit': ['In transit'],
  accepted: ['Collected by carrier'],
  created: ['Order created', 'Package in preparation'],
  customs: ['Processing in customs', 'Customs clearance started'],
});
