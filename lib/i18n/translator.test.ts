import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesOf } from './catalog.ts';
import { createTranslator } from './translator.ts';

const translatorOf = (language: string) => {
  const path = new URL(`../../public/_locales/${language}/messages.json`, import.meta.url);
  return createTranslator(messagesOf(JSON.parse(readFileSync(path, 'utf8'))));
};
const [en, ru, pl, id, bn] = [
  translatorOf('en'),
  translatorOf('ru'),
  translatorOf('pl'),
  translatorOf('id'),
  translatorOf('bn'),
];
/** Intl joins with spaces that do not break. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const hour = 3_600_000;

describe('words', () => {
  test('take the language of the messages, whatever the browser speaks', () => {
    expect([en, ru, pl, id, bn].map(({ language }) => language)).toEqual(['en', 'ru', 'pl', 'id', 'bn']);
    expect(ru.direction).toBe('ltr');
    expect(createTranslator((key) => (key === 'languageTag' ? 'ar' : '')).direction).toBe('rtl');
  });

  test('without messages are empty, not an error', () => {
    const none = createTranslator(() => '');
    expect(none.language).toBe('en');
    expect(none.t('mark_done')).toBe('');
    expect(none.plural('badge_title', 3)).toBe('');
  });

  test('have plurals by the rules of each language', () => {
    const days = (translator: typeof en) =>
      [1, 2, 5, 21, 22, 25].map((n) => translator.plural('snooze_days', n));
    expect(days(en)).toEqual(['1 day', '2 days', '5 days', '21 days', '22 days', '25 days']);
    expect(days(ru)).toEqual(['1 день', '2 дня', '5 дней', '21 день', '22 дня', '25 дней']);
    expect(days(pl)).toEqual(['1 dzień', '2 dni', '5 dni', '21 dni', '22 dni', '25 dni']);
    expect(days(id)[1]).toBe('2 hari');
    expect(days(bn)[1]).toBe('২ দিন পরে');
  });

  test('put further substitutions after the number', () => {
    expect(en.plural('unread_orders_here', 10, en.number(3))).toBe(
      '3 of 10 orders on this page could not be read',
    );
  });
});

describe('dates', () => {
  test('a printed date is the same day in every zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'UTC', 'America/Sao_Paulo', 'Pacific/Pago_Pago']) {
      expect(en.date('2026-09-03', zone)).toBe('Sep 3, 2026');
    }
  });

  test('an instant is the day and time of the zone', () => {
    expect(en.date('2026-09-03T23:30:00Z', 'Europe/Moscow')).toBe('Sep 4, 2026');
    expect(plain(ru.dateTime('2026-09-03T23:30:00Z', 'Europe/Moscow'))).toBe('4 сент. 2026 г., 2:30');
  });

  test('a day of this year goes without its year', () => {
    expect(en.date('2026-09-03', 'UTC', '2026-01-01T00:00:00Z')).toBe('Sep 3');
    expect(en.date('2027-01-02', 'UTC', '2026-12-31T00:00:00Z')).toBe('Jan 2, 2027');
  });

  test('"before" names the last day, over the ends of months and years too', () => {
    const now = '2026-08-01T00:00:00Z';
    expect(en.before('2026-09-03', 'UTC', now)).toBe('before Sep 3 (last day Sep 2)');
    expect(en.before('2026-03-01', 'UTC', now)).toBe('before Mar 1 (last day Feb 28)');
    expect(en.before('2027-01-01', 'UTC', now)).toBe('before Jan 1, 2027 (last day Dec 31)');
    expect(plain(en.before('2026-09-03T10:00:00Z', 'UTC', now))).toBe('before Sep 3, 10:00 AM');
  });

  test('the last day is the day before, for every date', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2010-01-02'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, 10);
          const before = Temporal.PlainDate.from(text).subtract({ days: 1 }).toString();
          expect(en.before(text, 'UTC')).toBe(
            `before ${en.date(text, 'UTC')} (last day ${en.date(before, 'UTC')})`,
          );
        },
      ),
    );
  });
});

describe('times from now', () => {
  test.each([
    [36 * hour, 'in 36 hours'],
    [36.9 * hour, 'in 36 hours'],
    [71.9 * hour, 'in 71 hours'],
    [72 * hour, 'in 3 days'],
    [0.5 * hour, 'in 30 minutes'],
    [10_000, 'now'],
    [-2 * hour, '2 hours ago'],
    [-5 * 24 * hour, '5 days ago'],
  ])('%d ms: %s', (difference, expected) => {
    expect(en.relative(difference)).toBe(expected);
  });

  test('in the language of the messages', () => {
    expect(ru.relative(36 * hour)).toBe('через 36 часов');
    expect(pl.relative(36 * hour)).toBe('za 36 godzin');
  });
});

describe('money', () => {
  test('has as many fraction digits as the currency', () => {
    expect(en.money({ amount: 13274, currency: 'BRL' })).toBe('R$132.74');
    expect(en.money({ amount: 500, currency: 'JPY' })).toBe('¥500');
    expect(plain(en.money({ amount: 12345, currency: 'KWD' }))).toBe('KWD 12.345');
    // Intl alone would show no fraction here; ISO 4217 has one.
    expect(plain(en.money({ amount: 1999, currency: 'HUF' }))).toBe('HUF 19.99');
    expect(plain(ru.money({ amount: 123456, currency: 'RUB' }))).toBe('1 234,56 ₽');
  });
});
