import { longest } from '../model/longest.ts';
import type { ReaderName, ReaderResult, SellerPart } from '../model/reading.ts';
import type { ReadHint } from './hint.ts';
import { emptyResult, report } from './result.ts';
import { count, flag, openedAt, rateOf, scores } from './shop-field.ts';
import { readCountry } from './text/country.ts';
import { clean, digits } from './text/text.ts';
import { type Json, record, records } from './value.ts';

/** What an answer or page about one store says; its number is known from elsewhere when it carries none. */
export function storeResult(
  reader: ReaderName,
  storeId: string | null,
  read: (result: ReaderResult) => Omit<SellerPart, 'storeId'>,
): ReaderResult {
  const result: ReaderResult = { ...emptyResult(reader), seen: 1 };
  if (storeId === null) {
    report(result, 'id-unread', 'no store number');
    return result;
  }
  result.sellers = [{ storeId, ...read(result) }];
  result.read = 1;
  return result;
}

/**
 * A store from `data` of `mtop.ae.shop.seller.page.info` (MARKETPLACE.md 1.9): its number is the
 * page address's, else its own. The rate stands on the ratings of six months.
 */
export function readStoreInfo(
  data: Json,
  reader: ReaderName,
  asked: string | null,
  hint: ReadHint,
): ReaderResult {
  const base = record(data.sellerBaseInfo);
  const evaluation = record(data.buyerEvaluationInfo);
  const ratings = count(evaluation.totalNumSixMonths);
  return storeResult(reader, asked ?? digits(base.storeNum), (result) => ({
    name: clean(base.storeName, longest.name),
    positiveRate: rateOf(evaluation.positiveFeedBackValue, ratings),
    ratings,
    openedAt: openedAt(null, base.since, hint, result),
    followers: count(base.follows),
    ...scores(data.operatingScoreInfoList),
    country: readCountry(base.countryCode) ?? readCountry(base.countryName),
    topRated: flag(base.topRatedSeller),
  }));
}

/** The positive rate from `data` of `mtop.ae.shop.benefit.info`; the key of the row is the same in every language (MARKETPLACE.md 1.9). */
export function readStoreBenefits(data: Json, reader: ReaderName, asked: string | null): ReaderResult {
  const rows = records(data.benefitInfoList).filter(
    ({ mcmsKey }) => mcmsKey === 'module.mobile.storerating.FeedBack',
  );
  return storeResult(reader, asked, () => ({
    positiveRate: rows.length === 1 ? rateOf(rows[0]?.value, null) : null,
  }));
}
