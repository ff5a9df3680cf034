import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Product, Seller } from '../model/shop.ts';
import { defaultThresholds, type Thresholds } from '../model/thresholds.ts';
import type { OwnHistory } from './own-history.ts';
import { type SellerLook, sellerCheck } from './seller-check.ts';

const now = '2026-11-22T10:00:00Z';
const zone = 'Europe/Warsaw';
const none: OwnHistory = { orders: 0, onTime: 0, late: 0, problems: 0 };

interface Known {
  seller?: Partial<Seller>;
  product?: Partial<Product>;
  own?: Partial<OwnHistory>;
  looks?: SellerLook[];
  yours?: Partial<Thresholds>;
}

const check = ({ seller = {}, product, own, looks = [], yours = {} }: Known) =>
  sellerCheck(seller, product ?? null, { own: { ...none, ...own }, looks }, yours, now, zone);
const told = (known: Known) => check(known).reasons.map(({ id, level }) => `${id} ${level}`);

const old = { openedAt: '2020-05-21' };
const fine = { described: 4.8, communication: 4.8, shippingSpeed: 4.7 };
const rated = (positiveRate: number, ratings: number, more: Partial<Seller> = {}) => ({
  seller: { ...old, ...fine, positiveRate, ratings, ...more },
});

describe('thirty sellers, worked out by hand', () => {
  // The bound is that of the Wilson interval, 95 %, rounded down to a tenth.
  test.each<[string, Known, string, number | null]>([
    ['100 % of 10', rated(100, 10), 'unknown', 72.2],
    ['100 % of 49', rated(100, 49), 'unknown', 92.7],
    ['100 % of 50', rated(100, 50), 'caution', 92.8],
    ['100 % of 60', rated(100, 60), 'caution', 93.9],
    ['100 % of 61', rated(100, 61), 'good', 94],
    ['98 % of 100', rated(98, 100), 'caution', 92.9],
    ['98 % of 1,000', rated(98, 1000), 'good', 96.9],
    ['97 % of 200', rated(97, 200), 'caution', 93.6],
    ['96.8 % of 12,400', rated(96.8, 12_400), 'good', 96.4],
    ['94.6 % of 16,002', rated(94.6, 16_002), 'good', 94.2],
    ['94 % of 100,000', rated(94, 100_000), 'caution', 93.8],
    ['95 % of 300', rated(95, 300), 'caution', 91.9],
    ['92 % of 5,000', rated(92, 5000), 'caution', 91.2],
    ['90 % of 5,000', rated(90, 5000), 'caution', 89.1],
    ['89.9 % of 400: risky', rated(89.9, 400), 'avoid', 86.5],
    ['89 % of 100,000: above the band of risk', rated(89, 100_000), 'caution', 88.8],
    ['90.5 % of 150: proves little, and is not below 90', rated(90.5, 150), 'caution', 84.7],
    ['87 % of 20,000', rated(87, 20_000), 'avoid', 86.5],
    ['80 % of 60', rated(80, 60), 'avoid', 68.2],
    ['no rating at all', { seller: { ...old, positiveRate: null, ratings: null } }, 'unknown', null],
    ['a rate without a count', { seller: { positiveRate: 99, ratings: null } }, 'unknown', null],
    ['pooled', rated(98, 5000, { pooled: true }), 'unknown', null],
    ['opened last month with 20,000 ratings', rated(97, 20_000, { openedAt: '2026-10-20' }), 'caution', 96.7],
    ['opened five months ago', rated(99, 900, { openedAt: '2026-06-25' }), 'caution', 98.1],
    ['opened half a year ago', rated(99, 900, { openedAt: '2026-05-20' }), 'good', 98.1],
    ['slow to ship', rated(98, 5000, { shippingSpeed: 4.4 }), 'caution', 97.5],
    ['middling scores', rated(98, 5000, { described: 4.6 }), 'good', 97.5],
    ['a bad item', { ...rated(98, 5000), product: { stars: 4.2, reviews: 812 } }, 'caution', 97.5],
    ['an item that few reviewed', { ...rated(98, 5000), product: { stars: 3, reviews: 2 } }, 'good', 97.5],
    [
      'falling',
      {
        ...rated(95.9, 50_000),
        looks: [
          { at: '2026-03-01T00:00:00Z', positiveRate: 97.2 },
          { at: '2026-11-21T00:00:00Z', positiveRate: 95.9 },
        ],
      },
      'caution',
      95.7,
    ],
  ])('%s', (_, known, verdict, bound) => {
    const result = check(known);
    expect(result.verdict).toBe(verdict);
    expect(result.reasons.find(({ values }) => 'bound' in values)?.values.bound ?? null).toBe(bound);
  });
});

describe('reasons', () => {
  test('stand in the order of their weight, with value and threshold', () => {
    const known = {
      ...rated(96.8, 12_400, { shippingSpeed: 4.4 }),
      product: { stars: 4.7, reviews: 812, sold: 20 },
      own: { orders: 4, onTime: 4 },
    };
    expect(told(known)).toEqual([
      'own-history good',
      'rate good',
      'weakest-score caution',
      'item-stars good',
      'item-few-sold info',
      'age info',
    ]);
    expect(check(known).reasons[1]).toEqual({
      id: 'rate',
      level: 'good',
      values: { rate: 96.8, ratings: 12_400, bound: 96.4 },
      threshold: { name: 'goodRate', value: 94, isYours: false },
    });
    expect(check(known).reasons[2]?.values).toEqual({ score: 4.4, which: 2 });
  });

  test('say whose threshold it was', () => {
    const stricter = check({ ...rated(96.8, 12_400), yours: { goodRate: 97 } });
    expect(stricter.verdict).toBe('caution');
    expect(stricter.reasons[0]?.threshold).toEqual({ name: 'goodRate', value: 97, isYours: true });
  });

  test('of a pooled listing are that alone', () => {
    expect(told({ ...rated(98, 5000, { pooled: true }), own: { orders: 9 } })).toEqual(['pooled unknown']);
  });

  test('a rise, a small fall, and looks older than a year say nothing', () => {
    const look = (at: string, positiveRate: number | null) => ({ at, positiveRate });
    const ids = (...looks: SellerLook[]) => told({ ...rated(97, 5000), looks });
    expect(ids(look('2026-01-01', 96), look('2026-11-01', 97))).not.toContain('rate-falling caution');
    expect(ids(look('2026-01-01', 97.9), look('2026-11-01', 97))).not.toContain('rate-falling caution');
    expect(ids(look('2025-01-01', 99.9), look('2026-11-01', 97))).not.toContain('rate-falling caution');
    expect(ids(look('2026-11-01', 97), look('2026-01-01', 98))).toContain('rate-falling caution');
    expect(ids(look('2026-01-01', null))).not.toContain('rate-falling caution');
  });
});

describe('your own orders', () => {
  const verdict = (rate: number, own: Partial<OwnHistory>, ratings = 5000) =>
    check({ ...rated(rate, ratings), own }).verdict;

  test('move the verdict by one step at most before the third', () => {
    expect(verdict(98, { orders: 1, problems: 1 })).toBe('caution');
    expect(verdict(92, { orders: 2, problems: 1 })).toBe('avoid');
    expect(verdict(92, { orders: 2, onTime: 2 })).toBe('good');
    expect(verdict(85, { orders: 2, onTime: 2 })).toBe('caution');
    expect(verdict(98, { orders: 2, onTime: 2 })).toBe('good');
  });

  test('make nothing certain of too little data before the third', () => {
    expect(verdict(100, { orders: 2, onTime: 2 }, 10)).toBe('unknown');
    expect(verdict(100, { orders: 3, onTime: 3 }, 10)).toBe('good');
  });

  test('count most from the third on', () => {
    expect(verdict(98, { orders: 3, problems: 1 })).toBe('caution');
    expect(verdict(92, { orders: 3, problems: 1 })).toBe('avoid');
    expect(verdict(98, { orders: 5, problems: 1, onTime: 4 })).toBe('caution');
    expect(verdict(92, { orders: 6, late: 2, onTime: 4 })).toBe('good');
    expect(verdict(92, { orders: 6, late: 3, onTime: 3 })).toBe('caution');
  });
});

describe('whatever the numbers', () => {
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const seller = fc.record({
    positiveRate: maybe(fc.double({ min: 0, max: 100, noNaN: true })),
    ratings: maybe(fc.nat({ max: 200_000 })),
    openedAt: maybe(fc.constantFrom('2010-01-01', '2026-06-01', '2026-11-22', '2027-01-01')),
    described: maybe(fc.double({ min: 0, max: 5, noNaN: true })),
    pooled: maybe(fc.boolean()),
  });

  test('too little data is never good, and every verdict has its reason', () => {
    fc.assert(
      fc.property(seller, (known) => {
        const { verdict, reasons } = check({ seller: known });
        expect(reasons.length).toBeGreaterThan(0);
        const isLittle =
          known.positiveRate === null ||
          known.ratings === null ||
          known.ratings < defaultThresholds.fewRatings ||
          known.pooled === true;
        if (isLittle) expect(verdict).toBe('unknown');
        else expect(reasons.map(({ level }) => level)).toContain(verdict);
      }),
      { seed: 20261122 },
    );
  });

  test('a better rate on more ratings is never worse', () => {
    const order = ['avoid', 'unknown', 'caution', 'good'];
    const rate = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(rate, rate, fc.integer({ min: 50, max: 200_000 }), (a, b, ratings) => {
        const rank = (positiveRate: number) =>
          order.indexOf(check({ seller: { positiveRate, ratings } }).verdict);
        expect(rank(Math.max(a, b))).toBeGreaterThanOrEqual(rank(Math.min(a, b)));
      }),
      { seed: 20261122 },
    );
  });
});
