import { longest } from '../model/longest.ts';
import type { Money } from '../model/money.ts';
import type { ReaderName, ReaderResult } from '../model/reading.ts';
import { currencyCode, printedMoney } from './field.ts';
import { shownFreight } from './freight.ts';
import type { ReadHint } from './hint.ts';
import { productResult } from './product-result.ts';
import { distinctStores } from './seller.ts';
import { count, flag, openedAt, rateOf, starsOf } from './shop-field.ts';
import { readCountry } from './text/country.ts';
import { clean } from './text/text.ts';
import { storeOfBlock } from './two-numbers.ts';
import { type Json, record } from './value.ts';

/**
 * A product page of generation A, until 2023: `window.runParams.data` in modules (MARKETPLACE.md
 * 1.8). `positiveNum` counts the positive ratings only, so `ratings` stays unknown.
 */
export function readProduct2020(
  data: Json,
  reader: ReaderName,
  asked: string | null,
  hint: ReadHint,
): ReaderResult {
  const [store, title, common, actions] = ['storeModule', 'titleModule', 'commonModule', 'actionModule'].map(
    (name) => record(data[name]),
  ) as [Json, Json, Json, Json];
  return productResult(reader, [asked, common.productId, actions.productId, store.productId], (result) => {
    const named = storeOfBlock(store.storeName, store.storeURL, store.storeNum);
    const rating = record(title.feedbackRating);
    const reviews = count(rating.totalValidNum);
    return {
      product: {
        title: clean(title.subject, longest.title),
        storeId: named.part?.storeId ?? null,
        price: priceOf(record(data.priceModule), data, result),
        stars: starsOf(rating.averageStar ?? rating.evarageStar, reviews),
        reviews,
        sold: count(title.formatTradeCount),
        ...shownFreight(record(record(data.shippingModule).generalFreightInfo).originalLayoutResultList),
      },
      sellers: distinctStores([named]).map((part) => ({
        ...part,
        positiveRate: rateOf(store.positiveRate, null),
        ratings: null,
        openedAt: openedAt(null, store.openTime, hint, result),
        followers: count(store.followingNumber),
        country: readCountry(store.countryCompleteName),
        topRated: flag(store.topRatedSeller),
      })),
    };
  });
}

/** The price with its discount; the price before it only where nothing speaks of a discount. A range is null. */
function priceOf(price: Json, data: Json, result: ReaderResult): Money | null {
  const currency = currencyCode(record(price.minAmount).currency ?? record(data.webEnv).currency);
  const reduced = price.formatedActivityPrice;
  const isReduced = [reduced, price.minActivityAmount, price.maxActivityAmount, price.discount].some(Boolean);
  if (isReduced || price.activity === true) return printedMoney(null, reduced, currency, 'price', result);
  return printedMoney(null, price.formatedPrice, currency, 'price', result);
}
