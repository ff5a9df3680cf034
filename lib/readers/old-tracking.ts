import { orderInLink } from '../marketplace/pages.ts';
import { tracking2022 as at } from '../marketplace/selectors-old.ts';
import { parcelStatusFromWords } from '../marketplace/tracking.ts';
import { longest } from '../model/longest.ts';
import type { ParcelStatus } from '../model/parcel.ts';
import type { ParcelPart, ReaderResult } from '../model/reading.ts';
import { linkOf, textAt } from './element.ts';
import { parcelCode } from './parcel-code.ts';
import { emptyResult, report, unreadable } from './result.ts';
import { clean } from './text/text.ts';
import { isRecord, type Json, list } from './value.ts';

const page = 'dom:tracking-2022';
const answer = 'api:tracking-2013';

/**
 * Parcels of `track.aliexpress.com/logisticsdetail.htm` (MARKETPLACE.md 1.4). The steps have no codes
 * and the receiver's address stands beside them: neither is read. The order is that of the address.
 */
export function readOldTrackingPage(document: Document, orderId: string | null): ReaderResult {
  const links = [...document.querySelectorAll(at.carrierLink)].map((link) => codesInLink(linkOf(link) ?? ''));
  const codes = [...new Set(links.flat())];
  if (!document.querySelector(at.page) && codes.length === 0) {
    return unreadable(page, 'layout-unknown', 'no parcel on the page');
  }
  const result: ReaderResult = { ...emptyResult(page), seen: Math.max(codes.length, 1) };
  if (!orderId) {
    report(result, 'id-unread', "the page's address names no order");
    return result;
  }
  result.orders = [{ id: orderId }];
  if (codes.length === 0) {
    report(result, 'card-unread', "no parcel's number, or none of known shape");
    return result;
  }
  // With several numbers nothing says whose the status is.
  const isAlone = codes.length === 1;
  result.read = codes.length;
  result.parcels = codes.map((code) => ({
    orderId,
    code,
    ...(isAlone
      ? {
          service: textAt(document, at.service, longest.name),
          status: statusOf(textAt(document, at.status, longest.name)),
        }
      : {}),
  }));
  return result;
}

/** The numbers in a link to the carrier's page (`…/detail.htm?mailNoList=A,B`); empty when one of them has no known shape. */
function codesInLink(link: string): string[] {
  const listed = /[?&]mailNoList=([A-Za-z0-9,-]{4,400})(?=[&#]|$)/.exec(link)?.[1] ?? '';
  const codes = listed.split(',').map(parcelCode);
  return codes.includes(null) ? [] : codes.filter((code) => code !== null);
}

/**
 * Parcels from the answer of `ajax_logistics_track.htm` (MARKETPLACE.md 1.4, seen 2017–2022). The
 * trace has descriptions instead of codes, which can name a person: only the short word of the
 * whole is taken. `asked` is the order in the request.
 */
export function readOldTracking(data: Json, asked: string | null): ReaderResult {
  const lines = list(data.tracking);
  if (!lines) return unreadable(answer, 'layout-unknown', 'no parcels in the answer');
  const result: ReaderResult = { ...emptyResult(answer), seen: lines.length };
  const linked = typeof data.cainiaoUrl === 'string' ? orderInLink(data.cainiaoUrl) : null;
  if (!asked || (linked !== null && linked !== asked)) {
    report(result, 'id-unread', 'the request names no order, or another one than the answer');
    return result;
  }
  const parcels = new Map<string, ParcelPart>();
  for (const line of lines) {
    const parcel = isRecord(line) ? readLine(asked, line) : null;
    if (!parcel) {
      report(result, 'card-unread', 'a parcel has no number');
      continue;
    }
    result.read += 1;
    if (!parcels.has(parcel.code)) parcels.set(parcel.code, parcel);
  }
  result.orders = [{ id: asked }];
  result.parcels = [...parcels.values()];
  return result;
}

/** `consoTagSecondMailNo` is the number of the bigger parcel into which several orders were packed. */
function readLine(orderId: string, line: Json): ParcelPart | null {
  const codes = [line.mailNo, line.consoTagSecondMailNo].map(parcelCode).filter((code) => code !== null);
  const [code, ...otherCodes] = new Set(codes);
  return code ? { orderId, code, otherCodes, status: statusOf(clean(line.keyDesc, longest.name)) } : null;
}

function statusOf(word: string | null): ParcelStatus | null {
  return word === null ? null : (parcelStatusFromWords(word) ?? 'unknown');
}
