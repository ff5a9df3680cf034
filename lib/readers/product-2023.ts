import { longest } from '../model/longest.ts';
import type { Money } from '../model/money.ts';
import type { ReaderName, ReaderResult } from '../model/reading.ts';
import { shownFreight } from './freight.ts';
import type { ReadHint } from './hint.ts';
import { productResult } from './product-result.ts';
import { distinctStores } from './seller.ts';
import { amount, count, flag, isSameMoney, openedAt, rateOf, starsOf } from './shop-field.ts';
import { readCountry } from './text/country.ts';
import { clean } from './text/text.ts';
import { storeOfBlock } from './two-numbers.ts';
import { type Json, record, records } from './value.ts';

/**
 * A product page of generation B, 2023 to mid-2024: `window.runParams.data` in components
 * (MARKETPLACE.md 1.8). The rate stands on `sellerTotalNum`; `sellerPositiveNum` is neither that
 * nor the followers, those are `storeWishedCount`.
 */
export function readProduct2023(
  data: Json,
  reader: ReaderName,
  asked: string | null,
  hint: ReadHint,
): ReaderResult {
  const part = (name: string) => record(data[name]);
  const store = part('sellerComponent');
  const info = part('productInfoComponent');
  return productResult(reader, [asked, info.idStr ?? info.id], (result) => {
    const named = storeOfBlock(store.storeName, store.storeURL, store.storeNum);
    const reviews = count(part('feedbackComponent').totalValidNum);
    const feedback = part('storeFeedbackComponent');
    const ratings = count(feedback.sellerTotalNum);
    const freight = part('webGeneralFreightCalculateComponent');
    return {
      product: {
        title: clean(info.subject ?? part('titleComponent').subject, longest.title),
        storeId: named.part?.storeId ?? null,
        price: priceOf(part('priceComponent'), result),
        stars: starsOf(part('feedbackComponent').evarageStar, reviews),
        reviews,
        sold: count(part('tradeComponent').formatTradeCount),
        ...shownFreight(freight.originalLayoutResultList, freight.deliveryLayoutInfo),
      },
      sellers: distinctStores([named]).map((each) => ({
        ...each,
        positiveRate: rateOf(feedback.sellerPositiveRate, ratings),
        ratings,
        openedAt: openedAt(store.openTime, store.formatOpenTime, hint, result),
        followers: count(part('wishListComponent').storeWishedCount),
        country: readCountry(store.countryCompleteName),
        topRated: flag(store.topRatedSeller),
        local: flag(store.localSeller),
      })),
    };
  });
}

/**
 * The price with its discount; the one before it only where the
 * variants say that they have none. A price is
 * one price only if the least and the most say the same, or, where one of the two is missing, the
 * variants do.
 */
function priceOf(price: Json, result: ReaderResult): Money | null {
  const variants = records(price.skuPriceList).map((variant) => record(variant.skuVal));
  const reduced = record(price.discountPrice);
  const isReduced = reduced.minActivityAmount !== undefined || reduced.maxActivityAmount !== undefined;
  const isPlain = variants.length > 0 && variants.every((each) => flag(each.isActivity) === false);
  if (!isReduced && !isPlain) return null;
  const original = record(price.origPrice);
  const [least, most, ofVariant] = isReduced
    ? [reduced.minActivityAmount, reduced.maxActivityAmount, 'skuActivityAmount']
    : [original.minAmount, original.maxAmount, 'skuAmount'];
  const money = amount(least, 'price', result);
  const others = most === undefined ? variants.map((variant) => variant[ofVariant as string]) : [most];
  const isOne =
    others.length > 0 && others.every((other) => isSameMoney(money, amount(other, 'price', result)));
  return isOne ? money : null;
}
