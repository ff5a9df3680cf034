import { expect, test } from 'vitest';
import { instantSchema, momentSchema } from './moment.ts';

test.each(['2026-11-22', '2028-02-29', '2026-11-22T23:59:59Z'])('%s is a moment', (moment) => {
  expect(momentSchema.safeParse(moment).success).toBe(true);
});

test.each([
  '2026-02-30',
  '2027-02-29',
  '2026-13-01',
  '2026-11-22T24:00:00Z',
  '2026-11-22T10:00:00.000Z',
  '22.11.2026',
  '',
])('%s is none', (moment) => {
  expect(momentSchema.safeParse(moment).success).toBe(false);
  expect(instantSchema.safeParse(moment).success).toBe(false);
});

test('a date without a time is not an instant', () => {
  expect(instantSchema.safeParse('2026-11-22').success).toBe(false);
});
