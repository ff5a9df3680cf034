/**
 * What counts as good or doubtful. Escrowl's own choice, each can be changed by the buyer; the item's
 * numbers and the bands are those of a shipped extension (MARKETPLACE.md 1.9, scoring bands).
 */
export const defaultThresholds = {
  /** Ratings below which nothing is said. */
  fewRatings: 50,
  /** Per cent that the rate must prove (Wilson bound) for "looks fine", and for "check first". */
  goodRate: 94,
  doubtfulRate: 88,
  /** A rate below `doubtfulRate` is called risky only if what is printed is below this, too. */
  riskyRate: 90,
  /** Stars of 5 for description, communication and shipping speed. */
  goodScore: 4.7,
  doubtfulScore: 4.5,
  /** Stars, reviews and sales of an item. */
  goodStars: 4.7,
  fewReviews: 12,
  fewSold: 150,
  /** Months for which a store is young. */
  youngMonths: 6,
  /** More ratings than this are odd for a young store. */
  manyForYoung: 5_000,
  /** Percentage points by which the rate may fall between the first and the last visit of a year. */
  fallingRate: 1,
};

export type Thresholds = typeof defaultThresholds;
export type ThresholdName = keyof Thresholds;
