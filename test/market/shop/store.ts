import { type Asked, apis, envelope } from '../answers/envelope.ts';
import type { DemoStore } from '../catalogue.ts';
import { fill } from '../words/words.ts';
import { openedAt, rateOf, ratingsOf, shopWordsOf } from './goods.ts';

/** The answer of `mtop.ae.shop.seller.page.info` (MARKETPLACE.md 1.9). */
export function storeInfo(asked: Asked, store: DemoStore) {
  const { print, words, now } = asked;
  const says = shopWordsOf(asked);
  const rate = rateOf(asked, store);
  const { positive, neutral, negative, total } = ratingsOf(store, rate);
  const country = new Intl.DisplayNames(words.locale, { type: 'region' }).of(store.country);
  return envelope(apis.store, {
    sellerBaseInfo: {
      storeName: store.name,
      countryName: country,
      since: fill(says.since, { date: print.date(openedAt(store, now)) }),
      follows: fill(says.followers, { count: print.compact(store.followers) }),
    },
    buyerEvaluationInfo: {
      positiveFeedBackValue: fill(says.positiveRate, { rate: print.percent(rate) }),
      totalPositiveSixMonths: positive,
      totalNeutralSixMonths: neutral,
      totalNegativeSixMonths: negative,
      totalNumSixMonths: total,
    },
    operatingScoreInfoList: [
      { title: says.described, value: store.scores.described },
      { title: says.communication, value: store.scores.communication },
      { title: says.shippingSpeed, value: store.scores.shippingSpeed },
    ],
  });
}

/** The answer of `mtop.ae.shop.benefit.info` (MARKETPLACE.md 1.9); only its keys are the same in every language. */
export function storeBenefits(asked: Asked, store: DemoStore) {
  const { print } = asked;
  const says = shopWordsOf(asked);
  const benefit = (key: string, title: string, value: string) => ({
    mcmsKey: `module.mobile.storerating.${key}`,
    title,
    value,
  });
  return envelope(apis.benefits, {
    benefitInfoList: [
      benefit('FeedBack', says.positive, print.percent(rateOf(asked, store))),
      benefit('90DayOrders', says.orders90, print.compact(Number((store.ratings * 4).toPrecision(2)))),
      benefit('RegularBuyers', says.regulars, print.percent(31)),
    ],
  });
}
