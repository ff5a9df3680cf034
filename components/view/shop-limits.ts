import type { MessageKey } from '../../lib/i18n/words.ts';
import type { ThresholdName } from '../../lib/model/thresholds.ts';

/** What each threshold is called where it is set. */
export const thresholdTexts: Record<ThresholdName, MessageKey> = {
  fewRatings: 'limit_few_ratings',
  goodRate: 'limit_good_rate',
  doubtfulRate: 'limit_doubtful_rate',
  riskyRate: 'limit_risky_rate',
  fallingRate: 'limit_falling_rate',
  goodScore: 'limit_good_score',
  doubtfulScore: 'limit_doubtful_score',
  goodStars: 'limit_good_stars',
  fewReviews: 'limit_few_reviews',
  fewSold: 'limit_few_sold',
  youngMonths: 'limit_young_months',
  manyForYoung: 'limit_many_for_young',
};
