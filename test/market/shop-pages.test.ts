import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pageAt } from '../../lib/marketplace/pages.ts';
import { apis } from './answers/envelope.ts';
import { type DemoProduct, type DemoStore, products } from './catalogue.ts';
import { hostsOf } from './hosts.ts';
import { type Language, type Market, startMarket } from './market.ts';
import { currencyOf } from './options.ts';
import { inCurrency } from './orders.ts';
import { feedbackUrl, itemUrl, oldFeedbackUrl, searchUrl, storeUrl } from './shop/addresses.ts';
import { allProducts as all, allStores, caseStores } from './shop/cases.ts';
import { openedAt } from './shop/goods.ts';
import { found } from './shop/search.ts';
import { ask, readAnswered, readSent, visit, visitedAt } from './visit.ts';
import { languages, words } from './words/words.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket({ zone: 'UTC', now: visitedAt });
});
beforeEach(() => market.reset());
afterAll(() => market.close());

const com = hostsOf('www.aliexpress.com');
const us = hostsOf('www.aliexpress.us');
const storeOf = (role: string): DemoStore => {
  const one = caseStores.find((each) => each.role === role);
  if (!one) throw new Error(role);
  return one;
};
const rateOf = (store: DemoStore) => (store.ratings > 0 ? Number(store.positiveRate) : null);
const opened = (store: DemoStore) => new Date(openedAt(store, visitedAt)).toISOString().slice(0, 10);

const nameIn = (language: Language, country: string) =>
  new Intl.DisplayNames(words[language].locale, { type: 'region' }).of(country);

describe('the page of a store', () => {
  const answered = (page: string, api: string, storeId: string) =>
    readAnswered(market, { page, api, data: { storeId } });

  test.each(languages)('its shell and its two answers, in %s', async (language) => {
    market.change({ language });
    const score = (printed: string) => (language === 'en' ? Number(printed) : null);
    for (const store of allStores) {
      const page = `${com.shop}/store/${store.storeId}`;
      const { storeId, name } = store;
      const url = storeUrl(com, store);
      expect(await readSent(market, page)).toMatchObject([
        { reader: 'embedded:store-2024', read: 1, problems: [], sellers: [{ storeId, name, url }] },
      ]);
      expect(await answered(page, apis.store, storeId)).toMatchObject({
        reader: 'api:store-info',
        read: 1,
        problems: [],
        sellers: [
          {
            storeId,
            name,
            positiveRate: rateOf(store),
            ratings: store.ratings,
            openedAt: opened(store),
            followers: store.followers,
            described: score(store.scores.described),
            communication: score(store.scores.communication),
            shippingSpeed: score(store.scores.shippingSpeed),
            // Its name is printed in the page's language, without a code; only English is read.
            country: nameIn(language, store.country) === nameIn('en', store.country) ? store.country : null,
          },
        ],
      });
      expect(await answered(page, apis.benefits, storeId)).toMatchObject({
        reader: 'api:store-benefits',
        read: 1,
        problems: [],
        sellers: [{ storeId, positiveRate: rateOf(store) }],
      });
    }
  });

  test('is the same under its other number, and on a host of its own', async () => {
    const store = storeOf('two-numbers');
    const own = storeUrl(com, store);
    expect(own).toBe('https://willowbridge.aliexpress.com/store/1102000075');
    expect(storeUrl(us, store)).toBe('https://www.aliexpress.us/store/1102000075');
    for (const address of [own, `${com.shop}/store/${store.oldId}`, storeUrl(us, store)]) {
      const [result] = await readSent(market, address);
      expect(result?.sellers).toMatchObject([{ storeId: store.storeId, name: store.name }]);
    }
  });

  test('is drawn of both answers and leads on to its products and its feedback', async () => {
    const store = storeOf('young');
    const page = await visit(market, storeUrl(com, store));
    const [shell, ...answers] = page.read();
    expect(shell).toMatchObject({ reader: 'embedded:store-2024', sellers: [{ name: store.name }] });
    expect(answers.map(({ reader }) => reader).sort()).toEqual(['api:store-benefits', 'api:store-info']);
    const links = [...page.document.querySelectorAll('main a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      feedbackUrl(com, store),
      ...all.filter((one) => one.store === store).map((one) => itemUrl(com, one)),
    ]);
    await page.close();
  });
});

describe('the feedback of a store', () => {
  test('frames the page of before', async () => {
    const store = storeOf('falling');
    const page = await visit(market, feedbackUrl(com, store));
    expect(page.document.querySelector('iframe')?.getAttribute('src')).toBe(oldFeedbackUrl(com, store));
    expect(page.read()).toMatchObject([
      { reader: 'embedded:store-2024', sellers: [{ storeId: store.storeId, name: store.name }] },
    ]);
    await page.close();
  });

  test.each(languages)('the page of before, in %s', async (language) => {
    market.change({ language });
    for (const store of allStores) {
      const address = oldFeedbackUrl(com, store);
      expect(pageAt(address).kind).toBe('store');
      const [result] = await readSent(market, address);
      expect(result).toMatchObject({
        reader: 'dom:store-feedback-2013',
        read: 1,
        problems: [],
        sellers: [
          {
            storeId: store.storeId,
            name: store.name,
            url: storeUrl(com, store),
            positiveRate: Number(store.positiveRate),
            ratings: store.ratings > 0 ? store.ratings : null,
            openedAt: opened(store),
          },
        ],
      });
    }
  });

  test('of a falling store says that its last month was worse', async () => {
    const { body } = await ask(market, oldFeedbackUrl(com, storeOf('falling')));
    expect(body.match(/\d+\.\d%/g)?.slice(1)).toEqual(['88.8%', '92.4%', '95.1%', '96.9%']);
  });
});

describe('the search', () => {
  const expected = (product: DemoProduct) => {
    const currency = currencyOf(market.options());
    return {
      id: product.id,
      title: product.title,
      storeId: null,
      price: { amount: inCurrency(product.price, currency), currency },
      stars: product.reviews > 0 ? Number(product.stars) : null,
      sold: product.sold,
    };
  };

  test.each(languages)('all pages hold everything once, in %s', async (language) => {
    market.change({ language });
    const read: unknown[] = [];
    for (const page of [1, 2, 3]) {
      const [result] = await readSent(market, `${searchUrl(com, '')}?page=${page}`);
      expect(result).toMatchObject({ reader: 'embedded:search-2024', problems: [] });
      expect(result?.read).toBe(result?.seen);
      read.push(...(result?.products ?? []));
    }
    expect(read).toEqual(all.map((product) => expected(product)));
  });

  test('on aliexpress.us with its own numbers', async () => {
    const [result] = await readSent(market, searchUrl(us, 'torx screwdrivers'));
    expect(result).toMatchObject({ seen: 2, read: 2, problems: [] });
    expect(result?.products).toEqual(found('torx screwdrivers').map((product) => expected(product)));
  });

  test('finds by words in any script and says when it finds nothing', async () => {
    expect(found('teapot').map(({ title }) => title)).toEqual([
      'Handmade Ceramic Teapot with Bamboo Handle, 600 ml',
      'Glass Teapot with Infuser, 750 ml, Heat Resistant',
    ]);
    const [result] = await readSent(market, searchUrl(com, 'шапка'));
    expect(result).toMatchObject({ seen: 0, read: 0, products: [] });
  });

  test('its cards lead to the products, its pager to the next page', async () => {
    const page = await visit(market, searchUrl(com, 'set'));
    const [first] = found('set');
    expect(first && page.document.querySelector('main a')?.getAttribute('href')).toBe(
      first && itemUrl(com, first),
    );
    await page.close();
    const everything = await visit(market, `${searchUrl(com, '')}?page=2`);
    expect(everything.document.querySelectorAll('.tile')).toHaveLength(10);
    expect(everything.document.querySelector('[aria-current]')?.textContent).toBe('2');
    await everything.close();
  });
});

describe('a walk through the shop', { timeout: 60_000 }, () => {
  const linksOf = async (address: string) => {
    const page = await visit(market, address);
    const links = [...page.document.querySelectorAll('a[href], iframe[src]')].map(
      (element) => new URL(element.getAttribute('href') ?? element.getAttribute('src') ?? '', address).href,
    );
    await page.close();
    return links;
  };

  test.each(['www.aliexpress.com', 'www.aliexpress.us'])(
    'from the orders of %s leads to every kind of page, none of which is missing',
    async (host) => {
      // What comes by a script element is not played without a browser.
      market.change({ delivery: 'fetch' });
      const start = `https://${host}/p/order/index.html`;
      const kinds = new Map<string, string>();
      let next = [start];
      for (let step = 0; step < 4; step += 1) {
        const seen: string[] = [];
        for (const address of next) seen.push(...(await linksOf(address)));
        next = [];
        for (const address of seen) {
          const { kind, market: ours } = pageAt(address);
          if (ours === null) continue;
          const { hostname, pathname } = new URL(address);
          const part = /feedback|wholesale/.exec(pathname)?.[0] ?? '';
          const name = [kind, hostname.split('.')[0], part].join(' ').trim();
          if (kinds.has(name)) continue;
          expect((await ask(market, address)).status, address).toBe(200);
          kinds.set(name, address);
          if (!address.includes('evaluationDetail')) next.push(address);
        }
      }
      expect([...kinds.keys()]).toEqual(
        expect.arrayContaining([
          'order-list www',
          'order-detail www',
          'product www',
          'store www',
          'search www wholesale',
          'store www feedback',
          'checkout www',
          'store feedback',
        ]),
      );
    },
  );

  test('what is not there is not found', async () => {
    for (const path of ['/item/1005000000000000.html', '/store/42', '/store/feedback-score/42.html']) {
      expect((await ask(market, com.shop + path)).status).toBe(404);
    }
  });
});

describe('without a page load', () => {
  test('a product, its store and a search follow each other', async () => {
    market.change({ softNavigation: true });
    const [product] = products;
    if (!product) throw new Error('no product');
    const page = await visit(market, itemUrl(com, product));
    const loads = () => market.requests.filter(({ path }) => path === '/demo/app.js').length;
    const before = loads();
    await page.follow('.crumbs a[href*="/w/"]');
    const titles = [...page.document.querySelectorAll('.tile-title')].map((one) => one.textContent);
    expect(titles).toContain(product.title);
    await page.follow('.tile');
    expect(page.read().map(({ reader }) => reader)).toContain('dom:product-2024');
    expect(loads()).toBe(before);
    await page.close();
  });
});
