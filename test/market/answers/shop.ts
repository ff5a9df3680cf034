import type { DemoProduct, DemoStore } from '../catalogue.ts';
import { canonicalItem } from '../shop/addresses.ts';
import { allProducts, allStores } from '../shop/cases.ts';

/** A product by id, by that of aliexpress.us too; null when the demo sells no such thing. */
export function productById(id: string): DemoProduct | null {
  const wanted = canonicalItem(id);
  return allProducts.find((one) => one.id === wanted) ?? null;
}

/** A store by one of its numbers; null when there is none. */
export function storeById(id: string): DemoStore | null {
  return allStores.find((one) => one.storeId === id || one.oldId === id) ?? null;
}

/** A store by its owner (`ownerMemberId`); null when there is none. */
export function storeOfSeller(sellerId: string): DemoStore | null {
  return allStores.find((one) => one.sellerId === sellerId) ?? null;
}
