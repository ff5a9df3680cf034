import { canonicalItem } from '../model/item-number.ts';
import { pageAt } from './pages.ts';

/** The product or the store that an address names. */
export interface ShopAddress {
  productId: string | null;
  storeId: string | null;
}

/**
 * Of a product's or a store's page (MARKETPLACE.md 1.1); null of any other, or where the address has no
 * number. A product has the number that it is stored by, whichever site the address is of.
 */
export function shopAt(address: string): ShopAddress | null {
  const { kind } = pageAt(address);
  const { pathname } = new URL(URL.canParse(address) ? address : 'about:blank');
  const productId = (kind === 'product' && /(\d{6,24})\.html$/.exec(pathname)?.[1]) || null;
  const storeId = (kind === 'store' && /^\/store\/(?:[a-z-]+\/)?(\d{3,24})\b/.exec(pathname)?.[1]) || null;
  return productId || storeId ? { productId: productId && canonicalItem(productId), storeId } : null;
}
