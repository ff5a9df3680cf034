import type { Asked } from '../answers/envelope.ts';
import type { DemoProduct } from '../catalogue.ts';
import { schemeless } from '../hosts.ts';
import { feedbackUrl, itemNumber, storeUrl } from './addresses.ts';
import {
  amountOf,
  countryName,
  freightOf,
  openedAt,
  pictureUrl,
  pricesOf,
  rateOf,
  ratingsOf,
  soldOf,
  yearsOpen,
} from './goods.ts';

/** `window.runParams.data` of generation B, in components, 2023 to mid-2024 (MARKETPLACE.md 1.8). */
export function product2023(asked: Asked, one: DemoProduct) {
  const { hosts, now, print } = asked;
  const { store } = one;
  const { price, most, before, mostBefore } = pricesOf(asked, one);
  const number = itemNumber(hosts, one.id);
  const rate = rateOf(asked, store);
  const variant = (now: number, then: number) => ({
    skuVal: {
      isActivity: true,
      skuActivityAmount: amountOf(asked, now),
      skuAmount: amountOf(asked, then),
    },
  });
  return {
    productInfoComponent: { id: Number(number), idStr: number, subject: one.title },
    titleComponent: { subject: one.title },
    imageComponent: { imagePathList: [pictureUrl(asked, one)] },
    currencyComponent: { currencyCode: print.currency },
    priceComponent: {
      discountPrice: { minActivityAmount: amountOf(asked, price), maxActivityAmount: amountOf(asked, most) },
      origPrice: { minAmount: amountOf(asked, before), maxAmount: amountOf(asked, mostBefore) },
      skuPriceList: [variant(price, before), ...(most === price ? [] : [variant(most, mostBefore)])],
    },
    sellerComponent: {
      adminSeq: Number(store.sellerId),
      companyId: 240_000_000,
      countryCompleteName: countryName(store.country),
      formatOpenTime: print.date(openedAt(store, now)),
      localSeller: store.isLocal,
      openTime: openedAt(store, now),
      openedYear: yearsOpen(store, now),
      storeName: store.name,
      storeNum: Number(store.oldId ?? store.storeId),
      storeURL: schemeless(storeUrl(hosts, store)),
      storeFeedbackURL: schemeless(feedbackUrl(hosts, store)),
      topRatedSeller: store.choice,
    },
    storeFeedbackComponent: {
      sellerLevel: '24-s',
      sellerPositiveNum: ratingsOf(store, rate).positive,
      sellerPositiveRate: rate.toFixed(1),
      sellerScore: store.ratings * 2,
      sellerTotalNum: store.ratings,
    },
    feedbackComponent: { evarageStar: one.stars, totalValidNum: one.reviews },
    tradeComponent: { formatTradeCount: soldOf(asked, one) },
    wishListComponent: { itemWishedCount: 77, storeWishedCount: store.followers },
    webGeneralFreightCalculateComponent: { originalLayoutResultList: freightOf(asked, one) },
  };
}
