import { orderNumber } from '../marketplace/pages.ts';
import { orderDetail2013 as at } from '../marketplace/selectors-old.ts';
import { statusFromState } from '../marketplace/status-old.ts';
import { longest } from '../model/longest.ts';
import type { Item, Market, OrderStatus } from '../model/order.ts';
import type { OrderPart, ParcelPart, ReaderResult } from '../model/reading.ts';
import { textAt, textOf } from './element.ts';
import { printedMoney } from './field.ts';
import { marketOfAddresses, type ReadHint } from './hint.ts';
import { isWhole, oldItem, wholeItems } from './old-item.ts';
import { parcelCode } from './parcel-code.ts';
import { paymentKind } from './payment.ts';
import { emptyResult, report, unreadable } from './result.ts';
import { distinctStores } from './seller.ts';
import { orderNumbers, single, singleStore, singleText } from './single.ts';
import { findDate } from './text/date.ts';
import { digits } from './text/text.ts';

const reader = 'dom:order-detail-2013';

/**
 * The order of a detail page of `trade.aliexpress.com`, 2013 to January 2022 (MARKETPLACE.md 1.11).
 * Its number is that of the page's address; a page that prints another one is not read. The block of
 * the receiver is never looked at. Nothing known on the page: null lists and `layout-unknown`.
 */
export function readOldOrderDetail(
  document: Document,
  asked: string | null,
  market: Market | null,
  currency: string | null,
  hint: ReadHint,
): ReaderResult {
  if (!document.querySelector(at.page)) {
    return unreadable(reader, 'layout-unknown', 'no order on the page');
  }
  const result: ReaderResult = { ...emptyResult(reader), seen: 1 };
  const id = orderIdOf(document, asked);
  if (id === null) {
    report(result, asked ? 'card-unread' : 'id-unread', 'no order number, or several');
    return result;
  }
  const name = singleText(
    document,
    at.storeLink,
    longest.name,
    { code: 'card-unread', field: 'store name' },
    result,
  );
  const store = singleStore(document, at.storeLink, name, result);
  const statusText = textAt(document, at.status, longest.name);
  const total = singleText(
    document,
    at.total,
    longest.name,
    { code: 'money-unread', field: 'total' },
    result,
  );
  const order: OrderPart = {
    id,
    market: market ?? marketOfAddresses(store.part?.url),
    status: statusOf(document, statusText, result),
    statusText,
    paidAt: paidAt(document, hint, result),
    total: printedMoney(null, total, currency, 'total', result),
    paymentMethod: paymentOf(document),
    seller: store.seller,
    items: itemsOf(document, currency, result),
  };
  result.read = 1;
  result.orders = [order];
  result.sellers = distinctStores([store]);
  result.parcels = parcelsOf(document, id, result);
  return result;
}

/** The address's number where the page prints no other; without one in the address the page's only one. */
function orderIdOf(document: Document, asked: string | null): string | null {
  const printed = [...document.querySelectorAll(at.number)].map((element) => digits(textOf(element)));
  const named = new Set([
    ...(asked ? [asked] : []),
    ...printed.filter((number) => number !== null && orderNumber.test(number)),
    ...orderNumbers(document.querySelectorAll(at.numbered), 'orderid'),
  ]);
  const [only] = named;
  return named.size === 1 ? (only ?? null) : null;
}

/** The state of the lines, where all have the same one; beside it the printed sentence, of which nobody knows the words. */
function statusOf(document: Document, text: string | null, result: ReaderResult): OrderStatus | null {
  const bodies = [...document.querySelectorAll(at.itemBody)];
  const states = new Set(bodies.map((body) => body.getAttribute(at.state) || null));
  const [state] = states.size === 1 ? states : [null];
  const said = statusFromState(state ?? null, text);
  if (said !== 'contradiction') return said;
  report(result, 'status-unread', 'the status is not what its state says');
  return null;
}

/** The day on which the money came in; null when several payments came on different days. */
function paidAt(document: Document, hint: ReadHint, result: ReaderResult): OrderPart['paidAt'] {
  const texts = paymentCells(document, at.paymentDate);
  const days = texts.map((text) => findDate(text, hint));
  if (days.includes(null)) {
    report(result, 'date-unread', 'paid');
    return null;
  }
  return single(days, { code: 'date-unread', field: 'paid' }, result);
}

/** The one kind of payment whose words are known; a coupon beside it is none. */
function paymentOf(document: Document): OrderPart['paymentMethod'] {
  const kinds = new Set(paymentCells(document, at.paymentMethod).map(paymentKind));
  kinds.delete(null);
  const [only] = kinds;
  return kinds.size === 1 ? (only ?? null) : null;
}

function paymentCells(document: Document, cell: string): string[] {
  const rows = [...document.querySelectorAll(at.payment)];
  return !isWhole(rows)
    ? []
    : rows.map((row) => textAt(row, cell, longest.name)).filter((text) => text !== null);
}

function itemsOf(document: Document, currency: string | null, result: ReaderResult): Item[] | null {
  return wholeItems([...document.querySelectorAll(at.item)], (row) =>
    oldItem(
      {
        titles: row.querySelectorAll(at.itemTitle),
        skus: row.querySelectorAll(at.itemSku),
        price: textAt(row, at.itemPrice, longest.name),
        quantity: textAt(row, at.itemQuantity, longest.name),
      },
      currency,
      result,
    ),
  );
}

/**
 * The parcels; a number that is struck out was given to the parcel before. null when the page has no
 * block of them.
 */
function parcelsOf(document: Document, orderId: string, result: ReaderResult): ParcelPart[] | null {
  const rows = [...document.querySelectorAll(at.parcel)];
  // Without a row its button tells the number.
  const blocks = rows.length > 0 ? rows : [...document.querySelectorAll(at.parcelButton)];
  const parcels = new Map<string, ParcelPart>();
  for (const block of blocks) {
    if (block.classList.contains(at.parcelReplaced)) continue;
    const code = codeIn(block, orderId, result);
    if (code === null) report(result, 'card-unread', 'a parcel has no number, or two');
    else parcels.set(code, { orderId, code, service: textAt(block, at.parcelService, longest.name) });
  }
  return blocks.length > 0 ? [...parcels.values()] : null;
}

/** The number of a row's parcel, or of a button alone; null when button and print differ, or the button is another order's. */
function codeIn(block: Element, orderId: string, result: ReaderResult): string | null {
  const buttons = [block, ...block.querySelectorAll(at.parcelButton)].filter((each) =>
    each.matches(at.parcelButton),
  );
  if ([...orderNumbers(buttons, 'orderid')].some((other) => other !== orderId)) return null;
  const printed = textAt(block, at.parcelNumber, longest.name);
  // Two numbers in one cell would become one.
  const codes = [printed?.includes(' ') ? null : parcelCode(printed)];
  for (const button of buttons) codes.push(parcelCode(button.getAttribute('logisticsno')));
  return single(codes, { code: 'card-unread', field: 'parcel' }, result);
}
