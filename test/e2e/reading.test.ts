import { describe, expect, test } from 'vitest';
import { type MarketOptions, personalData } from '../market/market.ts';
import { words } from '../market/words/words.ts';
import type { Driver } from './browser.ts';
import { buttonSaying, detailPath, listPath, trackingPath, waitForCards } from './shop.ts';
import { kinds, storedOrders, suite } from './suite.ts';
import { waitFor, waitForValue } from './wait.ts';

interface OrderRow {
  id: string;
  market: string;
  status: string;
  placedAt: string;
  total: { amount: number; currency: string } | null;
  items: { productId: string }[];
  protectionEndsAt: string | null;
}

const orderRows = (driver: Driver) => driver.database<OrderRow>('orders');
const orderRow = async (driver: Driver, id: string) =>
  (await orderRows(driver)).find((order) => order.id === id) ?? null;
const day = (epoch: number) => new Date(epoch).toISOString().slice(0, 10);

describe.each(kinds)('%s: reading', (kind) => {
  const here = suite(kind, { zone: 'UTC' });
  const ids = () =>
    here.market
      .orders()
      .map(({ id }) => id)
      .sort();

  async function openList(options: Partial<MarketOptions> = {}) {
    here.market.change(options);
    const page = await here.driver.openPage(listPath);
    await waitForCards(page, 10);
    return page;
  }

  test.each<Partial<MarketOptions>>([
    { language: 'en', delivery: 'jsonp' },
    { language: 'pt', delivery: 'embedded' },
    { language: 'ru', delivery: 'fetch' },
    { language: 'ko', delivery: 'xhr' },
    { language: 'en', delivery: 'xhr', responseType: 'json', scalars: 'string' },
    { language: 'en', delivery: 'fetch', csp: true },
    { language: 'es', delivery: 'jsonp', layout: 'unknown-dom' },
  ])('ten orders on the page are ten in the database: %o', async (options) => {
    await openList(options);
    await waitForValue(() => storedOrders(here.driver), ids(), 'the stored orders');
    const rows = await orderRows(here.driver);
    for (const order of here.market.orders()) {
      const row = rows.find(({ id }) => id === order.id);
      expect(row?.placedAt.slice(0, 10)).toBe(day(order.placedAt));
      expect(row?.items.map(({ productId }) => productId).sort()).toEqual(
        order.lines.map(({ product }) => product.id).sort(),
      );
      expect(row?.total === null).toBe(!order.hasPrice);
      expect(row?.market).toBe('aliexpress.com');
    }
  });

  test('the American site is read as such', async () => {
    await here.driver.openPage(`https://www.aliexpress.us${listPath}`);
    await waitForValue(() => storedOrders(here.driver), ids(), 'the stored orders');
    expect(new Set((await orderRows(here.driver)).map(({ market }) => market))).toEqual(
      new Set(['aliexpress.us']),
    );
  });

  test('cards that "View orders" appends are read', async () => {
    here.market.setScenario('story', { zone: 'UTC' });
    const page = await here.driver.openPage(listPath);
    await waitForCards(page, 10);
    const more = await buttonSaying(page, words.en.list.more);
    await more.click();
    await waitForCards(page, 20);
    await waitFor(async () => (await storedOrders(here.driver)).length === 20, '20 stored orders');
  });

  test('cards that are drawn late are read', async () => {
    here.market.change({ delivery: 'embedded', draw: 'on-signal' });
    const page = await here.driver.openPage(listPath);
    await page.evaluate(() => (window as unknown as { market: { draw(): void } }).market.draw());
    await waitForCards(page, 10);
    await waitForValue(() => storedOrders(here.driver), ids(), 'the stored orders');
  });

  test('detail and tracking pages are read, with and without a page load', async () => {
    const order = here.market.order('ends-soon');
    here.market.change({ softNavigation: true });
    const page = await here.driver.openPage(listPath);
    await waitForCards(page, 10);
    await page.locator(`.order-item a[data-pl="order_item_header_detail"][href*="${order.id}"]`).click();
    await waitFor(
      async () => (await orderRow(here.driver, order.id))?.protectionEndsAt,
      'the end of protection',
    );
    const ends = (await orderRow(here.driver, order.id))?.protectionEndsAt ?? '';
    expect(Math.abs(Date.parse(ends) - (order.protectionEndsAt ?? 0))).toBeLessThan(2 * 86_400_000);

    const two = here.market.order('two-parcels');
    await here.driver.openPage(trackingPath(two.id));
    await waitFor(async () => {
      const parcels = await here.driver.database<{ orderId: string }>('parcels');
      return parcels.filter(({ orderId }) => orderId === two.id).length === 2;
    }, 'two parcels');
  });

  test('the same page a second time writes nothing', async () => {
    const { driver, market } = here;
    const page = await openList();
    await waitForValue(() => storedOrders(driver), ids(), 'the stored orders');
    const later = market.order('ends-soon').id;
    const content = async () => {
      const rows = await Promise.all(
        ['orders', 'deadlines', 'history', 'readings'].map((table) =>
          driver.database<{ id?: string; orderId?: string; page?: string }>(table),
        ),
      );
      return JSON.stringify(
        rows.map((table) =>
          table.filter((row) => (row.id ?? row.orderId) !== later && row.page !== 'tracking'),
        ),
      );
    };
    const before = await content();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitForCards(page, 10);
    // A look that does write something, after the one that must not.
    await driver.openPage(trackingPath(later));
    await waitFor(async () => (await driver.database('parcels')).length > 0, 'the parcel');
    expect(await content()).toBe(before);
  });

  test('nothing of a person is kept', async () => {
    await openList();
    for (const order of here.market.orders()) {
      await here.driver.openPage(detailPath(order.id));
      if (order.parcels.length > 0) await here.driver.openPage(trackingPath(order.id));
    }
    const parcels = here.market.orders().flatMap((order) => order.parcels).length;
    await waitFor(
      async () => (await here.driver.database('parcels')).length === parcels,
      `${parcels} parcels`,
    );
    const dump = await here.driver.dump();
    expect(personalData.filter((text) => dump.includes(text))).toEqual([]);
  });
});
