import { describe, expect, it } from 'vitest';
import { readMoney } from './money.ts';

// Prices as the pages of many countries write them, by hand; `page` is the currency that the page
// names, where the sign alone does not say it. At least 98 in 100 are read, not one of them wrong.

/** text, minor units, currency, page currency */
type Row = [text: string, amount: number, currency: string, page?: string];

const n = '\u00a0';
const thin = '\u202f';

const rows: Row[] = [
  // The forms seen (MARKETPLACE.md 2)
  ['R$132,74', 13274, 'BRL'],
  ['R$61.25', 6125, 'BRL'],
  ['€48.88', 4888, 'EUR'],
  ['1,99€', 199, 'EUR'],
  ['US $120.95', 12095, 'USD'],
  ['129,46zł', 12946, 'PLN'],
  ['$25.66', 2566, 'USD', 'USD'],
  // Dollars
  ['US $0.99', 99, 'USD'],
  ['US$1,234.50', 123450, 'USD'],
  ['US $1,234,567.89', 123456789, 'USD'],
  ['$0.05', 5, 'USD', 'USD'],
  ['$1,234', 123400, 'USD', 'USD'],
  ['USD 12.50', 1250, 'USD'],
  ['12.50 USD', 1250, 'USD'],
  [`12,50${n}$US`, 1250, 'USD'],
  [`12,50${n}$`, 1250, 'USD', 'USD'],
  ['$ 3', 300, 'USD', 'USD'],
  ['US $10', 1000, 'USD'],
  ['AU $12.34', 1234, 'AUD'],
  ['AU$1,012.34', 101234, 'AUD'],
  ['A$12.34', 1234, 'AUD'],
  ['$12.34', 1234, 'AUD', 'AUD'],
  ['C$3.08', 308, 'CAD', 'CAD'],
  ['CA$1,003.08', 100308, 'CAD'],
  [`3,08${n}$`, 308, 'CAD', 'CAD'],
  [`1${n}003,08${n}$CA`, 100308, 'CAD'],
  ['NZ$45.00', 4500, 'NZD'],
  ['NZ $1,045.00', 104500, 'NZD'],
  ['S$7.90', 790, 'SGD'],
  ['SG$7.90', 790, 'SGD'],
  ['HK$78.00', 7800, 'HKD'],
  ['NT$245', 24500, 'TWD'],
  ['MX$245.90', 24590, 'MXN'],
  ['MXN$245.90', 24590, 'MXN'],
  ['$1,245.90', 124590, 'MXN', 'MXN'],
  ['$12.990', 12990, 'CLP', 'CLP'],
  ['CLP$12.990', 12990, 'CLP'],
  ['$1.234.567', 1234567, 'CLP', 'CLP'],
  ['COP$45.900,00', 4590000, 'COP'],
  [`$${n}45.900,00`, 4590000, 'COP', 'COP'],
  ['ARS$1.234,50', 123450, 'ARS'],
  [`$${n}1.234,50`, 123450, 'ARS', 'ARS'],
  [`US$${n}12,50`, 1250, 'USD'],
  // Reais
  ['R$ 0,99', 99, 'BRL'],
  [`R$${n}1.234,56`, 123456, 'BRL'],
  ['R$1.234.567,89', 123456789, 'BRL'],
  ['R$5', 500, 'BRL'],
  ['BRL 12,34', 1234, 'BRL'],
  // Euros
  [`1,99${n}€`, 199, 'EUR'],
  [`1.234,56${n}€`, 123456, 'EUR'],
  [`1${thin}234,56${n}€`, 123456, 'EUR'],
  [`1${n}234,56${n}€`, 123456, 'EUR'],
  ['€ 1.234,56', 123456, 'EUR'],
  ['€1,234.56', 123456, 'EUR'],
  ['€0.49', 49, 'EUR'],
  ['0,49 €', 49, 'EUR'],
  ['12 €', 1200, 'EUR'],
  ['€ 12', 1200, 'EUR'],
  ['EUR 3,50', 350, 'EUR'],
  ['3,50 EUR', 350, 'EUR'],
  ['1 234,5 €', 123450, 'EUR'],
  ['€12,-', 1200, 'EUR'],
  ['12,34€', 1234, 'EUR'],
  ['1234,56€', 123456, 'EUR'],
  ['12.345,00€', 1234500, 'EUR'],
  // Pounds
  ['£12.99', 1299, 'GBP'],
  ['£1,212.99', 121299, 'GBP'],
  ['£0.01', 1, 'GBP'],
  ['GBP 12.99', 1299, 'GBP'],
  ['UK £12.99', 1299, 'GBP'],
  ['12,99 £', 1299, 'GBP'],
  [`12,99${n}£GB`, 1299, 'GBP'],
  // Złoty, koruny, forinty, lei, leva
  [`129,46${n}zł`, 12946, 'PLN'],
  ['1 129,46 zł', 112946, 'PLN'],
  [`1${n}129,46zł`, 112946, 'PLN'],
  ['PLN 129.46', 12946, 'PLN'],
  ['zł129.46', 12946, 'PLN'],
  ['0,05zł', 5, 'PLN'],
  ['129 zł', 12900, 'PLN'],
  ['245,50 Kč', 24550, 'CZK'],
  [`1${n}245,50${n}Kč`, 124550, 'CZK'],
  ['245 Kč', 24500, 'CZK'],
  ['CZK 245.50', 24550, 'CZK'],
  ['Kč245.50', 24550, 'CZK'],
  ['4 590 Ft', 459000, 'HUF'],
  [`4${n}590${n}Ft`, 459000, 'HUF'],
  ['4590 Ft', 459000, 'HUF'],
  ['HUF 4,590', 459000, 'HUF'],
  ['HUF4,590.00', 459000, 'HUF'],
  ['45,99 lei', 4599, 'RON', 'RON'],
  ['1.045,99 lei', 104599, 'RON', 'RON'],
  ['RON 45,99', 4599, 'RON'],
  ['45.99 RON', 4599, 'RON'],
  ['23,45 лв.', 2345, 'BGN'],
  ['BGN 23.45', 2345, 'BGN'],
  // Roubles, hryvni, tenge, Belarus, manat, lari
  ['1 234,50 руб.', 123450, 'RUB'],
  [`1${n}234,50${n}₽`, 123450, 'RUB'],
  [`1${thin}234${n}₽`, 123400, 'RUB'],
  ['99 ₽', 9900, 'RUB'],
  ['12,5 ₽', 1250, 'RUB'],
  ['руб. 1 234,50', 123450, 'RUB'],
  ['1234,50 р.', 123450, 'RUB'],
  ['RUB 1,234.50', 123450, 'RUB'],
  ['₽1,234.50', 123450, 'RUB'],
  ['1 234 567,89 руб.', 123456789, 'RUB'],
  ['245,90 грн', 24590, 'UAH'],
  [`1${n}245,90${n}грн.`, 124590, 'UAH'],
  ['₴245.90', 24590, 'UAH'],
  ['UAH 245.90', 24590, 'UAH'],
  [`245,90${n}₴`, 24590, 'UAH'],
  ['4 590 ₸', 459000, 'KZT'],
  ['4 590,00 ₸', 459000, 'KZT'],
  ['KZT 4,590.00', 459000, 'KZT'],
  ['12,34 Br', 1234, 'BYN', 'BYN'],
  ['BYN 12.34', 1234, 'BYN'],
  ['12,34 ₼', 1234, 'AZN'],
  ['AZN 12.34', 1234, 'AZN'],
  ['₾12.34', 1234, 'GEL'],
  // Won, yen, yuan, dong, baht, rupiah, ringgit, peso
  ['₩12,500', 12500, 'KRW'],
  ['₩1,212,500', 1212500, 'KRW'],
  ['￦12,500', 12500, 'KRW'],
  ['12,500원', 12500, 'KRW'],
  ['₩ 900', 900, 'KRW'],
  ['KRW 12,500', 12500, 'KRW'],
  ['12,500 KRW', 12500, 'KRW'],
  ['₩12,500.00', 12500, 'KRW'],
  ['¥1,234', 1234, 'JPY', 'JPY'],
  ['￥1,234', 1234, 'JPY', 'JPY'],
  ['1,234円', 1234, 'JPY'],
  ['JPY 1,234', 1234, 'JPY'],
  ['JP¥1,234', 1234, 'JPY'],
  ['￥980', 980, 'JPY', 'JPY'],
  ['CN¥12.34', 1234, 'CNY'],
  ['12.34元', 1234, 'CNY'],
  ['¥12.34', 1234, 'CNY', 'CNY'],
  ['123.456₫', 123456, 'VND'],
  [`1.234.567${n}₫`, 1234567, 'VND'],
  ['123.456 đ', 123456, 'VND'],
  ['VND 123,456', 123456, 'VND'],
  ['₫123,456', 123456, 'VND'],
  ['฿245.50', 24550, 'THB'],
  ['฿1,245.50', 124550, 'THB'],
  ['245.50 บาท', 24550, 'THB'],
  ['THB 245.50', 24550, 'THB'],
  ['฿ 1,245', 124500, 'THB'],
  ['Rp1.234.567', 123456700, 'IDR'],
  ['Rp 45.900', 4590000, 'IDR'],
  [`Rp${n}45.900,00`, 4590000, 'IDR'],
  ['IDR 45,900', 4590000, 'IDR'],
  ['RM12.34', 1234, 'MYR'],
  ['RM 1,012.34', 101234, 'MYR'],
  ['MYR 12.34', 1234, 'MYR'],
  ['₱245.50', 24550, 'PHP'],
  ['PHP 1,245.50', 124550, 'PHP'],
  // India and its neighbours
  ['₹1,23,456.78', 12345678, 'INR'],
  ['₹ 999', 99900, 'INR'],
  ['₹12,345.00', 1234500, 'INR'],
  ['INR 12,34,567', 123456700, 'INR'],
  ['Rs. 1,234.50', 123450, 'PKR', 'PKR'],
  ['Rs 999', 99900, 'LKR', 'LKR'],
  ['৳1,234.50', 123450, 'BDT'],
  ['৳ ১২৩', 12300, 'BDT'],
  ['১,২৩,৪৫৬.৭৮৳', 12345678, 'BDT'],
  ['BDT 1,234', 123400, 'BDT'],
  // Arabic, Hebrew, Turkish
  ['١٢٣٫٤٥ ر.س', 12345, 'SAR'],
  ['١٬٢٣٤٫٥٠ ر.س.', 123450, 'SAR'],
  ['123.45 ر.س', 12345, 'SAR'],
  ['SAR 123.45', 12345, 'SAR'],
  ['SAR123.45', 12345, 'SAR'],
  ['د.إ 123.45', 12345, 'AED'],
  ['123.45 د.إ', 12345, 'AED'],
  ['AED 1,123.45', 112345, 'AED'],
  ['د.ك 1.234', 1234, 'KWD'],
  ['KWD 12.345', 12345, 'KWD'],
  ['12.345 BHD', 12345, 'BHD'],
  ['JOD 1.500', 1500, 'JOD'],
  ['OMR 0.250', 250, 'OMR'],
  ['MAD 132.74', 13274, 'MAD'],
  ['EGP 1,132.74', 113274, 'EGP'],
  ['₪45.90', 4590, 'ILS'],
  [`45.90${n}₪`, 4590, 'ILS'],
  ['\u200f1,045.90 \u200f₪', 104590, 'ILS'],
  ['ILS 45.90', 4590, 'ILS'],
  ['₺245,90', 24590, 'TRY'],
  ['245,90 TL', 24590, 'TRY'],
  ['1.245,90 TL', 124590, 'TRY'],
  ['TRY 245,90', 24590, 'TRY'],
  [`1.245,90${n}₺`, 124590, 'TRY'],
  // Scandinavia, Switzerland, Iceland
  ['18,68kr', 1868, 'SEK', 'SEK'],
  ['100,00kr', 10000, 'SEK', 'SEK'],
  [`1${n}234,50${n}kr`, 123450, 'SEK', 'SEK'],
  ['kr 1.234,50', 123450, 'NOK', 'NOK'],
  ['kr. 99', 9900, 'DKK', 'DKK'],
  ['1.234,50 kr.', 123450, 'DKK', 'DKK'],
  ['SEK 18.68', 1868, 'SEK'],
  ['NOK 118,68', 11868, 'NOK'],
  ['DKK18.68', 1868, 'DKK'],
  ['1.234 kr', 1234, 'ISK', 'ISK'],
  ['CHF 12.50', 1250, 'CHF'],
  ["CHF 1'234.50", 123450, 'CHF'],
  ['CHF 1’234.50', 123450, 'CHF'],
  ['12.50 CHF', 1250, 'CHF'],
  ['12,50 CHF', 1250, 'CHF'],
  // Africa, Latin America
  ['₦12,345.00', 1234500, 'NGN'],
  ['NGN 12,345', 1234500, 'NGN'],
  ['KES 1,234.00', 123400, 'KES'],
  ['ZAR 245.90', 24590, 'ZAR'],
  ['R 245,90', 24590, 'ZAR', 'ZAR'],
  ['GHS 45.90', 4590, 'GHS'],
  ['S/ 45.90', 4590, 'PEN'],
  ['S/1,045.90', 104590, 'PEN'],
  ['S/. 45.90', 4590, 'PEN'],
  ['PEN 45.90', 4590, 'PEN'],
  ['UYU 1.245,90', 124590, 'UYU'],
  ['PYG 45.900', 45900, 'PYG'],
  ['XOF 4 590', 4590, 'XOF'],
];

describe('prices of many countries', () => {
  const read = rows.map(([text, amount, currency, page]) => ({
    text,
    expected: { amount, currency },
    found: readMoney(text, page ?? null),
  }));

  it('are at least 200, none of them written twice', () => {
    expect(rows.length).toBeGreaterThanOrEqual(200);
    expect(new Set(rows.map(([text, , , page]) => `${text} ${page}`)).size).toBe(rows.length);
  });

  it('are never read wrong', () => {
    expect(
      read
        .filter(({ found }) => found !== null)
        .filter(
          ({ expected, found }) => expected.amount !== found?.amount || expected.currency !== found.currency,
        ),
    ).toEqual([]);
  });

  it('are read, 98 in 100', () => {
    const unread = read.filter(({ found }) => found === null).map(({ text }) => text);
    expect(unread.length, unread.join(' | ')).toBeLessThanOrEqual(0.02 * rows.length);
  });

  it('are read the same where the page names the currency too', () => {
    for (const { text, expected, found } of read) {
      if (found) expect(readMoney(text, expected.currency), text).toEqual(expected);
    }
  });
});
