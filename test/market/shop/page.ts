import type { Asked } from '../answers/envelope.ts';
import { productById, storeById, storeOfSeller } from '../answers/shop.ts';
import type { DemoProduct, DemoStore } from '../catalogue.ts';
import { fill } from '../words/words.ts';
import { feedbackUrl, itemUrl, oldFeedbackUrl, searchUrl, storeUrl } from './addresses.ts';
import { allProducts } from './cases.ts';
import { escaped, feedbackTables } from './feedback.ts';
import { countryOf, pictureUrl, pricesOf, rangeOf, shippingFee, shopWordsOf } from './goods.ts';
import { product2020 } from './product-2020.ts';
import { product2023 } from './product-2023.ts';
import { searchAt, searchData } from './search.ts';

/** What the HTML of a page of the shop holds besides its shell. */
export interface ShopPage {
  title: string;
  /** Elements for the head. */
  tags: string[];
  /** Sources of inline scripts, in the shape of the real ones. */
  scripts: string[];
  /** The body where the server draws it; null: the page's script does. */
  body: string | null;
  /** For the demo's own page script. */
  place: Record<string, unknown>;
}

/** The kinds of pages of the shop, by path; null for any other page. */
export function shopKindOf(path: string): string | null {
  const item = /^\/i(?:tem)?\/(?:[^/]+\/)?(\d+)\.html$/.exec(path)?.[1];
  if (item) return productById(item) ? 'product' : null;
  const store = /^\/store\/(\d+)$/.exec(path)?.[1];
  if (store) return storeById(store) ? 'store' : null;
  const rated = /^\/store\/feedback-score\/(\d+)\.html$/.exec(path)?.[1];
  if (rated) return storeById(rated) ? 'feedback' : null;
  if (path === '/display/evaluationDetail.htm') return 'old-feedback';
  return /^\/w\/wholesale-[^/]*\.html$/.test(path) ? 'search' : null;
}

/** The page of the shop at an address; null for any other page. */
export function shopPage(asked: Asked, kind: string, url: URL): ShopPage | null {
  const number = /(\d+)(?:\.html)?$/.exec(url.pathname)?.[1] ?? '';
  const product = kind === 'product' ? productById(number) : null;
  if (product) return productPage(asked, product);
  const store = kind === 'store' || kind === 'feedback' ? storeById(number) : null;
  if (store) return storePage(asked, store, kind);
  if (kind === 'old-feedback') return feedbackPage(asked, url);
  const wanted = kind === 'search' ? searchAt(url) : null;
  if (wanted) return searchPage(asked, wanted);
  return kind === 'home' ? page(asked, '', { shelf: shelf(asked, allProducts) }) : null;
}

function page(asked: Asked, name: string, place: Record<string, unknown>): ShopPage {
  const title = `${name || asked.words.list.title} · Demo marketplace`;
  return {
    title,
    tags: [],
    scripts: [],
    body: null,
    place: { title, words: shopWordsOf(asked), ...place },
  };
}

function productPage(asked: Asked, one: DemoProduct): ShopPage {
  const { words, hosts } = asked;
  const says = shopWordsOf(asked);
  const country =
    new Intl.DisplayNames(words.locale, { type: 'region' }).of(countryOf(asked.options, words)) ?? '';
  const { min, max } = one.deliveryDays;
  const number = (value: number) => asked.print.number(value);
  // Those of the same store first.
  const others = allProducts
    .filter((other) => other !== one)
    .sort((a, b) => Number(b.store === one.store) - Number(a.store === one.store));
  return {
    ...page(asked, one.title, {
      searchUrl: searchUrl(hosts, one.title.split(/\s+/).slice(0, 3).join(' ')),
      storeUrl: storeUrl(hosts, one.store),
      delivery: fill(says.delivery, { min: number(min), max: number(max), country }),
      shipping: one.freeShipping
        ? words.detail.freeShipping
        : fill(says.shipping, { money: asked.print.money(shippingFee(asked)) }),
      reviews: fill(says.reviews, { count: number(one.reviews) }),
      followers: asked.print.compact(one.store.followers),
      shelf: shelf(asked, others.slice(0, 4)),
    }),
    scripts: productScripts(asked, one),
  };
}

function productScripts(asked: Asked, one: DemoProduct): string[] {
  const layout = asked.options.productLayout;
  if (layout === 'c-2024') return ['window.runParams = {}; window._d_c_ = { isCSR: true };'];
  const data = layout === 'a-2020' ? product2020(asked, one) : product2023(asked, one);
  return [
    'window.runParams = {};',
    `window.runParams = {\n  data: ${inScript(JSON.stringify(data))},\n  csrfToken: 'demo'\n};`,
  ];
}

function storePage(asked: Asked, store: DemoStore, kind: string): ShopPage {
  const { hosts } = asked;
  const says = shopWordsOf(asked);
  const goods = allProducts.filter((one) => one.store === store);
  const title = `${store.name} - ${says.slogan}`;
  return {
    ...page(asked, title, {
      storeUrl: storeUrl(hosts, store),
      feedbackUrl: feedbackUrl(hosts, store),
      oldFeedbackUrl: oldFeedbackUrl(hosts, store),
      shelf: kind === 'store' ? shelf(asked, goods) : [],
    }),
    tags: [
      `<meta name="keywords" content=",${escaped(store.name)}, Online Store">`,
      `<link rel="canonical" href="${escaped(storeUrl(hosts, store))}">`,
    ],
    scripts: [
      `var pageConfig = {\n  csrfToken: 'demo',\n  storeId: '${store.storeId}',\n  ownerMemberId: '${store.sellerId}'\n};`,
    ],
  };
}

function feedbackPage(asked: Asked, url: URL): ShopPage {
  const store = storeOfSeller(url.searchParams.get('ownerMemberId') ?? '');
  const body = store ? feedbackTables(asked, store) : escaped(shopWordsOf(asked).nothing);
  return { ...page(asked, shopWordsOf(asked).feedback, {}), body };
}

function searchPage(asked: Asked, wanted: { words: string; page: number }): ShopPage {
  const data = inScript(JSON.stringify(searchData(asked, wanted)));
  return {
    ...page(asked, wanted.words, {}),
    scripts: [
      `window._dida_config_ = window._dida_config_ || {};\nwindow._dida_config_._init_data_ = { data: ${data} };`,
    ],
  };
}

/** Products to walk on to. */
function shelf(asked: Asked, goods: readonly DemoProduct[]) {
  return goods.map((one) => {
    const { price, most } = pricesOf(asked, one);
    return {
      href: itemUrl(asked.hosts, one),
      title: one.title,
      price: rangeOf(asked, price, most),
      picture: pictureUrl(asked, one),
    };
  });
}

/** Text inside a script element must not end it. */
export function inScript(text: string): string {
  return text.replaceAll('<', '\\u003c');
}
