import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { type ReaderResult, readerResultSchema } from '../../lib/model/reading.ts';
import { readAnyAnswer } from '../../lib/readers/any-answer.ts';
import { readAnyDocument } from '../../lib/readers/any-page.ts';
import { readAt } from './read-capture.ts';

// aliexpress.ru and the mobile list: whatever is dropped, renamed, emptied, retyped, replaced by nonsense,
// cut, or moved from one order into another's card, nothing is thrown and every field is what the whole
// page says, or unknown.

const folder = import.meta.dirname;
const seed = 20261122;
const ours = /^(?:order-list-ru|order-detail-ru|review-list-ru|order-list\.dom-mobile)\..*(?:json|html)$/;
const captures = readdirSync(folder)
  .filter((name) => ours.test(name) && !/expected|damaged|another-address|unknown/.test(name))
  .map((name) => ({
    name,
    text: readFileSync(join(folder, name), 'utf8'),
    ...(JSON.parse(readFileSync(join(folder, name.replace(/\.\w+$/, '.expected.json')), 'utf8')) as {
      url: string | null;
      results: ReaderResult[];
    }),
  }));
const answers = captures.filter(({ name }) => name.endsWith('.json'));
const pages = captures.filter(({ name }) => name.endsWith('.html'));

type Fields = Record<string, unknown>;

function recordsOf(results: readonly ReaderResult[]): Map<string, Fields> {
  return new Map<string, Fields>(
    results.flatMap(({ orders, parcels, sellers, products }) => [
      ...(orders ?? []).map((order) => [`order ${order.id}`, order] as const),
      ...(parcels ?? []).map((parcel) => [`parcel ${parcel.orderId} ${parcel.code}`, parcel] as const),
      ...(sellers ?? []).map((seller) => [`seller ${seller.storeId}`, seller] as const),
      ...(products ?? []).map((product) => [`product ${product.id}`, product] as const),
    ]),
  );
}

/** The page's own words: replaced by nonsense, the nonsense is what the page now says. */
const ownTexts = new Set(['statusText', 'title', 'name', 'sku']);

/** Whether a value is the right one, with holes; of texts only where they are there. */
function isRight(value: unknown, right: unknown, field: string): boolean {
  if (value === null || value === undefined) return true;
  if (field === 'status' && value === 'unknown') return true;
  if (ownTexts.has(field)) return typeof value === 'string';
  if (Array.isArray(value)) {
    return (
      Array.isArray(right) &&
      value.length === right.length &&
      value.every((v, i) => isRight(v, right[i], field))
    );
  }
  if (typeof value !== 'object') return value === right;
  const whole = (right ?? {}) as Fields;
  return Object.entries(value).every(([key, inner]) => isRight(inner, whole[key], key));
}

function expectSound(results: readonly ReaderResult[], whole: Map<string, Fields>) {
  for (const result of results) {
    expect(readerResultSchema.safeParse(result).success).toBe(true);
    expect(result.problems.map(({ code }) => code)).not.toContain('reader-failed');
    expect(result.read).toBeLessThanOrEqual(result.seen);
  }
  for (const [key, fields] of recordsOf(results)) {
    const right = whole.get(key);
    expect(right, `${key} is not on the page`).toBeDefined();
    for (const [field, value] of Object.entries(fields)) {
      expect(isRight(value, right?.[field], field), `${key}: ${field} is ${JSON.stringify(value)}`).toBe(
        true,
      );
    }
  }
}

const readAnswerText = (body: string, url: string | null) => {
  const result = readAnyAnswer({ url: null, body }, { now: readAt, url, language: null });
  return result ? [result] : [];
};
const documentOf = (text: string) =>
  // happy-dom's document is a browser's for all that the readers ask; only its types differ.
  new new Window().DOMParser().parseFromString(text, 'text/html') as unknown as Document;
const readDocumentAt = (document: Document, url: string | null) =>
  readAnyDocument(document, url ?? '', { now: readAt, url, language: null });

/** Everything in a JSON tree that can be damaged: its holder and key. */
function places(value: unknown, found: [Fields, string][] = []): [Fields, string][] {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push([value as Fields, key]);
    places((value as Fields)[key], found);
  }
  return found;
}

const nonsense = ['lorem', '—', '\u202e?', '<b>?</b>', 'NaN', '{}', 'null', 'zzz zzz'];
const damages: ((holder: Fields, key: string, word: string) => void)[] = [
  // An item fewer is an order like any other: its fields are dropped, not itself.
  (holder, key) => (Array.isArray(holder) ? holder.splice(Number(key), 1, {}) : delete holder[key]),
  (holder, key) => Object.assign(holder, { [`${key}V2`]: holder[key], [key]: undefined }),
  (holder, key) => Object.assign(holder, { [key]: null }),
  (holder, key) => Object.assign(holder, { [key]: '' }),
  (holder, key) => Object.assign(holder, { [key]: Array.isArray(holder[key]) ? [] : {} }),
  (holder, key) => Object.assign(holder, { [key]: [holder[key]] }),
  (holder, key) => Object.assign(holder, { [key]: { value: holder[key] } }),
  (holder, key) => Object.assign(holder, { [key]: String(holder[key]) }),
  (holder, key) => Object.assign(holder, { [key]: 1e308 }),
  (holder, key) => Object.assign(holder, { [key]: -1 }),
  (holder, key) => Object.assign(holder, { [key]: true }),
  (holder, key, word) => Object.assign(holder, { [key]: word }),
];
const hits = (most: number) =>
  fc.array(fc.tuple(fc.nat(), fc.nat({ max: most }), fc.nat(), fc.constantFrom(...nonsense)), {
    minLength: 1,
    maxLength: 3,
  });

describe(`damaged captures of aliexpress.ru and the mobile list (seed ${seed})`, { timeout: 60_000 }, () => {
  it('cover answers and pages', () => {
    expect(answers.length).toBeGreaterThan(3);
    expect(pages.length).toBeGreaterThan(9);
  });

  it('give no wrong value: keys dropped, renamed, emptied, retyped, texts replaced', () => {
    fc.assert(
      fc.property(fc.constantFrom(...answers), hits(damages.length - 1), ({ text, url, results }, all) => {
        const tree: unknown = JSON.parse(text);
        for (const [at, damage, , word] of all) {
          const found = places(tree);
          const [holder, key] = found[at % found.length] ?? [{}, ''];
          damages[damage]?.(holder, key, word);
        }
        expectSound(readAnswerText(JSON.stringify(tree), url), recordsOf(results));
      }),
      { numRuns: 1000, seed },
    );
  });

  it('give no wrong value: nodes dropped, emptied, replaced, stripped, unwrapped', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pages), hits(4), ({ text, url, results }, all) => {
        const document = documentOf(text);
        for (const [at, damage, , word] of all) {
          const nodes = [...document.querySelectorAll('body *, head *')];
          const node = nodes[at % nodes.length];
          // On the mobile card each digit of the total is a node of its own: one fewer is another amount.
          if (!node || node.closest('[class*="es--wrap"] *')) continue;
          // One item fewer is an order like any other.
          if (damage === 0 && node.matches('[data-testid="productBlock"]')) continue;
          if (damage === 0) node.remove();
          else if (damage === 1) node.textContent = '';
          else if (damage === 2) node.textContent = word;
          else if (damage === 3) node.removeAttribute(node.getAttributeNames()[0] ?? 'class');
          else node.outerHTML = node.innerHTML;
        }
        expectSound(readDocumentAt(document, url), recordsOf(results));
      }),
      { numRuns: 500, seed },
    );
  });

  it('give no wrong value: text cut between nodes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.nat(), ({ text, url, results }, at) => {
        const cut = text.slice(0, 1 + (at % text.length));
        const document = documentOf(cut.slice(0, Math.max(1, cut.lastIndexOf('<'))));
        // Cut after an item, the order has one fewer, which nobody can see.
        const isInItems = document.querySelector('[data-testid="productBlock"]') !== null;
        const read = readDocumentAt(document, url).map((result) => ({
          ...result,
          orders: result.orders?.map((order) => (isInItems ? { ...order, items: null } : order)) ?? null,
        }));
        expectSound(read, recordsOf(results));
      }),
      { numRuns: 150, seed },
    );
  });

  it('give no wrong value: a part of one order of aliexpress.ru in another’s card', () => {
    const parts =
      '[class*="__number__"], [class*="__title__"], [class*="__totalPrice__"], [class*="__link__"]';
    const lists = pages.filter(
      ({ name, results }) => /list-ru/.test(name) && results.some(({ read }) => read > 1),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...lists),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        ({ text, url, results }, which, to, place) => {
          const document = documentOf(text);
          const all = [...document.querySelectorAll(parts)];
          const part = all[which % all.length];
          const targets = all.filter(
            (other) => other !== part && !part?.contains(other) && !other.contains(part ?? null),
          );
          const target = targets[to % targets.length];
          if (part) target?.insertAdjacentElement(place % 2 ? 'beforebegin' : 'afterend', part);
          expectSound(readDocumentAt(document, url), recordsOf(results));
        },
      ),
      { numRuns: 400, seed },
    );
  });
});
