import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { type ReaderResult, readerResultSchema } from '../../lib/model/reading.ts';
import { readOldDocument } from '../../lib/readers/old-page.ts';
import { readAt } from './read-capture.ts';

// Whatever happens to an old page, each field stays as it was, becomes unknown, or its record is unread.

const folder = import.meta.dirname;
const seed = 20261001;
/** Sound pages: what is read from them is the truth. */
const pages = readdirSync(folder)
  .filter(
    (name) => /dom-(?:2013|2022|2026|old)\..*html$/.test(name) && !/damaged|two-|no-names|unknown/.test(name),
  )
  .map((name) => {
    const { url } = JSON.parse(readFileSync(join(folder, name.replace('.html', '.expected.json')), 'utf8'));
    return { name, html: readFileSync(join(folder, name), 'utf8'), url: String(url) };
  })
  .filter(({ name, html, url }) => !name.startsWith('store') && read(html, url).length > 0);

type Damage = (element: Element, other: Element) => void;

const mixUp = (text: string) => text.replace(/\p{L}/gu, 'x').replace(/\d/g, '');
const damages: Damage[] = [
  (element) => element.remove(),
  (element) => element.replaceChildren(),
  (element) => element.setAttribute('class', `${element.getAttribute('class')}--V2`),
  (element) => element.removeAttribute('class'),
  (element) => element.removeAttribute('id'),
  (element) => element.removeAttribute('href'),
  (element) => element.removeAttribute('orderid'),
  (element) => element.removeAttribute('title'),
  (element) => element.removeAttribute('lefttime'),
  (element) => element.setAttribute('lefttime', 'soon'),
  (element) => element.removeAttribute('data-order-status'),
  (element) => element.setAttribute('data-order-status', 'NEW_STATE'),
  (element) => {
    if (element.children.length === 0) element.textContent = mixUp(element.textContent ?? '');
  },
  (element) => {
    if (element.children.length === 0) element.textContent = '‮\u0000 …';
  },
  // Another order's part beside the own one of the same kind.
  (element, other) => {
    if (element !== other && element.className === other.className && element.className !== '')
      element.after(other.cloneNode(true));
  },
];

function read(
  html: string,
  url: string,
  hits: [number, number, number][] = [],
  window = new Window(),
): ReaderResult[] {
  // happy-dom's document is a browser's for all that the readers ask; only its types differ.
  const document = new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  for (const [damage, at, from] of hits) {
    const all = [...document.body.querySelectorAll('*')];
    const element = all[at % all.length];
    if (!element) break;
    const alike = all.filter(
      (each) => each.className === element.className && each.tagName === element.tagName,
    );
    damages[damage]?.(element, alike[from % alike.length] ?? element);
  }
  return readOldDocument(document, url, { now: readAt, url, language: null });
}

/** A record's fields by its name: `order 3055… total` → what was read. */
function facts(results: ReaderResult[]): Map<string, unknown> {
  const all = new Map<string, unknown>();
  const note = (name: string, record: object) => {
    for (const [field, value] of Object.entries(record)) {
      if (value !== null && value !== undefined) all.set(`${name} ${field}`, value);
    }
  };
  for (const { reader, orders, parcels, disputes, sellers } of results) {
    for (const order of orders ?? []) note(`${reader} order ${order.id}`, order);
    for (const parcel of parcels ?? []) note(`parcel ${parcel.orderId} ${parcel.code}`, parcel);
    for (const dispute of disputes ?? []) note(`dispute ${dispute.id}`, dispute);
    for (const seller of sellers ?? []) note(`seller ${seller.storeId}`, seller);
  }
  return all;
}

/** What may stand in the place of a value: itself, and what says less. */
function isNoWorse(field: string, value: unknown, truth: unknown): boolean {
  if (JSON.stringify(value) === JSON.stringify(truth)) return true;
  if (field === 'status') return value === 'unknown';
  // Nonsense in the seller's and the carrier's words can't be told from any other words.
  if (field === 'statusText' || field === 'name' || field === 'service') return true;
  if (field === 'seller') return isPart(value, truth);
  if (field === 'items') return isSubset(value, truth);
  return false;
}

const isPart = (value: unknown, truth: unknown) =>
  Object.entries({ ...(value as object), name: null, title: null, sku: null }).every(
    ([key, part]) =>
      part === null ||
      JSON.stringify(part) === JSON.stringify((truth as Record<string, unknown> | undefined)?.[key]),
  );

const isSubset = (value: unknown, truth: unknown) =>
  (value as unknown[]).every((item) => ((truth ?? []) as unknown[]).some((known) => isPart(item, known)));

describe('damaged old pages', () => {
  it.each(pages)(
    '$name',
    ({ html, url }) => {
      const window = new Window();
      const truth = facts(read(html, url));
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.nat({ max: damages.length - 1 }), fc.nat(), fc.nat()), {
            minLength: 1,
            maxLength: 3,
          }),
          (hits) => {
            const results = read(html, url, hits, window);
            for (const result of results) {
              expect(readerResultSchema.safeParse(result).success).toBe(true);
              expect(result.problems.map(({ code }) => code)).not.toContain('reader-failed');
            }
            for (const [name, value] of facts(results)) {
              const field = name.slice(name.lastIndexOf(' ') + 1);
              if (!isNoWorse(field, value, truth.get(name)))
                expect({ [name]: value }).toEqual({ [name]: truth.get(name) });
            }
          },
        ),
        { numRuns: 40, seed },
      );
    },
    30_000,
  );
});
