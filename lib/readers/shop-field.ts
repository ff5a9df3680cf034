import { type ScoreKind, scoreKindOf } from '../marketplace/scores.ts';
import { longest } from '../model/longest.ts';
import type { Moment } from '../model/moment.ts';
import type { Money } from '../model/money.ts';
import type { ReaderResult } from '../model/reading.ts';
import { currencyCode, instantOfEpoch, printedMoney } from './field.ts';
import type { ReadHint } from './hint.ts';
import { report } from './result.ts';
import { readCount } from './text/count.ts';
import { findDate } from './text/date.ts';
import { clean, plain } from './text/text.ts';
import { record, records } from './value.ts';

/** A percentage from 0 to 100: "96.8%", "94.0", 98.5, "%94,3", "94.3% positive". null for anything else, two numbers too. */
export function percentage(value: unknown): number | null {
  const text = plain(clean(value, longest.name) ?? '').replaceAll('٫', '.');
  const [only, ...others] = text.match(/\d+(?:[.,]\d+)?/g) ?? [];
  if (only === undefined || others.length > 0 || /[-−–+~]\s*\d/.test(text)) return null;
  const isBare = text === only || /[%٪％]/.test(text);
  const number = Number(only.replace(',', '.'));
  return isBare && number <= 100 ? number : null;
}

/** Stars or a score from 1 to 5; null for anything else, 0 too: that is how the page says "none yet". */
export function score(value: unknown): number | null {
  const text = plain(clean(value, longest.code) ?? '').replace(/[,٫]/, '.');
  const number = /^\d(?:\.\d{1,2})?$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= 5 ? number : null;
}

/** A product's stars, where somebody gave some: the pages print 5.0 for none, too. */
export function starsOf(value: unknown, reviews: number | null): number | null {
  return reviews !== null && reviews > 0 ? score(value) : null;
}

/** A store's positive rate; 0 is believed only where there are ratings, for the pages print it for none, too. */
export function rateOf(value: unknown, ratings: number | null): number | null {
  const rate = percentage(value);
  return rate === 0 && !ratings ? null : rate;
}

/** A count, native or printed ("10,000+" → its lower bound 10000); null for anything else. */
export function count(value: unknown): number | null {
  const number = typeof value === 'string' ? readCount(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= 1e12
    ? number
    : null;
}

/** A yes or no, native or as a word; null for anything else. */
export function flag(value: unknown): boolean | null {
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : null;
}

/**
 * When a store opened: epoch milliseconds (2023 and later pages, the .ru site) or the printed date
 * ("Mar 16, 2013", "From May 21, 2019"). Both: the instant, unless they are more than two days
 * apart; then null and a problem.
 */
export function openedAt(epoch: unknown, text: unknown, hint: ReadHint, result: ReaderResult): Moment | null {
  const instant = instantOfEpoch(epoch);
  const printed = clean(text, longest.name);
  const date = printed === null ? null : findDate(printed, hint);
  const isFar =
    instant !== null && date !== null && Math.abs(Date.parse(instant) - Date.parse(date)) > 2 * 86_400_000;
  if (isFar || (printed !== null && date === null && instant === null)) {
    report(result, 'date-unread', 'store opened');
  }
  return isFar ? null : (instant ?? date);
}

/** The three scores out of `[{title, value}]`, by the titles that are known; a kind named twice is not believed. */
export function scores(list: unknown): Record<ScoreKind, number | null> {
  const found: Record<ScoreKind, number | null> = {
    described: null,
    communication: null,
    shippingSpeed: null,
  };
  const named = records(list).map((entry) => ({
    kind: scoreKindOf(clean(entry.title, longest.name) ?? ''),
    value: score(entry.value),
  }));
  for (const { kind, value } of named) {
    if (kind && named.filter((other) => other.kind === kind).length === 1) found[kind] = value;
  }
  return found;
}

/** An amount as the product pages write it: `{currency, formatedAmount}` (their spelling, or the right one). */
export function amount(value: unknown, field: string, result: ReaderResult): Money | null {
  const fields = record(value);
  const text = fields.formatedAmount ?? fields.formattedAmount ?? fields.formatted;
  return printedMoney(null, text, currencyCode(fields.currency), field, result);
}

/** Whether two amounts are the same money. */
export function isSameMoney(a: Money | null, b: Money | null): boolean {
  return a !== null && b !== null && a.amount === b.amount && a.currency === b.currency;
}
