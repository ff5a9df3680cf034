import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { type ReaderResult, readerResultSchema } from '../../lib/model/reading.ts';
import { readAnyDocument } from '../../lib/readers/any-page.ts';
import { objectAround } from '../../lib/readers/embedded.ts';
import { readAt, readCapture } from './read-capture.ts';

// Products, stores and search pages: whatever is dropped, renamed, emptied, retyped, replaced by
// nonsense or cut, nothing is thrown and every field is what the whole capture says, or unknown.

const folder = import.meta.dirname;
const seed = 20261101;
const shopName = /^(?:product|search|store)/;
const files = readdirSync(folder).filter((name) => shopName.test(name) && !name.includes('.expected.'));

interface Capture {
  name: string;
  url: string | null;
  text: string;
}

const captures: Capture[] = files.map((name) => ({
  name,
  url: JSON.parse(readFileSync(join(folder, name.replace(/\.\w+$/, '.expected.json')), 'utf8')).url,
  text: readFileSync(join(folder, name), 'utf8'),
}));

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

type Fields = Record<string, unknown>;

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

/** Everything in a JSON tree that can be damaged: its holder and key. */
function places(value: unknown, found: [Fields, string][] = []) {
  if (typeof value !== 'object' || value === null) return found;
  const holder = value as Fields;
  for (const key of Object.keys(holder)) {
    found.push([holder, key]);
    places(holder[key], found);
  }
  return found;
}

const nonsense = ['lorem', '—', 'ÿ�\u202e', '<b>?</b>', 'NaN', '{}', 'null', 'zzz zzz'];

const damages: ((holder: Fields, key: string, word: string) => void)[] = [
  // One of a list (a way of shipping, a search result) less is a page like any other: its fields, not itself, are dropped.
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
  (holder, key) =>
    typeof holder[key] === 'boolean' ? delete holder[key] : Object.assign(holder, { [key]: [true] }),
  (holder, key, word) => Object.assign(holder, { [key]: word }),
];

describe(`damaged shop captures (seed ${seed})`, { timeout: 60_000 }, () => {
  it('cover every shape', () => {
    expect(data.length).toBeGreaterThanOrEqual(20);
    expect(drawn.length).toBeGreaterThan(7);
  });

  it('give no exception and no wrong value: keys dropped, renamed, emptied, retyped, texts replaced', () => {
    const whole = data.map(({ tree, url }) => recordsOf(readCapture(JSON.stringify(tree), url)));
    fc.assert(
      fc.property(
        fc.nat({ max: data.length - 1 }),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: damages.length - 1 }), fc.constantFrom(...nonsense)), {
          minLength: 1,
          maxLength: 3,
        }),
        (which, hits) => {
          const capture = data[which];
          const tree = structuredClone(capture?.tree);
          for (const [at, damage, word] of hits) {
            const all = places(tree);
            const [holder, key] = all[at % all.length] ?? [{}, ''];
            damages[damage]?.(holder, key, word);
          }
          const results = readCapture(JSON.stringify(tree), capture?.url ?? null);
          expectSound(results, whole[which] ?? new Map(), false);
        },
      ),
      { numRuns: 1500, seed },
    );
  });

  it('give no exception and no wrong value: text cut anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...captures), fc.nat(), ({ name, text, url }, at) => {
        const cut = text.slice(0, 1 + (at % text.length));
        // A page is cut between its nodes: "500+ sold" cut after the 5 is a page that says 5.
        const part = name.endsWith('.html') ? cut.slice(0, Math.max(1, cut.lastIndexOf('<'))) : cut;
        expectSound(readCapture(part, url), recordsOf(readCapture(text, url)), false);
      }),
      { numRuns: 300, seed },
    );
  });

  it('give no exception and no wrong value: nodes dropped, emptied, renamed', () => {
    const documentOf = (text: string) =>
      new new Window().DOMParser().parseFromString(text, 'text/html') as unknown as Document;
    fc.assert(
      fc.property(
        fc.constantFrom(...drawn),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 4 }), fc.constantFrom(...nonsense)), {
          minLength: 1,
          maxLength: 3,
        }),
        ({ text, url }, hits) => {
          const document = documentOf(text);
          for (const [at, damage, word] of hits) {
            const nodes = [...document.querySelectorAll('body *, head *')];
            const node = nodes[at % nodes.length];
            if (!node) continue;
            if (damage === 0) node.remove();
            else if (damage === 1) node.textContent = '';
            else if (damage === 2) node.textContent = word;
            else if (damage === 3) node.removeAttribute(node.getAttributeNames()[0] ?? 'class');
            else node.outerHTML = node.innerHTML;
          }
          const hint = { now: readAt, url, language: null };
          expectSound(readAnyDocument(document, url ?? '', hint), recordsOf(readCapture(text, url)), false);
        },
      ),
      { numRuns: 300, seed },
    );
  });
});
