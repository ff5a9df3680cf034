import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { type Language, type Market, type MarketOptions, personalData } from '../market/market.ts';
import { words as shopWords } from '../market/words/words.ts';
import { goOn, isAsked, later, notYet, question, shiftTab, words } from './question.ts';
import {
  agreeWithShop,
  buttonSaying,
  clickConfirm,
  listPath,
  shopAsks,
  trackingPath,
  waitForCards,
} from './shop.ts';
import { kinds, type Suite, storedOrders, suite } from './suite.ts';
import { speaking, variant } from './variant.ts';
import { waitFor, waitForValue } from './wait.ts';

/** Boxes to tick: tracking was never read. */
const firm = 2;
/** The one box of a request whose purpose can't be told. */
const unknown = 1;
const calm = 0;

async function openList({ market, driver }: Suite, options: Partial<MarketOptions> = {}): Promise<Page> {
  market.change(options);
  const page = await driver.openPage(listPath);
  await waitForCards(page, 10);
  // Nobody can read the orders of an unknown layout.
  const known = market.options().layout === 'unknown' ? 0 : 10;
  await waitFor(async () => (await storedOrders(driver)).length === known, `${known} stored orders`);
  return page;
}

const shopQuestion = (page: Page, language: Language = 'en') =>
  waitFor(() => shopAsks(page, language), "the shop's own question");

/** Clicks until the question stands there: a page that draws itself anew under the mouse swallows a click. */
const ask = (page: Page, market: Market, orderId: string) =>
  waitFor(async () => {
    await clickConfirm(page, market, orderId);
    return isAsked(page);
  }, "the guard's question");

describe.each(kinds)('%s: the click lock', (kind) => {
  const here = suite(kind);
  const sent = () => here.market.confirming().length;

  test.each<Partial<MarketOptions>>([
    { language: 'pt', delivery: 'fetch', confirmEvent: 'mousedown' },
    { language: 'ru', delivery: 'xhr', confirmTag: 'div' },
    { language: 'ko', delivery: 'embedded', confirmEvent: 'pointerup' },
    { confirmText: 'Blorp qux', redrawMs: 150 },
    { csp: true },
  ])('asks before the shop does, and lets through once: %o', async (options) => {
    const { market } = here;
    const language = options.language ?? 'en';
    const page = await openList(here, options);
    const { id } = market.order('ends-soon');

    await ask(page, market, id);
    expect(await shopAsks(page, language)).toBe(false);
    await notYet(page);
    expect(await shopAsks(page, language)).toBe(false);
    expect(market.operations()).toEqual([]);

    await ask(page, market, id);
    await goOn(page, firm);
    await shopQuestion(page, language);
    expect(sent()).toBe(0);
    await agreeWithShop(page, language);
    await waitForValue(async () => sent(), 1, 'confirming requests');
    await waitForValue(async () => market.order('ends-soon').state, 'completed', "the order's state");
    expect(await isAsked(page)).toBe(false);
    expect(sent()).toBe(1);
  });

  test('"Remove" and "Add to cart" raise no question', async () => {
    const { market } = here;
    const page = await openList(here);
    const order = market.order('completed-recently');
    await (await buttonSaying(page, shopWords.en.buttons.again, order.id)).click();
    await waitFor(async () => market.calls('cart').length > 0, 'the cart');
    expect(await isAsked(page)).toBe(false);
    await (await buttonSaying(page, shopWords.en.buttons.remove, order.id)).click();
    await agreeWithShop(page, 'en');
    await waitFor(async () => market.operations().length === 1, 'the removal');
    await waitForCards(page, 9);
    expect(await isAsked(page)).toBe(false);
    expect(sent()).toBe(0);
  });

  test('delivered by tracking: the calm tone, without boxes', async () => {
    const { market, driver } = here;
    const { id } = market.order('delivered');
    await driver.openPage(trackingPath(id));
    await waitFor(async () => (await driver.database('parcels')).length === 1, 'the parcel');
    const page = await openList(here);
    await clickConfirm(page, market, id);
    await question(page);
    await driver.screenshot(page, `${kind}-guard-calm`, { width: 1000, height: 800 });
    if (kind === 'chromium') {
      const said = await words(page);
      expect(personalData.filter((text) => said.includes(text))).toEqual([]);
    }
    await goOn(page, calm);
    await shopQuestion(page);
    await agreeWithShop(page, 'en');
    await waitForValue(async () => sent(), 1, 'confirming requests');
  });

  test('"Not yet" leads on: something is wrong', async () => {
    const { market, driver } = here;
    const { id } = market.order('two-parcels');
    const page = await openList(here);
    await clickConfirm(page, market, id);
    await question(page);
    await driver.screenshot(page, `${kind}-guard-firm`, { width: 1000, height: 800 });
    await later(page);
    await driver.screenshot(page, `${kind}-guard-later`, { width: 1000, height: 800 });
    // One step back from "Close", which has the focus.
    await shiftTab(page);
    await page.keyboard.press('Enter');
    await waitFor(async () => {
      const orders = await driver.database<{ id: string; said: { wrong: string | null } }>('orders');
      return orders.find((order) => order.id === id)?.said.wrong;
    }, 'the order to be marked');
    expect(market.operations()).toEqual([]);
  });
});

describe.each(kinds)('%s: the wire lock', (kind) => {
  const here = suite(kind);
  const sent = () => here.market.confirming().length;
  /** A button that nobody can recognise: its text is not the one in the answer. */
  const disguised = { confirmTextShown: 'Blorp qux' };

  test.each<Partial<MarketOptions>>([
    { operation: 'fetch', operationShape: 'typed' },
    { operation: 'xhr', operationShape: 'typed' },
    { operation: 'fetch', operationShape: 'opaque' },
    { operation: 'xhr', operationShape: 'nameless' },
    { operation: 'fetch', layout: 'unknown' },
    { operation: 'fetch', csp: true },
  ])('holds the request until the buyer has answered: %o', async (options) => {
    const { market } = here;
    const page = await openList(here, { ...disguised, ...options });
    const { id } = market.order('ends-soon');
    const order = options.layout === 'unknown' ? undefined : id;

    await clickConfirm(page, market, order);
    await shopQuestion(page);
    await agreeWithShop(page, 'en');
    await question(page);
    expect(sent()).toBe(0);
    await notYet(page);
    await waitFor(() => page.$('.comet-message-error'), 'the shop to hear that it failed');
    expect(sent()).toBe(0);

    await clickConfirm(page, market, order);
    await shopQuestion(page);
    await agreeWithShop(page, 'en');
    await goOn(page, unknown);
    await waitForValue(async () => sent(), 1, 'confirming requests');
  });
});

describe.each(kinds)('%s: removed while a request is held', (kind) => {
  const here = suite(kind, {}, undefined, { once: true });

  test('the request goes, and the question with it', async () => {
    const { market, driver } = here;
    const page = await openList(here, { confirmTextShown: 'Blorp qux' });
    await clickConfirm(page, market, market.order('ends-soon').id);
    await shopQuestion(page);
    await agreeWithShop(page, 'en');
    await question(page);
    expect(market.confirming()).toEqual([]);
    await driver.uninstall();
    await waitForValue(async () => market.confirming().length, 1, 'confirming requests');
    await waitFor(async () => !(await isAsked(page)), 'the question to be gone');
  });
});

describe.each(kinds)('%s: the background is broken', (kind) => {
  const broken = () => ({
    build: variant(kind, { 'background.js': (text) => `throw new Error("broken");\n${text}` }),
  });
  const here = suite(kind, {}, broken, { once: true });

  test('the guard asks all the same', async () => {
    const { market, driver } = here;
    const page = await driver.openPage(listPath);
    await waitForCards(page, 10);
    const { id } = market.order('ends-soon');
    await clickConfirm(page, market, id);
    await notYet(page);
    expect(market.operations()).toEqual([]);
    await clickConfirm(page, market, id);
    await goOn(page, firm);
    await shopQuestion(page);
    await agreeWithShop(page, 'en');
    await waitForValue(async () => market.confirming().length, 1, 'confirming requests');
  });
});

describe.each(kinds)('%s: the question in other languages', (kind) => {
  describe.each(['ru', 'pl', 'id', 'bn'])('%s', (language) => {
    const here = suite(kind, {}, () => ({ build: speaking(kind, language), dark: true }), { once: true });

    test('is asked in that language', async () => {
      const { market, driver } = here;
      const page = await openList(here, { language: 'en' });
      await clickConfirm(page, market, market.order('two-parcels').id);
      await question(page);
      await driver.screenshot(page, `${kind}-guard-${language}-dark`, { width: 360, height: 740 });
      if (kind === 'chromium') expect(await words(page)).not.toMatch(/Not yet|Confirm/);
      await notYet(page);
      expect(market.operations()).toEqual([]);
    });
  });
});
