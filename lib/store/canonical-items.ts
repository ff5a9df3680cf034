import type { Table } from 'dexie';
import { joinSnapshots } from '../merge/snapshots.ts';
import { canonicalItem } from '../model/item-number.ts';
import type { StoredOrder, StoredParcel, StoredProduct } from '../model/stored.ts';

/** What has tables: the database, or the transaction of an upgrade. */
interface Tables {
  table<Row>(name: string): Table<Row>;
}

/** A product, or what was seen of it on a day. */
type ProductRow = Pick<StoredProduct, 'id'> & { day?: string };

/**
 * Gives every item the number that it has on all sites (`canonicalItem`), in rows that were written when
 * each site's own was kept. Of a product that has a row under both numbers the other site's values stay,
 * completed from the row that goes. To be called in a transaction; a second time it changes nothing.
 */
export async function canonicalItems(db: Tables): Promise<void> {
  for (const name of ['orders', 'parcels']) {
    await db
      .table<Partial<StoredOrder & StoredParcel>>(name)
      .toCollection()
      .modify((row) => {
        row.productIds &&= row.productIds.map(canonicalItem);
        for (const item of row.items ?? []) item.productId &&= canonicalItem(item.productId);
      });
  }
  for (const name of ['products', 'productSnapshots']) {
    const table = db.table<ProductRow>(name);
    for (const row of await table.toArray()) {
      const id = canonicalItem(row.id);
      if (id === row.id) continue;
      const known = await table
        .where({ id })
        .and(({ day }) => day === row.day)
        .first();
      await table.put({ ...joinSnapshots(row, known ?? row), id });
      await table.where({ id: row.id }).delete();
    }
  }
}
