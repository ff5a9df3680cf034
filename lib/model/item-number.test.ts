import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalItem } from './item-number.ts';

test.each([
  ['3256807069484332', '1005007255799084'],
  ['2255800186314752', '4000372629504'],
  ['2251832829997304', '33016312056'],
])('%s of aliexpress.us is %s', (us, canonical) => {
  expect(canonicalItem(us)).toBe(canonical);
});

test.each([
  '1005007255799084',
  '4000372629504',
  '32815538653',
  '524022170',
  // Just where the numbers of aliexpress.us begin, and where those of canonical numbers like them would end.
  '2251799813685248',
  '4503599627370496',
  '999999999999999999999999',
  '',
  '__proto__',
])('%s stays', (number) => {
  expect(canonicalItem(number)).toBe(number);
});

test('every item has one number on all sites', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 100_000n, max: 2n ** 51n - 1n }), (id) => {
      const us = String(id + 2n ** 51n);
      expect(canonicalItem(us)).toBe(String(id));
      expect(canonicalItem(String(id))).toBe(String(id));
    }),
    { seed: 51 },
  );
});
