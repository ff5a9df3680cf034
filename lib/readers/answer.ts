import type { PageKind, ReaderName, ReaderResult } from '../model/reading.ts';
import type { ReadHint } from './hint.ts';
import { readOrderDetail } from './order-detail.ts';
import { readOrderList } from './order-list.ts';
import { type Answer, type AnswerReaders, answerSteps, foundSteps } from './parse-answer.ts';
import { emptyResult } from './result.ts';
import type { Steps } from './steps.ts';
import { readTracking } from './tracking.ts';
import type { Json } from './value.ts';

export type { ReadHint } from './hint.ts';

/** What comes to the pages of orders. Other pages have their own (`readAnswerBy`), so that these need not carry them. */
export const orderPageReaders: AnswerReaders = {
  'order-list': {
    api: 'mtop.aliexpress.trade.buyer.order.list',
    isShown: (tags) => tags.some((tag) => tag.startsWith('pc_om_list')),
    read: readOrderList,
  },
  'order-detail': {
    api: 'mtop.aliexpress.trade.buyer.order.detail',
    isShown: (tags) =>
      tags.some((tag) => /^detail_(?:order_status_block|simple_order_info_component)$/.test(tag)),
    read: readOrderDetail,
  },
  tracking: {
    api: 'mtop.ae.ld.querydetail',
    isShown: (_tags, module) => Array.isArray(module.trackingDetailLineList),
    read: readTracking,
  },
  // Zeros when logged out, too (MARKETPLACE.md 1.2): the numbers mean nothing.
  'order-count': {
    api: 'mtop.aliexpress.trade.buyer.order.count',
    read: (_data, reader) => emptyResult(reader),
  },
};

/** Reads an answer that came to a page of orders, a card of a list a step; null for any other. Never throws. */
export function readAnswer(input: Answer, hint: ReadHint): Steps<ReaderResult | null> {
  return answerSteps(orderPageReaders, input, hint);
}

/**
 * Reads JSON that was found inside a page: a whole answer or only its `data`. null when it is none
 * of ours. Never throws.
 */
export function readEmbedded(found: Json, hint: ReadHint): Steps<ReaderResult | null> {
  return foundSteps(orderPageReaders, found, hint);
}

/** The page kind that a reader's records belong to: `api:tracking` → `tracking`; 'other' for an order count. */
export function pageOfReader(reader: ReaderName): PageKind {
  const name = reader.slice(reader.indexOf(':') + 1).replace(/-\d{4}$/, '');
  switch (name) {
    case 'order-list':
    case 'order-detail':
    case 'tracking':
    case 'dispute-list':
      return name;
    default:
      return 'other';
  }
}
