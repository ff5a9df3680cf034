import type { PageKind, ReaderName, ReaderResult } from '../model/reading.ts';
import { orderPageReaders, pageOfReader } from './answer.ts';
import type { ReadHint } from './hint.ts';
import { disputeReaders, readTrackingAnswer } from './old-page.ts';
import { type Answer, type AnswerReaders, readAnswerBy } from './parse-answer.ts';
import { readRussiaAnswer } from './russia-answer.ts';
import { pageOfShopReader, readShopAnswer } from './shop-answer.ts';

const everyPage: AnswerReaders = {
  ...orderPageReaders,
  ...disputeReaders,
};

/** `readAnswer` for the answers of every page that we know, not only those that come to pages of orders. */
export function readAnyAnswer(input: Answer, hint: ReadHint): ReaderResult | null {
  return (
    readAnswerBy(everyPage, input, hint) ??
    readTrackingAnswer(input, hint) ??
    readRussiaAnswer(input, hint) ??
    readShopAnswer(input, hint)
  );
}

/** `pageOfReader` for every reader. */
export function pageOfAnyReader(reader: ReaderName): PageKind {
  const russian = /:(order-list|order-detail|review-list)-ru/.exec(reader)?.[1];
  if (russian) return russian as PageKind;
  if (/^(?:embedded|dom):store-/.test(reader)) return 'store';
  const [, old] = /:(confirm-receipt|dispute-detail|review-list)\b/.exec(reader) ?? [];
  if (old) return old as PageKind;
  return reader === 'dom:product-2024' ? 'product' : (pageOfShopReader(reader) ?? pageOfReader(reader));
}
