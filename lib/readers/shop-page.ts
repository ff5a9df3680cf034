import { pageAt } from '../marketplace/pages.ts';
import { placeOf } from '../marketplace/place.ts';
import { storeFeedback2013 } from '../marketplace/selectors.ts';
import type { PageKind, ReaderResult } from '../model/reading.ts';
import { objectAround, objectInString } from './embedded.ts';
import type { ReadHint } from './hint.ts';
import { productInLink } from './lines.ts';
import { pageCurrency } from './page-currency.ts';
import { readProductPage } from './product-dom.ts';
import { guarded, unreadable } from './result.ts';
import { readShopData } from './shop-answer.ts';
import { readStoreFeedback, readStoreShell } from './store-page.ts';

/** Strings that only stand in the data of product and search pages (MARKETPLACE.md 1.8, 1.10). */
const markers =
  /storeModule|titleModule|sellerComponent|productInfoComponent|SHOP_CARD_PC|widgetId|"itemList"/;

const longestScripts = 8_000_000;

/**
 * Reads a page about a product, a store or a search as it stands. Empty for any other page. `loaded` is
 * the address that the document was loaded from: what a search finds comes with it alone, and after a soft
 * navigation it is nobody's fault that nothing is there. Never throws.
 */
export function readShopDocument(
  document: Document,
  url: string,
  hint: ReadHint,
  loaded = url,
): ReaderResult[] {
  const { kind } = pageAt(url);
  const results = readShopPage(document, kind, { ...hint, url });
  const isLater = kind === 'search' && placeOf(url) !== placeOf(loaded);
  return isLater ? results.filter(({ seen }) => seen > 0) : results;
}

type ShopKind = 'product' | 'store' | 'search';

/** Whether a kind of page is read here. */
export function isShop(kind: PageKind): kind is ShopKind {
  return kind === 'product' || kind === 'store' || kind === 'search';
}

/**
 * The same for a page whose address is not known, by the kind of page that it shows: the JSON in its
 * scripts, then what is drawn where it is there or nothing else is.
 */
export function readShopPage(document: Document, kind: PageKind, hint: ReadHint): ReaderResult[] {
  if (!isShop(kind)) return [];
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
      return unreadable('embedded:search-2024', 'layout-unknown', 'no list of items');
  }
}

/** What the page's inline scripts hold about products and stores, at most one find a script. Never throws. */
export function embeddedShops(document: Document, hint: ReadHint): ReaderResult[] {
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
