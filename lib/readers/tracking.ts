import { orderInLink } from '../marketplace/order-pages.ts';
import { parcelStatusOf } from '../marketplace/tracking.ts';
import { longest } from '../model/longest.ts';
import type { Instant } from '../model/moment.ts';
import type { Market } from '../model/order.ts';
import type { ParcelEvent, ParcelStatus } from '../model/parcel.ts';
import type { ParcelPart, ReaderName, ReaderResult } from '../model/reading.ts';
import { instantOfEpoch } from './field.ts';
import type { ReadHint } from './hint.ts';
import { productInLink } from './lines.ts';
import { parcelCode } from './parcel-code.ts';
import { distinctPromises, promisesIn, protectionEnd } from './promises.ts';
import { emptyResult, report, unreadable } from './result.ts';
import { clean, digits } from './text/text.ts';
import { isRecord, type Json, list, record, records } from './value.ts';

/**
 * Parcels from `data` of `mtop.ae.ld.querydetail` (MARKETPLACE.md 1.4), and what the answer says
 * about their order: the promises and, once a parcel was signed for, when. The order's number is
 * `asked` (of the page or the request), else the one inside the answer's links. Who receives the
 * parcel, descriptions, places and notes are never looked at.
 */
export function readTracking(
  data: unknown,
  reader: ReaderName,
  asked: string | null,
  market: Market | null,
  hint: ReadHint,
): ReaderResult {
  const module = record(record(data).module);
  const lines = list(module.trackingDetailLineList);
  if (!lines) return unreadable(reader, 'layout-unknown', `${reader}: no parcels in the answer`);
  const result = emptyResult(reader);
  const orderId = asked ?? orderInLinks(lines);
  if (!orderId) {
    result.seen = lines.length;
    report(result, 'id-unread', `${reader}: the page's address and its links name no order, or two`);
    return result;
  }
  const parcels = new Map<string, ParcelPart>();
  const deliveries: (Instant | null)[] = [];
  for (const line of lines) {
    if (isRecord(line) && isNotAParcelYet(line)) continue;
    result.seen += 1;
    const parcel = isRecord(line) ? readParcel(orderId, line, deliveries) : null;
    if (!parcel) {
      report(result, 'card-unread', `${reader}: parcel ${result.seen} has no number`);
      continue;
    }
    result.read += 1;
    if (!parcels.has(parcel.code)) parcels.set(parcel.code, parcel);
  }
  const services = record(module.fastDeliveryInfoDTO);
  const parts = list(services.fdContentList) ?? [services.fdContent];
  const promises = distinctPromises(promisesIn(parts, hint));
  const isAllDelivered = deliveries.length > 0 && deliveries.length === result.seen;
  result.orders = [
    {
      id: orderId,
      market,
      deliveredAt: isAllDelivered ? lastOf(deliveries) : null,
      protectionEndsAt: protectionEnd(promises),
      promises: parts.some((part) => typeof part === 'string') ? promises : null,
    },
  ];
  result.parcels = [...parcels.values()];
  return result;
}

/** The moment of the last delivery; null when one of them has none. */
function lastOf(deliveries: readonly (Instant | null)[]): Instant | null {
  return deliveries.includes(null) ? null : (deliveries.toSorted().at(-1) ?? null);
}

function readParcel(orderId: string, line: Json, deliveries: (Instant | null)[]): ParcelPart | null {
  const [code, ...otherCodes] = codesOf(line);
  if (!code) return null;
  const company = record(line.logisticsCpInfo);
  const eta = record(line.etaInfo);
  const rawEvents = records(line.detailList).slice(0, 200);
  const events = rawEvents.map(readEvent);
  const statuses = rawEvents.map((event) =>
    parcelStatusOf(codeText(event.trackingPrimaryCode), codeText(event.trackingSecondCode)),
  );
  // AliExpress' own word for "it arrived", where an event is missing (MARKETPLACE.md 1.4).
  const isDelivered = eta.etaSceneCode === 'REAL_DELIVERY';
  const status: ParcelStatus | null =
    isDelivered || isSigned(statuses) ? 'delivered' : (statuses.find((each) => each !== null) ?? null);
  if (status === 'delivered') {
    const signed = statuses.indexOf('delivered');
    deliveries.push(events[signed]?.at ?? (isDelivered ? instantOfEpoch(eta.endEtaTime) : null));
  }
  return {
    orderId,
    code,
    otherCodes,
    carrier: clean(company.cpName, longest.name),
    service: clean(line.logisticsCarrierName, longest.name),
    status,
    eta: status === 'delivered' ? null : etaOf(eta),
    events: list(line.detailList) ? events : null,
    productIds: productsOf(line),
  };
}

/** Signed for, and no later event says that it came back. Newest first. */
function isSigned(statuses: readonly (ParcelStatus | null)[]): boolean {
  const signed = statuses.indexOf('delivered');
  return (
    signed >= 0 && !statuses.slice(0, signed).some((status) => status === 'returned' || status === 'problem')
  );
}

function readEvent(event: Json): ParcelEvent & { at: Instant | null } {
  return {
    at: instantOfEpoch(event.time),
    code: codeText(event.trackingPrimaryCode) ?? codeText(event.trackingSecondCode),
    text: clean(event.trackingName, longest.name),
  };
}

function codeText(value: unknown): string | null {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{1,60}$/.test(value) ? value : null;
}

function etaOf(eta: Json): ParcelPart['eta'] {
  const from = instantOfEpoch(eta.beginEtaTime);
  const to = instantOfEpoch(eta.endEtaTime);
  return from || to ? { from, to } : null;
}

/**
 * The parcel's numbers, the shown one first: `mailNo`, else the first that is there. The others:
 * the origin's, those that the page offers to copy (`infoList`, type 1; type 2 are telephone
 * numbers and addresses), and the one in the link of the tip.
 */
function codesOf(line: Json): string[] {
  const company = record(line.logisticsCpInfo);
  const phones = new Set((list(company.cpContactPhoneList) ?? []).map(parcelCode));
  const copied = records(company.infoList)
    .filter((info) => String(info.type) === '1' && String(info.clickType) === '1')
    .map((info) => info.content);
  const link = record(line.etaInfo).tipsLink;
  const inLink = typeof link === 'string' ? /[?&]trackingNumber=([^&#]*)/.exec(link)?.[1] : null;
  const codes = [line.mailNo, line.originMailNo, ...copied, inLink].map(parcelCode);
  return [...new Set(codes.filter((code) => code !== null && !phones.has(code)))].slice(0, 21) as string[];
}

/** A line before anything was handed over: no number, and nothing but the order's own events. */
function isNotAParcelYet(line: Json): boolean {
  const events = records(line.detailList);
  return (
    codesOf(line).length === 0 &&
    events.every((event) => (codeText(event.trackingSecondCode) ?? 'AE_ORDER_').startsWith('AE_ORDER_'))
  );
}

function productsOf(line: Json): string[] | null {
  const products = list(line.packageItemList);
  if (!products) return null;
  const ids = records(products).map((item) => digits(item.itemId) ?? productInLink(item.itemDetailUrl));
  return [...new Set(ids.filter((id) => id !== null))].slice(0, 200);
}

/** The one order number that the answer's links name; null when there is none, or more than one. */
function orderInLinks(lines: readonly unknown[]): string | null {
  const links = records(lines).flatMap((line) => [
    record(line.etaInfo).tipsLink,
    ...records(line.packageItemList).map((item) => item.itemDetailUrl),
  ]);
  const ids = new Set(links.map((link) => (typeof link === 'string' ? orderInLink(link) : null)));
  ids.delete(null);
  const [only] = ids;
  return ids.size === 1 && only ? only : null;
}
