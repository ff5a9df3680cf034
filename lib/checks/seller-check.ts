import type { Moment } from '../model/moment.ts';
import type { Product, Seller } from '../model/shop.ts';
import { defaultThresholds, type ThresholdName, type Thresholds } from '../model/thresholds.ts';
import { daysBetween } from '../time/moment.ts';
import { type OwnHistory, ownOrdersThatCount, ownVerdict } from './own-history.ts';
import { type CheckReason, type CheckReasonId, reasonIds, type Verdict } from './verdict.ts';
import { wilsonLowerBound } from './wilson.ts';

/** What a visit saw of a seller. */
export interface SellerLook {
  at: Moment;
  positiveRate: number | null;
}

/** What Escrowl remembers about a seller. */
export interface SellerHistory {
  own: OwnHistory;
  /** Visits, in any order. */
  looks: readonly SellerLook[];
}

export interface SellerCheck {
  verdict: Verdict;
  /** The weightiest first. */
  reasons: CheckReason[];
}

type Known<T> = { [Field in keyof T]?: T[Field] };

/**
 * Whether a shop can be trusted, and why. `yours`: thresholds that the buyer set. Too little data is
 * `unknown`, never `good`; a pooled listing has no verdict, for the shown shop is not the one that
 * sells. The buyer's own orders count most from three on, and shift the verdict by one step at most
 * before that. Price and shipping are no trust and not looked at.
 */
export function sellerCheck(
  seller: Known<Seller>,
  product: Known<Product> | null,
  history: SellerHistory,
  yours: Partial<Thresholds>,
  now: Moment,
  zone: string,
): SellerCheck {
  const limits = { ...defaultThresholds, ...yours };
  const held = (name: ThresholdName): CheckReason['threshold'] => ({
    name,
    value: limits[name],
    isYours: Object.hasOwn(yours, name),
  });
  if (seller.pooled === true) {
    return { verdict: 'unknown', reasons: [{ id: 'pooled', level: 'unknown', values: {}, threshold: null }] };
  }
  const reasons = [
    rateReason(seller, limits, held),
    ...ageReasons(seller, limits, held, now, zone),
    fallingReason(history.looks, limits, held, now, zone),
    scoreReason(seller, limits, held),
    ...itemReasons(product, limits, held),
    ratingsReason(seller, limits, held),
  ].filter((reason) => reason !== null);
  const shown = verdictOf(reasons);
  const own = ownReason(history.own);
  const verdict = withOwn(shown, history.own);
  return { verdict, reasons: sorted(own ? [...reasons, own] : reasons) };
}

type Held = (name: ThresholdName) => CheckReason['threshold'];

const reason = (
  id: CheckReasonId,
  level: CheckReason['level'],
  values: CheckReason['values'],
  threshold: CheckReason['threshold'] = null,
): CheckReason => ({ id, level, values, threshold });

/** What the rate proves on so many ratings; it alone can be good or risky. */
function rateReason(seller: Known<Seller>, limits: Thresholds, held: Held): CheckReason {
  const { positiveRate: rate, ratings } = seller;
  if (rate == null || ratings == null) return reason('rate-unknown', 'unknown', {});
  // Rounded down: no more is shown than is proved.
  const bound = Math.floor(wilsonLowerBound(rate / 100, ratings) * 1000) / 10;
  const values = { rate, ratings, bound };
  if (ratings < limits.fewRatings) return reason('few-ratings', 'unknown', values, held('fewRatings'));
  const proved = wilsonLowerBound(rate / 100, ratings) * 100;
  if (proved >= limits.goodRate) return reason('rate', 'good', values, held('goodRate'));
  const isRisky = proved < limits.doubtfulRate && rate < limits.riskyRate;
  return isRisky
    ? reason('rate', 'avoid', values, held('doubtfulRate'))
    : reason('rate', 'caution', values, held('goodRate'));
}

function ageReasons(
  { openedAt, ratings }: Known<Seller>,
  limits: Thresholds,
  held: Held,
  now: Moment,
  zone: string,
): CheckReason[] {
  if (!openedAt) return [];
  const months = Math.max(0, Math.floor(daysBetween(openedAt, now, zone) / (365.25 / 12)));
  if (months >= limits.youngMonths) return [reason('age', 'info', { months }, held('youngMonths'))];
  const young = reason('young', 'caution', { months }, held('youngMonths'));
  const isOdd = ratings != null && ratings > limits.manyForYoung;
  return isOdd
    ? [reason('young-many-ratings', 'caution', { months, ratings }, held('manyForYoung')), young]
    : [young];
}

/** Between the oldest and the newest visit of the last year. */
function fallingReason(
  looks: readonly SellerLook[],
  limits: Thresholds,
  held: Held,
  now: Moment,
  zone: string,
): CheckReason | null {
  const known = looks
    .flatMap(({ at, positiveRate }) => (positiveRate === null ? [] : [{ at, rate: positiveRate }]))
    .filter(({ at }) => daysBetween(at, now, zone) <= 365)
    .sort((one, other) => (one.at < other.at ? -1 : 1));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return null;
  const fall = Math.round((first.rate - last.rate) * 10) / 10;
  if (fall < limits.fallingRate) return null;
  return reason(
    'rate-falling',
    'caution',
    { before: first.rate, rate: last.rate, fall },
    held('fallingRate'),
  );
}

function scoreReason(seller: Known<Seller>, limits: Thresholds, held: Held): CheckReason | null {
  const scores = [seller.described, seller.communication, seller.shippingSpeed];
  const known = scores.filter((score) => score != null);
  if (known.length === 0) return null;
  const score = Math.min(...known);
  const values = { score, which: scores.indexOf(score) };
  if (score < limits.doubtfulScore) return reason('weakest-score', 'caution', values, held('doubtfulScore'));
  return score >= limits.goodScore && known.length === scores.length
    ? reason('weakest-score', 'good', values, held('goodScore'))
    : reason('weakest-score', 'info', values, held('goodScore'));
}

/** Too few reviews or sales of an item say little about it and nothing against the shop. */
function itemReasons(product: Known<Product> | null, limits: Thresholds, held: Held): CheckReason[] {
  const { stars, reviews, sold } = product ?? {};
  const found: CheckReason[] = [];
  if (reviews != null && reviews < limits.fewReviews) {
    found.push(reason('item-few-reviews', 'info', { reviews }, held('fewReviews')));
  } else if (stars != null && reviews != null) {
    const level = stars >= limits.goodStars ? 'good' : 'caution';
    found.push(reason('item-stars', level, { stars, reviews }, held('goodStars')));
  }
  if (sold != null && sold < limits.fewSold) {
    found.push(reason('item-few-sold', 'info', { sold }, held('fewSold')));
  }
  return found;
}

/** Said by itself only where the rate's own reason does not say it. */
function ratingsReason(
  { ratings, positiveRate }: Known<Seller>,
  _: Thresholds,
  held: Held,
): CheckReason | null {
  if (ratings == null || positiveRate != null) return null;
  return reason('ratings', 'info', { ratings }, held('fewRatings'));
}

/** Without a rate that proves something nothing is good; one doubt makes it doubtful. */
function verdictOf(reasons: readonly CheckReason[]): Verdict {
  const levels = reasons.map(({ level }) => level);
  if (levels.includes('avoid')) return 'avoid';
  if (levels.includes('unknown')) return 'unknown';
  if (levels.includes('caution')) return 'caution';
  return levels.includes('good') ? 'good' : 'unknown';
}

const steps = ['avoid', 'caution', 'good'] as const;

/**
 * The verdict with the buyer's own orders. From three on their verdict counts, but two steps apart they
 * meet in the middle; one or two move it by a step, and make nothing of `unknown`: that stays too little.
 */
function withOwn(shown: Verdict, own: OwnHistory): Verdict {
  if (own.orders === 0) return shown;
  const mine = ownVerdict(own);
  if (own.orders >= ownOrdersThatCount) {
    const isApart = shown !== 'unknown' && Math.abs(steps.indexOf(mine) - steps.indexOf(shown)) === 2;
    return isApart ? 'caution' : mine;
  }
  if (shown === 'unknown') return 'unknown';
  const step = Math.sign(steps.indexOf(mine) - steps.indexOf(shown));
  return steps[steps.indexOf(shown) + step] ?? shown;
}

function ownReason(own: OwnHistory): CheckReason | null {
  if (own.orders === 0) return null;
  const level = own.orders >= ownOrdersThatCount ? ownVerdict(own) : 'info';
  return reason('own-history', level, { ...own });
}

function sorted(reasons: CheckReason[]): CheckReason[] {
  return reasons.sort((one, other) => reasonIds.indexOf(one.id) - reasonIds.indexOf(other.id));
}
