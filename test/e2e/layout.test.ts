import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { type MarketOptions, personalData } from '../market/market.ts';
import type { Driver } from './browser.ts';
import { detailPath, listPath, waitForCards } from './shop.ts';
import { kinds, storedOrders, suite } from './suite.ts';
import { waitFor } from './wait.ts';

const tables = ['orders', 'parcels', 'sellers', 'products', 'disputes', 'deadlines', 'history'];
const content = async (driver: Driver) =>
  JSON.stringify(await Promise.all(tables.map((table) => driver.database(table))));

/** Clicks "Copy a report" in the card that says this about a page kind; gives what would lie in the clipboard. */
async function copiedReport(popup: Page, about: string): Promise<string> {
  await popup.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      (window as { copied?: string }).copied = text;
    };
  });
  const button = await waitFor(async () => {
    const found = await popup.evaluateHandle(
      (wanted) =>
        [...document.querySelectorAll('[data-layout="new"]')]
          .find((card) => card.textContent?.includes(wanted))
          ?.querySelector('button') ?? null,
      about,
    );
    return found.asElement();
  }, `the popup to say that this page has changed: ${about}`);
  await (button as unknown as { click(): Promise<void> }).click();
  return waitFor(() => popup.evaluate(() => (window as { copied?: string }).copied), 'the report');
}

describe.each(kinds)('%s: a page that nobody knows yet', (kind) => {
  const here = suite(kind);

  /** Whatever the report must not hold: the buyer, the orders, what was bought and from whom. */
  const secrets = () => [
    ...personalData,
    ...here.market
      .orders()
      .flatMap(({ id, lines }) => [
        id,
        ...lines.flatMap(({ product }) => [product.id, product.title, product.store.name]),
      ]),
  ];

  async function afterGoodLook() {
    const page = await here.driver.openPage(listPath);
    await waitForCards(page, 10);
    await waitFor(async () => (await storedOrders(here.driver)).length === 10, 'ten stored orders');
    await page.close();
    return content(here.driver);
  }

  test.each<[NonNullable<MarketOptions['layout']>, RegExp]>([
    // Answers and page are strange: the report has the shape of both.
    ['unknown', /pc_om_list_order_0:\{\}[\s\S]*section\.nv-a/],
    ['unknown-dom', /section\.nv-a/],
  ])('layout %s: said plainly, nothing lost, and the report shows how it is built', async (layout, shown) => {
    const { driver, market } = here;
    const before = await afterGoodLook();
    market.change({ layout, delivery: 'fetch' });
    await waitForCards(await driver.openPage(listPath), 10);
    const popup = await driver.extensionPage('popup.html');
    const report = await copiedReport(popup, 'Order list');
    expect(await content(driver)).toBe(before);
    expect(report).toMatch(/^\{"escrowl":/);
    expect(report).toMatch(shown);
    const isRead = await popup.evaluate(() => document.body.textContent?.includes('still read everything'));
    expect(isRead).toBe(layout === 'unknown-dom');
    expect(secrets().filter((secret) => report.includes(secret))).toEqual([]);
    await driver.screenshot(popup, `${kind}-popup-layout-${layout}`, { width: 380 });
  });

  test('an order page: nothing of the buyer is in the report; without the page it is codes alone', async () => {
    const { driver, market } = here;
    const order = market.order('ends-soon');
    market.change({ layout: 'unknown' });
    const page = await driver.openPage(detailPath(order.id));
    const popup = await driver.extensionPage('popup.html');
    const report = await copiedReport(popup, 'Order page');
    expect(report).toMatch(/\napi:order-detail\n[\s\S]*\nhtml/);
    expect(secrets().filter((secret) => report.includes(secret))).toEqual([]);

    await page.close();
    const codes = await copiedReport(await driver.extensionPage('popup.html'), 'Order page');
    expect(Object.keys(JSON.parse(codes))).toContain('codes');
  });
});
