import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerResultSchema } from '../../lib/model/reading.ts';
import { learnButtons } from '../../lib/readers/buttons.ts';
import { readCapture } from './read-capture.ts';

// Pages change without notice: whatever is cut, renamed or retyped, nothing is thrown, nothing gets
// past the background's door that is not in shape, and no order is named that the capture does not name.

const folder = import.meta.dirname;
const names = readdirSync(folder).filter(
  (name) => /\.api\..*\.json$/.test(name) && !name.includes('.expected.'),
);
const texts = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
const idsIn = (text: string) => new Set(text.match(/3055\d{12}/g));
const anyName = fc.constantFrom(...names);

function expectSound(text: string, original: string, url: string | null = null) {
  const known = idsIn(original);
  for (const result of readCapture(text, url)) {
    expect(readerResultSchema.safeParse(result).success).toBe(true);
    expect(result.problems.map(({ code }) => code)).not.toContain('reader-failed');
    for (const { id } of result.orders ?? []) expect(known).toContain(id);
    for (const { orderId } of result.parcels ?? []) expect(known).toContain(orderId);
  }
  for (const { orderId } of learnButtons(text)) if (orderId) expect(known).toContain(orderId);
}

/** Everything in a JSON tree that can be damaged: its holder and key. */
function places(value: unknown, found: [Record<string, unknown>, string][] = []) {
  if (typeof value !== 'object' || value === null) return found;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    found.push([holder, key]);
    places(holder[key], found);
  }
  return found;
}

const damages: ((holder: Record<string, unknown>, key: string) => void)[] = [
  (holder, key) => (Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key]),
  (holder, key) => Object.assign(holder, { [`${key}V2`]: holder[key], [key]: undefined }),
  (holder, key) => Object.assign(holder, { [key]: null }),
  (holder, key) => Object.assign(holder, { [key]: [holder[key]] }),
  (holder, key) => Object.assign(holder, { [key]: { value: holder[key] } }),
  (holder, key) => Object.assign(holder, { [key]: String(holder[key]) }),
  (holder, key) => Object.assign(holder, { [key]: 1e308 }),
  (holder, key) => Object.assign(holder, { [key]: -1 }),
  (holder, key) => Object.assign(holder, { [key]: true }),
  (holder, key) => Object.assign(holder, { [key]: '<img src=x onerror=alert(1)>'.repeat(500) }),
  (holder, key) => Object.assign(holder, { [key]: '\u0000\u202e‮999999999999999999999999999' }),
];

describe('damaged captures', () => {
  it('are read without an exception and without a wrong number: keys dropped, renamed, retyped', () => {
    fc.assert(
      fc.property(
        anyName,
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: damages.length - 1 })), { minLength: 1, maxLength: 6 }),
        (name, hits) => {
          const original = texts.get(name) ?? '';
          const tree: unknown = JSON.parse(original);
          for (const [at, damage] of hits) {
            const all = places(tree);
            const [holder, key] = all[at % all.length] ?? [{}, ''];
            damages[damage]?.(holder, key);
          }
          expectSound(JSON.stringify(tree), original);
        },
      ),
      { numRuns: 400, seed: 20261001 },
    );
  });

  it('are read without an exception: text cut anywhere, a character changed', () => {
    fc.assert(
      fc.property(
        anyName,
        fc.nat(),
        fc.constantFrom('', '0', '"', '}', 'x', '\u0000'),
        (name, at, instead) => {
          const original = texts.get(name) ?? '';
          const place = at % original.length;
          expectSound(original.slice(0, place), original);
          const changed = original.slice(0, place) + instead + original.slice(place + 1);
          // A changed digit is another number, which no reader can tell.
          if (!/\d/.test(original[place] ?? '') && instead !== '0') expectSound(changed, original);
        },
      ),
      { numRuns: 300, seed: 20261001 },
    );
  });

  it('are read without an exception: HTML cut anywhere', () => {
    const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
    const url = 'https://www.aliexpress.com/p/order/index.html';
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.nat(), (name, at) => {
        const original = readFileSync(join(folder, name), 'utf8');
        expectSound(original.slice(0, 120 + (at % original.length)), original, url);
      }),
      { numRuns: 60, seed: 20261001 },
    );
  });

  it('and garbage is none of ours, quickly', () => {
    const started = performance.now();
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
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('and too long an answer is not parsed', () => {
    const body = `{"api":"mtop.aliexpress.trade.buyer.order.list","data":"${'x'.repeat(6_000_000)}"}`;
    expect(readCapture(body, null)).toEqual([]);
  });
});
