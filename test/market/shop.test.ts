import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProductPart, ReaderResult, SellerPart } from '../../lib/model/reading.ts';
import { apis } from './answers/envelope.ts';
import { type DemoProduct, type DemoStore, products } from './catalogue.ts';
import { hostsOf } from './hosts.ts';
import { type Language, type Market, personalData, startMarket } from './market.ts';
import { currencyOf, type MarketOptions, type ProductLayout, productLayouts } from './options.ts';
import { inCurrency } from './orders.ts';
import { itemNumber, storeUrl } from './shop/addresses.ts';
import { allProducts as all, caseProducts } from './shop/cases.ts';
import { countryOf, openedAt } from './shop/goods.ts';
import { readAnswered, readSent, visit, visitedAt } from './visit.ts';
import { languages, words } from './words/words.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket({ zone: 'UTC', now: visitedAt });
});
afterAll(() => market.close());

/** Scripts and digits of all kinds; the others differ from these in words. */
const thorough: ReadonlySet<string> = new Set(['en', 'ru', 'ar', 'ko', 'bn']);

const com = 'www.aliexpress.com';
const byRole = (role: string): DemoProduct => {
  const found = caseProducts.find((one) => one.role === role);
  if (!found) throw new Error(role);
  return found;
};

/** Reads a product's page the best way that its generation has. */
async function read(
  product: DemoProduct,
  options: Partial<MarketOptions>,
  host = com,
): Promise<ReaderResult | null> {
  market.setScenario('story', options);
  const page = `https://${host}/item/${itemNumber(hostsOf(host), product.id)}.html`;
  const sent = await readSent(market, page);
  if (market.options().productLayout !== 'c-2024') {
    expect(sent).toHaveLength(1);
    return sent[0] ?? null;
  }
  expect(sent).toMatchObject([{ read: 0 }]);
  return readAnswered(market, {
    page,
    api: apis.product,
    data: { productId: itemNumber(hostsOf(host), product.id) },
  });
}

/** What the scenario holds about a product, as far as a generation's data say it. */
function expectedProduct(product: DemoProduct, layout: ProductLayout): ProductPart {
  const options = market.options();
  const currency = currencyOf(options);
  // Only the newest generation shows one variant at a time, and only it says who really sells.
  const isOne = product.priceMost === null || layout === 'c-2024';
  const { soldBy } = product;
  const seller = layout === 'c-2024' && typeof soldBy === 'object' ? soldBy : product.store;
  return {
    // The page of aliexpress.us prints its own number; the canonical one is read out of it.
    id: product.id,
    title: product.title,
    storeId: seller.storeId,
    price: isOne ? { amount: inCurrency(product.price, currency), currency } : null,
    stars: product.reviews > 0 ? Number(product.stars) : null,
    reviews: product.reviews,
    sold: product.sold,
    freeShipping: product.freeShipping,
    deliveryDays: product.deliveryDays,
    shipsTo: countryOf(options, words[options.language]),
  };
}

function expectedStore(store: DemoStore, layout: ProductLayout, host = com): SellerPart {
  const at = new Date(openedAt(store, visitedAt)).toISOString();
  const common = {
    storeId: store.storeId,
    name: store.name,
    url: storeUrl(hostsOf(host), store),
    positiveRate: store.ratings > 0 ? Number(store.positiveRate) : null,
    country: store.country,
    topRated: store.choice,
  };
  if (layout === 'a-2020')
    return { ...common, ratings: null, openedAt: at.slice(0, 10), followers: store.followers };
  if (layout === 'b-2023') {
    return {
      ...common,
      ratings: store.ratings,
      openedAt: `${at.slice(0, 19)}Z`,
      followers: store.followers,
      local: store.isLocal,
    };
  }
  const score = (printed: string) => (market.options().language === 'en' ? Number(printed) : null);
  return {
    ...common,
    ratings: store.ratings,
    openedAt: at.slice(0, 10),
    local: store.isLocal,
    described: score(store.scores.described),
    communication: score(store.scores.communication),
    shippingSpeed: score(store.scores.shippingSpeed),
  };
}

function expectedSellers(product: DemoProduct, layout: ProductLayout, host = com): SellerPart[] {
  const { store, soldBy } = product;
  // The page has both numbers of a store that was renumbered.
  const shown = {
    ...expectedStore(store, layout, host),
    ...(store.oldId ? { otherIds: [store.oldId] } : {}),
  };
  if (layout !== 'c-2024') return [shown];
  if (soldBy === 'unsaid') return [{ ...shown, pooled: null }];
  if (soldBy === 'shown') return [{ ...shown, pooled: false }];
  return [
    { ...shown, pooled: true },
    { storeId: soldBy.storeId, name: soldBy.name },
  ];
}

async function expectRight(product: DemoProduct, options: Partial<MarketOptions>, host = com) {
  const result = await read(product, options, host);
  const layout = market.options().productLayout;
  expect(result).toMatchObject({
    reader: {
      'a-2020': 'embedded:product-2020',
      'b-2023': 'embedded:product-2023',
      'c-2024': 'api:product-2024',
    }[layout],
    seen: 1,
    read: 1,
    problems: [],
  });
  expect(result?.products).toEqual([expectedProduct(product, layout)]);
  expect(result?.sellers).toEqual(expectedSellers(product, layout, host));
}

describe.each(productLayouts)('product pages of %s', (productLayout) => {
  test('every product of the catalogue, in English', async () => {
    for (const product of all) await expectRight(product, { productLayout });
  });

  test.each(languages)('the cases, in %s', async (language) => {
    const cases = thorough.has(language) ? caseProducts : [byRole('pooled'), byRole('range'), byRole('dear')];
    for (const product of cases) await expectRight(product, { productLayout, language });
  });

  test('Arabic and Bengali with Latin digits', async () => {
    for (const language of ['ar', 'bn'] as const) {
      await expectRight(byRole('dear'), { productLayout, language, digits: 'latin' });
    }
  });

  test.each(['USD', 'BRL', 'EUR', 'RUB', 'PLN', 'SAR', 'IDR', 'BDT', 'KRW', 'MXN'] as const)(
    'prices in %s',
    async (currency) => {
      for (const product of [products[0], byRole('dear'), byRole('range')]) {
        if (product) await expectRight(product, { productLayout, currency });
      }
    },
  );

  test('aliexpress.us has its own item numbers', async () => {
    expect(itemNumber(hostsOf('www.aliexpress.us'), products[0]?.id ?? '')).toMatch(/^3256/);
    expect(itemNumber(hostsOf('www.aliexpress.us'), byRole('old-number').id)).toMatch(/^2255/);
    for (const product of all) await expectRight(product, { productLayout }, 'www.aliexpress.us');
  });

  test('another country, a store that lost points, strangers to the shop', async () => {
    await expectRight(byRole('local'), { productLayout, shipTo: 'SE' });
    const result = await read(byRole('falling'), { productLayout, rateLost: 4.4 });
    expect(result?.sellers?.[0]?.positiveRate).toBe(90.7);
    await expectRight(byRole('pooled'), { productLayout, signedIn: false });
  });
});

/** What a drawn page says of a product, which is less. */
function expectedDrawn(product: DemoProduct) {
  const { id, title, price, reviews, sold } = expectedProduct(product, 'c-2024');
  const { storeId, name, url, positiveRate } = expectedStore(product.store, 'c-2024');
  return {
    products: [{ id, title, storeId, price, reviews, sold }],
    // Nobody has rated: the page prints 0 %, and drawn pages don't say how many have.
    sellers: [{ storeId, name, url, positiveRate: positiveRate ?? 0, followers: product.store.followers }],
  };
}

describe('product pages as drawn', () => {
  test.each(languages)('of 2024, in %s', async (language: Language) => {
    market.setScenario('story', { language });
    for (const product of thorough.has(language)
      ? [byRole('two-numbers'), byRole('dear')]
      : [byRole('young')]) {
      const page = await visit(market, `https://${com}/item/${product.id}.html`);
      const [drawn, answered, ...more] = page.read();
      expect(drawn).toMatchObject({ reader: 'dom:product-2024', problems: [] });
      expect(drawn).toMatchObject(expectedDrawn(product));
      expect(answered).toMatchObject({ reader: 'api:product-2024', read: 1 });
      expect(more).toEqual([]);
      await page.close();
    }
  });

  test.each(['a-2020', 'b-2023'] as const)(
    'of %s have none of the anchors of today',
    async (productLayout) => {
      market.setScenario('story', { productLayout });
      const product = byRole('range');
      const page = await visit(market, `https://${com}/item/${product.id}.html`);
      expect(page.document.querySelector('h1:not(.page-title)')?.textContent).toBe(product.title);
      expect(page.document.querySelector('.price')?.textContent).toContain('$2.89 - $18.75');
      expect(page.document.querySelector('[data-pl]')).toBeNull();
      const results = page.read();
      expect(results).toHaveLength(1);
      expect(results[0]?.products).toEqual([expectedProduct(product, productLayout)]);
      await page.close();
    },
  );

  test('of Korea hold a person, who is not read', async () => {
    market.setScenario('story', { language: 'ko' });
    const page = await visit(market, `https://${com}/item/${products[0]?.id}.html`);
    expect(JSON.stringify(page.answers)).toContain(personalData[0]);
    for (const text of personalData) expect(JSON.stringify(page.read())).not.toContain(text);
    await page.close();
  });
});
