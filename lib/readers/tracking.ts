import { orderInLink } from '../marketplace/order-pages.ts';
import { parcelStatusOf } from '../marketplace/tracking.ts';
import { longest } from '../model/longest.ts';
import type { Instant } from '../model/moment.ts';
import type { Market } from '../model/order.ts';
import type { ParcelEvent, ParcelStatus } from '../model/parcel.ts';
import type { ParcelPart, ReaderName, ReaderResult } from '../model/reading.ts';
import { instantOfEpoch } from './field.ts';
import type { ReadHint } from './hint.ts';
import { itemNumber } from './item-number.ts';
import { productInLink, productOf } from './lines.ts';
import { parcelCode } from './parcel-code.ts';
import { distinctPromises, isFar, promisesIn, protectionEnd } from './promises.ts';
import { emptyResult, report, unreadable } from './result.ts';
import { distinct } from './single.ts';
import { clean } from './text/text.ts';
import { firstOfEach, isRecord, type Json, list, record, records } from './value.ts';

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
  if (!lines) return unreadable(reader, 'layout-unknown', 'no parcel');
  const result = emptyResult(reader);
  const linked = orderIds(lines);
  const orderId = asked ?? (linked.length === 1 ? linked[0] : null);
  if (!orderId) {
    result.seen = lines.length;
    report(result, 'id-unread', 'no order number, or two');
    return result;
  }
  const parcels: ParcelPart[] = [];
  const deliveries: (Instant | null)[] = [];
  const owners = new Map<string, Set<string>>();
  const codesIn = lines.map((line) => codesOf(record(line)));
  for (const codes of codesIn)
    for (const code of codes) owners.set(code, (owners.get(code) ?? new Set()).add(codes.join()));
  for (const [index, codes] of codesIn.entries()) {
    const line = lines[index];
    if (isRecord(line) && codes.length === 0 && isOfOrderOnly(line)) continue;
    result.seen += 1;
    const isOwn =
      orderIds([line]).every((id) => id === orderId) && codes.every((code) => owners.get(code)?.size === 1);
    const parcel = isOwn ? readParcel(orderId, record(line), codes, deliveries) : null;
    if (!parcel) {
      report(result, 'card-unread', `parcel ${result.seen} has no number, or two`);
      continue;
    }
    result.read += 1;
    parcels.push(parcel);
  }
  const services = record(module.fastDeliveryInfoDTO);
  const parts = list(services.fdContentList) ?? [services.fdContent];
  const promises = distinctPromises(promisesIn(parts, hint, result));
  const isAllDelivered = deliveries.length === result.seen && !deliveries.includes(null);
  result.orders = [
    {
      id: orderId,
      market,
      // Of the last one; null when one of them has none.
      deliveredAt: isAllDelivered ? (deliveries.toSorted().at(-1) ?? null) : null,
      protectionEndsAt: protectionEnd(promises),
      promises: parts.some((part) => typeof part === 'string') ? promises : null,
    },
  ];
  result.parcels = firstOfEach(parcels, ({ code }) => code);
  return result;
}

function readParcel(
  orderId: string,
  line: Json,
  [code, ...otherCodes]: readonly string[],
  deliveries: (Instant | null)[],
): ParcelPart | null {
  if (!code) return null;
  const company = record(line.logisticsCpInfo);
  const eta = record(line.etaInfo);
  const rawEvents = (list(line.detailList) ?? []).slice(0, 200).map(record);
  const events = rawEvents.map(readEvent);
  const statuses = rawEvents.map(statusOf);
  // AliExpress' own word for "it arrived", where an event is missing (MARKETPLACE.md 1.4): at one moment.
  const isDelivered =
    eta.etaSceneCode === 'REAL_DELIVERY' && String(eta.beginEtaTime) === String(eta.endEtaTime);
  const status: ParcelStatus | null =
    isDelivered || isSigned(statuses) ? 'delivered' : (statuses.find((each) => each !== null) ?? null);
  if (status === 'delivered') {
    const signed = events[statuses.indexOf('delivered')]?.at ?? null;
    const arrived = isDelivered ? instantOfEpoch(eta.endEtaTime) : null;
    deliveries.push(isFar(signed, arrived) ? null : (signed ?? arrived));
  }
  return {
    orderId,
    code,
    otherCodes,
    carrier: clean(company.cpName, longest.name),
    service: clean(line.logisticsCarrierName, longest.name),
    status,
    eta: status === 'delivered' ? null : etaOf(eta),
    events:
      list(line.detailList) && events.every((each) => each.at ?? each.code ?? each.text) ? events : null,
    productIds: productsOf(line),
  };
}

/** An event without a code may be any: what an older one says is no longer known. */
function statusOf(event: Json): ParcelStatus | null {
  const codes = [codeText(event.trackingPrimaryCode), codeText(event.trackingSecondCode)] as const;
  return codes.every((code) => code === null) ? 'unknown' : parcelStatusOf(...codes);
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
  const infos = records(company.infoList);
  const others = infos.filter((info) => `${info.type}` !== '1').map((info) => info.content);
  const phones = new Set([...(list(company.cpContactPhoneList) ?? []), ...others].map(parcelCode));
  const copied = infos
    .filter((info) => `${info.type},${info.clickType}` === '1,1')
    .map((info) => info.content);
  const link = record(line.etaInfo).tipsLink;
  const inLink = typeof link === 'string' ? /[?&]trackingNumber=([^&#]*)/.exec(link)?.[1] : null;
  const codes = [line.mailNo, line.originMailNo, ...copied, inLink].map(parcelCode);
  return distinct(codes)
    .filter((code) => !phones.has(code))
    .slice(0, 21);
}

/** A line with nothing but the order's own events: without a number, nothing was handed over yet. */
function isOfOrderOnly(line: Json): boolean {
  return records(line.detailList).every((event) =>
    (codeText(event.trackingSecondCode) ?? 'AE_ORDER_').startsWith('AE_ORDER_'),
  );
}

function productsOf(line: Json): string[] | null {
  const products = list(line.packageItemList);
  if (!products) return null;
  const ids = products
    .map(record)
    .map((item) => productOf(itemNumber(item.itemId), productInLink(item.itemDetailUrl)));
  return ids.includes(null) ? null : distinct(ids).slice(0, 200);
}

/** The order numbers that the answer's links name. */
function orderIds(lines: readonly unknown[]): string[] {
  const links = records(lines).flatMap((line) => [
    record(line.etaInfo).tipsLink,
    ...records(line.packageItemList).map((item) => item.itemDetailUrl),
  ]);
  return distinct(links.map(orderInLink));
}
