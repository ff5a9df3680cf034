import type { CheckReason, CheckReasonId } from '../../lib/checks/verdict.ts';
import type { MessageKey, Words } from '../../lib/i18n/words.ts';
import type { ThresholdName } from '../../lib/model/thresholds.ts';
import { monthsText, perCent } from './shop.ts';

/** One reason in words. */
export interface ReasonView {
  id: CheckReasonId;
  level: CheckReason['level'];
  /** What was found. */
  found: string;
  /** Beside what it was held, and whose number that is; null: beside nothing. */
  limit: string | null;
  /** What it means for the buyer. */
  means: string;
}

/** In the order of the reasons. */
export const scoreTexts = ['score_described', 'score_communication', 'score_shipping'] as const;

/** How each threshold is written. */
const kinds: Record<ThresholdName, 'count' | 'per-cent' | 'stars' | 'months'> = {
  fewRatings: 'count',
  goodRate: 'per-cent',
  doubtfulRate: 'per-cent',
  riskyRate: 'per-cent',
  fallingRate: 'per-cent',
  goodScore: 'stars',
  doubtfulScore: 'stars',
  goodStars: 'stars',
  fewReviews: 'count',
  fewSold: 'count',
  youngMonths: 'months',
  manyForYoung: 'count',
};

/** A threshold's value with its unit: "94 %", "4.7 ★", "6 months". */
export function thresholdText(name: ThresholdName, value: number, words: Words): string {
  switch (kinds[name]) {
    case 'per-cent':
      return perCent(value, words);
    case 'stars':
      return words.t('stars', words.number(value));
    case 'months':
      return monthsText(value, words);
    case 'count':
      return words.number(value);
  }
}

/** The reason in the buyer's language. */
export function reasonView(reason: CheckReason, words: Words): ReasonView {
  const { id, level, threshold } = reason;
  const limit =
    threshold &&
    words.t(
      threshold.isYours ? 'limit_yours' : 'limit_default',
      thresholdText(threshold.name, threshold.value, words),
    );
  return { id, level, limit, found: foundText(reason, words), means: words.t(meaningOf(reason)) };
}

function foundText({ id, values }: CheckReason, words: Words): string {
  const { t, number, plural } = words;
  const of = (name: string) => values[name] ?? 0;
  const count = (name: string) => number(of(name));
  const rate = (name: string) => perCent(of(name), words);
  switch (id) {
    case 'pooled':
      return t('check_pooled');
    case 'own-history':
      return t(
        'check_own',
        plural('own_orders', of('orders')),
        count('onTime'),
        count('late'),
        plural('own_problems', of('problems')),
      );
    case 'rate-unknown':
      return t('check_rate_unknown');
    case 'few-ratings':
    case 'rate':
      return t('check_rate', rate('rate'), count('ratings'), rate('bound'));
    case 'rate-falling':
      return t('check_falling', rate('before'), rate('rate'));
    case 'young-many-ratings':
      return t('check_young_many', count('ratings'), monthsText(of('months'), words));
    case 'young':
    case 'age':
      return t('check_age', monthsText(of('months'), words));
    case 'weakest-score':
      return t('check_score', t(scoreTexts[of('which')] ?? scoreTexts[0]), count('score'));
    case 'item-stars':
      return t('check_item', count('stars'), count('reviews'));
    case 'item-few-reviews':
      return t('check_item_reviews', count('reviews'));
    case 'item-few-sold':
      return t('check_item_sold', count('sold'));
    case 'ratings':
      return t('check_ratings', count('ratings'));
  }
}

const meanings: Record<
  CheckReasonId,
  MessageKey | { good: MessageKey; avoid?: MessageKey; else: MessageKey }
> = {
  pooled: 'means_pooled',
  'own-history': 'means_own',
  'rate-unknown': 'means_rate_unknown',
  'few-ratings': 'means_few_ratings',
  rate: { good: 'means_rate_good', avoid: 'means_rate_avoid', else: 'means_rate_caution' },
  'rate-falling': 'means_falling',
  'young-many-ratings': 'means_young_many',
  young: 'means_young',
  age: 'means_age',
  'weakest-score': { good: 'means_score_good', else: 'means_score' },
  'item-stars': { good: 'means_item_good', else: 'means_item' },
  'item-few-reviews': 'means_item_reviews',
  'item-few-sold': 'means_item_sold',
  ratings: 'means_rate_unknown',
};

function meaningOf({ id, level }: CheckReason): MessageKey {
  const meaning = meanings[id];
  if (typeof meaning === 'string') return meaning;
  if (level === 'good' || level === 'info') return meaning.good;
  return (level === 'avoid' && meaning.avoid) || meaning.else;
}
