// What pages of the shop tell of the demo's products and stores.
import type { DemoProduct, DemoStore } from '../../market/catalogue.ts';
import type { ProductLayout } from '../../market/options.ts';
import { inCurrency } from '../../market/orders.ts';
import { storeUrl } from '../../market/shop/addresses.ts';
import { countryOf, openedAt } from '../../market/shop/goods.ts';
import { words } from '../../market/words/words.ts';
import type { Held } from '../held.ts';
import { day, instant, type Site } from './site.ts';

const priceOf = ({ currency }: Site, { price, priceMost }: DemoProduct) =>
  priceMost === null ? { amount: inCurrency(price, currency as 'USD'), currency } : null;

/** Of nobody's ratings nothing follows. */
const rateOf = ({ ratings, positiveRate }: DemoStore) => (ratings > 0 ? Number(positiveRate) : null);

/** Only their English titles have been seen. */
const scoresOf = ({ language }: Site, { scores }: DemoStore) =>
  language === 'en'
    ? {
        described: Number(scores.described),
        communication: Number(scores.communication),
        shippingSpeed: Number(scores.shippingSpeed),
      }
    : {};

/** A product page of each generation, and what it says about who sells. */
export function productTells(
  site: Site,
  layout: ProductLayout,
  one: DemoProduct,
  now: number,
): Partial<Held> {
  const { store, soldBy } = one;
  const { storeId, name } = store;
  const isPooled = typeof soldBy === 'object';
  const seller = layout === 'c-2024' && isPooled ? soldBy : store;
  const opened = openedAt(store, now);
  const told = {
    storeId,
    name,
    url: storeUrl(site.hosts, store),
    positiveRate: rateOf(store),
    followers: store.followers,
    country: store.country,
    topRated: store.choice,
  };
  const more = {
    'a-2020': { openedAt: day(opened) },
    'b-2023': { openedAt: instant(opened), ratings: store.ratings, local: store.isLocal },
    'c-2024': {
      openedAt: day(opened),
      ratings: store.ratings,
      local: store.isLocal,
      ...scoresOf(site, store),
      pooled: soldBy === 'unsaid' ? null : isPooled,
    },
  }[layout];
  return {
    products: [
      {
        id: one.id,
        title: one.title,
        storeId: seller.storeId,
        price: priceOf(site, one),
        stars: one.reviews > 0 ? Number(one.stars) : null,
        reviews: one.reviews,
        sold: one.sold,
        freeShipping: one.freeShipping,
        deliveryDays: one.deliveryDays,
        shipsTo: countryOf({ shipTo: null }, words[site.language]),
      },
    ],
    sellers: [
      // The page has both numbers of a store that was renumbered.
      { ...told, ...more, ...(store.oldId ? { otherIds: [store.oldId] } : {}) },
      ...(seller === store ? [] : [{ storeId: seller.storeId, name: seller.name }]),
    ],
  };
}

/** A store's page: its shell and its answers. */
export function storeTells(site: Site, store: DemoStore, now: number): Partial<Held> {
  const { storeId, name, country } = store;
  return {
    sellers: [
      {
        storeId,
        name,
        url: storeUrl(site.hosts, store),
        positiveRate: rateOf(store),
        ratings: store.ratings,
        openedAt: day(openedAt(store, now)),
        followers: store.followers,
        ...scoresOf(site, store),
        // Printed by its name, in the page's language.
        country: site.language === 'en' ? country : null,
      },
    ],
  };
}

/** The page around a store's feedback: its shell alone. */
export function storeShellTells(site: Site, store: DemoStore): Partial<Held> {
  return { sellers: [{ storeId: store.storeId, name: store.name, url: storeUrl(site.hosts, store) }] };
}

/** The old page of a store's feedback. */
export function feedbackTells(site: Site, store: DemoStore, now: number): Partial<Held> {
  return {
    sellers: [
      {
        storeId: store.storeId,
        name: store.name,
        url: storeUrl(site.hosts, store),
        positiveRate: rateOf(store),
        ratings: store.ratings,
        openedAt: day(openedAt(store, now)),
      },
    ],
  };
}

/** A page of search results; the least price of several stands there as if it were the one. */
export function searchTells(site: Site, found: readonly DemoProduct[]): Partial<Held> {
  return {
    products: found.map((one) => ({
      id: one.id,
      title: one.title,
      price: { amount: inCurrency(one.price, site.currency as 'USD'), currency: site.currency },
      stars: one.reviews > 0 ? Number(one.stars) : null,
      sold: one.sold,
    })),
  };
}
