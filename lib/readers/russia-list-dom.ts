import { russiaOrderList2026 as at } from '../marketplace/selectors-russia.ts';
import { longest } from '../model/longest.ts';
import type { OrderPart, ReaderResult } from '../model/reading.ts';
import { linkOf, textAt } from './element.ts';
import type { ReadHint } from './hint.ts';
import { emptyResult, report, unreadable } from './result.ts';
import { cardStatus, cardTotal, onlyNumber, orderLinked, printedNumber, russia } from './russia-card.ts';

const reader = 'dom:order-list-ru-2026';

/** Of each of these a card has one at most; two are parts of two orders. */
const parts = [at.number, at.tag, at.title, at.total, at.link];

/**
 * Orders from the cards of aliexpress.ru's list as it is drawn (MARKETPLACE.md 1.10): number, state,
 * total. A card prints no date, no seller and only pictures of its items. No card at all: null lists
 * and `layout-unknown`.
 */
export function readRussiaList(document: Document, currency: string | null, hint: ReadHint): ReaderResult {
  const cards = cardsOf(document);
  if (cards.length === 0) return unreadable(reader, 'layout-unknown', 'no card on the page');
  const result = emptyResult(reader);
  const orders = new Map<string, OrderPart>();
  for (const card of cards) {
    result.seen += 1;
    const id = orderIdOf(card);
    if (id === null) {
      report(result, 'card-unread', `card ${result.seen} has no order number, or two`);
      continue;
    }
    result.read += 1;
    if (orders.has(id)) continue;
    const [tag, title] = [at.tag, at.title].map((part) => textAt(card, part, longest.name));
    orders.set(id, {
      id,
      market: russia,
      ...cardStatus(tag ?? null, title ?? null, hint, result),
      total: cardTotal(textAt(card, at.total, longest.name), currency, result),
    });
  }
  result.orders = [...orders.values()].slice(0, 500);
  return result;
}

/** The cards: the places of the list, the orders in a place that holds several, and what stands outside of all places. */
function cardsOf(document: Document): Element[] {
  const places = [...document.querySelectorAll(at.item)].filter((place) => place.querySelector(at.anyPart));
  const numbers = [...document.querySelectorAll(at.number)].slice(0, 500);
  const cards = places.flatMap((place) => {
    const inside = numbers.filter((number) => place.contains(number));
    return inside.length > 1 ? inside.map(around) : [place];
  });
  return [...cards, ...numbers.filter((number) => !number.closest(at.item)).map(around)];
}

/** The biggest element around an order's number that holds no other order's number. */
function around(number: Element): Element {
  let card = number;
  for (let up = number.parentElement; up; up = up.parentElement) {
    if (up.querySelectorAll(at.number).length > 1) break;
    card = up;
  }
  return card;
}

/** The number that the card prints and its links carry; null when they differ, or the card holds two orders. */
function orderIdOf(card: Element): string | null {
  if (parts.some((part) => card.querySelectorAll(part).length > 1)) return null;
  const links = [card.closest('a'), ...card.querySelectorAll(at.orderLinks)];
  return onlyNumber([
    printedNumber(textAt(card, at.number)),
    ...links.map((link) => orderLinked(linkOf(link))),
  ]);
}
