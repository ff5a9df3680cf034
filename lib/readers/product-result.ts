import type { ProductPart, ReaderName, ReaderResult, SellerPart } from '../model/reading.ts';
import { itemNumber } from './item-number.ts';
import { emptyResult, report } from './result.ts';

/** What a product page tells besides the product's number. */
export interface ProductFound {
  product: Omit<ProductPart, 'id'>;
  sellers: SellerPart[];
}

/**
 * The result of a page about one product. Its number is that of `ids`, the address's and the data's;
 * numbers that name different items make the page unread, lists null.
 */
export function productResult(
  reader: ReaderName,
  ids: readonly unknown[],
  read: (result: ReaderResult) => ProductFound,
): ReaderResult {
  const result: ReaderResult = { ...emptyResult(reader), seen: 1 };
  const [id, ...others] = ids.map(itemNumber).filter((number) => number !== null);
  if (id === undefined) {
    report(result, 'id-unread', 'no product number');
  } else if (others.some((other) => other !== id)) {
    report(result, 'card-unread', 'two product numbers');
  } else {
    const { product, sellers } = read(result);
    result.read = 1;
    result.products = [{ id, ...product }];
    result.sellers = sellers;
  }
  return result;
}
