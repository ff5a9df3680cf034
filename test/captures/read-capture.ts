import { Window } from 'happy-dom';
import type { ReaderResult } from '../../lib/model/reading.ts';
import { readAnyAnswer } from '../../lib/readers/any-answer.ts';
import { readAnyDocument } from '../../lib/readers/any-page.ts';

/** When every capture is read. */
export const readAt = '2026-10-01T12:00:00Z';

// One window for all: making one takes longer than reading a page.
const parser = new new Window().DOMParser();

export function documentOf(text: string): Document {
  // happy-dom's document is a browser's for all that the readers ask; only its types differ.
  return parser.parseFromString(text, 'text/html') as unknown as Document;
}

/** Reads a capture's text HTML by its address, anything else as an answer. */
export function readCapture(text: string, url: string | null): ReaderResult[] {
  const hint = { now: readAt, url, language: null };
  if (!/^\s*</.test(text)) {
    const result = readAnyAnswer({ url: null, body: text }, hint);
    return result ? [result] : [];
  }
  return readAnyDocument(documentOf(text), url ?? '', hint);
}
