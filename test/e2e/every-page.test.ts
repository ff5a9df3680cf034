// Every kind of page in three languages: one visit each, and the database holds exactly what the scenario held.
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { type DemoProduct, products } from '../market/catalogue.ts';
import type { DemoOrder, Language, MarketOptions } from '../market/market.ts';
import type { ProductLayout } from '../market/options.ts';
import { oldFeedbackUrl, searchUrl } from '../market/shop/addresses.ts';
import { caseProducts } from '../market/shop/cases.ts';
import { found } from '../market/shop/search.ts';
import { expectHeld, type Held, together } from './held.ts';
import { detailPath, listPath, trackingPath } from './shop.ts';
import { kinds, suite, tell } from './suite.ts';
import { disputesTell, oldDetailTells, oldListTells, oldTrackingTells, reviewsTell } from './told/old.ts';
import { detailTells, listTells, trackingTells } from './told/orders.ts';
import { russiaDetailTells, russiaListTells, russiaProductTells, russiaReviewsTell } from './told/russia.ts';
import { feedbackTells, productTells, searchTells, storeShellTells, storeTells } from './told/shop.ts';
import { siteOf } from './told/site.ts';
import { waitFor } from './wait.ts';

/** English and Russian words are known; of Arabic, right to left and with digits of its own, nothing but what is structure. */
const languages: [Language, Partial<MarketOptions>][] = [
  ['en', { delivery: 'jsonp', calls: 'jsonp' }],
  ['ru', { delivery: 'embedded', calls: 'xhr' }],
  ['ar', { delivery: 'xhr', calls: 'fetch' }],
];

/** A product that is a case of its own. */
function productOf(role: string): DemoProduct {
  const one = caseProducts.find((product) => product.role === role);
  if (!one) throw new Error(`no product "${role}"`);
  return one;
}

describe.each(kinds)('%s: every page', (kind) => {
  const here = suite(kind, { scenario: 'everything', zone: 'UTC' });
  let tab: Page | undefined;
  beforeEach(() => {
    tab = undefined;
  });

  /** One visit to one page, with nothing known before: the database holds what the page tells and nothing else. */
  async function visit(address: string, told: Partial<Held>): Promise<Page> {
    const { driver } = here;
    // Always in the same tab: a new one costs as much as the page. What was in it must not write after the wipe.
    await tab?.goto('about:blank');
    await tell(driver, { type: 'wipe' });
    tab = await driver.openPage(address, tab);
    await expectHeld(driver, told);
    return tab;
  }

  async function openHome(): Promise<Page> {
    tab = await here.driver.openPage('/', tab);
    return tab;
  }

  /** Where the first such link or button of the page leads. */
  const linkOn = (page: Page, selector: string): Promise<string> =>
    waitFor(
      () =>
        page.$eval(
          selector,
          (element) => (element as HTMLAnchorElement).href ?? element.getAttribute('data-go'),
        ),
      `a link ${selector}`,
    );

  /** The site in one language, its orders as of now. */
  function speak(language: Language, options: Partial<MarketOptions> = {}) {
    here.market.change({ language, ...options });
    const { orders, order } = here.market;
    return { orders: orders(), order, site: siteOf(here.market) };
  }

  describe.each(languages)('%s', (language, options) => {
    test('the orders, one order, its parcels', async () => {
      const { orders, order, site } = speak(language, options);
      const list = await visit(listPath, listTells(site, orders.slice(0, 10)));
      await (await waitFor(() => list.$('.order-more button'), 'the next page')).click();
      await expectHeld(here.driver, listTells(site, orders.slice(0, 20)));
      const [newest] = orders as [DemoOrder];
      const first = await linkOn(list, '.order-item a[data-pl="order_item_header_detail"]');
      await visit(first, detailTells(site, newest));
      for (const role of ['completed-recently', 'expired', 'two-parcels'])
        await visit(detailPath(order(role).id), detailTells(site, order(role)));
      const track = await linkOn(tab as Page, 'a.order-status-btn[href*="/p/tracking/"]');
      await visit(track, trackingTells(site, order('two-parcels')));
      for (const role of ['delivered', 'ends-later'])
        await visit(trackingPath(order(role).id), trackingTells(site, order(role)));
    });

    test('disputes and reviews', async () => {
      const { orders, order, site } = speak(language, options);
      const disputed = orders.filter(({ dispute }) => dispute !== null);
      const home = await openHome();
      const [disputes, reviews] = [
        await linkOn(home, '.site-nav a[href*="/p/refund-dispute/"]'),
        await linkOn(home, '.site-nav a[href*="feedbackBuyerList"]'),
      ];
      const list = await visit(disputes, disputesTell(site, disputed));
      const newest = disputed.toSorted(
        (a, b) => (b.dispute?.openedAt ?? 0) - (a.dispute?.openedAt ?? 0),
      )[0] as DemoOrder;
      await visit(
        await linkOn(list, '.reverse-actions a[href*="/issue/fastissue/"]'),
        disputesTell(site, [newest]),
      );
      const closed = order('dispute-closed');
      await visit(
        `https://trade.aliexpress.com/issue/fastissue/Detail.htm?tradeOrderLineId=${closed.dispute?.lineId}&reverseOrderLineId=${closed.dispute?.id}`,
        disputesTell(site, [closed]),
      );
      const waiting = orders.filter(({ state, reviewed }) => state === 'completed' && !reviewed);
      const list2 = await visit(reviews, reviewsTell(site, waiting));
      await visit(await linkOn(list2, 'a[href*="leaveFeedback"]'), reviewsTell(site, waiting.slice(0, 1)));
    });

    test('the pages of before 2022', async () => {
      // What is left is counted in full hours: not at the very end of one.
      await waitFor(() => {
        here.market.reset();
        return Date.now() % 3_600_000 < 3_590_000;
      }, 'the next hour');
      const { orders, order, site } = speak(language, options);
      const home = await openHome();
      const list = await visit(
        await linkOn(home, '.site-others a[href*="orderList"]'),
        oldListTells(site, orders.slice(0, 10)),
      );
      const [newest] = orders as [DemoOrder];
      const first = await linkOn(list, 'a.view-detail-link');
      await visit(await linkOn(list, 'a.ui-pagination-next'), oldListTells(site, orders.slice(10, 20)));
      await visit(first, oldDetailTells(site, newest));
      // The page that confirms the receipt of this order, too.
      const { id } = order('ends-later');
      const detail = await visit(
        `https://trade.aliexpress.com/order_detail.htm?orderId=${id}`,
        oldDetailTells(site, order('ends-later')),
      );
      expect(await detail.$('#confirm-receiving')).not.toBeNull();
      await visit(await linkOn(detail, '.flush-btn'), oldTrackingTells(site, order('ends-later')));
      for (const role of ['delivered', 'two-parcels'])
        await visit(
          `https://track.aliexpress.com/logisticsdetail.htm?tradeId=${order(role).id}`,
          oldTrackingTells(site, order(role)),
        );
    });

    test('products of three generations, stores, search', async () => {
      const { site } = speak(language, options);
      const now = Date.now();
      const wares: [ProductLayout, string][] = [
        ['a-2020', 'range'],
        ['a-2020', 'unrated'],
        ['b-2023', 'local'],
        ['b-2023', 'ten-ratings'],
        ['c-2024', 'pooled'],
        ['c-2024', 'seller-unsaid'],
        ['c-2024', 'two-numbers'],
      ];
      for (const [productLayout, role] of wares) {
        here.market.change({ productLayout });
        await visit(
          `/item/${productOf(role).id}.html`,
          productTells(site, productLayout, productOf(role), now),
        );
      }
      const { store } = productOf('two-numbers');
      const shop = await visit(
        await linkOn(tab as Page, 'a[data-pl="store-name"]'),
        storeTells(site, store, now),
      );
      // The page of its ratings shows the old one in a frame.
      await visit(
        await linkOn(shop, '.shop-head a'),
        together(storeShellTells(site, store), feedbackTells(site, store, now)),
      );
      await visit(oldFeedbackUrl(site.hosts, store), feedbackTells(site, store, now));
      const wanted = found('with set');
      const search = await visit(searchUrl(site.hosts, 'with set'), searchTells(site, wanted.slice(0, 10)));
      const next = await linkOn(search, '.pager a:nth-child(2)');
      await visit(next, searchTells(site, wanted.slice(10, 20)));
    });

    test('aliexpress.us with its own numbers of items, the mobile list', async () => {
      const { orders, order, site } = speak(language, options);
      const us = siteOf(here.market, 'aliexpress.us');
      const top = orders.slice(0, 10);
      await visit(`https://www.aliexpress.us${listPath}`, listTells(us, top));
      const two = order('two-parcels');
      await visit(`https://www.aliexpress.us${trackingPath(two.id)}`, trackingTells(us, two));
      const detail = await visit(`https://www.aliexpress.us${detailPath(two.id)}`, detailTells(us, two));
      const [line] = two.lines;
      if (!line) throw new Error('an order of nothing');
      const item = await linkOn(detail, '.item-title a');
      expect(item).toContain('/item/3256');
      await visit(item, productTells(us, 'c-2024', line.product, Date.now()));
      await visit(searchUrl(us.hosts, 'with set'), searchTells(us, found('with set').slice(0, 10)));
      await visit(`https://m.aliexpress.com${listPath}`, listTells(site, top));
    });
  });

  test.each<Language>(['ru', 'en', 'az'])('aliexpress.ru: %s', async (language) => {
    const { orders, order } = speak(language);
    const site = siteOf(here.market, 'aliexpress.ru');
    const now = Date.now();
    const isOpen = ({ state }: DemoOrder) => /^(?:unpaid|processing|shipped|disputed)$/.test(state);
    const home = await openHome();
    const list = await visit(
      await linkOn(home, '.site-others a[href*="/order-list"]'),
      russiaListTells(site, orders.filter(isOpen)),
    );
    const [newest] = orders as [DemoOrder];
    const first = await linkOn(list, '.red-link');
    const archive = await linkOn(list, '.red-tab:nth-child(2)');
    await visit(first, russiaDetailTells(site, newest, now));
    await visit(
      archive,
      russiaListTells(
        site,
        orders.filter((one) => !isOpen(one)),
      ),
    );
    for (const role of ['dispute-of-2021', 'three-parcels'])
      await visit(
        `https://aliexpress.ru/order-list/${order(role).id}`,
        russiaDetailTells(site, order(role), now),
      );
    const [product] = products as [DemoProduct];
    await visit(`https://aliexpress.ru/item/${product.id}.html`, russiaProductTells(site, product, now));
    const waiting = orders.filter(({ state, reviewed }) => state === 'completed' && !reviewed);
    await visit(
      'https://feedback.aliexpress.ru/management/feedbackBuyerList.htm',
      russiaReviewsTell(waiting),
    );
  });
});
