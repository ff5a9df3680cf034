import type { Currency } from './options.ts';

/** Prints dates and money as the marketplace's page of one language does. */
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
  currency: Currency;
}

/** How each currency is printed (MARKETPLACE.md 2, "Money/number forms seen"; rubles: no evidence). */
const forms: Record<Currency, { before: string; after: string; point: string; thousands: string }> = {
  USD: { before: '$', after: '', point: '.', thousands: ',' },
  BRL: { before: 'R$', after: '', point: ',', thousands: '.' },
  EUR: { before: '', after: '€', point: ',', thousands: '.' },
  RUB: { before: '', after: ' руб.', point: ',', thousands: '\u00a0' },
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
  const form = forms[currency];
  const parts = (minor: number) => {
    const whole = String(Math.floor(minor / 100)).replace(/\B(?=(\d{3})+$)/g, form.thousands);
    const cents = String(minor % 100).padStart(2, '0');
    return { whole, cents, text: `${form.before}${whole}${form.point}${cents}${form.after}` };
  };
  return {
    currency,
    date: (at) => date.format(at),
    shortDate: (at) => day.format(at),
    trackingTime: (at) => `${weekday.format(at)} | ${day.format(at)} ${clock.format(at)}`,
    money: (minor) => parts(minor).text,
    moneyInfo: (minor) => {
      const { whole, cents, text } = parts(minor);
      return `${text}|${whole}|${cents}`;
    },
  };
}
