// From page to page without a page load, and back: everything under its own number.
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { productById, storeById } from '../market/answers/shop.ts';
import { type DemoProduct, products } from '../market/catalogue.ts';
import type { Language } from '../market/market.ts';
import { expectHeld, together } from './held.ts';
import { detailPath, listPath } from './shop.ts';
import { kinds, suite } from './suite.ts';
import { detailTells, listTells, trackingTells } from './told/orders.ts';
import { productTells, storeTells } from './told/shop.ts';
import { instant, siteOf } from './told/site.ts';
import { waitFor } from './wait.ts';

describe.each(kinds)('%s: walking', (kind) => {
  const here = suite(kind, { scenario: 'everything', zone: 'UTC', softNavigation: true, calls: 'fetch' });

  /** Follows a link by a click; the document stays. */
  async function follow(page: Page, selector: string): Promise<void> {
    const before = page.url();
    await page.evaluate(() => Object.assign(window, { isSameDocument: true }));
    await page.locator(selector).click();
    await waitFor(() => page.url() !== before, `${selector} to lead on`);
    expect(await page.evaluate(() => 'isSameDocument' in window)).toBe(true);
  }

  async function back(page: Page, path: string): Promise<void> {
    await page.evaluate(() => history.back());
    await waitFor(() => page.url().includes(path), `${path} again`);
  }

  // Two pages of one moment add up, a later one replaces: how quickly the buyer walks decides.
  const except = ['actions', 'promises'] as ('actions' | 'promises')[];

  test.each<Language>(['en', 'ru', 'ar'])(
    'orders: list, order, parcels and back, in %s',
    async (language) => {
      const { driver, market } = here;
      market.change({ language });
      const site = siteOf(market);
      const list = listTells(site, market.orders().slice(0, 10));
      const [one, other] = [market.order('two-parcels'), market.order('delivered')];
      const detailOf = (id: string) => `.order-item a[data-pl="order_item_header_detail"][href*="${id}"]`;
      const track = 'a.order-status-btn[href*="/p/tracking/"]';

      const page = await driver.openPage(listPath);
      await expectHeld(driver, list);
      await follow(page, detailOf(one.id));
      const first = together(list, detailTells(site, one));
      await expectHeld(driver, first, { except });
      await follow(page, track);
      const second = together(first, trackingTells(site, one));
      await expectHeld(driver, second, { except });
      await back(page, detailPath(one.id));
      await waitFor(() => page.$(track), 'the order again');
      await back(page, listPath);
      await follow(page, detailOf(other.id));
      const third = together(second, detailTells(site, other));
      await expectHeld(driver, third, { except });
      await follow(page, track);
      // The order's page calls it on its way, its parcel says that it has arrived.
      const [parcel] = other.parcels;
      const arrived = {
        orders: [
          { id: other.id, status: 'delivered' as const, deliveredAt: instant(parcel?.deliveredAt ?? 0) },
        ],
      };
      await expectHeld(driver, together(third, trackingTells(site, other), arrived), { except });
    },
  );

  test.each<Language>(['en', 'ru', 'ar'])(
    'the shop: product, store, product, search, in %s',
    async (language) => {
      const { driver, market } = here;
      market.change({ language });
      const site = siteOf(market);
      const now = Date.now();
      const numberIn = (page: Page) => /(\d+)(?:\.html)?$/.exec(new URL(page.url()).pathname)?.[1] ?? '';
      const productIn = (page: Page) =>
        productTells(site, 'c-2024', productById(numberIn(page)) as DemoProduct, now);

      const page = await driver.openPage(`/item/${products[4]?.id}.html`);
      let held = productIn(page);
      await expectHeld(driver, held);
      await follow(page, 'a[data-pl="store-name"]');
      const store = storeById(numberIn(page));
      if (!store) throw new Error('no store');
      held = together(held, storeTells(site, store, now));
      await expectHeld(driver, held);
      await waitFor(() => page.$('.shop-head'), 'the store');
      await follow(page, '.tiles li:nth-child(2) a');
      held = together(held, productIn(page));
      await expectHeld(driver, held);
      // Nobody knows how results come without a page load: they add nothing, and nothing wrong.
      await follow(page, '.crumbs a[href*="/w/"]');
      await waitFor(() => page.$('.pager'), 'the results');
      await follow(page, '.pager a:nth-child(2)');
      await waitFor(() => page.$('.pager [aria-current="page"]:nth-child(2)'), 'the second page');
      await follow(page, '.tiles li:nth-child(3) a');
      held = together(held, productIn(page));
      await expectHeld(driver, held);
      await back(page, '/w/');
      await back(page, '/w/');
      await back(page, '/item/');
      await waitFor(() => page.$('[data-pl="product-title"]'), 'the product again');
      await expectHeld(driver, held);
    },
  );
});
