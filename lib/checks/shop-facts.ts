import type { Product, Seller } from '../model/shop.ts';
import type { KnownShop } from '../model/stored.ts';
import type { OwnHistory } from './own-history.ts';
import type { SellerHistory } from './seller-check.ts';

/** What a check of a shop and its words take, apart from the buyer's thresholds and the time. */
export interface ShopFacts {
  seller: Partial<Seller>;
  product: Partial<Product> | null;
  history: SellerHistory;
}

/** What the script of a shop's page is told: of the buyer's orders counts only. */
export type ToldShop = Omit<KnownShop, 'orders'> & { own: OwnHistory };

/**
 * The facts about the shop of a page. Whether a listing is pooled is a matter of the product: a shop that
 * shows one listing of others can sell the next by itself. null when nothing is known of the page.
 */
export function shopFacts({
  seller,
  product,
  sellerSnapshots,
  productSnapshots,
  own,
}: ToldShop): ShopFacts | null {
  if (!seller && !product) return null;
  const pooled = productSnapshots.at(-1)?.pooled ?? null;
  return {
    seller: { ...seller, pooled },
    product,
    history: {
      own,
      looks: sellerSnapshots.map(({ day, positiveRate }) => ({ at: day, positiveRate })),
    },
  };
}
