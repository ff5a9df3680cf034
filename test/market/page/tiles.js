import { make } from './dom.js';

/** Products in a grid: `{href, title, price, picture, note}`. */
export function tiles(goods) {
  return make(
    'ul',
    { class: 'tiles' },
    goods.map((one) =>
      make(
        'li',
        {},
        make(
          'a',
          { class: 'tile', href: one.href },
          make('img', { src: one.picture, alt: '', loading: 'lazy', width: 220, height: 220 }),
          make('span', { class: 'tile-title', dir: 'auto' }, one.title),
          make('strong', { class: 'tile-price', dir: 'auto' }, one.price),
          one.note && make('span', { class: 'tile-note' }, one.note),
        ),
      ),
    ),
  );
}
