import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readNearDate } from './near-date.ts';

const now = '2026-08-20T10:00:00Z';

/** The day, with "?" where the year was guessed; null for none. */
function read(text: string, language?: string): string | null {
  const date = readNearDate(text, { now, language });
  return date && date.value + (date.yearGuessed ? '?' : '');
}

describe('a date without a year', () => {
  it('gets the nearest, and says so', () => {
    expect(read('Jul. 28')).toBe('2026-07-28?');
    expect(read('Tue | Jul. 28 18:39')).toBe('2026-07-28?');
    expect(read('28 июля')).toBe('2026-07-28?');
    expect(read('5월 21일')).toBe('2026-05-21?');
    expect(read('4 сен', 'ru')).toBe('2026-09-04?');
    expect(readNearDate('Dec 30', { now: '2026-01-05T00:00:00Z' })?.value).toBe('2025-12-30');
    expect(readNearDate('Jan 5', { now: '2026-12-30T00:00:00Z' })?.value).toBe('2027-01-05');
    expect(readNearDate('Feb 29', { now: '2028-01-05T00:00:00Z' })?.value).toBe('2028-02-29');
  });

  it.each(['sub, 6. lip', 'Feb 30', 'Jul 28 · Aug 2', 'Jul 28 of 2026 and 2027', 'soon', ''])(
    'that is none, or two: %s',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );

  it('with its year is as printed', () => {
    expect(read('Jul 15, 2024')).toBe('2024-07-15');
    expect(read('15 ก.ค. 2569', 'th')).toBe('2026-07-15');
  });
});

test('what Intl prints without a year in many languages: the nearest, or nothing, and never wrong', () => {
  const languages =
    'en ru pt es fr de it pl nl tr ar th id uk cs hu ro el bn hi fa sv da nb fi bg sk ko ja zh'.split(' ');
  const days = ['2026-08-25', '2026-12-03', '2026-03-04', '2026-07-17'];
  const rows = languages.flatMap((language) =>
    days.map((day) => {
      const format = { day: 'numeric', month: 'long', calendar: 'gregory', timeZone: 'UTC' } as const;
      const text = new Intl.DateTimeFormat(language, format).format(new Date(day));
      return { text, language, expected: `${day}?`, found: read(text, language) };
    }),
  );
  expect(rows.filter(({ found, expected }) => found !== null && found !== expected)).toEqual([]);
  expect(rows.filter(({ found }) => found !== null).length / rows.length).toBeGreaterThanOrEqual(0.98);
});

test('nothing that a page can print makes it throw, and every day exists', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const found = readNearDate(`28 Jul ${text}`, { now });
      if (found) expect(Number.isNaN(Date.parse(found.value))).toBe(false);
    }),
  );
});
