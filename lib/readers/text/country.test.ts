import { expect, it } from 'vitest';
import { readCountry } from './country.ts';

it.each([
  ['China', 'CN'],
  ['CN', 'CN'],
  ['us', 'US'],
  ['United States', 'US'],
  [' united  kingdom ', 'GB'],
  ['UK', 'GB'],
  ['Brazil', 'BR'],
  ['South Korea', 'KR'],
])('%s is %s', (text, code) => {
  expect(readCountry(text)).toBe(code);
});

it.each([
  '',
  'Chin',
  'China (Mainland)',
  'Чина',
  'EU',
  'ZZ',
  'AN',
  'SU',
  'QQ',
  'constructor',
  'A',
  5,
  null,
  {},
])('%s is no country that is certain', (text) => {
  expect(readCountry(text)).toBeNull();
});
