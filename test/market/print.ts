import { minorDigits } from '../../lib/model/minor-digits.ts';
import type { Currency } from './options.ts';

/** Prints dates, numbers and money as the marketplace's page of one language does. */
export interface Printer {
  /** "Jul 15, 2026" */
  date(epochMs: number): string;
  /** "Tue | Jul. 28 18:39", without a year, as on tracking pages. */
  trackingTime(epochMs: number): string;
  /** "Jul. 28" */
  shortDate(epochMs: number): string;
  /** "R$132,74" */
  money(minor: number): string;
  /** "R$132,74|132|74" */
  moneyInfo(minor: number): string;
  /** "10,000" */
  number(value: number): string;
  /** "61K" */
  compact(value: number): string;
  /** "98.5%", of 98.5 */
  percent(value: number): string;
  currency: Currency;
}

interface Form {
  before: string;
  after: string;
  /** Decimal sign and sign between thousands; absent: those of the language. */
  separators?: [point: string, thousands: string];
}

/** How each currency is printed (MARKETPLACE.md 2, "Money/number forms seen"; no evidence from RUB on, but for PLN). */
const forms: Record<Currency, Form> = {
  USD: { before: '$', after: '', separators: ['.', ','] },
  BRL: { before: 'R$', after: '', separators: [',', '.'] },
  EUR: { before: '', after: '€', separators: [',', '.'] },
  RUB: { before: '', after: ' руб.', separators: [',', '\u00a0'] },
  PLN: { before: '', after: 'zł', separators: [',', '\u00a0'] },
  SAR: { before: '', after: ' ر.س' },
  IDR: { before: 'Rp', after: '', separators: [',', '.'] },
  BDT: { before: '৳', after: '' },
  KRW: { before: '₩', after: '', separators: ['.', ','] },
  MXN: { before: '$', after: '', separators: ['.', ','] },
};

/** @param locale BCP 47, e.g. `pt-BR`; @param zone IANA, null for the machine's */
export function printerFor(locale: string, currency: Currency, zone: string | null): Printer {
  const timeZone = zone ?? undefined;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, ...(timeZone ? { timeZone } : {}) });
  const date = format({ year: 'numeric', month: 'short', day: 'numeric' });
  const day = format({ month: 'short', day: 'numeric' });
  const weekday = format({ weekday: 'short' });
  const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const number = new Intl.NumberFormat(locale);
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1 });
  const money = moneyPrinter(locale, currency);
  return {
    currency,
    date: (at) => date.format(at),
    shortDate: (at) => day.format(at),
    trackingTime: (at) => `${weekday.format(at)} | ${day.format(at)} ${clock.format(at)}`,
    money: (minor) => money(minor).text,
    moneyInfo: (minor) => {
      const { whole, cents, text } = money(minor);
      return `${text}|${whole}|${cents}`;
    },
    number: (value) => number.format(value),
    compact: (value) => compact.format(value),
    percent: (value) => percent.format(value / 100),
  };
}

function moneyPrinter(locale: string, currency: Currency) {
  const { before, after, separators } = forms[currency];
  const size = minorDigits(currency);
  // Nobody pays in sen.
  const shown = currency === 'IDR' ? 0 : size;
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
    ...(separators ? { useGrouping: 'always' } : {}),
  });
  return (minor: number) => {
    const parts = format.formatToParts(minor / 10 ** size).map(({ type, value }) => {
      if (separators && type === 'decimal') return { type, value: separators[0] };
      return separators && type === 'group' ? { type, value: separators[1] } : { type, value };
    });
    const join = (...types: string[]) =>
      parts
        .filter(({ type }) => types.includes(type))
        .map(({ value }) => value)
        .join('');
    const whole = join('integer', 'group');
    const cents = join('fraction');
    return { whole, cents, text: `${before}${whole}${join('decimal')}${cents}${after}` };
  };
}
