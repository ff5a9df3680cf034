import type { Asked } from '../answers/envelope.ts';
import type { DemoProduct } from '../catalogue.ts';
import { schemeless } from '../hosts.ts';
import { itemNumber, storeUrl } from './addresses.ts';
import {
  amountOf,
  countryName,
  freightOf,
  openedAt,
  pictureUrl,
  pricesOf,
  rangeOf,
  rateOf,
  ratingsOf,
  soldOf,
  yearsOpen,
} from './goods.ts';

/** `window.runParams.data` of generation A, in modules, until 2023 (MARKETPLACE.md 1.8). */
export function product2020(asked: Asked, one: DemoProduct) {
  const { print, hosts, now } = asked;
  const { store } = one;
  const { price, most, before, mostBefore } = pricesOf(asked, one);
  const productId = Number(itemNumber(hosts, one.id));
  const rate = rateOf(asked, store);
  return {
    actionModule: { productId, totalAvailQuantity: 40 },
    commonModule: { productId, sellerAdminSeq: Number(store.sellerId) },
    imageModule: { imagePathList: [pictureUrl(asked, one)] },
    priceModule: {
      activity: true,
      discount: 50,
      formatedActivityPrice: rangeOf(asked, price, most),
      formatedPrice: rangeOf(asked, before, mostBefore),
      minActivityAmount: amountOf(asked, price),
      maxActivityAmount: amountOf(asked, most),
      minAmount: amountOf(asked, before),
      maxAmount: amountOf(asked, mostBefore),
    },
    shippingModule: { generalFreightInfo: { originalLayoutResultList: freightOf(asked, one) } },
    storeModule: {
      companyId: 240_000_000,
      countryCompleteName: countryName(store.country),
      followingNumber: store.followers,
      openTime: print.date(openedAt(store, now)),
      openedYear: yearsOpen(store, now),
      positiveNum: ratingsOf(store, rate).positive,
      positiveRate: `${rate.toFixed(1)}%`,
      productId,
      storeName: store.name,
      storeNum: Number(store.oldId ?? store.storeId),
      storeURL: schemeless(storeUrl(hosts, store)),
      topRatedSeller: store.choice,
    },
    titleModule: {
      subject: one.title,
      formatTradeCount: soldOf(asked, one),
      tradeCountUnit: 'orders',
      feedbackRating: { averageStar: one.stars, evarageStar: one.stars, totalValidNum: one.reviews },
    },
    webEnv: { currency: print.currency },
  };
}
