import { make } from './dom.js';

/** A card of a layout that nobody has seen: other elements, other classes, no anchors, no links to orders. */
export function unknownCard(order, detail, buttons) {
  return make(
    'section',
    { class: 'nv-a' },
    make('h3', { class: 'nv-b' }, order.statusText),
    make('p', { class: 'nv-d' }, order.orderLines.map((line) => line.itemTitle).join(' · ')),
    make(
      'p',
      { class: 'nv-e' },
      [order.storeName, order.orderDateText, order.totalPriceText].filter(Boolean).join(' · '),
    ),
    make(
      'p',
      { class: 'nv-f' },
      ...buttons,
      make('button', { class: 'nv-k', on: { click: () => location.assign(detail) } }, order.orderDetailText),
    ),
  );
}
