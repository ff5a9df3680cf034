import type { DemoProduct, DemoStore } from './catalogue.ts';

/**
 * A store of 2013 that got a second number when the marketplace renumbered its stores: both lead to
 * it (MARKETPLACE.md, fact 10). The list and the product page name the new one, the order's own
 * page and the disputes the old one.
 */
const renumbered: DemoStore = {
  storeId: '1102000072',
  oldId: '412307',
  name: 'Copper Kettle Store',
  sellerId: '242000072',
  positiveRate: '97.2',
  ratings: 8_870,
  followers: 20_401,
  openedYear: 2013,
  choice: false,
  country: 'CN',
};

/** What is sold beside the catalogue that every scenario draws from. */
export const moreProducts: DemoProduct[] = [
  {
    id: '1005004129900017',
    title: 'Stovetop Kettle with Whistle, Copper Look, 2 L',
    sku: '2 L',
    price: 3_150,
    stars: '4.7',
    reviews: 288,
    sold: '1,000+',
    store: renumbered,
    hue: 22,
    shape: 2,
  },
];

/** The number of a store that the older half of the marketplace calls it by. */
export function oldStoreId(store: DemoStore): string {
  return store.oldId ?? store.storeId;
}
