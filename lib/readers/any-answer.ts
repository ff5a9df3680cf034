import type { PageKind, ReaderName, ReaderResult } from '../model/reading.ts';
import { orderPageReaders, pageOfReader } from './answer.ts';
import { readDisputeList } from './dispute-list.ts';
import type { ReadHint } from './hint.ts';
import { type Answer, type AnswerReaders, readAnswerBy } from './parse-answer.ts';
import { readRussiaAnswer } from './russia-answer.ts';
import { pageOfShopReader, readShopAnswer } from './shop-answer.ts';

const everyPage: AnswerReaders = {
  ...orderPageReaders,
  'dispute-list': (data, reader, _asked, market) => readDisputeList(data, reader, market),
};

/** `readAnswer` for the answers of every page that we know, not only those that come to pages of orders. */
export function readAnyAnswer(input: Answer, hint: ReadHint): ReaderResult | null {
  return readAnswerBy(everyPage, input, hint) ?? readRussiaAnswer(input, hint) ?? readShopAnswer(input, hint);
}

/** `pageOfReader` for every reader. */
export function pageOfAnyReader(reader: ReaderName): PageKind {
  const russian = /:(order-list|order-detail|review-list)-ru/.exec(reader)?.[1];
  if (russian) return russian as PageKind;
  if (/^(?:embedded|dom):store-/.test(reader)) return 'store';
  return reader === 'dom:product-2024' ? 'product' : (pageOfShopReader(reader) ?? pageOfReader(reader));
}
