import { pageAt } from '../marketplace/pages.ts';
import { product2024, storeFeedback2013 } from '../marketplace/selectors.ts';
import type { PageKind, ReaderResult } from '../model/reading.ts';
import { pageOfAnyReader } from './any-answer.ts';
import type { ReadHint } from './hint.ts';
import { kindShown, readDocument, readPage } from './page.ts';
import { embeddedShops, isShop, readShopPage } from './shop-page.ts';
import { readStoreShell } from './store-page.ts';

/** `readDocument` for every page that we know, not only those of orders. Never throws. */
export function readAnyDocument(document: Document, url: string, hint: ReadHint): ReaderResult[] {
  const { kind } = pageAt(url);
  return isShop(kind) ? readShopPage(document, kind, { ...hint, url }) : readDocument(document, url, hint);
}

/** The same for a page whose address is not known, by the kind of page that it shows (`anyKindShown`). */
export function readAnyPage(document: Document, kind: PageKind, hint: ReadHint): ReaderResult[] {
  return isShop(kind)
    ? readShopPage(document, kind, hint)
    : readPage(document, { kind, market: null, orderId: null }, hint);
}

/** What kind of page a document shows; null when it is none that is read. */
export function anyKindShown(document: Document): PageKind | null {
  const shown = kindShown(document);
  if (shown) return shown;
  const [embedded] = embeddedShops(document, { now: '2000-01-01T00:00:00Z', url: null, language: null });
  if (embedded) return pageOfAnyReader(embedded.reader);
  if (document.querySelector(product2024.title)) return 'product';
  if (document.querySelector(storeFeedback2013.summaryRow)) return 'store';
  return readStoreShell(document).read > 0 ? 'store' : null;
}
