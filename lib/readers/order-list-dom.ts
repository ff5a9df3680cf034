import { orderList2022 as at } from '../marketplace/selectors.ts';
import { longest } from '../model/longest.ts';
import type { Item, Market } from '../model/order.ts';
import type { OrderPart, ReaderResult } from '../model/reading.ts';
import { first, linkOf, only, textAt, textOf } from './element.ts';
import { marketOfAddresses, type ReadHint } from './hint.ts';
import { drawnItem, drawnStore } from './item-dom.ts';
import { statusOf } from './order-status.ts';
import { emptyResult, readCards, report, unreadable } from './result.ts';
import { distinct, linkedOrders, printedOrders } from './single.ts';
import type { Steps } from './steps.ts';
import { findDate } from './text/date.ts';
import { readMoney } from './text/money.ts';
import { clean } from './text/text.ts';

const reader = 'dom:order-list-2022';

/** Part by part: selectors that are handed on as a whole can't be put where they are used when the script is made small. */
const itemAt = {
  link: at.itemLink,
  sku: at.itemSku,
  price: at.itemPrice,
  quantity: at.itemQuantity,
};

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
): ReaderResult | Steps<ReaderResult> {
  const cards = document.querySelectorAll(at.card);
  if (cards.length === 0) return unreadable(reader, 'layout-unknown', 'no card');
  const result = emptyResult(reader);
  return readCards(
    cards,
    orderIdOf,
    (id, card) => {
      const store = drawnStore(card, at.store, at.storeLink);
      const statusText = textOf(only(card, at.status), longest.name);
      const totalText = amountText(only(card, at.total));
      const total = totalText === null ? null : readMoney(totalText, currency);
      if (totalText !== null && total === null) report(result, 'money-unread', 'total');
      const order: OrderPart = {
        id,
        market: market ?? marketOfAddresses(store.part?.url, linkOf(card.querySelector(at.itemLink))),
        status: statusOf(statusText),
        statusText,
        placedAt: placedAt(card, hint, result),
        total,
        seller: store.seller,
        items: itemsOf(card, currency),
      };
      return { order, store };
    },
    result,
  );
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
  const info = only(card, [...at.info, at.date]);
  if (!info) return null;
  const rows = info.children.length > 0 ? [...info.children] : [info];
  const dates = rows.flatMap((row) => {
    const text = textOf(row, longest.name);
    return text === null || /\d{12}/.test(text) ? [] : (findDate(text, hint) ?? []);
  });
  const [date] = dates;
  if (date && dates.every((other) => other === date)) return date;
  report(result, 'date-unread', 'order date');
  return null;
}

/** The item with its name; null when the card shows only pictures, as it does for several (MARKETPLACE.md 1.2). */
function itemsOf(card: Element, currency: string | null): Item[] | null {
  const [body, ...others] = card.querySelectorAll(at.item);
  if (!body || others.length > 0 || card.querySelector(at.itemPictures)) return null;
  // The title that the page cuts on the card stands whole in an attribute.
  const drawn = first(body, at.itemTitle);
  const whole = clean(drawn?.getAttribute('title'), longest.title);
  const item = drawnItem(drawn, body, itemAt, currency);
  const title = whole ?? (item.title?.endsWith('…') ? null : item.title);
  return title === null ? null : [{ ...item, title }];
}

/**
 * The card's order number: from its links (best source), else from the head's text. null when it
 * has none, or when its own parts name different ones.
 */
function orderIdOf(card: Element): string | null {
  const links = [card, ...card.querySelectorAll(at.orderLinks)];
  const infos = [...card.querySelectorAll(at.info.join())];
  const [id = null, ...others] = distinct([
    ...linkedOrders(links),
    ...infos.flatMap((info) => printedOrders(info)),
  ]);
  return others.length > 0 ? null : id;
}
