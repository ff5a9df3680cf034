import { numbersOf } from '../merge/sellers.ts';
import type { KnownShop } from '../model/stored.ts';
import type { EscrowlDatabase } from './database.ts';
import { loadWatched, withRest } from './watched.ts';

/** What is known about a product's shop, or about a store. `null` where the page names none; snapshots by day. */
export function loadShop(
  db: EscrowlDatabase,
  productId: string | null,
  storeNumber: string | null,
): Promise<KnownShop> {
  return db.transaction('r', db.tables, async () => {
    const product = (productId && (await db.products.get(productId))) || null;
    const storeId = storeNumber ?? product?.storeId ?? '';
    const named = db.sellers.where('storeId').equals(storeId).or('otherIds').equals(storeId);
    const seller = (await named.first()) ?? null;
    const numbers = seller ? numbersOf(seller) : [storeId];
    const [sellerSnapshots, productSnapshots, orders] = await Promise.all([
      db.sellerSnapshots.where('storeId').anyOf(numbers).toArray(),
      db.productSnapshots.where({ id: productId ?? '' }).toArray(),
      db.orders.where('seller.storeId').anyOf(numbers).toArray(),
    ]);
    const entries = await withRest(db, orders);
    return {
      seller,
      product,
      sellerSnapshots,
      productSnapshots,
      orders: entries.map(({ watched }) => watched),
    };
  });
}

/** Every shop of which a number or an order is known, by name; without products. */
export async function loadShops(db: EscrowlDatabase): Promise<KnownShop[]> {
  const [sellers, snapshots, entries] = await db.transaction('r', db.tables, () =>
    Promise.all([db.sellers.toArray(), db.sellerSnapshots.toArray(), loadWatched(db)]),
  );
  const snapshotsOf = Map.groupBy(snapshots, ({ storeId }) => storeId);
  const ordersOf = Map.groupBy(
    entries.map(({ watched }) => watched),
    ({ order }) => order.seller?.storeId,
  );
  return sellers
    .map((seller) => ({
      seller,
      product: null,
      sellerSnapshots: numbersOf(seller).flatMap((number) => snapshotsOf.get(number) ?? []),
      productSnapshots: [],
      orders: numbersOf(seller).flatMap((number) => ordersOf.get(number) ?? []),
    }))
    .filter(({ sellerSnapshots, orders }) => sellerSnapshots.length > 0 || orders.length > 0)
    .sort((one, other) => (one.seller.name ?? '').localeCompare(other.seller.name ?? ''));
}
