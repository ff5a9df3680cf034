import type { Instant } from '../model/moment.ts';
import type { StoredOrder, WatchedOrder } from '../model/stored.ts';
import type { Entry } from '../rules/urgency.ts';
import { type DeadlineRow, type EscrowlDatabase, rowsOf } from './database.ts';

/**
 * Days for which an unmet deadline of a finished order is still told: a refund can be owed for a
 * while, a review of last year can't be written.
 */
const toldForDays = 60;

/** The orders with these ids (unknown ones are left out), in that order; without ids all of them, by id. */
export function loadWatched(db: EscrowlDatabase, orderIds?: readonly string[]): Promise<Entry[]> {
  return read(db, async () => {
    if (!orderIds) {
      const [orders, ...others] = await Promise.all([
        db.orders.toArray(),
        db.parcels.toArray(),
        db.disputes.toArray(),
        db.deadlines.toArray(),
      ]);
      return group(orders, ...others);
    }
    const orders = await db.orders.bulkGet([...orderIds]);
    return withRest(
      db,
      orders.filter((order) => order !== undefined),
    );
  });
}

/**
 * The orders on which something can still happen: not over; or over, with a deadline ahead, one that
 * was missed in the last 60 days, or one that the buyer set. Quick however many orders are over.
 */
export function loadOpen(db: EscrowlDatabase, now: Instant): Promise<Entry[]> {
  const since = new Date(Date.parse(now) - toldForDays * 86_400_000).toISOString().slice(0, 10);
  return read(db, async () => {
    const [running, dated] = await Promise.all([
      db.orders.where('finished').equals(0).toArray(),
      db.deadlines.where('openUntil').aboveOrEqual(since).primaryKeys(),
    ]);
    const known = new Set(running.map(({ id }) => id));
    const over = await db.orders.bulkGet(dated.filter((orderId) => !known.has(orderId)));
    return withRest(db, [...running, ...over.filter((order) => order !== undefined)]);
  });
}

/** One consistent look at the tables; part of the caller's transaction where there is one. */
function read<T>(db: EscrowlDatabase, work: () => Promise<T>): Promise<T> {
  return db.transaction('r', [db.orders, db.parcels, db.disputes, db.deadlines], work);
}

/** These orders with what hangs on them. */
export async function withRest(db: EscrowlDatabase, orders: readonly StoredOrder[]): Promise<Entry[]> {
  const ids = orders.map(({ id }) => id);
  const [parcels, disputes, deadlines] = await Promise.all([
    rowsOf(db.parcels, ids),
    rowsOf(db.disputes, ids),
    rowsOf(db.deadlines, ids),
  ]);
  return group(orders, parcels, disputes, deadlines);
}

function group(
  orders: readonly StoredOrder[],
  parcels: WatchedOrder['parcels'],
  disputes: WatchedOrder['disputes'],
  deadlines: DeadlineRow[],
): Entry[] {
  const byOrder = <T extends { orderId: string }>(rows: T[]) => Map.groupBy(rows, ({ orderId }) => orderId);
  const [parcelsOf, disputesOf] = [byOrder(parcels), byOrder(disputes)];
  const deadlinesOf = new Map(deadlines.map(({ orderId, list }) => [orderId, list]));
  return orders.map((order) => ({
    watched: { order, parcels: parcelsOf.get(order.id) ?? [], disputes: disputesOf.get(order.id) ?? [] },
    deadlines: deadlinesOf.get(order.id) ?? [],
  }));
}
