import { orderInLink, orderPageAt } from '../../lib/marketplace/order-pages.ts';
import { orderList2022 } from '../../lib/marketplace/selectors.ts';
import { confirmTypes, knownOtherTypes } from '../../lib/marketplace/types.ts';
import { comparable, confirmWords } from '../../lib/marketplace/words.ts';
import type { LearnedButton } from '../../lib/readers/buttons.ts';

/** What a button of an order does, as far as the page lets us know. */
export interface Recognised {
  act: 'confirm' | 'other' | 'unknown';
  /** null: the page does not say which order it is. */
  orderId: string | null;
  button: HTMLElement;
}

const clickable = `button, a, input[type="button"], input[type="submit"], [role="button"], .comet-btn, ${orderList2022.buttons}`;
/** The page's own dialogs: what their buttons do depends on what was clicked before. */
const dialogs =
  'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"], [class*="modal"]:not(html, body)';
/** How far up a card is looked for when its class is not there. */
const highestCard = 8;

/**
 * The button of an order card, or of the order page, that an event happened in, and what it does:
 * the API's type code matched with its own text on that order first, then what the page's answers
 * and dictionary call confirming, then the words of the languages we know. null: not such a button.
 */
export function recognise(
  target: unknown,
  { buttons, address }: { buttons: readonly LearnedButton[]; address: string },
): Recognised | null {
  const button = target instanceof Element ? target.closest<HTMLElement>(clickable) : null;
  if (!button || button.matches(orderList2022.card) || button.closest(dialogs)) return null;
  const page = orderPageAt(address);
  const card = page.kind === 'order-detail' ? document.body : cardOf(button);
  if (!card) return null;
  const orderId = page.kind === 'order-detail' ? page.orderId : orderOfCard(card);
  return { act: actOf(textOf(button), buttons, orderId), orderId, button };
}

/** The confirm button of an order on the page as it stands now; null when there is none. */
export function findConfirmButton(
  orderId: string | null,
  page: { buttons: readonly LearnedButton[]; address: string },
): HTMLElement | null {
  for (const candidate of document.querySelectorAll(clickable)) {
    const found = recognise(candidate, page);
    if (found?.act === 'confirm' && found.button === candidate && found.orderId === orderId)
      return found.button;
  }
  return null;
}

/** The numbers of the orders on the page: its address and the links of its cards. */
export function ordersOnPage(address: string): Set<string> {
  const ids = new Set<string>();
  const own = orderPageAt(address).orderId;
  if (own) ids.add(own);
  for (const link of document.querySelectorAll(orderList2022.orderLinks)) {
    const id = orderInLink(link.getAttribute('href') ?? '');
    if (id) ids.add(id);
  }
  return ids;
}

function actOf(text: string, learned: readonly LearnedButton[], orderId: string | null): Recognised['act'] {
  if (!text) return 'unknown';
  const says = (learnedButton: LearnedButton) => comparable(learnedButton.text) === text;
  const confirms = ({ type }: LearnedButton) => confirmTypes.has(type);
  const isOther = ({ type }: LearnedButton) => knownOtherTypes.has(type);

  const own = learned.filter((button) => button.orderId !== null && button.orderId === orderId);
  const matching = own.filter(says);
  if (matching.some(confirms)) return 'confirm';
  if (matching.some(isOther)) return 'other';
  if (matching.length > 0) return 'unknown';

  const anywhere = learned.filter(says);
  if (anywhere.some(confirms) || confirmTexts.has(text)) return 'confirm';
  if (anywhere.some(isOther)) return 'other';
  return 'unknown';
}

const confirmTexts = new Set(confirmWords.flatMap(({ words }) => words.map(comparable)));

function textOf(button: Element): string {
  const text = button instanceof HTMLInputElement ? button.value : button.textContent;
  return comparable(text || (button.getAttribute('aria-label') ?? ''));
}

/** The card around a button: by its class, else the nearest ancestor that links to one order and no other. */
function cardOf(button: Element): Element | null {
  const card = button.closest(orderList2022.card);
  if (card) return card;
  let around = button.parentElement;
  for (let height = 0; around && around !== document.body && height < highestCard; height += 1) {
    const ids = ordersIn(around);
    if (ids.size > 0) return ids.size === 1 ? around : null;
    around = around.parentElement;
  }
  return null;
}

function orderOfCard(card: Element): string | null {
  const detail = card.querySelector(orderList2022.detailLink)?.getAttribute('href');
  const [first = null] = ordersIn(card);
  return (detail && orderInLink(detail)) || first;
}

function ordersIn(card: Element): Set<string> {
  const links = [...card.querySelectorAll(orderList2022.orderLinks)];
  if (card.matches(orderList2022.orderLinks)) links.push(card);
  const ids = links.map((link) => orderInLink(link.getAttribute('href') ?? ''));
  return new Set(ids.filter((id) => id !== null));
}
