import type * as z from 'zod/mini';
import { productSnapshotSchema, sellerSnapshotSchema } from '../model/snapshot.ts';
import {
  historyEntrySchema,
  storedDeadlineSchema,
  storedDisputeSchema,
  storedOrderSchema,
  storedParcelSchema,
  storedProductSchema,
  storedSellerSchema,
} from '../model/stored.ts';

export const backupListNames = [
  'orders',
  'parcels',
  'sellers',
  'products',
  'disputes',
  'deadlines',
  'history',
  'sellerSnapshots',
  'productSnapshots',
] as const;

export type BackupListName = (typeof backupListNames)[number];

interface BackupList {
  schema: z.ZodMiniType;
  /** What the list is sorted by; of a record that the schema took. */
  keyOf: (record: unknown) => string;
  /** Whether no two entries have the same key. */
  isUnique: boolean;
  /** Whether older backups do not have the list. */
  isLater: boolean;
}

function list<Schema extends z.ZodMiniType>(
  schema: Schema,
  key: (record: z.infer<Schema>) => string,
  { isUnique = true, isLater = false } = {},
): BackupList {
  return { schema, keyOf: (record) => key(record as z.infer<Schema>), isUnique, isLater };
}

/** The lists of the backup file, in the order of CONTRACT.md. */
export const backupLists: Record<BackupListName, BackupList> = {
  orders: list(storedOrderSchema, ({ id }) => id),
  parcels: list(storedParcelSchema, ({ orderId, code }) => `${orderId} ${code}`),
  sellers: list(storedSellerSchema, ({ storeId }) => storeId),
  products: list(storedProductSchema, ({ id }) => id),
  disputes: list(storedDisputeSchema, ({ id }) => id),
  deadlines: list(storedDeadlineSchema, ({ orderId, rule }) => `${orderId} ${rule}`),
  history: list(historyEntrySchema, ({ orderId, at, field }) => `${orderId} ${at} ${field}`, {
    isUnique: false,
  }),
  sellerSnapshots: list(sellerSnapshotSchema, ({ storeId, day }) => `${storeId} ${day}`, { isLater: true }),
  productSnapshots: list(productSnapshotSchema, ({ id, day }) => `${id} ${day}`, { isLater: true }),
};
