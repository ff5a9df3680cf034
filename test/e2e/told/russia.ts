// What the pages of aliexpress.ru tell of the demo's orders and products.

import type { DemoProduct } from '../../market/catalogue.ts';
import { oldStoreId } from '../../market/catalogue-more.ts';
import type { DemoOrder } from '../../market/market.ts';
import { inCurrency, type OrderState } from '../../market/orders.ts';
import { openedAt } from '../../market/shop/goods.ts';
import { type RussiaLanguage, russiaLanguage, russiaWords } from '../../market/words/russia.ts';
import { fill } from '../../market/words/words.ts';
import type { Held } from '../held.ts';
import { day, instant, pieceOf, type Site, totalOf } from './site.ts';

const market = 'aliexpress.ru';

/** The states whose printed words somebody has seen on the site. */
const understood: Record<RussiaLanguage, Partial<Record<OrderState, string>>> = {
  ru: {
    unpaid: 'unpaid',
    processing: 'processing',
    shipped: 'shipped',
    completed: 'completed',
    cancelled: 'cancelled',
    expired: 'cancelled',
  },
  // What was received has no tag; the archive's title says it.
  en: { unpaid: 'unpaid', completed: 'completed', cancelled: 'cancelled', expired: 'cancelled' },
  az: {},
};

const locales: Record<RussiaLanguage, string> = { ru: 'ru-RU', en: 'en-GB', az: 'az-Latn-AZ' };

/** What a card prints: the tag, or the sentence where there is none. */
function printedStatus(language: RussiaLanguage, order: DemoOrder): string {
  const words = russiaWords(language);
  const isHere = order.state === 'shipped' && order.parcels.every(({ deliveredAt }) => deliveredAt !== null);
  const tag = isHere ? words.delivered : words[order.state];
  if (tag !== '') return tag;
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const date = new Intl.DateTimeFormat(locales[language], format).format(order.completedAt ?? order.placedAt);
  return fill(words.received, { date });
}

/** The list: of its items the numbers, and no date. */
export function russiaListTells(site: Site, orders: readonly DemoOrder[]): Partial<Held> {
  const language = russiaLanguage(site.language);
  return {
    orders: orders.map((order) => ({
      id: order.id,
      market,
      status: (understood[language][order.state] ?? 'unknown') as 'unknown',
      statusText: printedStatus(language, order),
      total: totalOf(order, site.currency),
      items: order.lines.map(({ product }) => ({ productId: product.id })),
    })),
  };
}

/** An order's page; in Russian a date of this year has no year. `now`: epoch ms. */
export function russiaDetailTells(site: Site, order: DemoOrder, now: number): Partial<Held> {
  const storeId = oldStoreId(order.store);
  const { name } = order.store;
  const placed = day(order.placedAt);
  const isYearPrinted = site.language !== 'ru' || placed.slice(0, 4) !== day(now).slice(0, 4);
  return {
    orders: [
      {
        id: order.id,
        market,
        placedAt: isYearPrinted ? placed : null,
        total: totalOf(order, site.currency),
        seller: { storeId, name },
        items: order.lines.map(({ product, quantity }, index) => ({
          productId: product.id,
          title: product.title,
          sku: product.sku,
          quantity,
          // Of one piece or of all: nobody knows.
          price: quantity === 1 ? pieceOf(order, index, site.currency) : null,
        })),
      },
    ],
    parcels: order.parcels.map(({ code }) => ({ orderId: order.id, code })),
    sellers: [{ storeId, name, url: `https://aliexpress.ru/store/${storeId}` }],
  };
}

export function russiaProductTells({ currency }: Site, one: DemoProduct, now: number): Partial<Held> {
  const { store } = one;
  const { storeId, name } = store;
  return {
    products: [
      {
        id: one.id,
        title: one.title,
        storeId,
        price: { amount: inCurrency(one.price, currency as 'RUB'), currency },
        stars: Number(one.stars),
        reviews: one.reviews,
        sold: one.sold,
        freeShipping: true,
        deliveryDays: { min: 8, max: 24 },
        shipsTo: 'RU',
      },
    ],
    sellers: [
      {
        storeId,
        name,
        url: `https://aliexpress.ru/store/${storeId}`,
        positiveRate: Number(store.positiveRate),
        openedAt: instant(openedAt(store, now)),
        followers: store.followers,
        described: 4.7,
        communication: 4.8,
        shippingSpeed: 4.6,
        country: store.country,
      },
    ],
  };
}

/** What waits for a review is told by its items. */
export function russiaReviewsTell(orders: readonly DemoOrder[]): Partial<Held> {
  const products = orders.flatMap(({ lines }) => lines.map(({ product }) => product));
  return { products: [...new Set(products)].map(({ id, title }) => ({ id, title })) };
}
