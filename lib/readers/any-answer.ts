import { type Answer, type AnswerReaders, orderPageReaders, readAnswer } from './answer.ts';
import { readDisputeList } from './dispute-list.ts';
import type { ReadHint } from './hint.ts';

const everyPage: AnswerReaders = {
  ...orderPageReaders,
  'dispute-list': (data, reader, _asked, market) => readDisputeList(data, reader, market),
};

/** `readAnswer` for the answers of every page that we know, not only those that come to pages of orders. */
export function readAnyAnswer(input: Answer, hint: ReadHint) {
  return readAnswer(input, hint, everyPage);
}
