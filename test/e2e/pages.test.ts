import { describe, expect, test } from 'vitest';
import type { Driver } from './browser.ts';
import { listPath } from './shop.ts';
import { kinds, suite } from './suite.ts';
import { waitFor } from './wait.ts';

/** What the tap leaves behind in a page, be it only to be there once. */
const isTapped = () => Symbol.for('escrowl.tapped') in window;

const looksAt = async (driver: Driver, wanted: string) =>
  (await driver.database<{ page: string }>('readings')).filter(({ page }) => page === wanted);

describe.each(kinds)('%s: each kind of page and its script', (kind) => {
  const here = suite(kind);

  test('a product page: the product and its store, one look', async () => {
    const { driver, market } = here;
    const product = market.order('ends-soon').lines[0]?.product;
    if (!product) throw new Error('an order of nothing');
    const path = `/item/${product.id}.html`;
    const page = await driver.openPage(path);
    const stored = () => driver.database<{ id: string; title: string; storeId: string }>('products');
    await waitFor(async () => (await stored()).length === 1, 'the product');
    expect(await stored()).toMatchObject([
      { id: product.id, title: product.title, storeId: product.store.storeId, reviews: product.reviews },
    ]);
    const sellers = await driver.database('sellers');
    expect(sellers).toMatchObject([{ storeId: product.store.storeId, name: product.store.name }]);
    expect(await page.evaluate(isTapped)).toBe(true);

    // The same page again, and another kind of page after it: nothing more of the first.
    await page.reload({ waitUntil: 'domcontentloaded' });
    await driver.openPage(`/store/${product.store.storeId}`);
    await waitFor(
      async () =>
        (await driver.database<{ ratings: number | null }>('sellers'))[0]?.ratings === product.store.ratings,
      "the store's numbers",
    );
    expect(await looksAt(driver, 'product')).toHaveLength(1);
    expect(await driver.database('orders')).toEqual([]);
  });

  test('a page that Escrowl does not serve gets no script at all', async () => {
    const page = await here.driver.browser.newPage();
    for (const address of [
      '/',
      '/p/trade/confirm.html',
      '/p/shoppingcart/index.html',
      '/p/message/index.html',
      '/p/order/snapshot.html',
      '/p/tax-ui/index.html',
      '/ssr/300004428/G7ZED4yXte',
      'https://login.aliexpress.com/login.html',
      'https://www.aliexpress.us/',
      'https://m.aliexpress.com/p/message/index.html',
      'https://trade.aliexpress.com/p/shoppingcart/index.html',
      'https://feedback.aliexpress.com/p/message/index.html',
      'https://aliexpress.ru/p/shoppingcart/index.html',
    ]) {
      await here.driver.openPage(address, page);
      await waitFor(() => page.$('main h1'), 'the page to be drawn');
      expect(await page.evaluate(isTapped)).toBe(false);
    }
    await here.driver.openPage(listPath, page);
    expect(await page.evaluate(isTapped)).toBe(true);
  });
});
