import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReaderResult, readerResultSchema } from '../../lib/model/reading.ts';
import { readAnyDocument } from '../../lib/readers/any-page.ts';
import { objectAround } from '../../lib/readers/embedded.ts';
import { capturesNamed, cutText, damageDocument, damageTree, type Fields, hits } from './damage.ts';
import { documentOf, readAt, readCapture } from './read-capture.ts';

// Products, stores and search pages: whatever is dropped, renamed, emptied, retyped, replaced by
// nonsense or cut, nothing is thrown and every field is what the whole capture says, or unknown.

const seed = 20261101;
const captures = capturesNamed((name) => /^(?:product|search|store)/.test(name));

/** The data of answers and of pages' scripts, as JSON; of those that are read, the others are damaged already. */
const data = captures
  .filter(({ text, url }) => readCapture(text, url).some(({ read }) => read > 0))
  .flatMap(({ name, url, text }) => {
    if (name.endsWith('.json')) {
      const parsed = JSON.parse(text);
      return [{ name, url, tree: typeof parsed === 'string' ? JSON.parse(parsed) : parsed }];
    }
    const at = text.search(/storeModule|sellerComponent|"widgetId"|"itemList"/);
    const tree = at < 0 ? null : objectAround(text, at);
    return tree ? [{ name, url, tree }] : [];
  });
const drawn = captures.filter(({ name }) => name.includes('.dom-') || name.startsWith('store.embedded'));

/** Stores with two numbers, and the one that their whole page is read by: the other is as right. */
const twoNumbers = new Map([
  ['120202', '1100000202'],
  ['120302', '1100000302'],
]);
const oneNumber = (id: unknown) => twoNumbers.get(String(id)) ?? id;

/** Every record that results name: list and number → its fields, of several results the first that knows. */
function recordsOf(results: readonly ReaderResult[]): Map<string, Fields> {
  const found = new Map<string, Fields>();
  const add = (key: string, fields: Fields) =>
    found.set(key, {
      ...fields,
      ...Object.fromEntries(Object.entries(found.get(key) ?? {}).filter(([, v]) => v !== null)),
    });
  for (const result of results) {
    for (const product of result.products ?? []) add(`product ${product.id}`, product);
    for (const seller of result.sellers ?? []) add(`seller ${oneNumber(seller.storeId)}`, seller);
  }
  return found;
}

/** A name is the page's own text: replaced, it is what the page now says. */
const ownTexts = new Set(['title', 'name']);

function expectSound(results: readonly ReaderResult[], whole: Map<string, Fields>, isTextKept: boolean) {
  for (const result of results) {
    expect(readerResultSchema.safeParse(result).success).toBe(true);
    expect(result.problems.map(({ code }) => code)).not.toContain('reader-failed');
  }
  const shownStores = [...whole.keys()].filter((key) => key.startsWith('seller ')).map((key) => key.slice(7));
  for (const [key, fields] of recordsOf(results)) {
    const right = whole.get(key);
    expect(right, `${key} is not on the page`).toBeDefined();
    for (const [field, value] of Object.entries(fields)) {
      if (value === null || value === undefined || (ownTexts.has(field) && !isTextKept)) continue;
      // Without its compliance block a pooled page is any other page: the shown store is all it names.
      if (field === 'storeId' && shownStores.includes(String(oneNumber(value)))) continue;
      // Less exact, and as right.
      if (field === 'openedAt' && String(right?.openedAt).startsWith(String(value))) continue;
      expect(value, `${key}: ${field}`).toEqual(right?.[field]);
    }
  }
}

describe(`damaged shop captures (seed ${seed})`, { timeout: 60_000 }, () => {
  it('cover every shape', () => {
    expect(data.length).toBeGreaterThanOrEqual(20);
    expect(drawn.length).toBeGreaterThan(7);
  });

  it('give no exception and no wrong value: keys dropped, renamed, emptied, retyped, texts replaced', () => {
    const whole = data.map(({ tree, url }) => recordsOf(readCapture(JSON.stringify(tree), url)));
    fc.assert(
      fc.property(fc.nat({ max: data.length - 1 }), hits, (which, blows) => {
        const capture = data[which];
        const tree = structuredClone(capture?.tree);
        // One of a list (a way of shipping, a search result) less is a page like any other.
        damageTree(tree, blows, true);
        const results = readCapture(JSON.stringify(tree), capture?.url ?? null);
        expectSound(results, whole[which] ?? new Map(), false);
      }),
      { numRuns: 1500, seed },
    );
  });

  it('give no exception and no wrong value: text cut anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...captures), fc.nat(), (capture, at) => {
        const { text, url } = capture;
        expectSound(readCapture(cutText(capture, at), url), recordsOf(readCapture(text, url)), false);
      }),
      { numRuns: 300, seed },
    );
  });

  it('give no exception and no wrong value: nodes dropped, emptied, renamed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...drawn), hits, ({ text, url }, blows) => {
        const document = documentOf(text);
        damageDocument(document, blows);
        const hint = { now: readAt, url, language: null };
        expectSound(readAnyDocument(document, url ?? '', hint), recordsOf(readCapture(text, url)), false);
      }),
      { numRuns: 300, seed },
    );
  });
});
