import type { ParcelPart } from '../model/reading.ts';
import type { StoredParcel } from '../model/stored.ts';
import { emptyParcel } from './empty.ts';
import { joinFields, recordFrom } from './fields.ts';
import { type Contest, type Look, newestLook } from './look.ts';

const fields = ['otherCodes', 'carrier', 'service', 'status', 'eta', 'events', 'productIds'] as const;
/** As many as parcelSchema takes. */
const mostCodes = 20;

/** One reader's part as a record. */
export function parcelFrom(part: ParcelPart, look: Look): StoredParcel {
  const parcel = recordFrom(emptyParcel(part.orderId, part.code), part, fields, look);
  parcel.seen.code = look;
  return tidy(parcel);
}

/**
 * Joins the parcels that a page shows of ONE order into those that are known of it. A parcel goes
 * by several numbers: one that names the other's number among its own is the same parcel, unless
 * the page shows both side by side. Returns all parcels of the order.
 */
export function joinParcels(
  known: readonly StoredParcel[],
  offered: readonly StoredParcel[],
  contest: Contest,
): StoredParcel[] {
  const shown = new Set(offered.map(({ code }) => code));
  let parcels = [...known];
  for (const parcel of offered) {
    const same = parcels.filter((other) => other.code === parcel.code || isOtherName(other, parcel, shown));
    const exact = same.find((other) => other.code === parcel.code) ?? same[0];
    if (!exact) {
      parcels.push(parcel);
      continue;
    }
    const others = same.filter((other) => other !== exact);
    const one = others.reduce((joined, other) => joinParcel(joined, other, contest), exact);
    const joined = joinParcel(one, parcel, contest);
    parcels = parcels
      .filter((other) => !others.includes(other))
      .map((other) => (other === exact ? joined : other));
  }
  return parcels;
}

function isOtherName(known: StoredParcel, offered: StoredParcel, shown: ReadonlySet<string>): boolean {
  if (shown.has(known.code)) return false;
  return Boolean(offered.otherCodes?.includes(known.code) || known.otherCodes?.includes(offered.code));
}

function joinParcel(known: StoredParcel, offered: StoredParcel, contest: Contest): StoredParcel {
  const joined = joinFields(known, offered, fields, contest);
  const renames = offered.otherCodes?.includes(known.code) && !isOlder(offered.seen.code, known.seen.code);
  if (renames) joined.code = offered.code;
  const codeLook = newestLook([known.seen.code, offered.seen.code]);
  if (codeLook) joined.seen.code = codeLook;
  // A number that was once a parcel's can turn up in a letter of the post: none is forgotten.
  const codes = [...(offered.otherCodes ?? []), ...(known.otherCodes ?? []), known.code, offered.code];
  const isRead = joined.otherCodes !== null || known.code !== offered.code;
  const others = new Set(codes.filter((code) => code !== joined.code));
  joined.otherCodes = isRead ? inKnownOrder(known.otherCodes, others) : null;
  return tidy(joined);
}

const isOlder = (a: Look | undefined, b: Look | undefined) => Boolean(a && b && a[0] < b[0]);

/** The known codes in their order, then the new ones: reading two pages in turn must not shuffle the list. */
function inKnownOrder(known: readonly string[] | null, codes: ReadonlySet<string>): string[] {
  const kept = (known ?? []).filter((code) => codes.has(code));
  return [...new Set([...kept, ...codes])].slice(0, mostCodes);
}

/** A delivered parcel is not expected any more (CONTRACT.md, `eta`). */
function tidy(parcel: StoredParcel): StoredParcel {
  if (parcel.status !== 'delivered' || parcel.eta === null) return parcel;
  const { eta: _, ...seen } = parcel.seen;
  return { ...parcel, eta: null, seen };
}
