import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCount } from './count.ts';

describe('readCount', () => {
  it.each([
    ['10,000+', 10_000],
    ['1,000+ sold', 1000],
    ['50.000+', 50_000],
    ['61.1K', 61_100],
    ['503.6K followers', 503_600],
    ['1K+', 1000],
    ['1 тыс.', 1000],
    ['2,5 тыс. продано', 2500],
    ['1,5 mil', 1500],
    ['2 tys.', 2000],
    ['10 rb+ terjual', 10_000],
    ['1.2万', 12_000],
    ['5천', 5000],
    ['2M', 2_000_000],
    ['2 m', 2],
    ['6151', 6151],
    ['(812)', 812],
    ['1 234', 1234],
    ['1,23,456', 123_456],
    ['5 kids', 5],
    ['Sold 50', 50],
    ['٥٠', 50],
    ['‹١٠٬٠٠٠+ رازو›', 10_000],
    ['٦١٫١ ألف', 61_100],
    ['৬১ হা', 61_000],
    ['팔로워 2.9만명', 29_000],
    ['팔로워 312명', 312],
    ['12만족', 12],
    ['১২ লা', 1_200_000],
    ['0', 0],
  ])('%s → %d', (text, count) => {
    expect(readCount(text)).toBe(count);
  });

  it.each([
    '',
    'sold',
    '4.7',
    '1,5',
    '96.8%',
    '94 %',
    '-5',
    '1-5',
    '3 – 4',
    '1,000 of 2,000',
    '1.234K',
    '1,23',
    'Q7',
    '99999999999999999',
  ])('null for %s', (text) => {
    expect(readCount(text)).toBeNull();
  });

  it('reads back what Intl prints', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...'en pt-BR ru pl de fr es it id nl tr ko th bn hi'.split(' ')),
        fc.integer({ min: 0, max: 10 ** 9 }),
        (language, count) => {
          const text = new Intl.NumberFormat(language).format(count);
          expect(readCount(text), text).toBe(count);
          expect(readCount(`${text}+`), text).toBe(count);
        },
      ),
    );
  });

  it('never answers more than a compact number says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...'en pt-BR ru pl es it id tr ko ja'.split(' ')),
        fc.integer({ min: 0, max: 999_999 }),
        (language, count) => {
          const format = new Intl.NumberFormat(language, { notation: 'compact', roundingMode: 'floor' });
          const text = format.format(count);
          expect(readCount(text) ?? 0, text).toBeLessThanOrEqual(count);
        },
      ),
    );
  });

  it('throws nothing, whatever the text, and answers only whole numbers', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'12 ,.K万+-%') })),
        (text) => {
          const count = readCount(text);
          if (count !== null) expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
        },
      ),
    );
    for (const value of [null, undefined, 5, {}]) expect(readCount(value as unknown as string)).toBeNull();
  });
});
