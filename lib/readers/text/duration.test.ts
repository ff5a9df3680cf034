import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, readDuration } from './duration.ts';

describe('readDuration', () => {
  it.each([
    ['en', '7 days', 'day', 7, 7],
    ['en', 'Delivery in 7-10 days', 'day', 7, 10],
    ['en', '48 hours', 'hour', 48, 48],
    ['en', '2–3 weeks', 'week', 2, 3],
    ['en', 'a 15-day window', 'day', 15, 15],
    ['pt', 'Entrega em 15 dias', 'day', 15, 15],
    ['pt-BR', '2 - 3 semanas', 'week', 2, 3],
    ['ru', '30–50 дней', 'day', 30, 50],
    ['ru', '21 день', 'day', 21, 21],
    ['ru', '2 недели', 'week', 2, 2],
    ['es', '48 horas', 'hour', 48, 48],
    ['fr', '15\u00a0jours', 'day', 15, 15],
    ['de', 'innerhalb von 7 Tagen', 'day', 7, 7],
    ['de', '2–3 Wochen', 'week', 2, 3],
    ['pl', '14 dni', 'day', 14, 14],
    ['pl', '2–3 tygodnie', 'week', 2, 3],
    ['it', '7 giorni', 'day', 7, 7],
    ['ko', '7~10일', 'day', 7, 10],
    ['ko', '48시간 이내', 'hour', 48, 48],
    ['ja', '7日以内', 'day', 7, 7],
    ['tr', '15 gün', 'day', 15, 15],
    ['ar', '15 يومًا', 'day', 15, 15],
    ['id', '7 hari', 'day', 7, 7],
    ['bn', '৭ দিন', 'day', 7, 7],
    ['th', '7 วัน', 'day', 7, 7],
  ] as const)('%s: %s', (language, text, unit, min, max) => {
    expect(readDuration(text, language)).toEqual({ unit, min, max });
  });

  it.each([
    ['en', '5 business days'],
    ['pt', '15 dias úteis'],
    ['fr', '10 jours ouvrés'],
    ['pl', '5 dni roboczych'],
    ['en', 'from 3 to 5 days'],
    ['ru', 'от 3 до 5 дней'],
    ['en', '7 days or 2 weeks'],
    ['en', '10-7 days'],
    ['en', '2.5 days'],
    ['ko', '9월 4일'],
    ['en', '7 daylight lamps'],
    ['en', '7 дней'],
    ['?', '7 days'],
    [null, '7 days'],
    ['en', ''],
  ])('%s: nothing certain in %s', (language, text) => {
    expect(readDuration(text, language)).toBeNull();
  });

  it('throws nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('en', 'ru', 'ko', null),
        (text, language) => {
          const found = readDuration(`7 ${text}`, language);
          if (found) expect(found.min).toBeLessThanOrEqual(found.max);
        },
      ),
    );
    expect(readDuration(5 as unknown as string, 'en')).toBeNull();
  });
});

it('counts weeks and whole days of hours as days', () => {
  expect(daysOf({ unit: 'week', min: 2, max: 3 })).toEqual({ min: 14, max: 21 });
  expect(daysOf({ unit: 'hour', min: 48, max: 72 })).toEqual({ min: 2, max: 3 });
  expect(daysOf({ unit: 'hour', min: 36, max: 48 })).toBeNull();
  expect(daysOf(null)).toBeNull();
});
