import { orderNumber } from '../marketplace/pages.ts';
import { orderList2013 as at } from '../marketplace/selectors-old.ts';
import { statusFromState } from '../marketplace/status-old.ts';
import { longest } from '../model/longest.ts';
import type { Item, Market } from '../model/order.ts';
import type { OrderPart, ReaderResult } from '../model/reading.ts';
import { textOf } from './element.ts';
import { printedMoney } from './field.ts';
import type { ReadHint } from './hint.ts';
import { oldItem, wholeItems } from './old-item.ts';
import { emptyResult, report, unreadable } from './result.ts';
import { distinctStores, type NamedStore } from './seller.ts';
import { distinct, orderNumbers, single, singleStore, singleText } from './single.ts';
import type { Steps } from './steps.ts';
import { findDate } from './text/date.ts';
import { endOfTimeLeft } from './time-left.ts';

const reader = 'dom:order-list-2013';

/**
 * Orders from the table of `trade.aliexpress.com`, 2013 to January 2022 (MARKETPLACE.md 1.11). The
 * buttons' names were never collected, so `actions` stays unknown. No table: null lists and
 * `layout-unknown`; a table without orders: `[]`. A card a step.
 */
export function* readOldOrderList(
  document: Document,
  market: Market | null,
  currency: string | null,
  hint: ReadHint,
): Steps<ReaderResult> {
  if (!document.querySelector(at.table)) {
    return unreadable(reader, 'layout-unknown', 'no table of orders on the page');
  }
  const result = emptyResult(reader);
  const orders = new Map<string, OrderPart>();
  const stores: NamedStore[] = [];
  const cards = [...document.querySelectorAll(at.card)];
  const ids = cards.map(orderIdOf);
  for (const [index, card] of cards.entries()) {
    yield;
    result.seen += 1;
    const id = ids[index] ?? null;
    if (id === null || namesAnother(card, id, ids)) {
      report(result, 'card-unread', `card ${result.seen} has no order number, or two`);
      continue;
    }
    result.read += 1;
    const name = singleText(
      card,
      at.storeName,
      longest.name,
      { code: 'card-unread', field: 'store name' },
      result,
    );
    const store = singleStore(card, at.storeLink, name, result);
    stores.push(store);
    if (!orders.has(id)) orders.set(id, readCard(id, card, store, market, currency, hint, result));
  }
  result.orders = [...orders.values()].slice(0, 500);
  result.sellers = distinctStores(stores);
  return result;
}

function readCard(
  id: string,
  card: Element,
  store: NamedStore,
  market: Market | null,
  currency: string | null,
  hint: ReadHint,
  result: ReaderResult,
): OrderPart {
  const { status, statusText } = readStatus(card, result);
  const total = singleText(card, at.total, longest.name, { code: 'money-unread', field: 'total' }, result);
  return {
    id,
    market,
    status,
    statusText,
    placedAt: placedAt(card, hint, result),
    total: printedMoney(null, total, currency, 'total', result),
    seller: store.seller,
    items: itemsOf(card, currency, result),
    protectionEndsAt: status === 'shipped' ? protectionEnd(card, hint, result) : null,
  };
}

/**
 * The card's order number; null when it has none, or when its own parts name different ones: a
 * date under a wrong number is worse than no date.
 */
function orderIdOf(card: Element): string | null {
  const printed = [...card.querySelectorAll(at.number)].flatMap(
    (element) => textOf(element)?.match(/\d{12,20}/g) ?? [],
  );
  const named = new Set([
    ...printed.filter((run) => orderNumber.test(run)),
    ...orderNumbers(card.querySelectorAll(at.detailLink), 'href'),
    ...orderNumbers(card.querySelectorAll(at.numbered), 'orderid'),
  ]);
  const [only] = named;
  return named.size === 1 && only ? only : null;
}

/**
 * Whether a link of the card names the order of another card. A line's links can carry the line's
 * own number, so a number that no card has says nothing.
 */
function namesAnother(card: Element, id: string, ids: readonly (string | null)[]): boolean {
  const linked = orderNumbers(card.querySelectorAll(at.orderLinks), 'href');
  return [...linked].some((other) => other !== id && ids.includes(other));
}

/** State and printed text together; neither when they exclude each other, for one of them is another order's. */
function readStatus(card: Element, result: ReaderResult): Pick<OrderPart, 'status' | 'statusText'> {
  const states = distinct(
    [card, ...card.querySelectorAll(`[${at.state}]`)].map((each) => each.getAttribute(at.state) || null),
  );
  const texts = distinct([...card.querySelectorAll(at.status)].map((each) => textOf(each, longest.name)));
  const [state = null] = states;
  const [statusText = null] = texts;
  const status = statusFromState(state, statusText);
  if (status !== 'contradiction' && states.length < 2 && texts.length < 2) {
    if (status === null) report(result, 'status-unread', 'no status');
    return { status, statusText };
  }
  report(result, 'status-unread', 'several statuses, or not what the state says');
  return { status: null, statusText: null };
}

/** The order's day; its time of day is printed too, in a zone that nobody names. */
function placedAt(card: Element, hint: ReadHint, result: ReaderResult): OrderPart['placedAt'] {
  const text = singleText(card, at.date, longest.name, { code: 'date-unread', field: 'order date' }, result);
  const date = text === null ? null : findDate(text, hint);
  if (date) return date;
  report(result, 'date-unread', 'order date');
  return null;
}

function itemsOf(card: Element, currency: string | null, result: ReaderResult): Item[] | null {
  const bodies = [...card.querySelectorAll(at.item)];
  // A row in which no item is found: the list would lack one.
  if (bodies.length < card.querySelectorAll(at.itemRow).length) return null;
  return wholeItems(bodies, (body) => {
    const amounts = [...body.querySelectorAll(at.itemAmounts)].map((amount) => textOf(amount));
    // The price of an old order is gone, what was ordered is still counted.
    const [price = null, quantity = null] = amounts.length === 1 ? [null, amounts[0]] : amounts;
    const titles = body.querySelectorAll(at.itemTitle);
    const skus = body.querySelectorAll(at.itemSku);
    return oldItem({ titles, skus, price, quantity }, currency, result);
  });
}

/** The end of protection of an order that is on its way: then the order closes by itself. */
function protectionEnd(card: Element, hint: ReadHint, result: ReaderResult): OrderPart['protectionEndsAt'] {
  const left = [...card.querySelectorAll(at.left)].map((element) => element.getAttribute('lefttime'));
  const value = single(left, { code: 'date-unread', field: 'time left' }, result);
  const end = endOfTimeLeft(value, hint);
  if (end === null && value !== null && !/^\d+$/.test(value)) {
    report(result, 'date-unread', 'time left');
  }
  return end;
}
