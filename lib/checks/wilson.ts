/** The 97.5th percentile of the normal distribution: 95 % of it lie within this many deviations. */
const z = 1.959963984540054;

/**
 * The lower end of the 95 % Wilson score interval: what a share really proves. 100 % of 10 ratings
 * proves 72.2 %. `share` is 0–1, `count` how many ratings it stands on; 0 for a count of 0.
 * Throws RangeError for a share outside 0–1 or a negative count.
 * Source: E. B. Wilson, Probable inference (1927); without continuity correction.
 */
export function wilsonLowerBound(share: number, count: number): number {
  if (!(share >= 0 && share <= 1) || !(count >= 0)) throw new RangeError(`no share of ${count}: ${share}`);
  if (count === 0) return 0;
  const square = z * z;
  const centre = share + square / (2 * count);
  const spread = z * Math.sqrt((share * (1 - share) + square / (4 * count)) / count);
  return Math.max(0, (centre - spread) / (1 + square / count));
}
