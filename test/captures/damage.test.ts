import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnyDocument } from '../../lib/readers/any-page.ts';
import { learnButtons } from '../../lib/readers/buttons.ts';
import { objectAround, objectInString } from '../../lib/readers/embedded.ts';
import { parseJson } from '../../lib/readers/text/json.ts';
import { cardsIn, type Graft, graftCards, graftNodes } from './cards.ts';
import { capturesNamed, cutText, damageDocument, damageTree, hits, noHarm } from './damage.ts';
import { documentOf, readAt, readCapture } from './read-capture.ts';
import { type Truth, truthOf, wrongIn } from './sound.ts';

// Orders, parcels and disputes: whatever is dropped, renamed, emptied, retyped, replaced by nonsense, cut
// or moved from one order's card into another's, nothing is thrown, and every field is what the whole
// capture says, or unknown.

const seed = 20261101;
/** Captures that name two orders, or whose parts contradict each other: nobody can say what is right. */
const torn = /\.(?:damaged|two-numbers|two-payments|other-order|another-address|no-names)/;
const captures = capturesNamed((name) => !/^(?:product|search|store)/.test(name) && !torn.test(name));
const truths = new Map(captures.map((capture) => [capture, truthOf(readCapture(capture.text, capture.url))]));
const truthIn = (capture: (typeof captures)[number]) => truths.get(capture) ?? truthOf([]);
const pageOf = (name: string) => name.split('.')[0];
/** Not the mobile cards: their price stands a digit an element, of which one that is gone can't be noticed. */
const drawn = captures.filter(({ name }) => /(?<!dom-mobile\.\w+)\.html$/.test(name));

interface Data {
  name: string;
  url: string | null;
  tree: unknown;
  text: string;
  truth: Truth;
}

/** The data of answers and of pages' scripts, as JSON. */
const data: Data[] = captures.flatMap(({ name, url, text }) => {
  const tree = name.endsWith('.html') ? embeddedIn(text) : parsed(text);
  if (!tree) return [];
  const json = JSON.stringify(tree);
  return [{ name, url, tree, text: json, truth: truthOf(readCapture(json, url)) }];
});

function embeddedIn(text: string): unknown {
  const at = text.search(
    /pc_om_list_order|detail_order_status_block|trackingDetailLineList|reverseOrderLine/,
  );
  return at < 0 ? null : (objectAround(text, at) ?? objectInString(text, at));
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}

/** Today's pages of orders; the others take parts of one another in tests of their own. */
const today = drawn.filter(({ name }) => /^order-\w+\.dom-2022|^tracking\.dom-2024/.test(name));

const pageEnds = (name: string) => (name.endsWith('.html') ? ['nodes', 'digits'] : []);

const readDocument = (document: Document, url: string | null) =>
  readAnyDocument(document, url ?? '', { now: readAt, url, language: null });

describe(`damaged captures of orders (seed ${seed})`, { timeout: 60_000 }, () => {
  it('cover every shape', () => {
    expect(data.length).toBeGreaterThanOrEqual(15);
    expect(drawn.length).toBeGreaterThanOrEqual(6);
  });

  it('give no exception and no wrong value: keys dropped, renamed, emptied, retyped, texts replaced', () => {
    fc.assert(
      fc.property(fc.constantFrom(...data), hits, ({ url, tree, text, truth }, blows) => {
        const damaged = structuredClone(tree);
        const harm = damageTree(damaged, blows);
        const answer = JSON.stringify(damaged);
        expect(wrongIn(readCapture(answer, url), truth, text, harm)).toEqual([]);
        for (const { orderId } of learnButtons({ body: answer }))
          if (orderId) expect(text).toContain(orderId);
      }),
      { numRuns: 3000, seed },
    );
  });

  it('give no exception and no wrong value: a part of one card moved, copied or exchanged with another’s', () => {
    const sound = data.filter(({ tree }) => cardsIn(tree).length > 0);
    const cards = sound.flatMap(({ tree }) => cardsIn(tree));
    const sides = sound.map((other) => other.truth);
    const source = sound.map((other) => other.text).join('');
    fc.assert(
      fc.property(
        fc.constantFrom(...sound),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.constantFrom<Graft>('move', 'copy', 'exchange'),
        ({ url, tree, truth }, to, from, part, graft) => {
          const damaged = structuredClone(tree);
          const exchanged = graftCards(damaged, cards, { to, from, part, graft });
          const results = readCapture(JSON.stringify(damaged), url);
          expect(wrongIn(results, truth, source, noHarm(), { fields: exchanged, with: sides })).toEqual([]);
        },
      ),
      { numRuns: 1500, seed },
    );
  });

  it('give no exception and no wrong value: text cut anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...captures), fc.nat(), (capture, at) => {
        const results = readCapture(cutText(capture, at), capture.url);
        // A page ends earlier: there are fewer nodes.
        const harm = { ...noHarm(), shortened: new Set(pageEnds(capture.name)) };
        expect(wrongIn(results, truthIn(capture), capture.text, harm)).toEqual([]);
      }),
      { numRuns: 400, seed },
    );
  });

  it('give no exception: a character changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...data),
        fc.nat(),
        fc.constantFrom('"', '}', 'x', '\u0000'),
        ({ url, text }, at, instead) => {
          const place = at % text.length;
          const changed = text.slice(0, place) + instead + text.slice(place + 1);
          for (const { problems } of readCapture(changed, url))
            expect(problems.map(({ code }) => code)).not.toContain('reader-failed');
        },
      ),
      { numRuns: 300, seed },
    );
  });

  it('give no exception and no wrong value: nodes dropped, emptied, renamed, texts replaced', () => {
    fc.assert(
      fc.property(fc.constantFrom(...drawn), hits, (capture, blows) => {
        const document = documentOf(capture.text);
        const harm = damageDocument(document, blows);
        const results = readDocument(document, capture.url);
        expect(wrongIn(results, truthIn(capture), capture.text, harm)).toEqual([]);
      }),
      { numRuns: 500, seed },
    );
  });

  it('give no exception and no wrong value: a node of one card set beside or in the place of another’s', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...today),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (capture, by, to, from, isInstead) => {
          const alike = today.filter(({ name }) => pageOf(name) === pageOf(capture.name));
          const donor = alike[by % alike.length] ?? capture;
          const document = documentOf(capture.text);
          const other = donor === capture ? document : documentOf(donor.text);
          const exchanged = graftNodes(document, other, { to, from, isInstead });
          const results = readDocument(document, capture.url);
          const sides = { fields: exchanged, with: [truthIn(donor)] };
          const source = capture.text + donor.text;
          expect(wrongIn(results, truthIn(capture), source, noHarm(), sides)).toEqual([]);
        },
      ),
      { numRuns: 500, seed },
    );
  });

  it('and garbage is none of ours', () => {
    for (const text of [
      '',
      '{',
      'null',
      '[[]]',
      '"x"',
      'x'.repeat(5_000_000),
      '['.repeat(1_000_000),
      '{"a":'.repeat(200_000),
    ]) {
      expect(readCapture(text, null)).toEqual([]);
    }
  });

  it('and too long an answer is not parsed', () => {
    const body = `{"api":"mtop.aliexpress.trade.buyer.order.list","data":"${'x'.repeat(6_000_000)}"}`;
    expect(readCapture(body, null)).toEqual([]);
  });
});
