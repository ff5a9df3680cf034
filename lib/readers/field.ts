import { longest } from '../model/longest.ts';
import type { Instant, Moment } from '../model/moment.ts';
import type { Money } from '../model/money.ts';
import type { ReaderResult } from '../model/reading.ts';
import { instantOf } from '../time/moment.ts';
import type { ReadHint } from './hint.ts';
import { report } from './result.ts';
import { readDate } from './text/date.ts';
import { readMoney, readPriceInfo } from './text/money.ts';
import { clean } from './text/text.ts';

/**
 * A date that the page prints as text. null when it prints none; null and a problem when it can't
 * be read or has no year (a guessed year is a guess: DESIGN.md, promise 3).
 */
export function printedDate(
  value: unknown,
  field: string,
  hint: ReadHint,
  result: ReaderResult,
): Moment | null {
  const text = clean(value, longest.name);
  if (text === null) return null;
  const date = readDate(text, hint);
  if (!date) report(result, 'date-unread', field);
  return date;
}

/** An instant from epoch milliseconds, native or as digits; null for anything outside 2005–2100. */
export function instantOfEpoch(value: unknown): Instant | null {
  const number = typeof value === 'string' && /^\d{12,14}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !(number >= 1_104_537_600_000 && number < 4_102_444_800_000)) return null;
  return instantOf(number);
}

/** An ISO 4217 code; null for anything else. */
export function currencyCode(value: unknown): string | null {
  return typeof value === 'string' && /^[A-Z]{3}$/.test(value) ? value : null;
}

/**
 * A price: `formatPriceInfo` ("R$132,74|132|74") first, it is the most reliable money field
 * (MARKETPLACE.md 1.2), then the printed text. null when the page prints none or a range; null and
 * a problem when it can't be read or the two say different amounts.
 */
export function printedMoney(
  info: unknown,
  text: unknown,
  currency: string | null,
  field: string,
  result: ReaderResult,
): Money | null {
  const infoText = clean(info, longest.name);
  const printed = clean(text, longest.name);
  if (printed !== null && /\p{Nd}\P{Nd}*[-–—~]\P{Nd}*\p{Nd}/u.test(printed)) return null;
  const byInfo = infoText === null ? null : readPriceInfo(infoText, currency);
  const byText = printed === null ? null : readMoney(printed, currency);
  const money = byInfo ?? byText;
  const isOne = !byInfo || !byText || byInfo.amount === byText.amount;
  if (isOne && (money !== null || (infoText === null && printed === null))) return money;
  report(result, 'money-unread', field);
  return null;
}
