import { type DemoProduct, type DemoStore, products, stores } from '../catalogue.ts';
import { moreProducts } from '../catalogue-more.ts';
import { canonicalItem } from '../shop/addresses.ts';
import { caseProducts, caseStores } from '../shop/cases.ts';

/** A product by id, by that of aliexpress.us too; null when the demo sells no such thing. */
export function productById(id: string): DemoProduct | null {
  const wanted = canonicalItem(id);
  return [...products, ...moreProducts, ...caseProducts].find((one) => one.id === wanted) ?? null;
}

/** A store by one of its numbers; null when there is none. */
export function storeById(id: string): DemoStore | null {
  const more = moreProducts.map((one) => one.store);
  return [...stores, ...more, ...caseStores].find((one) => one.storeId === id || one.oldId === id) ?? null;
}

/** A store by its owner (`ownerMemberId`); null when there is none. */
export function storeOfSeller(sellerId: string): DemoStore | null {
  return [...stores, ...caseStores].find((one) => one.sellerId === sellerId) ?? null;
}
