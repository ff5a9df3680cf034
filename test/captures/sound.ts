import { isDeepStrictEqual } from 'node:util';
import { type ReaderResult, readerResultSchema } from '../../lib/model/reading.ts';
import { clean } from '../../lib/readers/text/text.ts';
import type { Fields, Harm } from './damage.ts';

// What may come out of a damaged capture: what the whole one says, or nothing.

/** What a whole capture says. */
export interface Truth {
  /** Every record that it names → what its results say of it, one object a result. */
  records: Map<string, Fields[]>;
  /** Some of its cards name two orders: without the one or the other number they are a card like any other. */
  hasUnread: boolean;
}

export function truthOf(results: readonly ReaderResult[]): Truth {
  const records: Truth['records'] = new Map();
  for (const [key, fields] of recordsOf(results)) records.set(key, [...(records.get(key) ?? []), fields]);
  return { records, hasUnread: results.some(({ seen, read }) => read < seen) };
}

function recordsOf(results: readonly ReaderResult[]): [string, Fields][] {
  return results.flatMap((result) => [
    ...(result.orders ?? []).map((each): [string, Fields] => [`order ${each.id}`, each]),
    ...(result.parcels ?? []).map((each): [string, Fields] => [`parcel ${each.orderId} ${each.code}`, each]),
    ...(result.sellers ?? []).map((each): [string, Fields] => [`seller ${each.storeId}`, each]),
    ...(result.products ?? []).map((each): [string, Fields] => [`product ${each.id}`, each]),
    ...(result.disputes ?? []).map((each): [string, Fields] => [`dispute ${each.id}`, each]),
  ]);
}

/**
 * Fields of two records that no reader can tell apart, once they are exchanged: what they may say, beside
 * the right. `record:parcel`: parcels may go by the other's number, too.
 */
export interface Exchange {
  fields: readonly string[];
  with: readonly Truth[];
}

/** Everything that is wrong in what was read from a damaged capture, in words; empty when it is sound. */
export function wrongIn(
  results: readonly ReaderResult[],
  truth: Truth,
  source: string,
  harm: Harm,
  exchange: Exchange | null = null,
): string[] {
  const wrong: string[] = [];
  for (const result of results) {
    const parsed = readerResultSchema.safeParse(result);
    if (!parsed.success) wrong.push(`${result.reader}: ${parsed.error.message}`);
    if (result.problems.some(({ code }) => code === 'reader-failed')) wrong.push(`${result.reader} failed`);
    if (result.read > result.seen) wrong.push(`${result.reader}: more read than seen`);
  }
  const seen: Judged = { harm, source };
  for (const [key, fields] of recordsOf(results)) {
    const kind = key.split(' ')[0] ?? '';
    const isAny = exchange?.fields.includes(`record:${kind}`) === true;
    const own = truth.records.get(key) ?? byOtherNumber(truth, key, fields);
    const right = own ?? given(exchange, key) ?? (isAny ? [] : null);
    if (!right) {
      const sides = [truth, ...(exchange?.with ?? [])];
      const isUnread = sides.some(({ hasUnread }) => hasUnread) && source.includes(key.split(' ')[1] ?? '');
      if (!isUnread) wrong.push(`${key} is not on the page`);
      continue;
    }
    for (const [field, value] of Object.entries(fields)) {
      const candidates = right.map((each) => each[field]);
      if (exchange && (isAny || exchange.fields.includes(field)))
        if (isMixed(field, value, [truth, ...exchange.with])) continue;
      if (isLeft(key, field, harm)) continue;
      if (!agrees(field, value, candidates, seen))
        wrong.push(`${key}: ${field} is ${JSON.stringify(value)}, not ${JSON.stringify(right[0]?.[field])}`);
    }
  }
  return wrong;
}

/** A record that came over as a whole is right by itself. */
function given(exchange: Exchange | null, key: string): Fields[] | null {
  const records = exchange?.with.flatMap((side) => side.records.get(key) ?? []) ?? [];
  return records.length > 0 ? records : null;
}

/** A parcel goes by several numbers: without the one that the page shows it goes by another of its own. */
function byOtherNumber(truth: Truth, key: string, { orderId, code }: Fields): Fields[] | undefined {
  if (!key.startsWith('parcel ')) return undefined;
  const known = [...truth.records].find(
    ([other, records]) =>
      other.startsWith(`parcel ${orderId} `) &&
      records.some(({ otherCodes }) => Array.isArray(otherCodes) && otherCodes.includes(code)),
  );
  return known?.[1].map((fields) => ({
    ...fields,
    code,
    otherCodes: [fields.code, fields.otherCodes].flat(),
  }));
}

/**
 * What a page says of an order when a whole entry is gone that nothing else on it counts or repeats
 * (docs/reading.md, "What no reader can notice"). List → fields that follow from its entries.
 */
const entries: Record<string, readonly string[]> = {
  // The newest event of a parcel, or one of two parcels.
  detailList: ['parcel status', 'parcel eta', 'order deliveredAt'],
  trackingDetailLineList: ['order deliveredAt'],
  nodes: ['parcel status'],
};

function isLeft(key: string, field: string, { shortened }: Harm): boolean {
  const name = `${key.split(' ')[0]} ${field}`;
  return [...shortened].some((list) => Object.hasOwn(entries, list) && entries[list]?.includes(name));
}

/** Whether a value is put together from what the records say, the exchanged ones too, and from nothing else. */
function isMixed(field: string, value: unknown, truths: readonly Truth[]): boolean {
  // What follows from events and from expected days that themselves are no field.
  if (['status', 'eta', 'deliveredAt', 'orderId'].includes(field)) return true;
  const fields = [field, field === 'otherCodes' ? 'code' : field];
  const known = new Set(
    truths.flatMap(({ records }) =>
      [...records.values()].flat().flatMap((each) => fields.flatMap((name) => leavesOf(each[name]))),
    ),
  );
  return leavesOf(value).every((leaf) => known.has(leaf));
}

function leavesOf(value: unknown): unknown[] {
  if (typeof value === 'string') return value.split(' / ');
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
}

interface Judged {
  harm: Harm;
  source: string;
}

/** The page's own words, which no reader understands: replaced, they are what the page now says. */
const ownWords = new Set([
  'title',
  'name',
  'sku',
  'statusText',
  'text',
  'carrier',
  'service',
  'kind',
  'code',
]);
/** Lists of which each entry is right by itself, whatever else there is. */
const sets = new Set(['otherCodes', 'promises']);
/** Lists → the lists of the capture whose entries they are. */
const sourcesOf: Record<string, readonly string[]> = {
  sku: ['skuAttrs'],
  actions: ['buttons', 'buttonVOList', 'buttonVOS', 'productVOList'],
  items: ['productVOList', 'nodes'],
  events: ['detailList'],
  productIds: ['packageItemList'],
};
const isShorter = (field: string, { shortened, gone }: Harm) =>
  (field === 'actions' && gone.has('buttonVOS')) || // a line without buttons has no list
  sourcesOf[field]?.some((list) => shortened.has(list)) === true;

function agrees(field: string, value: unknown, rights: readonly unknown[], seen: Judged): boolean {
  if (value === null || value === undefined) return true;
  if (rights.some((right) => isDeepStrictEqual(value, right))) return true;
  // A word that says nothing to us.
  if (field === 'status' && value === 'unknown') return true;
  if (typeof value === 'string') return isPut(field, value, rights, seen);
  if (Array.isArray(value)) return agreesList(field, value, rights.filter(Array.isArray), seen);
  if (typeof value !== 'object') return false;
  const objects = rights.filter((right) => typeof right === 'object' && right !== null) as Fields[];
  if (objects.length === 0) return false;
  return Object.entries(value).every(([key, each]) =>
    agrees(
      key,
      each,
      objects.map((right) => right[key]),
      seen,
    ),
  );
}

function isPut(field: string, value: string, rights: readonly unknown[], { harm }: Judged): boolean {
  if (!ownWords.has(field) && field !== 'actions') return false;
  const words = harm.put.map((word) => clean(word, 600)).filter((word) => word !== null);
  if (words.some((word) => value.includes(word))) return true;
  const parts = value.split(' / ');
  return (
    field === 'sku' &&
    isShorter(field, harm) &&
    rights.some((right) => typeof right === 'string' && isPartOf(parts, right.split(' / '), Object.is))
  );
}

function agreesList(field: string, value: unknown[], rights: unknown[][], seen: Judged): boolean {
  if (field === 'promises')
    return value.every((promise) =>
      rights.flat().some((right) => isSamePromise(promise as Fields, right as Fields, seen)),
    );
  const isSame = (each: unknown, right: unknown) => agrees(field, each, [right], seen);
  return rights.some((right) => {
    if (value.length === right.length && !sets.has(field))
      return value.every((each, at) =>
        agrees(
          field,
          each,
          rights.map((other) => other[at]),
          seen,
        ),
      );
    return (sets.has(field) || isShorter(field, seen.harm)) && isPartOf(value, right, isSame);
  });
}

/** The same promise, or the bare one behind it ("Free returns", no longer outdone by the one that says until when). */
function isSamePromise(promise: Fields, right: Fields, { harm, source }: Judged): boolean {
  const says = (key: string) => promise[key] === undefined || promise[key] === right[key];
  const text = String(promise.text);
  const isOnPage =
    text === right.text || source.includes(text) || harm.put.some((word) => text.includes(word));
  return promise.kind === right.kind && says('at') && says('days') && says('from') && isOnPage;
}

/** Whether a list is another with entries taken out. */
function isPartOf(part: unknown[], whole: unknown[], isSame: (a: unknown, b: unknown) => boolean): boolean {
  let at = 0;
  for (const each of part) {
    while (at < whole.length && !isSame(each, whole[at])) at += 1;
    if (at === whole.length) return false;
    at += 1;
  }
  return true;
}
