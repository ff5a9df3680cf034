import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoney, readPriceInfo } from './money.ts';

describe('readMoney', () => {
  it.each([
    ['R$132,74', 13274, 'BRL'],
    ['R$61.25', 6125, 'BRL'],
    ['R$ 1.234', 123400, 'BRL'],
    ['€48.88', 4888, 'EUR'],
    ['1,99€', 199, 'EUR'],
    ['1.234.567,89 €', 123456789, 'EUR'],
    ['US $120.95', 12095, 'USD'],
    ['US $5.00 USD', 500, 'USD'],
    ['$5.00 CAD', 500, 'CAD'],
    ['129,46zł', 12946, 'PLN'],
    ['1\u202F234,50\u00A0₽', 123450, 'RUB'],
    ['1 234,50 руб.', 123450, 'RUB'],
    ['₩12,500', 12500, 'KRW'],
    ['￦12,500', 12500, 'KRW'],
    ['12.00 KRW', 12, 'KRW'],
    ['JP¥ 1,234', 1234, 'JPY'],
    ['12.00 KWD', 12000, 'KWD'],
    ['KWD 1.234', 1234, 'KWD'],
    ["1'234.50 CHF", 123450, 'CHF'],
    ['₹1,23,456.78', 12345678, 'INR'],
    ['S/ 12.50', 1250, 'PEN'],
    ['Rp1.234.567', 123456700, 'IDR'],
    ['١٢٣٫٤٥ ر.س', 12345, 'SAR'],
    ['€ 5', 500, 'EUR'],
    ['€ 0,5', 50, 'EUR'],
  ])('%s without a page currency', (text, amount, currency) => {
    expect(readMoney(text, null)).toEqual({ amount, currency });
  });

  it.each([
    ['$25.66', 'USD', 2566],
    ['$25.66', 'MXN', 2566],
    ['kr 1.234,50', 'NOK', 123450],
    ['¥1,234', 'JPY', 1234],
    ['￥1,234.50', 'CNY', 123450],
    ['132,74', 'BRL', 13274],
  ])('%s is settled by the page currency %s', (text, currency, amount) => {
    expect(readMoney(text, null)).toBeNull();
    expect(readMoney(text, currency)).toEqual({ amount, currency });
  });

  it.each([
    ['$25.66', 'EUR'],
    ['$25.66', 'BRL'],
    ['R$5,00', 'USD'],
    ['€5 USD', null],
    ['R$5 - R$10', 'BRL'],
    ['R$5,00–10,00', 'BRL'],
    ['-R$5,00', 'BRL'],
    ['R$ −5,00', 'BRL'],
    ['(R$5,00)', 'BRL'],
    ['10,000+', 'USD'],
    ['96.8%', 'USD'],
    ['Free', 'USD'],
    ['QTY 5', null],
    ['Total R$5', 'BRL'],
    ['12 34', 'USD'],
    ['$0.123', 'USD'],
    ['1,2345.00', 'USD'],
    ['1.234.56', 'USD'],
    ['12,345.678', 'USD'],
    ['1.5', 'KRW'],
    ['5²€', null],
    ['99999999999999999', 'USD'],
    ['$5', 'usd'],
    ['constructor5', null],
    ['', 'USD'],
  ])('%s on a page of %s is nothing', (text, currency) => {
    expect(readMoney(text, currency)).toBeNull();
  });

  it('reads what Intl prints, in every language and currency', () => {
    const digits = {
      USD: 2,
      EUR: 2,
      BRL: 2,
      PLN: 2,
      RUB: 2,
      KRW: 0,
      JPY: 0,
      INR: 2,
      KWD: 3,
      GBP: 2,
      THB: 2,
      BDT: 2,
    };
    fc.assert(
      fc.property(
        fc.constantFrom(
          ...'en pt-BR pt-PT ru pl de de-CH fr es it id nl tr ko ja th bn hi he uk cs'.split(' '),
        ),
        fc.constantFrom(...(Object.keys(digits) as (keyof typeof digits)[])),
        fc.integer({ min: 0, max: 10 ** 9 }),
        fc.constantFrom('symbol', 'code', 'narrowSymbol'),
        (language, currency, amount, currencyDisplay) => {
          const value = amount / 10 ** digits[currency];
          const style = { style: 'currency', currency, currencyDisplay } as const;
          const text = new Intl.NumberFormat(language, style).format(value);
          expect(readMoney(text, currency), text).toEqual({ amount, currency });
          expect([{ amount, currency }, null], text).toContainEqual(readMoney(text, null));
          expect(readMoney(`-${text}`, currency)).toBeNull();
          expect(readMoney(`${text} - ${text}`, currency)).toBeNull();
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('readPriceInfo', () => {
  it.each([
    ['R$132,74|132|74', 'BRL', 13274],
    ['₩12,500|12500|', 'KRW', 12500],
    ['₩12,500|12,500|', 'KRW', 12500],
    ['R$1.234,50|1.234|50', 'BRL', 123450],
    ['DH132.74|132|74', 'MAD', 13274],
    ['KWD1.234|1|234', 'KWD', 1234],
    ['$1,234|1234|', 'USD', 123400],
    ['US $3.10|3|10', 'USD', 310],
    ['R$132,74', 'BRL', 13274],
  ])('%s on a page of %s', (text, currency, amount) => {
    expect(readPriceInfo(text, currency)).toEqual({ amount, currency });
  });

  it('takes the currency from the sign where the page names none', () => {
    expect(readPriceInfo('R$132,74|132|74', null)).toEqual({ amount: 13274, currency: 'BRL' });
    expect(readPriceInfo('$132.74|132|74', null)).toBeNull();
    expect(readPriceInfo('DH132.74|132|74', null)).toBeNull();
  });

  it.each([
    ['R$132,74|132|74', 'USD'],
    ['€5,00 each|5|00', 'USD'],
    ['R$132,74|132|75', 'BRL'],
    ['R$132,74|13|274', 'BRL'],
    ['R$132,7|132|7', 'BRL'],
    ['R$5,00 - R$6,00|5|00', 'BRL'],
    ['-R$5,00|5|00', 'BRL'],
    ['R$5,00|5|00|7', 'BRL'],
    ['R$5,00|five|00', 'BRL'],
    ['||', 'USD'],
    ['', 'USD'],
  ])('%s on a page of %s is nothing', (text, currency) => {
    expect(readPriceInfo(text, currency)).toBeNull();
  });
});

it('throws nothing, whatever the text, and answers only whole amounts', () => {
  const pieces = fc.array(
    fc.constantFrom('R$', '$', '1', '23', '456', ',', '.', ' ', "'", '|', '-', '€', 'USD', '٣', 'kr'),
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    pieces.map((parts) => parts.join('')),
  );
  const currencies = fc.option(fc.oneof(fc.constantFrom('USD', 'JPY', 'KWD'), fc.string()));
  fc.assert(
    fc.property(texts, currencies, (text, currency) => {
      for (const money of [readMoney(text, currency), readPriceInfo(text, currency)]) {
        if (money === null) continue;
        expect(Number.isSafeInteger(money.amount) && money.amount >= 0).toBe(true);
        expect(money.currency).toMatch(/^[A-Z]{3}$/);
      }
    }),
    { numRuns: 1000 },
  );
  for (const value of [null, undefined, 5, {}, []]) {
    expect(readMoney(value as unknown as string, 'USD')).toBeNull();
    expect(readPriceInfo(value as unknown as string, 'USD')).toBeNull();
  }
});
