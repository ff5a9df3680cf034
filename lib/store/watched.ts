import { Dexie } from 'dexie';
import type { Instant } from '../model/moment.ts';
import type { StoredDeadline, StoredOrder, WatchedOrder } from '../model/stored.ts';
import type { Entry } from '../rules/urgency.ts';
import { type EscrowlDatabase, rowsOf } from './database.ts';

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
    return complete(
      db,
      orders.filter((order) => order !== undefined),
    );
  });
}

/** The orders that are not over. */
export function loadUnfinished(db: EscrowlDatabase): Promise<Entry[]> {
  return read(db, async () => complete(db, await db.orders.where('finished').equals(0).toArray()));
}

/**
 * The orders on which something can still happen: not over; or over, with a deadline ahead, one that
 * was missed in the last 60 days, or one that the buyer set. Quick however many orders are over.
 */
export function loadOpen(db: EscrowlDatabase, now: Instant): Promise<Entry[]> {
  const since = new Date(Date.parse(now) - toldForDays * 86_400_000).toISOString().slice(0, 10);
  const range = (basis: StoredDeadline['basis'], from: unknown) =>
    db.deadlines.where('[basis+by]').between([basis, from], [basis, Dexie.maxKey]).toArray();
  return read(db, async () => {
    const [running, ...dated] = await Promise.all([
      db.orders.where('finished').equals(0).toArray(),
      range('page', since),
      range('rule', since),
      range('user', Dexie.minKey),
    ]);
    const known = new Set(running.map(({ id }) => id));
    const open = dated.flat().filter(({ done, markedDoneAt }) => !done && markedDoneAt === null);
    const ids = new Set(open.map(({ orderId }) => orderId).filter((id) => !known.has(id)));
    const over = await db.orders.bulkGet([...ids]);
    return complete(db, [...running, ...over.filter((order) => order !== undefined)]);
  });
}

/** One consistent look at the tables; part of the caller's transaction where there is one. */
function read<T>(db: EscrowlDatabase, work: () => Promise<T>): Promise<T> {
  return db.transaction('r', [db.orders, db.parcels, db.disputes, db.deadlines], work);
}

async function complete(db: EscrowlDatabase, orders: readonly StoredOrder[]): Promise<Entry[]> {
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
  deadlines: StoredDeadline[],
): Entry[] {
  const byOrder = <T extends { orderId: string }>(rows: T[]) => Map.groupBy(rows, ({ orderId }) => orderId);
  const [parcelsOf, disputesOf, deadlinesOf] = [byOrder(parcels), byOrder(disputes), byOrder(deadlines)];
  return orders.map((order) => ({
    watched: { order, parcels: parcelsOf.get(order.id) ?? [], disputes: disputesOf.get(order.id) ?? [] },
    deadlines: deadlinesOf.get(order.id) ?? [],
  }));
}
