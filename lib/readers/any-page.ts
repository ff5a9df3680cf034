import { pageAt } from '../marketplace/pages.ts';
import { product2024, storeFeedback2013 } from '../marketplace/selectors.ts';
import type { PageKind, ReaderResult } from '../model/reading.ts';
import { pageOfAnyReader } from './any-answer.ts';
import { objectAround, objectInString } from './embedded.ts';
import type { ReadHint } from './hint.ts';
import { productInLink } from './lines.ts';
import { oldKindShown, readOldDocument, readOldPage } from './old-page.ts';
import { kindShown, readDocument, readPage } from './page.ts';
import { pageCurrency } from './page-currency.ts';
import { readProductPage } from './product-dom.ts';
import { guarded, unreadable } from './result.ts';
import { readRussiaDocument, readRussiaPage, russiaKindShown } from './russia-page.ts';
import { readShopData } from './shop-answer.ts';
import { readStoreFeedback, readStoreShell } from './store-page.ts';

/** Strings that only stand in the data of product and search pages (MARKETPLACE.md 1.8, 1.10). */
const markers =
  /storeModule|titleModule|sellerComponent|productInfoComponent|SHOP_CARD_PC|widgetId|"itemList"/;

const longestScripts = 8_000_000;

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

type ShopKind = 'product' | 'store' | 'search';

function isShop(kind: PageKind): kind is ShopKind {
  return kind === 'product' || kind === 'store' || kind === 'search';
}

/** The JSON in the page's scripts, then what is drawn where it is there or nothing else is. */
function readShopPage(document: Document, kind: ShopKind, hint: ReadHint): ReaderResult[] {
  const here: ReadHint = {
    ...hint,
    language: hint.language ?? (document.documentElement?.getAttribute('lang') || null),
  };
  const embedded = embeddedShops(document, here);
  const drawn = readDrawn(document, kind, here);
  return embedded.length > 0 && drawn.seen === 0 ? embedded : [...embedded, drawn];
}

function readDrawn(document: Document, kind: ShopKind, hint: ReadHint): ReaderResult {
  switch (kind) {
    case 'product':
      return guarded('dom:product-2024', () => {
        const market = hint.url === null ? null : pageAt(hint.url).market;
        return readProductPage(document, productInLink(hint.url), pageCurrency(document, market));
      });
    case 'store':
      return document.querySelector(storeFeedback2013.summaryRow)
        ? guarded('dom:store-feedback-2013', () => readStoreFeedback(document, hint))
        : guarded('embedded:store-2024', () => readStoreShell(document));
    case 'search':
      return unreadable('embedded:search-2024', 'layout-unknown', 'embedded:search-2024: no list of items');
  }
}

/** What the page's inline scripts hold about products and stores, at most one find a script. Never throws. */
function embeddedShops(document: Document, hint: ReadHint): ReaderResult[] {
  const results: ReaderResult[] = [];
  let left = longestScripts;
  for (const script of [...document.querySelectorAll('script:not([src])')].slice(0, 300)) {
    const text = script.textContent ?? '';
    const at = text.search(markers);
    if (at < 0 || text.length > left) continue;
    left -= text.length;
    const found = objectAround(text, at) ?? objectInString(text, at);
    const result = found && readShopData(found, 'embedded', null, hint);
    if (result) results.push(result);
  }
  return results;
}
