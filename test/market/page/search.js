import { config } from './config.js';
import { hashed, make } from './dom.js';
import { frame } from './frame.js';
import { place, say } from './place.js';
import { tiles } from './tiles.js';

export const load = async () => {};

/** Cards of what the page's `_init_data_` holds (MARKETPLACE.md 1.8); their classes are the demo's. */
export function draw() {
  const { mods, pageInfo } = place.found.root.fields;
  const items = mods.itemList.content.filter((one) => one.productId);
  document.title = `${pageInfo.searchText || say('results')} · Demo marketplace`;
  const last = Math.max(1, Math.ceil(pageInfo.totalResults / pageInfo.pageSize));
  frame(
    '',
    make('h1', { class: 'page-title' }, pageInfo.searchText || say('results')),
    items.length === 0 && make('p', { class: 'order-empty' }, say('nothing')),
    make('div', { class: hashed('cards--gallery') }, tiles(items.map(tile))),
    make(
      'nav',
      { class: 'pager' },
      Array.from({ length: last }, (_, index) => pageLink(index + 1, pageInfo.page)),
    ),
  );
}

function tile(one) {
  const stars = one.evaluation.starRating === null ? '' : `★ ${one.evaluation.starRating} · `;
  return {
    href: `${config.hosts.shop}/item/${one.productId}.html`,
    title: one.title.displayTitle,
    price: one.prices.salePrice.formattedPrice,
    picture: one.image.imgUrl,
    note: `${stars}${one.trade.tradeDesc}`,
  };
}

function pageLink(number, current) {
  const url = new URL(location.href);
  url.searchParams.set('page', String(number));
  return make(
    'a',
    {
      class: 'comet-btn',
      href: url.pathname + url.search,
      'aria-label': say('page', { number }),
      'aria-current': number === current && 'page',
    },
    String(number),
  );
}
