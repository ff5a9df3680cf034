import type { ParcelStatus } from '../model/parcel.ts';

interface CodeMeaning {
  /** A code or, ending in `_`, the beginning of codes. The longest match wins. */
  code: string;
  /** null: says nothing about where the parcel is ("your delivery information has been updated"). */
  status: ParcelStatus | null;
}

/**
 * Tracking codes of `mtop.ae.ld.querydetail` (`trackingPrimaryCode`, `trackingSecondCode`).
 * Source: MARKETPLACE.md 1.4 and a captured delivered parcel of 2026-09. The table stands in
 * docs/reading.md too and only grows.
 */
export const trackingCodes: readonly CodeMeaning[] = [
  { code: 'AE_ORDER_', status: 'created' },
  { code: 'AE_GWMS_', status: 'created' },
  { code: 'AE_PICK_UP_SUCCESS', status: 'accepted' },
  { code: 'AE_GTMS_ACCEPT', status: 'accepted' },
  { code: 'AE_SC_', status: 'in-transit' },
  { code: 'AE_LH_', status: 'in-transit' },
  { code: 'AE_CC_', status: 'customs' },
  { code: 'AE_GTMS_SC_', status: 'in-transit' },
  { code: 'AE_GTMS_DO_', status: 'in-transit' },
  { code: 'AE_GTMS_DO_DEPART', status: 'out-for-delivery' },
  { code: 'AE_GTMS_DELIVERING', status: 'out-for-delivery' },
  { code: 'AE_GTMS_SIGNED', status: 'delivered' },
  { code: 'AE_GTMS_ORDER_INFO_UPDATE', status: null },
];

/**
 * Where an event's codes say the parcel is: the primary code first, else the second.
 * Returns 'unknown' for codes that nobody has seen, null for events that say nothing about it
 * and for events without a code.
 */
export function parcelStatusOf(primary: string | null, secondary: string | null): ParcelStatus | null {
  const first = meaningOf(primary);
  const found = first ?? meaningOf(secondary);
  if (found) return found.status;
  return primary === null && secondary === null ? null : 'unknown';
}

function meaningOf(code: string | null): CodeMeaning | null {
  if (code === null) return null;
  let best: CodeMeaning | null = null;
  for (const entry of trackingCodes) {
    const matches = entry.code.endsWith('_') ? code.startsWith(entry.code) : code === entry.code;
    if (matches && (!best || entry.code.length > best.code.length)) best = entry;
  }
  return best;
}

/**
 * The parcel's status by the printed name of an event, for pages read without codes.
 * Source: the English names of the captured answer, 2026-09. null when the name is not known:
 * "In transit" stands for many codes and is the only one of them that is safe to take.
 */
export function parcelStatusFromWords(text: string): ParcelStatus | null {
  switch (text.trim().toLowerCase()) {
    case 'delivered':
      return 'delivered';
    case 'in transit':
      return 'in-transit';
    case 'collected by carrier':
      return 'accepted';
    case 'order created':
    case 'package in preparation':
      return 'created';
    case 'processing in customs':
    case 'customs clearance started':
      return 'customs';
    default:
      return null;
  }
}
