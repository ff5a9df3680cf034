import { Dexie, type Table, type Transaction } from 'dexie';
import type { Instant } from '../model/moment.ts';
import type { ProductSnapshot, SellerSnapshot } from '../model/snapshot.ts';
import type {
  HistoryEntry,
  ReadingLog,
  StoredDeadline,
  StoredDispute,
  StoredOrder,
  StoredParcel,
  StoredProduct,
  StoredSeller,
} from '../model/stored.ts';
import { isSetByBuyer } from '../rules/own-deadlines.ts';
import { canonicalItems } from './canonical-items.ts';

/** An order as it lies in the table: IndexedDB can't index null, so whether it is over stands beside its status. */
export type OrderRow = StoredOrder & { finished: 0 | 1 };

/**
 * The deadlines of one order, together in one row: they are computed, read and written together, and
 * a row each made writing 10,000 orders three times as slow.
 */
export interface DeadlineRow {
  orderId: string;
  list: StoredDeadline[];
  /** The last day or moment on which one of them that is still to be met is due: '' when none is, `always` when the buyer set one. */
  openUntil: string;
  /**
   * Epoch in ms of the next moment at which the badge or the reminders of the order can change; 0: not
   * planned since it was written; absent: never, so that it is not in the index.
   */
  nextAt?: number;
  /** What the order does to the badge until then; absent: nothing. */
  level?: 'amber' | 'red';
}

/** A notification that is remembered as told, until it is shown: for as long as that takes. */
interface WaitingTelling {
  id: string;
  title: string;
  message: string;
}

interface Tables {
  orders: Table<OrderRow, string>;
  parcels: Table<StoredParcel, [string, string]>;
  sellers: Table<StoredSeller, string>;
  products: Table<StoredProduct, string>;
  disputes: Table<StoredDispute, string>;
  deadlines: Table<DeadlineRow, string>;
  history: Table<HistoryEntry & { number?: number }, number>;
  readings: Table<ReadingLog & { number?: number }, number>;
  tellings: Table<WaitingTelling, string>;
  sellerSnapshots: Table<SellerSnapshot, [string, string]>;
  productSnapshots: Table<ProductSnapshot, [string, string]>;
}

export type EscrowlDatabase = Dexie & Tables;

/** One shape of the database. `stores` names only the tables whose keys or indexes change; `upgrade` changes the rows. */
export interface DatabaseVersion {
  version: number;
  stores: Record<string, string | null>;
  upgrade?: (transaction: Transaction) => Promise<unknown>;
}

/**
 * Every shape that ever shipped, oldest first: append, never edit. A first key of a compound index
 * (`orderId` of `[orderId+code]`) can be asked for alone. An index that nothing asks slows every write.
 */
export const databaseVersions: readonly DatabaseVersion[] = [
  {
    version: 1,
    stores: {
      orders: 'id, finished',
      parcels: '[orderId+code]',
      sellers: 'storeId',
      products: 'id',
      disputes: 'id, orderId',
      deadlines: 'orderId, openUntil',
      history: '++number, orderId',
      readings: '++number, page',
    },
  },
  {
    version: 2,
    stores: { deadlines: 'orderId, openUntil, nextAt, level', tellings: 'id' },
    upgrade: (transaction) =>
      transaction
        .table<DeadlineRow>('deadlines')
        .toCollection()
        .modify((row) => {
          row.nextAt = 0;
        }),
  },
  { version: 3, stores: { sellers: 'storeId, *otherIds' } },
  {
    version: 4,
    // The day first: what is too old goes by one range, and those of one shop come by day all the same.
    stores: {
      orders: 'id, finished, seller.storeId',
      sellerSnapshots: '[day+storeId], storeId',
      productSnapshots: '[day+id], id',
    },
  },
  { version: 5, stores: {}, upgrade: canonicalItems },
];

/** The database, opened by its first use. Two names are two databases; the extension has one. */
export function openDatabase(name = 'escrowl', versions = databaseVersions): EscrowlDatabase {
  const db = new Dexie(name) as EscrowlDatabase;
  for (const { version, stores, upgrade } of versions) {
    const declared = db.version(version).stores(stores);
    if (upgrade) declared.upgrade(upgrade);
  }
  return db;
}

/** The row of an order. */
export function orderRow(order: StoredOrder): OrderRow {
  const finished = order.status === 'completed' || order.status === 'cancelled';
  return { ...order, finished: finished ? 1 : 0 };
}

const always = '9999';
/** Days after its end for which a deadline can still press (15), and a few more. */
const pressesForDays = 30;

/** The day on which a row's `openUntil` must be, or later, for anything of it to press at `now`. */
export function pressingSince(now: Instant): string {
  return new Date(Date.parse(now) - pressesForDays * 86_400_000).toISOString().slice(0, 10);
}

/** The row of an order's deadlines, to be planned. */
export function deadlineRow(orderId: string, list: StoredDeadline[]): DeadlineRow {
  const dates = list
    .filter(({ done, markedDoneAt }) => !done && markedDoneAt === null)
    .map(({ by, rule }) => (isSetByBuyer(rule) ? always : (by ?? '')));
  return { orderId, list, openUntil: dates.toSorted().at(-1) ?? '', nextAt: 0 };
}

/** The rows of these orders in a table that goes by order. Many at once: reading all is quicker than asking for each. */
export async function rowsOf<Row extends { orderId: string }, Key>(
  table: Table<Row, Key>,
  orderIds: readonly string[],
): Promise<Row[]> {
  if (orderIds.length === 0) return [];
  if (orderIds.length <= 500) return table.where('orderId').anyOf(orderIds).toArray();
  const wanted = new Set(orderIds);
  return (await table.toArray()).filter(({ orderId }) => wanted.has(orderId));
}
