// What a buyer does on the demo's pages, found as the real pages are built (MARKETPLACE.md 1.2–1.5).
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Language, Market } from '../market/market.ts';
import { words } from '../market/words/words.ts';
import { waitFor } from './wait.ts';

export const listPath = '/p/order/index.html';
export const detailPath = (orderId: string) => `/p/order/detail.html?orderId=${orderId}`;
export const trackingPath = (orderId: string) => `/p/tracking/index.html?tradeOrderId=${orderId}`;

/** How many order cards stand on a list page, of the known layout or of the demo's unknown one. */
export const cardCount = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('.order-item, .nv-a').length);

/** Waits until so many cards are there. */
export async function waitForCards(page: Page, count: number): Promise<void> {
  await waitFor(async () => (await cardCount(page)) === count, `${count} order cards`);
}

/** The button that says this: on an order's card, or anywhere on the page when no order is named. Waits for it. */
export async function buttonSaying(
  page: Page,
  text: string,
  orderId?: string,
): Promise<ElementHandle<Element>> {
  return waitFor(async () => {
    const found = await page.evaluateHandle(
      (wanted, order) => {
        const around = order
          ? [...document.querySelectorAll('.order-item')].filter((card) =>
              card.querySelector(`a[href*="${order}"]`),
            )
          : [document.body];
        // The innermost element with just this text, then the button it is in.
        const exact = around
          .flatMap((root) => [...root.querySelectorAll('*')])
          .filter((element) => element.textContent?.trim() === wanted && element.getClientRects().length > 0)
          .at(-1);
        return exact?.closest('button, a, [role="button"], .comet-btn, .order-item-btn') ?? exact ?? null;
      },
      text,
      orderId ?? '',
    );
    return found.asElement() as ElementHandle<Element> | null;
  }, `a button saying "${text}"`);
}

/** The order's confirm button, by the word of the page's language (or what the market was told to print). */
export function confirmButton(page: Page, market: Market, orderId?: string): Promise<ElementHandle<Element>> {
  const { language, confirmText, confirmTextShown } = market.options();
  return buttonSaying(page, confirmTextShown ?? confirmText ?? words[language].buttons.confirm, orderId);
}

/** Clicks the order's confirm button, once; finds it anew when the page has drawn itself in between. */
export async function clickConfirm(page: Page, market: Market, orderId?: string): Promise<void> {
  await waitFor(async () => {
    await (await confirmButton(page, market, orderId)).click();
    return true;
  }, 'the confirm button to be clicked');
}

/** The ways a buyer sets a button off. */
export const activations = ['click', 'Enter', ' '] as const;
export type Activation = (typeof activations)[number];

export async function activate(page: Page, button: ElementHandle<Element>, how: Activation): Promise<void> {
  await button.scrollIntoView();
  if (how === 'click') return button.click();
  await button.focus();
  await page.keyboard.press(how);
}

/** Says "Confirm" in the page's own dialog: the last question that the shop itself asks. */
export async function agreeWithShop(page: Page, language: Language): Promise<void> {
  const button = await buttonSaying(page, words[language].confirm.ok);
  await button.click();
}

/** Whether the page's own dialog is there. */
export const shopAsks = (page: Page, language: Language) =>
  page.evaluate((title) => document.body.textContent.includes(title), words[language].confirm.title);
