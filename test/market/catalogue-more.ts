import { type DemoProduct, type DemoStore, product, store } from './catalogue.ts';

/**
 * A store of 2013 that got a second number when the marketplace renumbered its stores: both lead to
 * it (MARKETPLACE.md, fact 10). The list and the product page name the new one, the order's own
 * page and the disputes the old one.
 */
const renumbered = store('1102000072', 'Copper Kettle Store', '97.2', 8_870, 2013, false, {
  oldId: '412307',
});

/** What is sold beside the catalogue that every scenario draws from. */
export const moreProducts: DemoProduct[] = [
  product(
    ['Stovetop Kettle with Whistle, Copper Look, 2 L', '2 L', 3_150, '4.7', 288, 1_000],
    0,
    [renumbered],
    { id: '1005004129900017', hue: 22, shape: 2 },
  ),
];

/** The number of a store that the older half of the marketplace calls it by. */
export function oldStoreId(store: DemoStore): string {
  return store.oldId ?? store.storeId;
}
