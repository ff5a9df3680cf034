import { describe, expect, it } from 'vitest';
import { readCount } from './count.ts';
import { readDate } from './date.ts';
import { readDuration } from './duration.ts';
import { readMoney } from './money.ts';

// What the marketplace's own machinery prints: Intl in every language that its hosts serve, and in others.
// At least 98 in 100 are read, not one of them wrong. The numbers are printed.

const locales = (
  'en-US en-GB en-AU en-CA en-IN pt-BR pt-PT ru-RU uk-UA es-ES es-MX es-CL fr-FR fr-CA fr-CH de-DE de-AT de-CH ' +
  'it-IT pl-PL nl-NL nl-BE tr-TR ar-EG ar-SA ar-MA ar-SY he-IL ko-KR ja-JP zh-CN zh-TW th-TH vi-VN id-ID ms-MY ' +
  'hi-IN bn-BD bn-IN mr-IN cs-CZ sk-SK hu-HU ro-RO el-GR bg-BG sr-RS hr-HR sl-SI sv-SE nb-NO da-DK fi-FI ' +
  'lt-LT lv-LV et-EE az-AZ kk-KZ ka-GE'
).split(' ');

/** Scripts and years of their own: the same language with another calendar or other digits. */
const variants = [
  'th-TH-u-ca-buddhist',
  'th-TH-u-nu-thai',
  'ar-EG-u-nu-arab-ca-gregory',
  'fa-IR-u-ca-gregory',
].concat([
  'bn-BD-u-nu-beng',
  'hi-IN-u-nu-deva',
  'mr-IN-u-nu-deva',
  'ur-PK-u-nu-arabext',
  'ar-SA-u-ca-gregory',
]);

/** Counts what is read of what was printed, and fails on anything wrong. */
function judge<T>(what: string, rows: { text: string; locale: string; expected: T; found: T | null }[]) {
  const wrong = rows.filter(
    ({ found, expected }) => found !== null && JSON.stringify(found) !== JSON.stringify(expected),
  );
  const unread = rows.filter(({ found }) => found === null);
  const share = (100 * (rows.length - unread.length)) / rows.length;
  console.info(`${what}: ${rows.length} texts, ${share.toFixed(2)} % read, ${wrong.length} wrong`);
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(
    share,
    unread
      .slice(0, 60)
      .map(({ locale, text }) => `${locale} ${text}`)
      .join(' | '),
  ).toBeGreaterThanOrEqual(98);
}

describe(`what Intl prints in ${locales.length + variants.length} locales`, () => {
  it('dates', () => {
    const styles: Intl.DateTimeFormatOptions[] = [
      { dateStyle: 'long' },
      { dateStyle: 'medium' },
      { dateStyle: 'full' },
      { day: 'numeric', month: 'short', year: 'numeric' },
      { day: '2-digit', month: 'long', year: 'numeric' },
    ];
    const days = Array.from(
      { length: 12 },
      (_, month) => new Date(Date.UTC(2019 + (month % 9), month, 1 + 2 * month)),
    );
    judge(
      'dates',
      [...locales, ...variants].flatMap((locale) =>
        styles.flatMap((style) =>
          days.map((day) => {
            const calendar = locale.includes('-u-') ? {} : { calendar: 'gregory' };
            const format = new Intl.DateTimeFormat(locale, { ...style, ...calendar, timeZone: 'UTC' });
            const text = format.format(day);
            const found = readDate(text, { language: locale.slice(0, 5) });
            return { text, locale, expected: day.toISOString().slice(0, 10), found };
          }),
        ),
      ),
    );
  });

  it('dates without a year: none', () => {
    const format = { day: 'numeric', month: 'long', calendar: 'gregory', timeZone: 'UTC' } as const;
    const guessed = locales.flatMap((language) =>
      ['2026-08-25', '2026-12-03', '2026-03-04', '2026-07-17']
        .map((day) => new Intl.DateTimeFormat(language, format).format(new Date(day)))
        .filter((text) => readDate(text, { language }) !== null),
    );
    expect(guessed).toEqual([]);
  });

  it('prices, in the page’s currency', () => {
    const currencies =
      'USD EUR BRL RUB PLN KRW JPY GBP MXN CLP CAD AUD SEK NOK CZK HUF RON TRY UAH ILS THB VND IDR INR BDT AED SAR KWD CHF'.split(
        ' ',
      );
    const units = [0.5, 3.99, 25, 132.74, 1999, 12345.6, 1234567.89];
    judge(
      'prices',
      [...locales, ...variants].flatMap((locale) =>
        currencies.flatMap((currency) =>
          units.map((unit) => {
            const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
            const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
            const text = format.format(unit);
            const size = currency === 'KWD' ? 3 : ['KRW', 'JPY', 'VND', 'CLP'].includes(currency) ? 0 : 2;
            const amount = Math.round(Number(unit.toFixed(digits)) * 10 ** size);
            return { text, locale, expected: { amount, currency }, found: readMoney(text, currency) };
          }),
        ),
      ),
    );
  });

  it('counts', () => {
    judge(
      'counts',
      [...locales, ...variants].flatMap((locale) =>
        [0, 7, 812, 6151, 12_400, 503_600, 1_234_567].map((count) => {
          const text = new Intl.NumberFormat(locale).format(count);
          return { text, locale, expected: count, found: readCount(`${text}+`) };
        }),
      ),
    );
  });

  it('durations (Arabic and Hebrew write one and two without a number)', () => {
    judge(
      'durations',
      locales.flatMap((locale) =>
        (['hour', 'day', 'week'] as const).flatMap((unit) =>
          [3, 5, 7, 15, 21, 48, 90].map((count) => {
            const text = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
              count,
            );
            return {
              text,
              locale,
              expected: { unit, min: count, max: count },
              found: readDuration(text, locale),
            };
          }),
        ),
      ),
    );
  });
});
