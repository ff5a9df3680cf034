import type { Market } from '../model/order.ts';
import type { ReaderName, ReaderResult } from '../model/reading.ts';
import { askedOrder } from './asked.ts';
import { componentsOf } from './components.ts';
import { marketOfAddresses, type ReadHint } from './hint.ts';
import { guardedSteps, unreadable } from './result.ts';
import { type Steps, whole } from './steps.ts';
import { parseJson } from './text/json.ts';
import { isRecord, type Json, record } from './value.ts';

/** The answers that we read (MARKETPLACE.md 1.2–1.6). */
export type AnswerKind =
  | 'order-list'
  | 'order-detail'
  | 'tracking'
  | 'dispute-list'
  | 'dispute-detail'
  | 'order-count';

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

export interface AnswerReader {
  /** The API that it comes by, in small letters. */
  api: string;
  /** Tells it by what is in it, the tags of its components or its `module`, should the API's name have changed. */
  isShown?(tags: readonly string[], module: Json): boolean;
  /** Reads it from its `data`. `asked` is the order that the request or the page names. */
  read(
    data: Json,
    reader: ReaderName,
    asked: string | null,
    market: Market | null,
    hint: ReadHint,
  ): ReaderResult | Steps<ReaderResult>;
}

export type AnswerReaders = Partial<Record<AnswerKind, AnswerReader>>;

const parsed = new WeakMap<object, unknown>();

/** The JSON of an answer, made once for all that ask. Throws a SyntaxError when it is none. */
export function jsonOf(answer: Pick<Answer, 'body' | 'rounded'>): unknown {
  if (!parsed.has(answer))
    parsed.set(answer, answer.rounded ? JSON.parse(answer.body) : parseJson(answer.body));
  return parsed.get(answer);
}

/**
 * Reads an answer of the marketplace's own API that the page received. null: not one of those we
 * know, or none of `readers` is for it. An answer that is not SUCCESS, cut off or of an unknown shape gives null lists and a
 * problem, and so changes nothing. Never throws.
 */
export function readAnswerBy(readers: AnswerReaders, input: Answer, hint: ReadHint): ReaderResult | null {
  return whole(answerSteps(readers, input, hint));
}

/** The same in steps. */
export function* answerSteps(
  readers: AnswerReaders,
  input: Answer,
  hint: ReadHint,
): Steps<ReaderResult | null> {
  const asked = kindNamed(readers, /\/(mtop\.[a-z.]+)\//i.exec(input.url ?? '')?.[1]);
  if (input.body.length > longestAnswer) {
    return asked ? unreadable(`api:${asked}`, 'too-large', `${input.body.length} characters`) : null;
  }
  let answer: unknown;
  try {
    answer = jsonOf(input);
  } catch {
    const kind =
      asked ?? kindNamed(readers, /"api"\s*:\s*"(mtop\.[a-z.]+)"/i.exec(input.body.slice(0, 4000))?.[1]);
    return kind ? unreadable(`api:${kind}`, 'json-broken', 'the answer is not whole JSON') : null;
  }
  if (!isRecord(answer)) return null;
  return yield* readParsed(answer, asked, 'api', input.url, hint, readers);
}

/**
 * Reads JSON that was found inside a page: a whole answer or only its `data`. null when it is none
 * of ours, or none of `readers` is for it. Never throws.
 */
export function foundSteps(readers: AnswerReaders, found: Json, hint: ReadHint): Steps<ReaderResult | null> {
  return readParsed(found, null, 'embedded', null, hint, readers);
}

function* readParsed(
  answer: Json,
  asked: AnswerKind | null,
  origin: 'api' | 'embedded',
  url: string | null,
  hint: ReadHint,
  readers: AnswerReaders,
): Steps<ReaderResult | null> {
  const kind = kindNamed(readers, answer.api) ?? asked ?? kindShown(readers, dataOf(answer));
  const found = kind && readers[kind];
  if (!found) return null;
  const reader: ReaderName = `${origin}:${kind}`;
  const failure = failureOf(answer.ret);
  if (failure) return unreadable(reader, failure.code, failure.detail);
  const market = marketOfAddresses(hint.url, url);
  return yield* guardedSteps(reader, () =>
    found.read(dataOf(answer), reader, askedOrder(hint.url, url), market, hint),
  );
}

/** `data` of a whole answer; the thing itself when it already is `data` (its own `data` are the components). */
function dataOf(answer: Json): Json {
  return typeof answer.api === 'string' || 'ret' in answer || !componentsOf(answer).length
    ? record(answer.data ?? (isRecord(answer.module) ? answer : null))
    : answer;
}

function kindNamed(readers: AnswerReaders, name: unknown): AnswerKind | null {
  return typeof name === 'string' ? kindWhere(readers, ({ api }) => api === name.toLowerCase()) : null;
}

function kindShown(readers: AnswerReaders, data: Json): AnswerKind | null {
  const tags = componentsOf(data).map(({ tag }) => tag);
  return kindWhere(readers, ({ isShown }) => isShown?.(tags, record(data.module)) ?? false);
}

function kindWhere(readers: AnswerReaders, isIt: (reader: AnswerReader) => boolean): AnswerKind | null {
  const kinds = Object.entries(readers) as [AnswerKind, AnswerReader][];
  return kinds.find(([, reader]) => isIt(reader))?.[0] ?? null;
}

/** Why an answer is not a success (`ret[0]`, MARKETPLACE.md 7); null when it is one, or says nothing about it. */
export function failureOf(ret: unknown): { code: 'not-logged-in' | 'not-success'; detail: string } | null {
  const first = Array.isArray(ret) ? ret[0] : ret;
  if (first === undefined) return null;
  const code = /^[A-Z0-9_]{1,60}/.exec(String(first))?.[0] ?? 'no code';
  if (code === 'SUCCESS') return null;
  const isLoggedOut = /SESSION_EXPIRED|NEED_LOGIN|NOT_LOGIN|NO_LOGIN/.test(code);
  return { code: isLoggedOut ? 'not-logged-in' : 'not-success', detail: code };
}
