import type { Table } from 'dexie';
import { equal } from '../merge/equal.ts';
import { type Merged, mergeReading, type StoredPart, touchedBy } from '../merge/merge.ts';
import { joinSnapshots, keptFrom, snapshotsIn } from '../merge/snapshots.ts';
import type { Instant } from '../model/moment.ts';
import type { Reading } from '../model/reading.ts';
import type { ReadingLog, StoredOrder } from '../model/stored.ts';
import type { Rulebook } from '../rules/rule.ts';
import { type EscrowlDatabase, orderRow, rowsOf } from './database.ts';
import { writeDeadlines } from './deadlines.ts';
import { withRest } from './watched.ts';

/** How many changes of one order are kept; the oldest go first. */
const mostHistory = 200;
/** How many looks at pages are kept. */
const mostReadings = 500;
/** A page that renders again within this time and tells the same is one look. */
const sameLookMinutes = 10;

/**
 * Takes one reading into the database: loads what it touches, merges, computes the deadlines of the
 * orders that changed, and writes all of it at once or not at all. One transaction for reading and
 * writing, so that two readings never merge into the same old record. A second reading of the same
 * page writes nothing. `changed`: whether any record or deadline is another than before;
 * `orderIds`: every order that the reading names.
 */
export async function ingest(
  db: EscrowlDatabase,
  reading: Reading,
  now: Instant,
  zone: string,
  book: Rulebook,
): Promise<{ changed: boolean; orderIds: string[] }> {
  return db.transaction('rw', db.tables, async () => {
    const stored = await loadTouched(db, reading);
    const merged = mergeReading(stored, reading, zone);
    await logReading(db, reading);
    await keepSnapshots(db, reading, zone);
    if (isNothing(merged)) return { changed: false, orderIds: merged.touchedOrderIds };
    await write(db, merged);
    const entries = await withRest(db, changedOrders(stored, merged));
    await writeDeadlines(db, entries, now, zone, book);
    return { changed: true, orderIds: merged.touchedOrderIds };
  });
}

async function loadTouched(db: EscrowlDatabase, reading: Reading): Promise<StoredPart> {
  const { orderIds, storeIds, productIds, disputeIds } = touchedBy(reading);
  const [orders, parcels, sellers, products, disputes] = await Promise.all([
    db.orders.bulkGet(orderIds),
    rowsOf(db.parcels, orderIds),
    db.sellers.where('storeId').anyOf(storeIds).or('otherIds').anyOf(storeIds).distinct().toArray(),
    db.products.bulkGet(productIds),
    db.disputes.bulkGet(disputeIds),
  ]);
  return {
    orders: orders.filter((order) => order !== undefined),
    parcels,
    sellers,
    products: products.filter((product) => product !== undefined),
    disputes: disputes.filter((dispute) => dispute !== undefined),
  };
}

function isNothing({ touchedOrderIds: _, ...lists }: Merged): boolean {
  return Object.values(lists).every((list) => list.length === 0);
}

/** The orders whose deadlines may have changed: with them or with what hangs on them. */
function changedOrders(stored: StoredPart, merged: Merged): StoredOrder[] {
  const hanging = [...merged.parcels, ...merged.removedParcels, ...merged.disputes];
  const ids = new Set(hanging.map(({ orderId }) => orderId));
  const changed = new Set(merged.orders.map(({ id }) => id));
  return [...merged.orders, ...stored.orders.filter(({ id }) => ids.has(id) && !changed.has(id))];
}

async function write(db: EscrowlDatabase, merged: Merged): Promise<void> {
  await Promise.all([
    merged.orders.length > 0 && db.orders.bulkPut(merged.orders.map(orderRow)),
    merged.parcels.length > 0 && db.parcels.bulkPut(merged.parcels),
    merged.sellers.length > 0 && db.sellers.bulkPut(merged.sellers),
    merged.products.length > 0 && db.products.bulkPut(merged.products),
    merged.disputes.length > 0 && db.disputes.bulkPut(merged.disputes),
    merged.removedStoreIds.length > 0 && db.sellers.bulkDelete(merged.removedStoreIds),
    merged.removedParcels.length > 0 &&
      db.parcels.bulkDelete(merged.removedParcels.map(({ orderId, code }) => [orderId, code])),
  ]);
  if (merged.history.length === 0) return;
  await db.history.bulkAdd(merged.history);
  for (const orderId of new Set(merged.history.map((entry) => entry.orderId))) await prune(db, orderId);
}

/** One snapshot a day of each seller and product, for two years. */
async function keepSnapshots(db: EscrowlDatabase, reading: Reading, zone: string): Promise<void> {
  const { sellers, products } = snapshotsIn(reading, zone);
  for (const one of sellers) await keepSnapshot(db.sellerSnapshots, [one.day, one.storeId], one);
  for (const one of products) await keepSnapshot(db.productSnapshots, [one.day, one.id], one);
}

async function keepSnapshot<Row extends object>(
  table: Table<Row, [string, string]>,
  key: [day: string, id: string],
  news: Row,
): Promise<void> {
  const known = await table.get(key);
  const joined = joinSnapshots(known, news);
  if (known && equal(known, joined)) return;
  await table.put(joined);
  if (!known) await table.where(':id').below(keptFrom(key[0])).delete();
}

async function prune(db: EscrowlDatabase, orderId: string): Promise<void> {
  const entries = db.history.where('orderId').equals(orderId);
  const surplus = (await entries.count()) - mostHistory;
  if (surplus > 0) await db.history.bulkDelete(await entries.limit(surplus).primaryKeys());
}

/** Notes how the look went, once for a page that keeps telling the same. */
async function logReading(db: EscrowlDatabase, { page, at, results }: Reading): Promise<void> {
  if (results.length === 0) return;
  const log: ReadingLog = {
    at,
    page,
    sources: results.map(({ reader, seen, read }) => ({ reader, seen, read })),
    problems: results.flatMap(({ problems }) => problems),
  };
  const last = await db.readings.where('page').equals(page).last();
  if (last && isSameLook(last, log)) return;
  const number = await db.readings.add(log);
  await db.readings
    .where(':id')
    .belowOrEqual(number - mostReadings)
    .delete();
}

function isSameLook(last: ReadingLog, log: ReadingLog): boolean {
  const minutes = (Date.parse(log.at) - Date.parse(last.at)) / 60_000;
  const isSame = equal([last.sources, last.problems], [log.sources, log.problems]);
  return isSame && minutes >= 0 && minutes < sameLookMinutes;
}
