import { longest } from '../model/longest.ts';
import type { Money } from '../model/money.ts';
import type { ProductPart, ReaderName, ReaderResult } from '../model/reading.ts';
import { currencyCode, printedMoney } from './field.ts';
import { days } from './freight.ts';
import type { ReadHint } from './hint.ts';
import { type ProductFound, productResult } from './product-result.ts';
import { report } from './result.ts';
import { distinctStores, type NamedStore, namedStore } from './seller.ts';
import { count, openedAt, rateOf, score, starsOf } from './shop-field.ts';
import { readCountry } from './text/country.ts';
import { daysOf, readDuration } from './text/duration.ts';
import { clean, digits } from './text/text.ts';
import { isRecord, type Json, list, record, records } from './value.ts';

/** The widest page seen has 60 widgets. */
const mostWidgets = 2000;

/**
 * A product page of aliexpress.ru as its tree of widgets, 2021 (MARKETPLACE.md 1.10): the product
 * from `ProductContextWidget`, the store from the widget that carries `shop`. `positiveReviews.number`
 * counts the positive ones, so `ratings` stays unknown. Reviews are never looked at.
 */
export function readProductRu(
  data: Json,
  reader: ReaderName,
  asked: string | null,
  hint: ReadHint,
): ReaderResult {
  const widgets = widgetsIn(data);
  const named = (name: string) => widgets.filter(({ id }) => id.startsWith(`bx/${name}/`));
  const contexts = named('ProductContextWidget');
  const product = contexts[0]?.props ?? {};
  const ids = [...contexts, ...named('ProductIdContext')].map(({ props }) => props.id);
  return productResult(reader, [asked, ...ids], (result) => {
    const shop = shopOf(widgets, product, result);
    const store = namedStore(shop.name, shop.url, shop.storeNum);
    return {
      product: productOf(product, store, result),
      sellers: distinctStores([store]).map((part) => ({
        ...part,
        positiveRate: rateOf(record(shop.positiveReviews).percentages, null),
        ratings: null,
        openedAt: openedAt(shop.dateOpening, null, hint, result),
        followers: count(shop.subscribersCount),
        described: score(record(shop.rateDescription).count),
        communication: score(record(shop.rateConversation).count),
        shippingSpeed: score(record(shop.rateDelivery).count),
        country: readCountry(shop.country),
      })),
    };
  });
}

/**
 * A product of aliexpress.ru from the answer that its page is drawn from since 2024,
 * `/aer-jsonapi/v1/bx/pdp/web/productData?productId=` (MARKETPLACE.md 1.10): `data` has the fields
 * that the widget had. `requested` is the product that the request names.
 */
export function readProductRuData(
  data: Json,
  reader: ReaderName,
  asked: string | null,
  requested: string | null,
): ReaderResult {
  return productResult(reader, [asked, requested, data.id], (result) => {
    const store = namedStore(null, data.storeUrl);
    return { product: productOf(data, store, result), sellers: distinctStores([store]) };
  });
}

function productOf(product: Json, store: NamedStore, result: ReaderResult): ProductFound['product'] {
  const reviews = count(product.reviews);
  const { formatTradeCount, tradeCount } = record(product.tradeInfo);
  return {
    title: clean(product.name, longest.title),
    storeId: store.part?.storeId ?? null,
    price: priceOf(record(product.price), result),
    stars: starsOf(record(product.rating).middle, reviews),
    reviews,
    sold: count(formatTradeCount ?? tradeCount),
    ...delivery(record(product.delivery)),
  };
}

interface Widget {
  /** `bx/ProductContextWidget/0.0.21`. */
  id: string;
  props: Json;
}

/** All widgets of the tree, a widget before its children. */
function widgetsIn(data: Json): Widget[] {
  const found: Widget[] = [];
  const left = records(data.widgets).reverse();
  for (let widget = left.pop(); widget && found.length < mostWidgets; widget = left.pop()) {
    if (typeof widget.widgetId === 'string') found.push({ id: widget.widgetId, props: record(widget.props) });
    left.push(...records(widget.children).reverse());
  }
  return found;
}

/** The shop that the page shows; none when two differ, or the product's own link names another one. */
function shopOf(widgets: readonly Widget[], product: Json, result: ReaderResult): Json {
  const shops = widgets.map(({ props }) => props.shop).filter(isRecord);
  const [shop, ...more] = shops;
  if (!shop) return {};
  const numbers = (each: Json) => [digits(each.storeNum), namedStore(null, each.url).seller?.storeId];
  const own = namedStore(null, product.storeUrl).seller?.storeId;
  const isAnother = own !== undefined && own !== null && !numbers(shop).includes(own);
  if (!isAnother && more.every((other) => digits(other.storeNum) === digits(shop.storeNum))) return shop;
  report(result, 'id-unread', 'two stores');
  return {};
}

/** The price of today; the one before the discount only where nothing speaks of a discount. A range is null. */
function priceOf(price: Json, result: ReaderResult): Money | null {
  const { activity, discount, formattedActivityPrice, minActivityAmount, maxActivityAmount } = price;
  const isReduced =
    activity === true ||
    [discount, formattedActivityPrice, minActivityAmount, maxActivityAmount].some(Boolean);
  const currency = currencyCode(record(price.minAmount).currency);
  const text = isReduced
    ? (formattedActivityPrice ?? onePrice(minActivityAmount, maxActivityAmount))
    : (price.formattedPrice ?? onePrice(price.minAmount, price.maxAmount));
  return printedMoney(null, text, currency, 'price', result);
}

/** The price of a product whose cheapest and dearest kind cost the same. */
function onePrice(least: unknown, most: unknown): unknown {
  const text = record(least).formatted;
  return text === record(most).formatted ? text : null;
}

/** The way of shipping that stands first, "30-50" days or with the unit's name. */
function delivery(shipping: Json): Pick<ProductPart, 'freeShipping' | 'deliveryDays' | 'shipsTo'> {
  const shown = record(list(shipping.methods)?.[0]);
  const text = clean(shown.dateEstimated, longest.name) ?? '';
  const [, least, most] = /^(\d{1,3})-(\d{1,3})$/.exec(text) ?? [];
  // The site's languages that somebody saw (MARKETPLACE.md 1.10).
  const printed = ['ru', 'en', 'az'].map((language) => daysOf(readDuration(text, language)));
  const fee = record(shown.amount).value;
  return {
    freeShipping: typeof fee === 'number' && fee >= 0 && fee < 1e8 ? fee === 0 : null,
    deliveryDays: days(least, most) ?? printed.find((span) => span !== null) ?? null,
    shipsTo: readCountry(record(shipping.to).country),
  };
}
