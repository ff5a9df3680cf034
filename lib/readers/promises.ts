import { longest } from '../model/longest.ts';
import type { Moment } from '../model/moment.ts';
import type { PagePromise } from '../model/order.ts';
import type { ReaderResult } from '../model/reading.ts';
import type { ReadHint } from './hint.ts';
import { plainText } from './markup.ts';
import { report } from './result.ts';
import { findDate, readDate } from './text/date.ts';
import { readPromises } from './text/promises.ts';
import { clean } from './text/text.ts';
import { firstOfEach, type Json, records } from './value.ts';

const most = 60;

/** The promises in these texts, in their order. Anything but text says nothing. With `result`, a refund whose date can't be read is a problem. */
export function promisesIn(texts: readonly unknown[], hint: ReadHint, result?: ReaderResult): PagePromise[] {
  const onUnread = result && (() => report(result, 'date-unread', 'end of protection'));
  return texts.flatMap((text) => readPromises(text, hint, onUnread));
}

/**
 * The promises on an order's lines: the tags ("Free returns", by its type code; the longer
 * explanation behind the tag is not a second promise) and the extra line ("R$5 coupon if delayed").
 */
export function linePromises(lines: readonly Json[], hint: ReadHint): PagePromise[] {
  return lines.flatMap((line) => [
    ...extraPromises(plainText(line.itemExtraInfo), hint),
    ...records(line.itemTags).flatMap((tag) => tagPromises(tag, hint)),
  ]);
}

/** The extra line; without a date only in words that somebody saw ("R$5 coupon if delayed", captured 2026-09). */
function extraPromises(printed: string, hint: ReadHint): PagePromise[] {
  const dated = promisesIn([printed], hint);
  const text = clean(printed, longest.text);
  if (dated.length > 0 || text === null || !/\bcoupon if delayed$/i.test(text)) return dated;
  return [{ kind: 'late-coupon', text }];
}

function tagPromises(tag: Json, hint: ReadHint): PagePromise[] {
  const text = clean(plainText(tag.richText), longest.text);
  if (text === null) return [];
  if (tag.type === 'LOCAL_FREE_RETURN') return [{ kind: 'free-return', text }];
  return promisesIn([text], hint);
}

/** Each promise once; a bare one ("Free returns") goes when another of its kind says when. */
export function distinctPromises(promises: readonly PagePromise[]): PagePromise[] {
  const all = firstOfEach(promises, ({ kind, at, days, from, text }) =>
    [kind, at, days, from, text].join('\n'),
  );
  const isFull = (promise: PagePromise) => promise.at !== undefined || promise.days !== undefined;
  return all
    .filter(
      (promise) => isFull(promise) || !all.some((other) => other.kind === promise.kind && isFull(other)),
    )
    .slice(0, most);
}

/**
 * The expected day of delivery, from the field that holds nothing else (`expectDeliveryDateTitle`,
 * MARKETPLACE.md 1.3): its name says what its one date is, whatever the language. None without a year.
 */
export function etaPromise(title: unknown, hint: ReadHint): PagePromise[] {
  const text = clean(title, longest.text);
  const at = text && findDate(text, hint);
  return at ? [{ kind: 'eta', at, text }] : [];
}

/**
 * The end of protection as these promises print it: the delivery-refund promise's date, of several
 * the earliest (RULES.md, principle 1). null when none has a date, and when they are more than two days
 * apart, which is no matter of time zones: one of them is another order's.
 */
export function protectionEnd(promises: readonly PagePromise[]): Moment | null {
  const dates = promises.flatMap(({ kind, at }) => (kind === 'delivery-refund' && at ? at : [])).sort();
  const [first = null] = dates;
  return isFar(first, dates.at(-1)) ? null : first;
}

/** Whether two moments are more than the two days apart that time zones make (RULES.md, principle 1). */
export function isFar(a: Moment | null | undefined, b: Moment | null | undefined): boolean {
  // Of none there is no difference.
  return Math.abs(Date.parse(`${a}`) - Date.parse(`${b}`)) > 2 * 86_400_000;
}

/** The days of a service progress bar's nodes; null where one has none, or no year. */
function nodeDays(nodes: readonly Json[], hint: ReadHint): (Moment | null)[] {
  return nodes.map((node) => readDate(clean(node.time, longest.name) ?? '', hint));
}

/**
 * Whether the service progress bar (Paid → coupon → Refund) ends on another day than the refund that is
 * promised beside it: one of them is another order's. Two days are one day in two time zones.
 */
export function contradicts(nodes: readonly Json[], end: Moment | null, hint: ReadHint): boolean {
  return nodes.length > 2 && isFar(nodeDays(nodes, hint).at(-1), end);
}

/**
 * The refund promise of a page whose language nobody taught us, by structure alone: the last node
 * of the service progress bar (Paid → coupon → Refund) whose date also stands in one printed part
 * of the service promises. Both must agree, or it would be a guess. null when they don't.
 */
export function refundByStructure(
  nodes: readonly Json[],
  services: readonly unknown[],
  hint: ReadHint,
): PagePromise | null {
  const days = nodeDays(nodes, hint);
  const last = days.at(-1);
  if (!last || days.length < 2 || days.slice(0, -1).some((day) => day === null || day >= last)) return null;
  for (const service of services) {
    for (const part of typeof service === 'string' ? service.split('·') : []) {
      const text = clean(part, longest.text);
      if (text && findDate(text, hint) === last) return { kind: 'delivery-refund', at: last, text };
    }
  }
  return null;
}
