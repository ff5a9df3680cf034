import { orderInLink, type PageAt, pageAt } from '../marketplace/pages.ts';
import {
  disputes2026,
  orderDetail2013,
  orderList2013,
  reviewList2013,
  tracking2022,
} from '../marketplace/selectors-old.ts';
import type { PageKind, ReaderResult } from '../model/reading.ts';
import { readConfirmReceipt, showsConfirmReceipt } from './confirm-receipt.ts';
import { readDisputeDetail } from './dispute-detail.ts';
import { readDisputeList } from './dispute-list.ts';
import { readDisputeDetailPage, readDisputeListPage } from './dispute-page.ts';
import type { ReadHint } from './hint.ts';
import { readOldOrderDetail } from './old-order-detail.ts';
import { readOldOrderList } from './old-order-list.ts';
import { readOldTracking, readOldTrackingPage } from './old-tracking.ts';
import { pageCurrency } from './page-currency.ts';
import { type Answer, type AnswerReaders, longestAnswer, readAnswerBy } from './parse-answer.ts';
import { guarded, guardedSteps, unreadable } from './result.ts';
import { readReviews } from './review-list.ts';
import { type Steps, whole } from './steps.ts';
import { parseJson } from './text/json.ts';
import { isRecord, list, records } from './value.ts';

/** Hosts of pages from before 2022. */
const oldHost = /^https?:\/\/(?:trade|track|feedback)\./i;

/** The answers that come to pages of disputes. */
export const disputeReaders: AnswerReaders = {
  'dispute-list': {
    api: 'mtop.aliexpress.buyer.reverse.queryreverseorderpagelistforbuyer',
    isShown: (_tags, module) => records(module.items).some((item) => list(item.reverseOrderLines)),
    read: (data, reader, _asked, market) => readDisputeList(data, reader, market),
  },
  'dispute-detail': {
    api: 'mtop.aliexpress.buyer.reverse.reverseorderlinerenderforbuyer',
    isShown: (_tags, module) => 'reverseOrderLineId' in module,
    read: (data, reader, _asked, market) => readDisputeDetail(data, reader, market),
  },
};

/**
 * Reads the pages that the marketplace still serves from before 2022, and those of disputes and
 * reviews, as they stand. Empty for any other page. Never throws.
 */
export function readOldDocument(document: Document, url: string, hint: ReadHint): ReaderResult[] {
  return whole(readOldInSteps(document, url, hint));
}

/** The same in steps, a card of a list each. */
export function readOldInSteps(document: Document, url: string, hint: ReadHint): Steps<ReaderResult[]> {
  return pageSteps(document, pageAt(url), { ...hint, url });
}

/** The same for a page whose address is not known, by the kind of page that it shows (`oldKindShown`). */
export function readOldPage(document: Document, page: PageAt, hint: ReadHint): ReaderResult[] {
  return whole(pageSteps(document, page, hint));
}

function* pageSteps(document: Document, page: PageAt, hint: ReadHint): Steps<ReaderResult[]> {
  const here: ReadHint = {
    ...hint,
    language: hint.language ?? (document.documentElement?.getAttribute('lang') || null),
  };
  const results = yield* readDrawn(document, page, here);
  // Today's pages have these addresses too, and their own readers.
  const isOld = page.market !== 'aliexpress.ru' && oldHost.test(hint.url ?? '');
  const isUnknown = (result: ReaderResult) => result.problems.some(({ code }) => code === 'layout-unknown');
  return isOld && results.length === 1 ? results : results.filter((result) => !isUnknown(result));
}

/** What kind of page of these a document shows; null when it is none. */
export function oldKindShown(document: Document): PageKind | null {
  if (showsConfirmReceipt(document)) return 'confirm-receipt';
  const kinds = Object.entries({
    'order-list': orderList2013.table,
    'order-detail': orderDetail2013.page,
    tracking: tracking2022.page,
    'review-list': reviewList2013.shown,
    'dispute-list': disputes2026.card,
  } as const satisfies Partial<Record<PageKind, string>>);
  return (
    (kinds.find(([, selector]) => document.querySelector(selector))?.[0] as PageKind | undefined) ?? null
  );
}

/**
 * Reads an answer that came to a page of disputes or to an old one; null for any other. Never throws.
 */
export function readOldAnswer(input: Answer, hint: ReadHint): ReaderResult | null {
  return readAnswerBy(disputeReaders, input, hint) ?? readTrackingAnswer(input, hint);
}

/** The answer of `ajax_logistics_track.htm`, which says nothing of the API it is. */
export function readTrackingAnswer({ url, body }: Answer, hint: ReadHint): ReaderResult | null {
  const isAsked = url !== null && oldTracking.test(url);
  if (body.length > longestAnswer || !(isAsked || /"tracking"\s*:\s*\[/.test(body))) return null;
  let data: unknown;
  try {
    data = parseJson(body);
  } catch {
    return isAsked ? unreadable('api:tracking-2013', 'json-broken', 'the answer is not whole JSON') : null;
  }
  if (!isRecord(data)) return null;
  return guarded('api:tracking-2013', () =>
    readOldTracking(data, orderIn(url) ?? (hint.url === null ? null : pageAt(hint.url).orderId)),
  );
}

const oldTracking = /^https:\/\/ilogisticsaddress\.aliexpress\.\w+\/ajax_logistics_track\.htm\?/;

function orderIn(url: string | null): string | null {
  return url !== null && oldTracking.test(url) ? orderInLink(url) : null;
}

function* readDrawn(document: Document, page: PageAt, hint: ReadHint): Steps<ReaderResult[]> {
  const { market, orderId } = page;
  const currency = pageCurrency(document, market);
  // It is drawn under the address of the order or of the list.
  const confirm = showsConfirmReceipt(document)
    ? [guarded('dom:confirm-receipt-2013', () => readConfirmReceipt(document, orderId, market))]
    : [];
  switch (page.kind) {
    case 'order-list':
      return [
        ...confirm,
        yield* guardedSteps('dom:order-list-2013', () => readOldOrderList(document, market, currency, hint)),
      ];
    case 'order-detail':
      return [
        ...confirm,
        guarded('dom:order-detail-2013', () => readOldOrderDetail(document, orderId, market, currency, hint)),
      ];
    case 'confirm-receipt':
      return confirm;
    case 'tracking':
      return [guarded('dom:tracking-2022', () => readOldTrackingPage(document, orderId))];
    case 'dispute-list':
      return [guarded('dom:dispute-list-2026', () => readDisputeListPage(document, market))];
    case 'dispute-detail':
      return [guarded('dom:dispute-detail-2026', () => readDisputeDetailPage(document, hint.url, market))];
    case 'review-list':
      return [guarded('dom:review-list-2013', () => readReviews(document, orderId, market))];
    default:
      return [];
  }
}
