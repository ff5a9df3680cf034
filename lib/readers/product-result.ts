import type { ProductPart, ReaderName, ReaderResult, SellerPart } from '../model/reading.ts';
import { emptyResult, report } from './result.ts';
import { digits } from './text/text.ts';

/** What a product page tells besides the product's number. */
export interface ProductFound {
  product: Omit<ProductPart, 'id'>;
  sellers: SellerPart[];
}

/** How far the numbers of one item lie apart on aliexpress.us and on the other sites (public search answers of 2024 carry both). */
const usOffset = 2n ** 51n;

/** Whether two item numbers name one item; aliexpress.us gives each item a number of its own (MARKETPLACE.md, fact 10). */
export function isSameItem(a: string, b: string): boolean {
  if (a === b) return true;
  const difference = BigInt(a) - BigInt(b);
  return difference === usOffset || difference === -usOffset;
}

/**
 * The result of a page about one product. Its number is the first of `ids`: the address's, then the
 * data's; numbers that name different items make the page unread, lists null.
 */
export function productResult(
  reader: ReaderName,
  ids: readonly unknown[],
  read: (result: ReaderResult) => ProductFound,
): ReaderResult {
  const result: ReaderResult = { ...emptyResult(reader), seen: 1 };
  const [id, ...others] = ids.map(digits).filter((number) => number !== null);
  if (id === undefined) {
    report(result, 'id-unread', 'no product number');
  } else if (others.some((other) => !isSameItem(id, other))) {
    report(result, 'card-unread', 'two product numbers');
  } else {
    const { product, sellers } = read(result);
    result.read = 1;
    result.products = [{ id, ...product }];
    result.sellers = sellers;
  }
  return result;
}
