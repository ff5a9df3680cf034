import { isLoginPage, type PageAt, pageAt } from '../marketplace/pages.ts';
import type { ReaderResult } from '../model/reading.ts';
import { readEmbedded } from './answer.ts';
import { embeddedJson } from './embedded.ts';
import type { ReadHint } from './hint.ts';
import { readOrderDetailPage } from './order-detail-dom.ts';
import { readOrderListPage } from './order-list-dom.ts';
import { pageCurrency } from './page-currency.ts';
import { guarded, unreadable } from './result.ts';
import { readTrackingPage } from './tracking-dom.ts';

export type { ReadHint } from './hint.ts';

/**
 * Reads the page as it stands: the JSON in its scripts, then what is drawn. One result a reader;
 * a page of a kind that nobody here reads gives none. Where the JSON was read and nothing is drawn
 * yet, the drawn page's `layout-unknown` is left out. Never throws.
 */
export function readDocument(document: Document, url: string, hint: ReadHint): ReaderResult[] {
  if (isLoginPage(url)) return [unreadable('dom:login', 'not-logged-in', 'the page is a login page')];
  const page = pageAt(url);
  const here: ReadHint = {
    ...hint,
    url,
    language: hint.language ?? (document.documentElement?.getAttribute('lang') || null),
  };
  const drawn = readDrawn(document, page, here);
  if (!drawn) return [];
  const embedded = readScripts(document, here);
  const isReplaced = drawn.seen === 0 && embedded.some((result) => result.read > 0);
  return isReplaced ? embedded : [...embedded, drawn];
}

function readDrawn(document: Document, page: PageAt, hint: ReadHint): ReaderResult | null {
  const currency = () => pageCurrency(document, page.market);
  switch (page.kind) {
    case 'order-list':
      return guarded('dom:order-list-2022', () => readOrderListPage(document, page.market, currency(), hint));
    case 'order-detail':
      return guarded('dom:order-detail-2022', () =>
        readOrderDetailPage(document, page.orderId, page.market, currency(), hint),
      );
    case 'tracking':
      return guarded('dom:tracking-2024', () => readTrackingPage(document, page.orderId));
    default:
      return null;
  }
}

function readScripts(document: Document, hint: ReadHint): ReaderResult[] {
  try {
    return embeddedJson(document)
      .map((found) => readEmbedded(found, hint))
      .filter((result) => result !== null);
  } catch {
    return [];
  }
}
