import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readerResultSchema } from '../../lib/model/reading.ts';
import { readCapture } from './read-capture.ts';

/**
 * Invented captures in the shapes of real pages, dated by layout, and beside each what must be read
 * from it: `x.json`, `x.jsonp`, `x.txt` (cut off) or `x.html`, and `x.expected.json`.
 */
const folder = import.meta.dirname;
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');

const expectedSchema = z.object({
  /** Address of the page. */
  url: z.nullable(z.string()),
  results: z.array(readerResultSchema),
});

const captures = readdirSync(folder).filter(
  (name) => /\.(?:jsonp?|txt|html)$/.test(name) && !name.includes('.expected.'),
);

describe('captures', () => {
  it.each(captures)('%s', (name) => {
    const expected = expectedSchema.parse(JSON.parse(textOf(name.replace(/\.\w+$/, '.expected.json'))));
    const results = readCapture(textOf(name), expected.url);
    expect(JSON.parse(JSON.stringify(results))).toEqual(expected.results);
    // What the doors of the background accept.
    for (const result of results) expect(readerResultSchema.parse(result)).toEqual(result);
  });

  it('have nothing personal left once they are read', () => {
    const url = 'https://www.aliexpress.com/p/order/detail.html?orderId=3055000000000011';
    for (const name of captures) {
      expect(JSON.stringify(readCapture(textOf(name), url))).not.toMatch(
        /Inparticular|Nowhere|21000000000|11111-111/,
      );
    }
  });
});
