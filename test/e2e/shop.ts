// What a buyer does on the demo's pages, found as the real pages are built (MARKETPLACE.md 1.2–1.5).
import type { ElementHandle, Page } from 'puppeteer-core';
import type { GuardedButton, Language, Market, MarketOptions, RecordedAct } from '../market/market.ts';
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

/**
 * All ways, a page's own scripts among them. `slow click` holds the button down for 300 ms; `double
 * tap` clicks the same place again 200 ms later; `requestSubmit` is for a button in a form (`confirmTag:
 * 'submit'`, and the pages of before 2022), and leaves it alone where there is none.
 */
export const waysToActivate = [
  ...activations,
  'touch',
  'slow click',
  'double click',
  'double tap',
  'script click',
  'requestSubmit',
] as const;
export type Activation = (typeof waysToActivate)[number];

export async function activate(page: Page, button: ElementHandle<Element>, how: Activation): Promise<void> {
  await button.scrollIntoView();
  switch (how) {
    case 'click':
      return button.click();
    case 'touch':
      return button.tap();
    case 'slow click':
      return button.click({ delay: 300 });
    case 'double click':
      return button.click({ count: 2 });
    case 'double tap': {
      const { x, y } = await button.clickablePoint();
      await page.mouse.click(x, y);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return page.mouse.click(x, y);
    }
    case 'script click':
      return button.evaluate((element) => (element as HTMLElement).click());
    case 'requestSubmit':
      return button.evaluate((element) => (element as HTMLButtonElement).form?.requestSubmit());
    default:
      await button.focus();
      await page.keyboard.press(how);
  }
}

/** One place where a guarded act can be done. */
export interface ActPage {
  /** `confirm on the list of aliexpress.us` */
  name: string;
  act: GuardedButton;
  /** The role of its order in the scenario `guards`. */
  role: string;
  /** What the market must be told for it, beside the scenario. */
  options: Partial<MarketOptions>;
  /** What to open; `ids` are those of `idsOf`. */
  path(ids: ActIds): string;
  /** The page of before 2022 wants its boxes ticked before its button; `perItem`: the question has boxes. */
  boxes: 'none' | 'before' | 'in-question';
  /** false: doing it there needs no guard. */
  isGuarded: boolean;
}

export interface ActIds {
  orderId: string;
  /** Of the order's dispute; '' when it has none. */
  disputeId: string;
  lineId: string;
}

/** The numbers of the order that an act's page is about. */
export function idsOf(market: Market, { role }: Pick<ActPage, 'role'>): ActIds {
  const { id, dispute, lines } = market.order(role);
  return { orderId: id, disputeId: dispute?.id ?? '', lineId: dispute?.lineId ?? lines[0]?.lineId ?? '' };
}

const orderPaths = {
  'the list': () => listPath,
  "the order's page": ({ orderId }: ActIds) => detailPath(orderId),
  'the list of aliexpress.us': () => `https://www.aliexpress.us${listPath}`,
  "the order's page of aliexpress.us": ({ orderId }: ActIds) =>
    `https://www.aliexpress.us${detailPath(orderId)}`,
  'the mobile list': () => `https://m.aliexpress.com${listPath}`,
  "the mobile order's page": ({ orderId }: ActIds) => `https://m.aliexpress.com${detailPath(orderId)}`,
  'the list of aliexpress.ru': () => 'https://aliexpress.ru/order-list',
  "the order's page of aliexpress.ru": ({ orderId }: ActIds) => `https://aliexpress.ru/order-list/${orderId}`,
};

const oldOrderPath = ({ orderId }: ActIds) =>
  `https://trade.aliexpress.com/order_detail.htm?orderId=${orderId}`;
/** The list of before 2022: its confirm button only leads to the page that confirms, its cancel button asks at once. */
export const oldListPath = 'https://trade.aliexpress.com/orderList.htm';

const disputePaths = {
  "the dispute's page": ({ disputeId, lineId }: ActIds) =>
    `https://trade.aliexpress.com/issue/fastissue/Detail.htm?tradeOrderLineId=${lineId}&reverseOrderLineId=${disputeId}&from=1`,
  'the mobile list of disputes': () => 'https://m.aliexpress.com/p/refund-dispute/list.html',
  'the list of disputes': () => '/p/reverse-pages/list.html',
  "the mobile refund's page": ({ lineId }: ActIds) =>
    `https://m.aliexpress.com/p/refund-amount/detail.html?tradeOrderLineId=${lineId}`,
  "the dispute's page of before 2022": ({ disputeId }: ActIds) =>
    `https://trade.aliexpress.com/issue/issueDetail.htm?issueId=${disputeId}`,
};

const at = (
  act: GuardedButton,
  role: string,
  where: string,
  path: ActPage['path'],
  more: Partial<ActPage> = {},
): ActPage => ({
  name: `${act} on ${where}${role === 'processing' ? ', not shipped' : ''}`,
  act,
  role,
  path,
  options: {},
  boxes: 'none',
  isGuarded: true,
  ...more,
});

const confirmPages = [
  ...Object.entries(orderPaths).map(([where, path]) => at('confirm', 'delivered', where, path)),
  at('confirm', 'delivered', 'the page of before 2022', oldOrderPath, { boxes: 'before' }),
  ...Object.entries(orderPaths)
    .filter(([where]) => !where.endsWith('.ru'))
    .map(([where, path]) =>
      at('confirm', 'two-parcels', `${where}, item by item`, path, { boxes: 'in-question' }),
    ),
  at('confirm', 'two-parcels', 'the page of before 2022, item by item', oldOrderPath, { boxes: 'before' }),
];

const closePages = [
  ...Object.entries(disputePaths),
  [
    'the mobile page that cancels',
    ({ disputeId }: ActIds) =>
      `https://m.aliexpress.com/p/refund-cancel/index.html?reverseOrderLineId=${disputeId}`,
  ] as const,
].map(([where, path]) => at('close-dispute', 'disputed', where, path));

const acceptPages = Object.entries(disputePaths).map(([where, path]) =>
  at('accept-offer', 'disputed', where, path),
);

const cancelPages = [
  ...Object.entries(orderPaths),
  ['the list of before 2022', () => oldListPath] as const,
].flatMap(([where, path]) => [
  at('cancel-order', 'ends-soon', where, path, { options: { cancelShipped: true } }),
  at('cancel-order', 'processing', where, path, { isGuarded: false }),
]);

/** Every place of the demo where an act that can't be undone can be done, and those where it needs no guard. */
export const actPages: readonly ActPage[] = [...confirmPages, ...closePages, ...acceptPages, ...cancelPages];

/** The act's button on its page as it stands now, whatever it says. Waits for it. */
export function actButton(page: Page, { act }: Pick<ActPage, 'act'>, ids: ActIds): Promise<ElementHandle> {
  const id = act === 'close-dispute' || act === 'accept-offer' ? ids.disputeId : ids.orderId;
  return waitFor(async () => {
    const found = await page.evaluateHandle(
      (wanted, number) =>
        (window as unknown as { market?: { findAct?(act: string, id: string): Element | null } }).market
          // A list that the server has drawn is there before its scripts.
          ?.findAct?.(wanted, number) ?? document.querySelector(`[data-early="${wanted} ${number}"]`),
      act,
      id,
    );
    return found.asElement() as ElementHandle<Element> | null;
  }, `the button to ${act} ${id}`);
}

/** Ticks the boxes that the page of before 2022 wants before its button. `count`: only so many of them. */
export async function prepareAct(
  page: Page,
  { boxes }: Pick<ActPage, 'boxes'>,
  count = Number.POSITIVE_INFINITY,
): Promise<void> {
  if (boxes !== 'before') return;
  const found = await page.$$('#confirm-receiving tbody input[type="checkbox"]:not(:disabled)');
  for (const box of found.slice(0, count)) await box.click();
}

const questionOfShop = '.comet-modal, .ui-window:not([hidden])';
const yesOfShop =
  '.comet-modal-footer .comet-btn-primary, .ui-window:not([hidden]) .ui-window-buttons .ui-button-primary';

/** Whether the shop's own question about any act is there, in every language. */
export const shopAsksAct = (page: Page) =>
  page.evaluate((selector) => document.querySelector(selector) !== null, questionOfShop);

/** Says yes in the shop's own question, all boxes ticked; `count`: only so many of them. */
export async function agreeWithAct(page: Page, count = Number.POSITIVE_INFINITY): Promise<void> {
  await waitFor(() => shopAsksAct(page), "the shop's own question");
  const boxes = await page.$$('.comet-modal input[type="checkbox"]');
  for (const box of boxes.slice(0, count)) await box.click();
  const yes = await waitFor(() => page.$(yesOfShop), "the shop's yes");
  await yes.click();
}

/** The recorded requests that count for an act's page. */
export function actsOf(market: Market, { act }: Pick<ActPage, 'act'>, ids: ActIds): RecordedAct[] {
  return market
    .acts()
    .filter(
      (one) =>
        one.act === act &&
        (one.disputeId === null ? one.orderId === ids.orderId : one.disputeId === ids.disputeId),
    );
}

/** Says "Confirm" in the page's own dialog: the last question that the shop itself asks. */
export async function agreeWithShop(page: Page, language: Language): Promise<void> {
  const button = await buttonSaying(page, words[language].confirm.ok);
  await button.click();
}

/** Whether the page's own dialog is there. */
export const shopAsks = (page: Page, language: Language) =>
  page.evaluate((title) => document.body.textContent.includes(title), words[language].confirm.title);
