import type { Asked } from '../answers/envelope.ts';
import type { DemoProduct } from '../catalogue.ts';
import { schemeless } from '../hosts.ts';
import { isUs, itemNumber } from './addresses.ts';
import { allProducts } from './cases.ts';
import { amountOf, pictureUrl, pricesOf, soldText } from './goods.ts';

/** Items on one page of search results. */
const searchPageSize = 10;

/** The words and the page that an address of the search names (`/w/wholesale-usb-cable.html?page=2`); null for other pages. */
export function searchAt(url: URL): { words: string; page: number } | null {
  const slug = /^\/w\/wholesale-([^/]*)\.html$/.exec(url.pathname)?.[1];
  if (slug === undefined) return null;
  const page = Math.floor(Number(url.searchParams.get('page') ?? 1));
  return { words: decoded(slug).replaceAll('-', ' ').trim(), page: page >= 1 && page <= 999 ? page : 1 };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Everything that holds one of the words, those with more of them first; everything at all for no words. */
export function found(words: string): DemoProduct[] {
  const wanted = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (wanted.length === 0) return [...allProducts];
  const score = ({ title }: DemoProduct) =>
    wanted.filter((word) => title.toLowerCase().includes(word.replace(/s$/, ''))).length;
  return allProducts.filter((one) => score(one) > 0).sort((one, other) => score(other) - score(one));
}

/** The data of `window._dida_config_._init_data_` (MARKETPLACE.md 1.8); no store is named there. */
export function searchData(asked: Asked, { words, page }: { words: string; page: number }) {
  const all = found(words);
  const shown = all.slice((page - 1) * searchPageSize, page * searchPageSize);
  const items: unknown[] = shown.map((one) => item(asked, one));
  // A banner stands between the items.
  items.splice(3, 0, { itemType: 'banner' });
  return {
    root: {
      fields: {
        mods: { itemList: { content: items } },
        // The names from here on are invented.
        pageInfo: { page, pageSize: searchPageSize, totalResults: all.length, searchText: words },
      },
    },
    hierarchy: {},
  };
}

function item(asked: Asked, one: DemoProduct) {
  const { hosts, print } = asked;
  const { price, before } = pricesOf(asked, one);
  const amount = (minor: number) => ({
    formattedPrice: print.money(minor),
    currencyCode: print.currency,
    minPrice: amountOf(asked, minor).value,
  });
  return {
    itemType: 'productV3',
    productId: itemNumber(hosts, one.id),
    redirectedId: null,
    lunchTime: '2024-05-29 00:00:00',
    title: { displayTitle: one.title },
    image: { imgUrl: schemeless(pictureUrl(asked, one)) },
    prices: { originalPrice: amount(before), salePrice: amount(price) },
    evaluation: { starRating: one.reviews > 0 ? Number(one.stars) : null },
    trade: { tradeDesc: soldText(asked, one) },
    sellingPoints: [],
    ...(isUs(hosts) ? { trace: { utLogMap: { x_object_id: one.id } } } : {}),
  };
}
