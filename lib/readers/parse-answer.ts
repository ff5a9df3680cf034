import { marketOf } from '../marketplace/hosts.ts';
import type { Market } from '../model/order.ts';
import type { ReaderName, ReaderResult } from '../model/reading.ts';
import { askedOrder } from './asked.ts';
import { componentsOf } from './components.ts';
import type { ReadHint } from './hint.ts';
import { guarded, unreadable } from './result.ts';
import { parseJson } from './text/json.ts';
import { isRecord, type Json, list, record, records } from './value.ts';

/** The answers that we read, and by which API they come (MARKETPLACE.md 1.2–1.6). */
export type AnswerKind =
  | 'order-list'
  | 'order-detail'
  | 'tracking'
  | 'dispute-list'
  | 'dispute-detail'
  | 'order-count';

const apis: ReadonlyMap<string, AnswerKind> = new Map([
  ['mtop.aliexpress.trade.buyer.order.list', 'order-list'],
  ['mtop.aliexpress.trade.buyer.order.detail', 'order-detail'],
  ['mtop.ae.ld.querydetail', 'tracking'],
  ['mtop.aliexpress.buyer.reverse.queryreverseorderpagelistforbuyer', 'dispute-list'],
  ['mtop.aliexpress.buyer.reverse.reverseorderlinerenderforbuyer', 'dispute-detail'],
  ['mtop.aliexpress.trade.buyer.order.count', 'order-count'],
]);

/** Ten times the biggest answer seen; longer ones are not parsed on the page's time. */
export const longestAnswer = 5_000_000;

export interface Answer {
  /** Address of the request; null when it is not known. */
  url: string | null;
  /** The answer's text: JSON, or JSONP. */
  body: string;
  /** The text was made again from parsed JSON: numbers above 2^53 have lost digits and are not believed. */
  rounded?: boolean;
}

/** What reads one kind of answer from its `data`. `asked` is the order that the request or the page names. */
export type AnswerReader = (
  data: Json,
  reader: ReaderName,
  asked: string | null,
  market: Market | null,
  hint: ReadHint,
) => ReaderResult;

export type AnswerReaders = Partial<Record<AnswerKind, AnswerReader>>;

/**
 * Reads an answer of the marketplace's own API that the page received. null: not one of those we
 * know, or none of `readers` is for it. An answer that is not SUCCESS, cut off or of an unknown shape gives null lists and a
 * problem, and so changes nothing. Never throws.
 */
export function readAnswerBy(readers: AnswerReaders, input: Answer, hint: ReadHint): ReaderResult | null {
  const asked = input.url ? apiInAddress(input.url) : null;
  if (input.body.length > longestAnswer) {
    return asked ? unreadable(`api:${asked}`, 'too-large', `${input.body.length} characters`) : null;
  }
  let answer: unknown;
  try {
    answer = input.rounded ? JSON.parse(input.body) : parseJson(input.body);
  } catch {
    const kind = asked ?? apiInText(input.body);
    return kind ? unreadable(`api:${kind}`, 'json-broken', 'the answer is not whole JSON') : null;
  }
  if (!isRecord(answer)) return null;
  return readParsed(answer, asked, 'api', input.url, hint, readers);
}

/**
 * Reads JSON that was found inside a page: a whole answer or only its `data`. null when it is none
 * of ours, or none of `readers` is for it. Never throws.
 */
export function readFoundBy(readers: AnswerReaders, found: Json, hint: ReadHint): ReaderResult | null {
  return readParsed(found, null, 'embedded', null, hint, readers);
}

function readParsed(
  answer: Json,
  asked: AnswerKind | null,
  origin: 'api' | 'embedded',
  url: string | null,
  hint: ReadHint,
  readers: AnswerReaders,
): ReaderResult | null {
  const named = typeof answer.api === 'string' ? apis.get(answer.api.toLowerCase()) : undefined;
  const kind = named ?? asked ?? kindOfShape(answer);
  const read = kind && readers[kind];
  if (!read) return null;
  const reader: ReaderName = `${origin}:${kind}`;
  const failure = failureOf(answer.ret);
  if (failure) return unreadable(reader, failure.code, `${reader}: ${failure.detail}`);
  const market = marketAt(hint.url) ?? marketAt(url);
  return guarded(reader, () => read(dataOf(answer), reader, askedOrder(hint.url, url), market, hint));
}

/** `data` of a whole answer; the thing itself when it already is `data` (its own `data` are the components). */
function dataOf(answer: Json): Json {
  return typeof answer.api === 'string' || 'ret' in answer || !componentsOf(answer).length
    ? record(answer.data ?? (isRecord(answer.module) ? answer : null))
    : answer;
}

function marketAt(url: string | null): Market | null {
  return url && URL.canParse(url) ? marketOf(new URL(url).hostname) : null;
}

function apiInAddress(url: string): AnswerKind | null {
  const name = /\/(mtop\.[a-z.]+)\//i.exec(url)?.[1];
  return (name && apis.get(name.toLowerCase())) || null;
}

function apiInText(text: string): AnswerKind | null {
  const name = /"api"\s*:\s*"(mtop\.[a-z.]+)"/i.exec(text.slice(0, 4000))?.[1];
  return (name && apis.get(name.toLowerCase())) || null;
}

/** Tells an answer by what is in it, should its name have changed; null when it is none of ours. */
function kindOfShape(answer: Json): AnswerKind | null {
  const data = dataOf(answer);
  const tags = componentsOf(data).map(({ tag }) => tag);
  if (tags.some((tag) => tag.startsWith('pc_om_list'))) return 'order-list';
  if (
    tags.some((tag) => tag === 'detail_order_status_block' || tag === 'detail_simple_order_info_component')
  ) {
    return 'order-detail';
  }
  const module = record(data.module);
  if (list(module.trackingDetailLineList)) return 'tracking';
  if (records(module.items).some((item) => list(item.reverseOrderLines))) return 'dispute-list';
  return 'reverseOrderLineId' in module ? 'dispute-detail' : null;
}

/** Why an answer is not a success (`ret[0]`, MARKETPLACE.md 7); null when it is one, or says nothing about it. */
export function failureOf(ret: unknown): { code: 'not-logged-in' | 'not-success'; detail: string } | null {
  const first = Array.isArray(ret) ? ret[0] : ret;
  if (first === undefined) return null;
  const code = typeof first === 'string' ? (/^[A-Z0-9_]{1,60}/.exec(first)?.[0] ?? 'no code') : 'no code';
  if (code === 'SUCCESS') return null;
  const isLoggedOut = /SESSION_EXPIRED|NEED_LOGIN|NOT_LOGIN|NO_LOGIN/.test(code);
  return { code: isLoggedOut ? 'not-logged-in' : 'not-success', detail: code };
}
