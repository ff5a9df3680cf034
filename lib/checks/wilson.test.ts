import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilsonLowerBound } from './wilson.ts';

describe('the Wilson bound', () => {
  // Share, count, bound. R: prop.test(x, n, correct = FALSE)$conf.int[1]; the rows of Newcombe (1998),
  // Table I, method 3, to the four places that are printed there, are among them: 81/263, 15/148, 0/20, 1/29.
  test.each([
    [81 / 263, 263, 0.2553],
    [15 / 148, 148, 0.0624],
    [0 / 20, 20, 0],
    [1 / 29, 29, 0.0061],
  ])('%f of %d, as published to four places', (share, count, bound) => {
    expect(wilsonLowerBound(share, count)).toBeCloseTo(bound, 4);
  });

  // All of n is n / (n + z²) in closed form, none of n is 0.
  test.each([1, 10, 50, 1_000, 16_002])('all of %d is n / (n + z²)', (count) => {
    expect(wilsonLowerBound(1, count)).toBeCloseTo(count / (count + 3.841458820694124), 9);
    expect(wilsonLowerBound(0, count)).toBeCloseTo(0, 12);
  });

  test('half of n is known in closed form, too', () => {
    for (const count of [4, 100, 10_000]) {
      const exact = 0.5 - 1.959963984540054 / 2 / Math.sqrt(count + 3.841458820694124);
      expect(wilsonLowerBound(0.5, count)).toBeCloseTo(exact, 9);
    }
  });

  test('rises with the share and with the count, and stays below the share', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const count = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(share, share, count, count, (a, b, n, m) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const [few, many] = [Math.min(n, m), Math.max(n, m)];
        expect(wilsonLowerBound(high, few)).toBeGreaterThanOrEqual(wilsonLowerBound(low, few) - 1e-12);
        expect(wilsonLowerBound(a, many)).toBeGreaterThanOrEqual(wilsonLowerBound(a, few) - 1e-12);
        expect(wilsonLowerBound(a, n)).toBeLessThanOrEqual(a + 1e-12);
        expect(wilsonLowerBound(a, n)).toBeGreaterThanOrEqual(0);
      }),
      { seed: 20261122 },
    );
  });

  test('of nothing is nothing, and what is no share is refused', () => {
    expect(wilsonLowerBound(1, 0)).toBe(0);
    for (const [share, count] of [
      [-0.1, 5],
      [1.1, 5],
      [Number.NaN, 5],
      [0.5, -1],
    ] as const) {
      expect(() => wilsonLowerBound(share, count)).toThrow(RangeError);
    }
  });
});
