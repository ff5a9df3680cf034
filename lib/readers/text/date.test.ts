import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDate, readDate } from './date.ts';

function read(text: string, language?: string): string | null {
  return readDate(text, { language });
}

function find(text: string, language?: string): string | null {
  return findDate(text, { language });
}

describe('readDate', () => {
  it.each([
    ['Jul 15, 2026', '2026-07-15'],
    ['15 июл. 2026 г.', '2026-07-15'],
    ['15-го июля 2026', '2026-07-15'],
    ['24 nov, 2023', '2023-11-24'],
    ['3. Aug 2025', '2025-08-03'],
    ['August 3rd, 2025', '2025-08-03'],
    ['1er août 2026', '2026-08-01'],
    ['1º de agosto de 2026', '2026-08-01'],
    ['15 de jul. de 2026', '2026-07-15'],
    ['22 Nov 2025', '2025-11-22'],
    ['15-Jul-2026', '2026-07-15'],
    ['2026년 5월 21일', '2026-05-21'],
    ['2026年5月21日', '2026-05-21'],
    ['2026. 5. 21.', '2026-05-21'],
    ['2026. július 15.', '2026-07-15'],
    ['2026 m. liepos 15 d.', '2026-07-15'],
    ['15 thg 7, 2026', '2026-07-15'],
    ['ngày 15 tháng 7 năm 2026', '2026-07-15'],
    ['15 בספט׳ 2026', '2026-09-15'],
    ['15 जुल॰ 2026', '2026-07-15'],
    ['2026-09-03', '2026-09-03'],
    ['4 сен 2026', '2026-09-04'],
    ['Sept 4, 2026', '2026-09-04'],
    ['2024-02-29', '2024-02-29'],
  ])('%s → %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    ['١٥ يوليو ٢٠٢٦', '2026-07-15'],
    ['15‏/07‏/2026', '2026-07-15'],
    ['๑๕ ก.ค. ๒๕๖๙', '2026-07-15'],
    ['15 ก.ค. 2569', '2026-07-15'],
    ['29 ก.พ. 2567', '2024-02-29'],
    ['১৫ জুলাই, ২০২৬', '2026-07-15'],
    ['２０２６年５月２１日', '2026-05-21'],
  ])('reads the digits and years of other scripts: %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    '2022-03-23 21:19',
    '2022-03-23 21:19:58',
    'Mar 23, 2022 9:19 PM (UTC+8)',
    'mer., 23 mars 2022 21:19',
  ])('passes over the time of day, for the page prints no zone: %s', (text) => {
    expect(read(text)).toBe('2022-03-23');
  });

  it('keeps an instant that carries its offset', () => {
    expect(read('2026-09-03T10:00:00Z')).toBe('2026-09-03T10:00:00Z');
    expect(read('2026-09-03T01:30:00.250+03:00')).toBe('2026-09-02T22:30:00Z');
    expect(read('2026-02-30T10:00:00Z')).toBeNull();
  });

  it('reads numbers as a date only where the order is certain', () => {
    expect(read('21/05/2026')).toBe('2026-05-21');
    expect(read('05/21/2026')).toBe('2026-05-21');
    expect(read('05/05/2026')).toBe('2026-05-05');
    expect(read('05/06/2026')).toBeNull();
    expect(read('05/06/2026', 'en')).toBeNull();
    expect(read('05/06/2026', 'en-US')).toBe('2026-05-06');
    expect(read('05/06/2026', 'en_GB')).toBe('2026-06-05');
    expect(read('05.06.2026', 'ru')).toBe('2026-06-05');
    expect(read('05/06/2026', 'pt-BR')).toBe('2026-06-05');
    expect(read('05/06/2026', 'ko')).toBeNull();
    expect(read('21/05/26', 'ru')).toBeNull();
  });

  it('settles a month that two languages mean differently by the language of the page only', () => {
    expect(read('3 listopada 2026')).toBeNull();
    expect(read('3 listopada 2026', 'pl')).toBe('2026-11-03');
    expect(read('3 listopada 2026', 'hr')).toBe('2026-10-03');
    expect(read('15 lip 2026')).toBeNull();
    expect(read('15 lip 2026', 'pl')).toBe('2026-07-15');
    expect(read('3 mar 2026')).toBe('2026-03-03');
    expect(read('3 mar 2026', 'fi')).toBe('2026-03-03');
  });

  it('reads another language than the hinted one', () => {
    expect(read('15 июл. 2026 г.', 'en')).toBe('2026-07-15');
    expect(read('Jul 15, 2026', 'ko')).toBe('2026-07-15');
    expect(read('Jul 15, 2026', 'no such language!')).toBe('2026-07-15');
  });

  it.each([
    ['Jul. 28', 'Jul. 28, 2028'],
    ['Tue | Jul. 28 18:39', 'Tue | Jul. 28, 2028 18:39'],
    ['28 июля', '28 июля 2028'],
    ['5월 21일', '2028년 5월 21일'],
    ['sub, 6. lip', 'sub, 6. lipnja 2028'], // Croatian Saturday, and the beginning of a Turkish February
    ['Feb 29', 'Feb 29, 2028'],
  ])('guesses no year: %s', (text, whole) => {
    expect(read(text)).toBeNull();
    expect(read(whole)).not.toBeNull();
  });

  it.each([
    'Feb 30, 2026',
    'Feb 29, 2026',
    'Feb 29',
    '31 апреля 2026',
    '2026-13-01',
    '2026-00-10',
    '32/01/2026',
    '13/13/2026',
    '5月32日',
    'Jul 0, 2026',
    'Jul 15, 3026',
    '24 تیر 1405',
    '令和8年5月21日',
  ])('never guesses at a day that does not exist: %s', (text) => {
    expect(read(text)).toBeNull();
  });

  it.each([
    '',
    '15',
    '2026',
    'Aug 2025',
    'July',
    'Aug 3, 25',
    '3 Aug 25',
    'Aug 3 - 5, 2026',
    '3–5 Aug 2026',
    'Apr. 24 - May. 14',
    '2026-09-03 - 2026-09-10',
    '2026-09-03-2026-09-10',
    '1.2.2026.4',
    'R$132,74',
    '8212345678901234',
    'Order 12 of Jul 15, 2026',
    'a long sentence around Jul 15, 2026',
  ])('is null for what is not one date: %s', (text) => {
    expect(read(text)).toBeNull();
  });

  it('reads what 35 languages print, with and without knowing the language', () => {
    const languages =
      'en en-GB ru pt-BR pt-PT es es-MX fr de it pl nl tr ar he th vi id uk ja ko zh zh-TW cs hu ro el bn hi sv da nb fi sk lt az';
    const styles: Intl.DateTimeFormatOptions[] = [
      { dateStyle: 'long' },
      { dateStyle: 'full' },
      { dateStyle: 'medium' },
      { day: 'numeric', month: 'short', year: 'numeric' },
      { day: 'numeric', month: 'long', year: 'numeric' },
    ];
    const day = fc.date({ min: new Date('2010-01-01'), max: new Date('2036-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...languages.split(' ')),
        fc.constantFrom(...styles),
        day,
        (language, style, date) => {
          const text = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' }).format(date);
          const expected = date.toISOString().slice(0, 10);
          expect(read(text, language), text).toBe(expected);
          expect([expected, null], text).toContain(read(text));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('findDate', () => {
  it('finds the one date of a sentence', () => {
    expect(find('Refund if no delivery before Sep 4, 2026')).toBe('2026-09-04');
    expect(find('Apply for R$5,00 coupon code if delayed by Aug 3, 2026', 'en')).toBe('2026-08-03');
    expect(
      find('If delivered after Aug 3, 2026 you can collect a R$5 coupon after 48 hours of that date'),
    ).toBe('2026-08-03');
    expect(find('Entrega estimada: 3 de ago. de 2026', 'pt')).toBe('2026-08-03');
    expect(find('Black Friday 2026: refund before Sep 4, 2026')).toBe('2026-09-04');
    expect(find('2026년 9월 4일 이전에 배송되지 않으면 환불', 'ko')).toBe('2026-09-04');
  });

  it('takes the same date twice as one, and two dates as none', () => {
    expect(find('Paid Aug 3, 2026, shipped 2026-08-03')).toBe('2026-08-03');
    expect(find('Paid Aug 3, 2026, shipped Aug 4, 2026')).toBeNull();
    expect(find('del 3 ago. 2026 al 5 nov. 2026', 'en')).toBeNull();
    expect(find('Delivery: Apr. 24 - May. 14')).toBeNull();
  });

  it('does not pair a date without a year with a year from elsewhere', () => {
    expect(find('Sale of 2026 ends on Sep 4')).toBeNull();
    expect(find('within 7 days of confirming receipt')).toBeNull();
  });
});

describe('any text', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        'Jul',
        ' ',
        ', ',
        '.',
        '/',
        '-',
        '2026',
        '15',
        '3',
        'de',
        '月',
        '年',
        '일',
        'ก.ค.',
        '‹7›',
        '|',
        ':',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    pieces.map((parts) => parts.join('')),
  );

  it('throws nothing and answers only days that exist', () => {
    fc.assert(
      fc.property(
        texts,
        fc.option(fc.oneof(fc.string(), fc.constantFrom('en', 'ru', 'th'))),
        (text, language) => {
          for (const found of [readDate(text, { language }), findDate(text, { language })]) {
            if (found === null) continue;
            expect(new Date(`${found.slice(0, 10)}T00:00:00Z`).toISOString().slice(0, 10)).toBe(
              found.slice(0, 10),
            );
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('throws nothing on what is not text', () => {
    for (const value of [null, undefined, 5, {}, []]) {
      expect(readDate(value as unknown as string, {})).toBeNull();
      expect(findDate(value as unknown as string, {})).toBeNull();
    }
  });

  // Whether it ends in time is for the runner's limit to say.
  it('comes to an end with a text made to be slow', () => {
    for (const part of ['1 ', '1-', 'jul ', '1jul', '2026年', ' ', '1.1.', '‹7›1 '])
      expect(() => findDate(part.repeat(100_000), {})).not.toThrow();
  });
});
