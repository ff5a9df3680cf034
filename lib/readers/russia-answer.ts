import { marketOf } from '../marketplace/hosts.ts';
import { longest } from '../model/longest.ts';
import type { Item } from '../model/order.ts';
import type { OrderPart, ReaderName, ReaderResult } from '../model/reading.ts';
import type { ReadHint } from './hint.ts';
import { type Answer, failureOf, longestAnswer } from './parse-answer.ts';
import { emptyResult, guarded, report, unreadable } from './result.ts';
import { cardStatus, cardTotal, onlyNumber, orderLinked, printedNumber, russia } from './russia-card.ts';
import { readWaitingReviews } from './russia-reviews.ts';
import { parseJson } from './text/json.ts';
import { clean, digits } from './text/text.ts';
import { isRecord, type Json, list, record, records } from './value.ts';

/** The answers of aliexpress.ru that are read, and by which paths they come (MARKETPLACE.md 1.7, 1.10). */
const paths: readonly [ReaderName, RegExp][] = [
  // /aer-api/bx/orders/v3/web/orders-list (2026), /aer-jsonapi/bx/orders/v3/web-order-list,
  // /aer-jsonapi/bx/orders/v3/web/order-search (2024)
  ['api:order-list-ru', /^\/aer-(?:json)?api\/bx\/orders\/v\d+\/web[-/]orders?-(?:list|search)$/],
  // /aer-jsonapi/review/v1/desktop/waiting-reviews
  ['api:review-list-ru', /^\/aer-(?:json)?api\/review\/v\d+\/desktop\/waiting-reviews$/],
];

/**
 * Reads an answer of aliexpress.ru about orders or reviews, known by its address or else by its
 * shape. null: none of them. An answer that is no success, cut off or of an unknown shape gives null
 * lists and a problem, and so changes nothing. Never throws.
 */
export function readRussiaAnswer(input: Answer, hint: ReadHint): ReaderResult | null {
  const url = input.url !== null && URL.canParse(input.url) ? new URL(input.url) : null;
  if (url && marketOf(url.hostname) !== russia) return null;
  const called = paths.find(([, path]) => url && path.test(url.pathname))?.[0] ?? null;
  if (input.body.length > longestAnswer) {
    return called === null ? null : unreadable(called, 'too-large', `${input.body.length} characters`);
  }
  let answer: unknown;
  try {
    answer = input.rounded ? JSON.parse(input.body) : parseJson(input.body);
  } catch {
    return called === null ? null : unreadable(called, 'json-broken', 'the answer is not whole JSON');
  }
  const data = record(record(answer).data);
  const reader = called ?? readerOfShape(data);
  if (!reader) return null;
  const failure = failureOf(record(answer).ret);
  if (failure) return unreadable(reader, failure.code, failure.detail);
  const entries = list(reader === 'api:order-list-ru' ? data.items : data.products);
  if (!entries) return unreadable(reader, 'layout-unknown', 'no list in the answer');
  return guarded(reader, () =>
    reader === 'api:order-list-ru' ? readGroups(entries, reader, hint) : readWaitingReviews(entries, reader),
  );
}

function readerOfShape(data: Json): ReaderName | null {
  const isCard = (order: Json) => 'orderId' in order && (isRecord(order.statusInfo) || isRecord(order.url));
  if (records(data.items).some(({ orders }) => records(orders).some(isCard))) return 'api:order-list-ru';
  return records(data.products).some((product) => 'orderLineId' in product) ? 'api:review-list-ru' : null;
}

/** Orders from `data.items[].orders[]`. A list that is there and empty gives `[]`. */
function readGroups(groups: readonly unknown[], reader: ReaderName, hint: ReadHint): ReaderResult {
  const result = emptyResult(reader);
  const orders = new Map<string, OrderPart>();
  // A group without a list of orders held at least one.
  for (const order of groups.flatMap((group) => list(record(group).orders) ?? [null]).slice(0, 500)) {
    result.seen += 1;
    const id = isRecord(order) ? orderIdOf(order) : null;
    if (!isRecord(order) || id === null) {
      report(result, 'card-unread', `card ${result.seen} has no order number, or two`);
      continue;
    }
    result.read += 1;
    if (orders.has(id)) continue;
    const [tag, title] = [order.tag, order.statusInfo].map((part) => clean(record(part).title, longest.name));
    orders.set(id, {
      id,
      market: russia,
      ...cardStatus(tag ?? null, title ?? null, hint, result),
      total: cardTotal(order.totalPrice, null, result),
      items: itemsOf(order.products),
    });
  }
  result.orders = [...orders.values()];
  return result;
}

function orderIdOf(order: Json): string | null {
  const id = typeof order.orderId === 'number' ? digits(order.orderId) : order.orderId;
  return onlyNumber([printedNumber(id), ...Object.values(record(order.url)).map(orderLinked)]);
}

/**
 * The numbers of the items, which is all that the list tells of them. null when one is missing, or
 * two are the same: the lines of the order page could not be found again by them.
 */
function itemsOf(products: unknown): Item[] | null {
  const ids = list(products)?.map((product) => digits(record(product).itemId)) ?? [];
  const known = ids.filter((id) => id !== null);
  if (ids.length === 0 || ids.length > 200 || new Set(known).size < ids.length) return null;
  return known.map((productId) => ({
    lineId: null,
    productId,
    title: null,
    sku: null,
    skuId: null,
    quantity: null,
    price: null,
  }));
}
