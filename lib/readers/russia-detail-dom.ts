import { russiaOrderDetail2026 as at, russiaScripts } from '../marketplace/selectors-russia.ts';
import { behindDateLabel, withKnownMonths } from '../marketplace/words-russia.ts';
import { longest } from '../model/longest.ts';
import type { Moment } from '../model/moment.ts';
import type { Money } from '../model/money.ts';
import type { Item } from '../model/order.ts';
import type { ReaderResult } from '../model/reading.ts';
import { first, linkOf, textAt, textOf } from './element.ts';
import { objectAt } from './embedded.ts';
import type { ReadHint } from './hint.ts';
import { productInLink } from './lines.ts';
import { parcelCode } from './parcel-code.ts';
import { emptyResult, report, unreadable } from './result.ts';
import { printedNumber, russia, russiaBase, russianPrice } from './russia-card.ts';
import { distinctStores, type NamedStore, namedStore } from './seller.ts';
import { isSameMoney } from './shop-field.ts';
import { findDate } from './text/date.ts';
import { clean, digits } from './text/text.ts';

const reader = 'dom:order-detail-ru-2026';
const mostTexts = 20_000;

/**
 * The order of aliexpress.ru's order page (MARKETPLACE.md 1.10), read where it is drawn; the total
 * also from the page's script. Its number must be printed, and be that of the address. Where the
 * page prints the order's state is not known, so `status` is left out. Name, address and phone are
 * never looked at. Nothing known on the page: null lists and `layout-unknown`.
 */
export function readRussiaDetail(
  document: Document,
  asked: string | null,
  currency: string | null,
  hint: ReadHint,
): ReaderResult {
  const numbers = [...document.querySelectorAll(at.number)].filter((each) =>
    /\d/.test(each.textContent ?? ''),
  );
  const blocks = [...document.querySelectorAll(at.block)].slice(0, 200);
  if (numbers.length === 0 && blocks.length === 0) {
    return unreadable(reader, 'layout-unknown', 'neither number nor items on the page');
  }
  const result: ReaderResult = { ...emptyResult(reader), seen: 1 };
  const printed = numbers.map((each) => printedNumber(each.textContent));
  const [id] = printed;
  if (!id || printed.some((other) => other !== id) || (asked !== null && asked !== id)) {
    const isTold = printed.some((number) => number !== null);
    report(result, isTold ? 'card-unread' : 'id-unread', 'no order number, or another one than the address');
    return result;
  }
  const store = storeOf(document, result);
  const texts = drawnTexts(document);
  result.read = 1;
  result.orders = [
    {
      id,
      market: russia,
      placedAt: placedAt(texts, hint, result),
      total: totalOf(document, id, texts, currency, result),
      seller: store.seller,
      items: blocks.length === 0 ? null : itemsOf(document, blocks, currency, result),
    },
  ];
  result.sellers = distinctStores([store]);
  result.parcels = parcelsOf(document, id, result);
  return result;
}

/** The texts of the page with what holds them, scripts and styles left out. */
function drawnTexts(document: Document): [string, Element][] {
  const walker = document.createTreeWalker(document, 4); // NodeFilter.SHOW_TEXT
  const texts: [string, Element][] = [];
  for (let node = walker.nextNode(); node && texts.length < mostTexts; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (holder && !/^(?:script|style)$/i.test(holder.tagName)) {
      texts.push([(node.textContent ?? '').slice(0, longest.name), holder]);
    }
  }
  return texts;
}

/** The date behind its label, wherever it stands; null and a problem when there is none, no year, or two that differ. */
function placedAt(texts: readonly [string, Element][], hint: ReadHint, result: ReaderResult): Moment | null {
  const labels = texts.filter(([text]) => behindDateLabel(text) !== null);
  const found = new Set(labels.map(([, holder]) => dateBehindLabel(holder, hint)));
  const [only] = found;
  if (found.size === 1 && only) return only;
  report(result, 'date-unread', 'placed');
  return null;
}

/** The label's own element holds the date, or the one around it does. */
function dateBehindLabel(holder: Element, hint: ReadHint): Moment | null {
  for (const element of [holder, holder.parentElement]) {
    const behind = behindDateLabel(textOf(element, longest.name) ?? '');
    // Another number behind the date is the order's.
    const date =
      behind === null ? null : findDate(withKnownMonths(behind.replace(/\d[\d ]{11,}/, ' ')), hint);
    if (date) return date;
  }
  return null;
}

/** The total as drawn, and as the page's script has it for this order; two that differ are none, with a problem. */
function totalOf(
  document: Document,
  id: string,
  texts: readonly [string, Element][],
  currency: string | null,
  result: ReaderResult,
): Money | null {
  const drawn = [...document.querySelectorAll(at.total)].map((each) => textOf(each, longest.name));
  const told = [...drawn, ...summaries(document, id, texts)];
  const amounts = told.flatMap((text) => russianPrice(text, currency) ?? []);
  const [amount] = amounts;
  if (amount && amounts.every((other) => isSameMoney(other, amount))) return amount;
  if (told.some((text) => /\d/.test(text ?? ''))) report(result, 'money-unread', 'total');
  return null;
}

/**
 * The totals in the page's scripts. After a soft navigation these still hold the page before, so
 * one is believed only where the script names this order or the page prints the very amount.
 */
function summaries(document: Document, id: string, texts: readonly [string, Element][]): string[] {
  return [...document.querySelectorAll('script:not([src])')].slice(0, 200).flatMap((script) => {
    const text = script.textContent ?? '';
    const place = text.indexOf(russiaScripts.summary);
    const total = place < 0 ? null : objectAt(text, place + russiaScripts.summary.length)?.value;
    const printed = clean(total?.value, longest.name);
    if (printed === null) return [];
    const isOurs = text.includes(id) || texts.some(([drawn]) => clean(drawn, longest.name) === printed);
    return isOurs ? [printed] : [];
  });
}

/** All items, or null: half of an order's items would be a wrong fact. */
function itemsOf(
  document: Document,
  blocks: readonly Element[],
  currency: string | null,
  result: ReaderResult,
): Item[] | null {
  if (document.querySelectorAll(at.blockLink).length !== blocks.length) return null;
  const items = blocks.map((block) => itemOf(block, currency, result));
  return items.every((item) => item !== null) ? items : null;
}

function itemOf(block: Element, currency: string | null, result: ReaderResult): Item | null {
  const link = linkOf(first(block, at.blockLink));
  const productId = productInLink(link);
  const isOne = [at.blockLink, at.blockTitle[0], at.blockSku, at.blockQuantity, at.blockPrice].every(
    (part) => block.querySelectorAll(part).length <= 1,
  );
  if (!isOne || productId === null) return null;
  const quantity =
    Number(/^\D*(\d{1,6})\D*$/.exec(textAt(block, at.blockQuantity, longest.name) ?? '')?.[1]) || null;
  return {
    lineId: null,
    productId,
    title: textAt(block, at.blockTitle, longest.title),
    sku: textAt(block, at.blockSku, longest.title),
    skuId: digits(/[?&]sku_id=(\d+)(?:[&#]|$)/.exec(link ?? '')?.[1]),
    quantity,
    // Whether it is the price of one piece or of all is not known.
    price: quantity === 1 ? priceOf(block, currency, result) : null,
  };
}

/** The one amount in the block of the price; a struck-out one beside it makes two. */
function priceOf(block: Element, currency: string | null, result: ReaderResult): Money | null {
  const texts = [...(first(block, at.blockPrice)?.children ?? [])].map((each) => textOf(each, longest.name));
  const amounts = texts.flatMap((text) => russianPrice(text, currency) ?? []);
  if (amounts.length !== 1) report(result, 'money-unread', 'item price');
  return amounts.length === 1 ? (amounts[0] ?? null) : null;
}

/** The one store that the page names; none when its links lead to two. */
function storeOf(document: Document, result: ReaderResult): NamedStore {
  const links = at.store.flatMap((selector) => [...document.querySelectorAll(selector)]);
  const named = links.map((link) => {
    const href = linkOf(link) ?? '';
    return namedStore(
      textOf(link, longest.name),
      URL.canParse(href, russiaBase) ? new URL(href, russiaBase).href : null,
    );
  });
  const stores = named.filter(({ part }) => part !== null);
  const isOne = distinctStores(stores).length === 1;
  if (stores.length > 0 && !isOne) report(result, 'id-unread', 'two stores');
  // A picture links there, too.
  const store = isOne ? (stores.find(({ part }) => part?.name) ?? stores[0]) : null;
  return store ?? { seller: null, part: null };
}

function parcelsOf(document: Document, orderId: string, result: ReaderResult): ReaderResult['parcels'] {
  const texts = [...document.querySelectorAll(at.trackingNumber)].map((each) => textOf(each, longest.name));
  const printed = texts.filter((text) => text !== null && /\d/.test(text));
  const codes = printed.map(parcelCode).filter((code) => code !== null);
  if (codes.length < printed.length) report(result, 'card-unread', "a parcel's number has no known shape");
  return codes.length === 0 ? null : [...new Set(codes)].map((code) => ({ orderId, code }));
}
