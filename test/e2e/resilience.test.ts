import { describe, expect, test } from 'vitest';
import type { Failure, MarketOptions } from '../market/market.ts';
import type { Driver } from './browser.ts';
import {
  agreeWithShop,
  clickConfirm,
  confirmButton,
  detailPath,
  listPath,
  shopAsks,
  waitForCards,
} from './shop.ts';
import { kinds, storedOrders, suite } from './suite.ts';
import { variant } from './variant.ts';
import { waitFor, waitForValue } from './wait.ts';

const tables = ['orders', 'parcels', 'sellers', 'products', 'disputes', 'deadlines', 'history'];
const content = async (driver: Driver) =>
  JSON.stringify(await Promise.all(tables.map((table) => driver.database(table))));

describe.each(kinds)('%s: bad input', (kind) => {
  const here = suite(kind);

  async function afterGoodLook() {
    const page = await here.driver.openPage(listPath);
    await waitForCards(page, 10);
    await waitFor(async () => (await storedOrders(here.driver)).length === 10, 'ten stored orders');
    await page.close();
    return content(here.driver);
  }

  const looks = async () => (await here.driver.database('readings')).length;

  test.each<[string, Partial<MarketOptions>]>([
    ...(['not-success', 'logged-out', 'anti-bot', 'truncated', 'garbage', 'empty'] satisfies Failure[]).map(
      (failure): [string, Partial<MarketOptions>] => [
        failure,
        { delivery: 'fetch', failures: { list: failure } },
      ],
    ),
    ['garbage in the page', { delivery: 'embedded', failures: { list: 'garbage' } }],
    ['an unknown layout', { layout: 'unknown' }],
  ])('%s changes nothing, and the popup says so', async (_, options) => {
    const before = await afterGoodLook();
    const looked = await looks();
    here.market.change(options);
    const page = await here.driver.openPage(listPath);
    await waitFor(
      () => page.evaluate(() => document.querySelector('main h1') !== null),
      'the page to be drawn',
    );
    await waitFor(async () => (await looks()) > looked, 'the bad look to be noted');
    expect(await content(here.driver)).toBe(before);

    const popup = await here.driver.extensionPage('popup.html');
    await waitFor(
      () => popup.evaluate(() => document.querySelector('[data-urgency="unread"]') !== null),
      'the popup to say what could not be read',
    );
    // The page is no worse for it.
    expect(await page.evaluate(() => document.querySelector('footer') !== null)).toBe(true);
  });

  test('a truncated JSONP answer, which no script can run, changes nothing', async () => {
    const before = await afterGoodLook();
    here.market.change({ delivery: 'jsonp', failures: { list: 'truncated' } });
    const asked = here.market.calls('list').length;
    const page = await here.driver.openPage(listPath);
    await waitFor(() => here.market.calls('list').length > asked, 'the page to have asked');
    await waitFor(
      () => page.evaluate(() => document.querySelector('main h1') !== null),
      'the page to be drawn',
    );
    expect(await content(here.driver)).toBe(before);
  });

  test('a good look takes the complaint back', async () => {
    here.market.change({ delivery: 'fetch', failures: { list: 'truncated' } });
    await here.driver.openPage(listPath);
    const popup = await here.driver.extensionPage('popup.html');
    const complains = () => popup.evaluate(() => document.querySelector('[data-urgency="unread"]') !== null);
    await waitFor(complains, 'the complaint');
    here.market.change({ failures: {} });
    await here.driver.openPage(listPath);
    await waitFor(async () => !(await complains()), 'no complaint');
  });
});

describe.each(kinds)('%s: when Escrowl itself fails, the shop works', (kind) => {
  /** Each file of the build that runs in the page, made to throw at a bad moment. */
  const breaks: { what: string; file: string; code: string; options?: Partial<MarketOptions> }[] = [
    {
      what: 'the page script throws at its start',
      file: 'content-scripts/page.js',
      code: 'throw new Error("broken");',
    },
    {
      what: 'the tap throws at its start',
      file: 'content-scripts/tap.js',
      code: 'throw new Error("broken");',
      // The click lock, which needs no tap, would ask about a button that it knows.
      options: { confirmTextShown: 'Blorp qux' },
    },
    {
      what: 'the dialog cannot be shown',
      file: 'content-scripts/page.js',
      code: 'Element.prototype.attachShadow = () => { throw new Error("broken"); };',
    },
    {
      what: 'the dialog cannot be shown, while a request is held',
      file: 'content-scripts/page.js',
      code: 'HTMLDialogElement.prototype.showModal = () => { throw new Error("broken"); };',
      options: { confirmTextShown: 'Blorp qux' },
    },
    {
      what: 'the page script cannot speak to the tap',
      file: 'content-scripts/page.js',
      code: 'MessagePort.prototype.postMessage = () => { throw new Error("broken"); };',
      options: { confirmTextShown: 'Blorp qux' },
    },
  ];

  describe.each(breaks)('$what', ({ file, code, options }) => {
    const broken = () => ({ build: variant(kind, { [file]: (text) => `${code}\n${text}` }) });
    const here = suite(kind, options, broken);

    test('a confirmation goes through after the shop has asked', async () => {
      const { market, driver } = here;
      const order = market.order('delivered');
      const page = await driver.openPage(listPath);
      await clickConfirm(page, market, order.id);
      await waitFor(() => shopAsks(page, 'en'), "the shop's own question");
      await agreeWithShop(page, 'en');
      await waitForValue(async () => market.confirming().length, 1, 'confirming requests');
    });
  });
});

describe.each(kinds)('%s: removed while a page of the shop is open', (kind) => {
  const here = suite(kind, {}, undefined, { once: true });

  test('the page goes on', async () => {
    const { market, driver } = here;
    const order = market.order('ends-soon');
    const page = await driver.openPage(detailPath(order.id));
    await confirmButton(page, market);
    await waitFor(async () => (await storedOrders(driver)).length === 1, 'one stored order');
    await driver.uninstall();
    await clickConfirm(page, market);
    await waitFor(() => shopAsks(page, 'en'), "the shop's own question");
    await agreeWithShop(page, 'en');
    await waitForValue(async () => market.confirming().length, 1, 'confirming requests');
  });
});
