import { russiaScripts } from '../marketplace/selectors-russia.ts';
import { longest } from '../model/longest.ts';
import type { ProductPart, ReaderName, ReaderResult } from '../model/reading.ts';
import { objectAt } from './embedded.ts';
import { emptyResult, report, unreadable } from './result.ts';
import { clean, digits } from './text/text.ts';
import { isRecord } from './value.ts';

/**
 * What waits for a review on aliexpress.ru (MARKETPLACE.md 1.7): `products[]{orderLineId, id, title,
 * skuProperties}`. The order that a line belongs to is not told, so only the products are.
 */
export function readWaitingReviews(products: readonly unknown[], reader: ReaderName): ReaderResult {
  const result: ReaderResult = { ...emptyResult(reader), seen: Math.min(products.length, 500) };
  const found = new Map<string, ProductPart>();
  for (const [index, product] of products.slice(0, 500).entries()) {
    const id = isRecord(product) && digits(product.orderLineId) ? digits(product.id) : null;
    if (!isRecord(product) || id === null) {
      report(result, 'card-unread', `product ${index + 1} has no number`);
      continue;
    }
    result.read += 1;
    if (!found.has(id)) found.set(id, { id, title: clean(product.title, longest.title) });
  }
  result.products = [...found.values()];
  return result;
}

/** The first of them, which stand in the page's script as props of a widget; the later ones come as answers. */
export function readReviewsPage(document: Document): ReaderResult {
  const reader = 'embedded:review-list-ru';
  for (const script of [...document.querySelectorAll('script:not([src])')].slice(0, 200)) {
    const products = productsIn(script.textContent ?? '');
    if (products) return readWaitingReviews(products, reader);
  }
  return unreadable(reader, 'layout-unknown', 'no list on the page');
}

function productsIn(text: string): unknown[] | null {
  const list = /"products"\s*:\s*\[\s*/g;
  const widget = text.indexOf(russiaScripts.reviews);
  list.lastIndex = widget;
  if (widget < 0 || !list.exec(text)) return null;
  const products: unknown[] = [];
  for (let place = list.lastIndex; text[place] === '{'; ) {
    const found = objectAt(text, place);
    if (!found) return null;
    products.push(found.value);
    place = found.end + (/^\s*,\s*/.exec(text.slice(found.end, found.end + 40))?.[0].length ?? 0);
  }
  return products;
}
