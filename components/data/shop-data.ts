import type { ReadonlySignal } from '@preact/signals';
import type { ShopAddress } from '../../lib/marketplace/shop-address.ts';
import type { KnownShop } from '../../lib/model/stored.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { loadShop, loadShops } from '../../lib/store/shop.ts';
import { type Loaded, live } from './live.ts';

/** What is known about the shop of a page, kept up to date. */
export function watchShop({ productId, storeId }: ShopAddress): ReadonlySignal<Loaded<KnownShop>> {
  const db = openDatabase();
  return live(() => loadShop(db, productId, storeId));
}

/** Every shop that was visited or bought from, kept up to date. */
export function watchShops(): ReadonlySignal<Loaded<KnownShop[]>> {
  const db = openDatabase();
  return live(() => loadShops(db));
}
