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

/** Between what a buyer can set a threshold, and by which steps. */
interface ThresholdRange {
  least: number;
  most: number;
  step: number;
}

const count = { least: 0, most: 1_000_000, step: 1 };
const perCent = { least: 0, most: 100, step: 0.1 };
const stars = { least: 0, most: 5, step: 0.1 };

/** In the order in which they are shown. */
export const thresholdRanges: Readonly<Record<ThresholdName, ThresholdRange>> = {
  fewRatings: count,
  goodRate: perCent,
  doubtfulRate: perCent,
  riskyRate: perCent,
  fallingRate: perCent,
  goodScore: stars,
  doubtfulScore: stars,
  goodStars: stars,
  fewReviews: count,
  fewSold: count,
  youngMonths: { ...count, most: 120 },
  manyForYoung: count,
};

/** The good ones of what was stored as the buyer's thresholds. */
export function repairThresholds(stored: Readonly<Record<string, unknown>>): Partial<Thresholds> {
  const good = Object.entries(thresholdRanges).filter(([name, { least, most, step }]) => {
    const value = stored[name];
    return (
      typeof value === 'number' && value >= least && value <= most && (step < 1 || Number.isInteger(value))
    );
  });
  return Object.fromEntries(good.map(([name]) => [name, stored[name]]));
}
