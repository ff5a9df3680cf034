import { isLoginPage, orderPageAt, type PageAt } from '../marketplace/order-pages.ts';
import { orderDetail2022, orderList2022, tracking2024 } from '../marketplace/selectors.ts';
import type { PageKind, ReaderResult } from '../model/reading.ts';
import { pageOfReader, readEmbedded } from './answer.ts';
import { embeddedJson } from './embedded.ts';
import type { ReadHint } from './hint.ts';
import { readOrderDetailPage } from './order-detail-dom.ts';
import { readOrderListPage } from './order-list-dom.ts';
import { pageCurrency } from './page-currency.ts';
import { guardedSteps, unreadable } from './result.ts';
import { type Steps, whole } from './steps.ts';
import { readTrackingPage } from './tracking-dom.ts';

export type { ReadHint } from './hint.ts';

/**
 * Reads the page as it stands: the JSON in its scripts, then what is drawn. One result a reader;
 * a page of a kind that nobody here reads gives none. Where the JSON was read and nothing is drawn
 * yet, the drawn page's `layout-unknown` is left out. Never throws.
 */
export function readDocument(document: Document, url: string, hint: ReadHint): ReaderResult[] {
  if (isLoginPage(url)) return [unreadable('dom:login', 'not-logged-in', 'login page')];
  return readPage(document, orderPageAt(url), { ...hint, url });
}

/** The same in steps, a card of a list each; for pages that are no login page, with the page's own language for a hint. */
export function readDocumentInSteps(document: Document, url: string, hint: ReadHint): Steps<ReaderResult[]> {
  return pageSteps(document, orderPageAt(url), hint);
}

/** The same for a page whose address is not known, by the kind of page that it shows (`kindShown`). */
export function readPage(document: Document, page: PageAt, hint: ReadHint): ReaderResult[] {
  const language = hint.language ?? (document.documentElement?.getAttribute('lang') || null);
  return whole(pageSteps(document, page, { ...hint, language }));
}

function* pageSteps(document: Document, page: PageAt, hint: ReadHint): Steps<ReaderResult[]> {
  const steps = readDrawn(document, page, hint);
  if (!steps) return [];
  const drawn = yield* steps;
  const embedded = yield* readScripts(document, hint);
  const isReplaced = drawn.seen === 0 && embedded.some((result) => result.read > 0);
  return isReplaced ? embedded : [...embedded, drawn];
}

/** What kind of page a document shows, by what is drawn on it or embedded in it; null when it is none that is read. */
export function kindShown(document: Document): PageKind | null {
  if (document.querySelector(orderList2022.card)) return 'order-list';
  if (document.querySelector(orderDetail2022.status)) return 'order-detail';
  if (document.querySelector(tracking2024.number)) return 'tracking';
  const hint = { now: '2000-01-01T00:00:00Z', url: null, language: null };
  const [embedded] = whole(readScripts(document, hint));
  return embedded ? pageOfReader(embedded.reader) : null;
}

function readDrawn(document: Document, page: PageAt, hint: ReadHint): Steps<ReaderResult> | null {
  const currency = () => pageCurrency(document, page.market);
  switch (page.kind) {
    case 'order-list':
      return guardedSteps('dom:order-list-2022', () =>
        readOrderListPage(document, page.market, currency(), hint),
      );
    case 'order-detail':
      return guardedSteps('dom:order-detail-2022', () =>
        readOrderDetailPage(document, page.orderId, page.market, currency(), hint),
      );
    case 'tracking':
      // The pop-up of the tracking page has an order in its address and no parcels of its own.
      return hint.url?.includes('/pop-text.')
        ? null
        : guardedSteps('dom:tracking-2024', () => readTrackingPage(document, page.orderId));
    default:
      return null;
  }
}

function* readScripts(document: Document, hint: ReadHint): Steps<ReaderResult[]> {
  const results: ReaderResult[] = [];
  for (const found of embeddedJson(document)) {
    const result = yield* readEmbedded(found, hint);
    if (result) results.push(result);
  }
  return results;
}
