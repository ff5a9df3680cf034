import { type DetailRow, detailLabels } from '../marketplace/labels.ts';
import { orderDetail2022 as at } from '../marketplace/selectors.ts';
import { comparable } from '../marketplace/words.ts';
import { longest } from '../model/longest.ts';
import type { Item, Market, PagePromise } from '../model/order.ts';
import type { OrderPart, ReaderResult } from '../model/reading.ts';
import { linkOf, only, textAt, textOf } from './element.ts';
import { marketOfAddresses, type ReadHint } from './hint.ts';
import { drawnItem, drawnStore } from './item-dom.ts';
import { statusOf } from './order-status.ts';
import { parcelsNamed } from './parcel-code.ts';
import { paymentKind } from './payment.ts';
import { distinctPromises, promisesIn, protectionEnd } from './promises.ts';
import { emptyResult, oneOrder, report, unreadable } from './result.ts';
import { distinctStores } from './seller.ts';
import { linkedOrders, printedOrders } from './single.ts';
import { findDate } from './text/date.ts';
import { readMoney } from './text/money.ts';

const reader = 'dom:order-detail-2022';

/** Part by part: selectors that are handed on as a whole can't be put where they are used when the script is made small. */
const itemAt = {
  link: at.itemLink,
  sku: at.itemSku,
  price: at.itemPrice,
  quantity: at.itemQuantity,
};
const mostTexts = 600;

/**
 * The order of a detail page as it is drawn since 2022 (MARKETPLACE.md 1.3). Its number is that of
 * the page's address; a page that prints another one is not read. Rows are known by their labels,
 * in the languages that somebody saw. The contact block is never looked at. Nothing known on the
 * page: null lists and `layout-unknown`.
 */
export function readOrderDetailPage(
  document: Document,
  asked: string | null,
  market: Market | null,
  currency: string | null,
  hint: ReadHint,
): ReaderResult {
  const status = document.querySelector(at.status);
  const drawn = [...document.querySelectorAll(at.infoRow)].filter((row) => !row.closest(at.personal));
  const rows = labelledRows(drawn);
  if (!status && rows.size === 0) {
    return unreadable(reader, 'layout-unknown', 'nothing known');
  }
  const result: ReaderResult = { ...emptyResult(reader), seen: 1 };
  const printed = [
    ...drawn.flatMap((row) => printedOrders(row, longest.name)),
    ...linkedOrders(document.querySelectorAll(at.ownLinks)),
  ];
  const id = oneOrder(asked ?? printed[0], printed, result);
  if (!id) return result;
  const statusText = textOf(only(document, at.statusTitle), longest.name);
  const store = drawnStore(document, `${at.store} ${at.storeName}`, `${at.store} ${at.storeLink}`);
  const promises = promisesOf(document, status, hint, result);
  const date = (row: DetailRow) => {
    const text = rows.get(row);
    const found = text ? findDate(text, hint) : null;
    if (text && !found) report(result, 'date-unread', row);
    return found;
  };
  const order: OrderPart = {
    id,
    market: market ?? marketOfAddresses(store.part?.url, linkOf(document.querySelector(at.itemLink))),
    status: statusOf(statusText),
    statusText,
    placedAt: date('placed'),
    paidAt: date('paid'),
    shippedAt: date('shipped'),
    completedAt: date('completed'),
    total: totalOf(document, currency),
    paymentMethod: paymentKind(rows.get('payment') ?? null),
    seller: store.seller,
    items: itemsOf(document, currency),
    protectionEndsAt: protectionEnd(promises),
    promises,
  };
  result.read = 1;
  result.orders = [order];
  result.sellers = distinctStores([store]);
  result.parcels = parcelsOf(document, id);
  return result;
}

/** The rows of dates and numbers: what the label means → the value's text. */
function labelledRows(drawn: readonly Element[]): Map<DetailRow, string> {
  const rows = new Map<DetailRow, string>();
  for (const row of drawn) {
    const text = textOf(row, longest.name);
    const cells = [...row.children].map((cell) => textOf(cell, longest.name)).filter((cell) => cell !== null);
    const colon = text?.search(/[:：]/) ?? -1;
    const label = cells.length > 1 ? cells[0] : text?.slice(0, Math.max(colon, 0));
    const value = cells.length > 1 ? cells.slice(1).join(' ') : text?.slice(colon + 1).trim();
    const meaning = label ? detailLabels.get(comparable(label)) : undefined;
    // Two rows of one meaning: one of them is another order's, no one knows which.
    if (meaning && value) rows.set(meaning, (rows.get(meaning) ?? value) === value ? value : '');
  }
  return rows;
}

/** The row labelled "Total" (the same word in en, es, fr and pt); rows of other labels are parts of it. */
function totalOf(document: Document, currency: string | null): OrderPart['total'] {
  const totals = [...document.querySelectorAll(at.priceRow)].flatMap((row) => {
    const label = textAt(row, at.priceRowLabel, longest.name);
    return label && comparable(label) === 'total' ? textAt(row, at.priceRowValue, longest.name) : [];
  });
  const [text] = totals;
  return text && totals.every((other) => other === text) ? readMoney(text, currency) : null;
}

function itemsOf(document: Document, currency: string | null): Item[] | null {
  const titles = [...document.querySelectorAll(at.itemTitle)].slice(0, 200);
  return titles.length === 0
    ? null
    : titles.map((title) => drawnItem(title, bodyOf(title), itemAt, currency));
}

/** The nearest element around an item's title that holds its price too and no other title. */
function bodyOf(title: Element): Element {
  let body = title.parentElement ?? title;
  for (let up = title.parentElement; up; up = up.parentElement) {
    if (up.querySelectorAll(at.itemTitle).length > 1) break;
    body = up;
    if (up.querySelector(at.itemPrice)) break;
  }
  return body;
}

/**
 * The promises that the page prints: the block of the status, the expected date, and whatever else
 * stands beside the status (services, progress bar: their classes are not known). Titles of items
 * are the seller's words and links lead elsewhere: neither is asked.
 */
function promisesOf(
  document: Document,
  status: Element | null,
  hint: ReadHint,
  result: ReaderResult,
): PagePromise[] {
  const texts = [textAt(document, at.statusText)];
  for (const eta of document.querySelectorAll(at.eta)) texts.push(textOf(eta));
  const beside = status?.parentElement;
  if (beside && beside !== document.body) {
    for (const element of [...beside.querySelectorAll('*')].slice(0, mostTexts)) {
      if (element.children.length > 0 || element.closest(notTheMarketplaces)) continue;
      const text = textOf(element);
      if (text && /\d/.test(text)) texts.push(text);
    }
  }
  return distinctPromises(promisesIn(texts, hint, result));
}

const notTheMarketplaces = `${at.personal}, ${at.itemTitle}, ${at.itemSku}, ${at.store}, a, script, style`;

function parcelsOf(document: Document, orderId: string): ReaderResult['parcels'] {
  const copied = [...document.querySelectorAll(at.trackingNumber)];
  if (copied.length === 0) return null;
  return parcelsNamed(
    copied.map((element) => element.getAttribute('data-clipboard-text')),
    orderId,
  );
}
