import { longest } from '../model/longest.ts';
import type { Money } from '../model/money.ts';
import type { ReaderName, ReaderResult } from '../model/reading.ts';
import { storesNamed, whoSells } from './compliance.ts';
import { currencyCode, printedMoney } from './field.ts';
import { shownFreight } from './freight.ts';
import type { ReadHint } from './hint.ts';
import { productResult } from './product-result.ts';
import { distinctStores } from './seller.ts';
import { amount, count, flag, openedAt, rateOf, scores, starsOf } from './shop-field.ts';
import { readCountry } from './text/country.ts';
import { clean } from './text/text.ts';
import { storeOfBlock } from './two-numbers.ts';
import { type Json, record } from './value.ts';

/**
 * A product of generation C, since July 2024: `data.result` of `mtop.aliexpress.pdp.pc.query`
 * (MARKETPLACE.md 1.8). The block of attributes can hold the name and number of a person (Korea)
 * and is never looked at. The rate stands on `sellerTotalNum`, never on `positiveNum`.
 */
export function readProduct2024(
  data: Json,
  reader: ReaderName,
  asked: string | null,
  hint: ReadHint,
): ReaderResult {
  const part = (name: string) => record(data[name]);
  const global = record(part('GLOBAL_DATA').globalData);
  const card = part('SHOP_CARD_PC');
  const info = record(card.sellerInfo);
  return productResult(reader, [asked, global.productId], (result) => {
    const shown = storeOfBlock(
      card.storeName ?? global.storeName,
      info.storeURL,
      info.storeNum ?? (info.storeURL ? null : global.storeId),
    );
    const licences = storesNamed(part('COMPLIANCE_PC').complianceList);
    const sells = whoSells(shown.part, [info.storeNum], global.storeName, licences);
    // The licence of the very store that is shown can be under its other number.
    const [number] = sells.pooled === false && licences.size === 1 ? licences.keys() : [];
    const seller = number ? storeOfBlock(shown.part?.name, info.storeURL, number) : shown;
    const reviews = count(part('PC_RATING').totalValidNum);
    const ratings = count(card.sellerTotalNum);
    return {
      product: {
        title: clean(part('PRODUCT_TITLE').text ?? global.subject, longest.title),
        storeId: sells.storeId,
        price: priceOf(part('PRICE'), currencyCode(global.currencyCode), result),
        stars: starsOf(part('PC_RATING').rating, reviews),
        reviews,
        sold: count(part('PC_RATING').otherText ?? global.sales),
        ...shownFreight(part('SHIPPING').originalLayoutResultList, part('SHIPPING').deliveryLayoutInfo),
      },
      sellers: [
        ...distinctStores([seller.part?.otherIds ? seller : shown]).map((each) => ({
          ...each,
          positiveRate: rateOf(card.sellerPositiveRate ?? card.positiveRate, ratings),
          ratings,
          openedAt: openedAt(info.openTime, info.formatOpenTime, hint, result),
          ...scores(card.benefitInfoList),
          country: readCountry(info.countryCompleteName),
          topRated: flag(info.topRatedSeller ?? card.topRatedSeller),
          local: flag(info.localSeller ?? card.localSeller),
          pooled: sells.pooled,
        })),
        ...sells.others,
      ],
    };
  });
}

/** The sale price of the variant that is shown, never the struck-out one beside it. */
function priceOf(price: Json, currency: string | null, result: ReaderResult): Money | null {
  const target = record(price.targetSkuPriceInfo);
  if (target.salePrice !== undefined) return amount(target.salePrice, 'price', result);
  const page = currencyCode(record(target.originalPrice).currency) ?? currency;
  return printedMoney(target.salePriceLocal, target.salePriceString, page, 'price', result);
}
