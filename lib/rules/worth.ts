import type { Money } from '../model/money.ts';

/**
 * What about 2 USD is worth, in minor units of each currency (ISO 4217). Rates of late 2025, rounded
 * by hand and never fetched: good enough to tell a toy from a telephone and to sort sums of several
 * currencies, and never shown to anybody.
 */
const twoDollars: Readonly<Record<string, number>> = {
  AED: 734,
  AUD: 300,
  AZN: 340,
  BDT: 24_400,
  BGN: 335,
  BHD: 750,
  BRL: 1_080,
  BYN: 620,
  CAD: 275,
  CHF: 160,
  CLP: 1_900,
  CNY: 1_420,
  COP: 800_000,
  CZK: 4_200,
  DKK: 1_280,
  EGP: 9_700,
  EUR: 172,
  GBP: 150,
  GEL: 540,
  HKD: 1_560,
  HUF: 66_000,
  IDR: 3_300_000,
  ILS: 660,
  INR: 17_600,
  ISK: 250,
  JOD: 1_420,
  JPY: 305,
  KES: 25_800,
  KRW: 2_850,
  KWD: 612,
  KZT: 104_000,
  LKR: 61_000,
  MAD: 1_850,
  MDL: 3_400,
  MXN: 3_700,
  MYR: 840,
  NGN: 290_000,
  NOK: 2_000,
  NZD: 345,
  OMR: 770,
  PEN: 690,
  PHP: 11_600,
  PKR: 56_200,
  PLN: 730,
  QAR: 728,
  RON: 870,
  RSD: 20_200,
  RUB: 16_000,
  SAR: 750,
  SEK: 1_900,
  SGD: 258,
  THB: 6_450,
  TND: 5_900,
  TRY: 8_500,
  TWD: 6_200,
  UAH: 8_400,
  USD: 200,
  UZS: 2_450_000,
  VND: 52_500,
  ZAR: 3_450,
};

/** Roughly what a sum is worth in US dollars; null for a currency that the table does not know. */
export function roughDollars(sum: Money | null): number | null {
  if (sum === null || !Object.hasOwn(twoDollars, sum.currency)) return null;
  const two = twoDollars[sum.currency];
  return two ? (sum.amount / two) * 2 : null;
}
