import { orderInLink, orderNumber } from '../marketplace/pages.ts';
import { orderList2022 as at } from '../marketplace/selectors.ts';
import { longest } from '../model/longest.ts';
import type { Item, Market } from '../model/order.ts';
import type { OrderPart, ReaderResult } from '../model/reading.ts';
import { first, linkOf, textAt, textOf } from './element.ts';
import { marketOfAddresses, type ReadHint } from './hint.ts';
import { drawnItem } from './item-dom.ts';
import { statusOf } from './order-status.ts';
import { emptyResult, report, unreadable } from './result.ts';
import { distinctStores, type NamedStore, namedStore } from './seller.ts';
import { findDate } from './text/date.ts';
import { readMoney } from './text/money.ts';
import { clean } from './text/text.ts';

const reader = 'dom:order-list-2022';

/**
 * Orders from the cards of the list as it is drawn since 2022 (MARKETPLACE.md 1.2). The cards have
 * no type codes, so `actions` stays unknown, and a card of several items shows only pictures, so
 * its `items` do too. No card at all: null lists and `layout-unknown`.
 */
export function readOrderListPage(
  document: Document,
  market: Market | null,
  currency: string | null,
  hint: ReadHint,
): ReaderResult {
  const cards = document.querySelectorAll(at.card);
  if (cards.length === 0) return unreadable(reader, 'layout-unknown', `${reader}: no card on the page`);
  const result = emptyResult(reader);
  const orders = new Map<string, OrderPart>();
  const stores: NamedStore[] = [];
  for (const card of cards) {
    result.seen += 1;
    const id = orderIdOf(card);
    if (id === null) {
      report(result, 'card-unread', `${reader}: card ${result.seen} has no order number, or two`);
      continue;
    }
    result.read += 1;
    const name = first(card, at.store);
    // The mobile card is itself a link, to the order.
    const link = name?.closest(at.storeLink) ?? storeLink(card);
    const store = namedStore(textOf(name, longest.name), linkOf(link));
    stores.push(store);
    if (!orders.has(id)) orders.set(id, readCard(id, card, store, market, currency, hint, result));
  }
  result.orders = [...orders.values()].slice(0, 500);
  result.sellers = distinctStores(stores);
  return result;
}

function storeLink(card: Element): Element | null {
  return card.querySelector(at.storeLink);
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
  const statusText = textAt(card, at.status, longest.name);
  const totalText = amountText(first(card, at.total));
  const total = totalText === null ? null : readMoney(totalText, currency);
  if (totalText !== null && total === null) report(result, 'money-unread', `${reader}: total`);
  const links = [storeLink(card), card.querySelector(at.itemLink)].map(linkOf);
  return {
    id,
    market: market ?? marketOfAddresses(...links),
    status: statusOf(statusText, null, new Map()),
    statusText,
    placedAt: placedAt(card, hint, result),
    total,
    seller: store.seller,
    items: itemsOf(card, currency),
  };
}

/**
 * The amount without its label: the price's own node, else what stands behind the label's colon. null
 * without a digit: the price of an old order is gone, its label stays (MARKETPLACE.md 1.2).
 */
function amountText(element: Element | null): string | null {
  if (!element) return null;
  const own = textAt(element, at.amount, longest.name);
  const text = own ?? textOf(element, longest.name)?.replace(/^[^\d]*[:：]\s*/, '') ?? null;
  return text !== null && /\p{Nd}/u.test(text) ? text : null;
}

/** The date in the card's head: the one row that has one (the first; the second holds the number), on the mobile card the date itself. */
function placedAt(card: Element, hint: ReadHint, result: ReaderResult): OrderPart['placedAt'] {
  const info = first(card, [...at.info, at.date]);
  if (!info) return null;
  const rows = info.children.length > 0 ? [...info.children] : [info];
  for (const row of rows) {
    const text = textOf(row, longest.name);
    const found = text === null || /\d{12}/.test(text) ? null : findDate(text, hint);
    if (found && !found.yearGuessed) return found.value;
  }
  report(result, 'date-unread', `${reader}: order date`);
  return null;
}

/** Items with their names; null when the card shows only pictures. */
function itemsOf(card: Element, currency: string | null): Item[] | null {
  const bodies = [...card.querySelectorAll(at.item)];
  if (bodies.length === 0 || card.querySelector(at.itemPictures)) return null;
  const items = bodies.map((body) => ({ ...drawnItem(body, at, currency), ...fullTitle(body) }));
  return items.every((item) => item.title !== null) ? items : null;
}

/** The title that the page cuts on the card stands whole in an attribute. */
function fullTitle(body: Element): { title?: string } {
  const title = clean(first(body, at.itemTitle)?.getAttribute('title'), longest.title);
  return title === null ? {} : { title };
}

/**
 * The card's order number: from its links (best source), else from the head's text. null when it
 * has none, or when its own parts name different ones.
 */
function orderIdOf(card: Element): string | null {
  const links = [card, ...card.querySelectorAll(at.orderLinks)].map((link) =>
    orderInLink(linkOf(link) ?? ''),
  );
  const info = textOf(first(card, at.info), longest.text);
  const printed = info?.match(/\d{12,20}/g)?.filter((run) => orderNumber.test(run)) ?? [];
  const named = new Set([...links.filter((id) => id !== null), ...printed]);
  const [only] = named;
  return named.size === 1 && only ? only : null;
}
