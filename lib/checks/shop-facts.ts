import type { Product, Seller } from '../model/shop.ts';
import type { KnownShop } from '../model/stored.ts';
import { ownHistoryOf } from './own-history.ts';
import type { SellerHistory } from './seller-check.ts';

/** What a check of a shop and its words take, apart from the buyer's thresholds and the time. */
export interface ShopFacts {
  seller: Partial<Seller>;
  product: Partial<Product> | null;
  history: SellerHistory;
}

/**
 * The facts about the shop of a page. The page's script gets them, so of the buyer's orders there are
 * counts only. Whether a listing is pooled is a matter of the product: a shop that shows one
 * listing of others can sell the next by itself. null when nothing is known of the page.
 */
export function shopFacts(
  { seller, product, sellerSnapshots, productSnapshots, orders }: KnownShop,
  zone: string,
): ShopFacts | null {
  if (!seller && !product) return null;
  const pooled = productSnapshots.at(-1)?.pooled ?? null;
  return {
    seller: { ...seller, pooled },
    product,
    history: {
      own: ownHistoryOf(orders, zone),
      looks: sellerSnapshots.map(({ day, positiveRate }) => ({ at: day, positiveRate })),
    },
  };
}
