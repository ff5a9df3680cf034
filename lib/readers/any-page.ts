import { pageAt } from '../marketplace/pages.ts';
import { product2024, storeFeedback2013 } from '../marketplace/selectors.ts';
import type { PageKind, ReaderResult } from '../model/reading.ts';
import { pageOfAnyReader } from './any-answer.ts';
import type { ReadHint } from './hint.ts';
import { oldKindShown, readOldDocument, readOldPage } from './old-page.ts';
import { kindShown, readDocument, readPage } from './page.ts';
import { readRussiaDocument, readRussiaPage, russiaKindShown } from './russia-page.ts';
import { embeddedShops, isShop, readShopPage } from './shop-page.ts';
import { readStoreShell } from './store-page.ts';

/** `readDocument` for every page that we know, not only those of orders. Never throws. */
export function readAnyDocument(document: Document, url: string, hint: ReadHint): ReaderResult[] {
  const { kind } = pageAt(url);
  if (isShop(kind)) return readShopPage(document, kind, { ...hint, url });
  const own = readRussiaDocument(document, url, hint);
  const old = own.length > 0 ? own : readOldDocument(document, url, hint);
  return old.length > 0 ? old : readDocument(document, url, hint);
}

/** The same for a page whose address is not known, by the kind of page that it shows (`anyKindShown`). */
export function readAnyPage(document: Document, kind: PageKind, hint: ReadHint): ReaderResult[] {
  if (isShop(kind)) return readShopPage(document, kind, hint);
  if (russiaKindShown(document) === kind) return readRussiaPage(document, { kind, orderId: null }, hint);
  const page = { kind, market: null, orderId: null };
  const old = readOldPage(document, page, hint);
  return old.length > 0 ? old : readPage(document, page, hint);
}

/** What kind of page a document shows; null when it is none that is read. */
export function anyKindShown(document: Document): PageKind | null {
  // Old pages first: they share a class or two with today's.
  const shown = oldKindShown(document) ?? kindShown(document) ?? russiaKindShown(document);
  if (shown) return shown;
  const [embedded] = embeddedShops(document, { now: '2000-01-01T00:00:00Z', url: null, language: null });
  if (embedded) return pageOfAnyReader(embedded.reader);
  if (document.querySelector(product2024.title)) return 'product';
  if (document.querySelector(storeFeedback2013.summaryRow)) return 'store';
  return readStoreShell(document).read > 0 ? 'store' : null;
}
