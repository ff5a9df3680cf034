import * as z from 'zod/mini';
import { instantSchema } from './moment.ts';
import { settingsSchema } from './settings.ts';
import { productSnapshotSchema, sellerSnapshotSchema } from './snapshot.ts';
import {
  historyEntrySchema,
  storedDeadlineSchema,
  storedDisputeSchema,
  storedOrderSchema,
  storedParcelSchema,
  storedProductSchema,
  storedSellerSchema,
} from './stored.ts';

export const backupVersion = 1;

/** The backup file of CONTRACT.md. */
export const backupSchema = z.object({
  format: z.literal('escrowl-backup'),
  version: z.literal(backupVersion),
  exportedAt: instantSchema,
  settings: settingsSchema,
  orders: z.array(storedOrderSchema),
  parcels: z.array(storedParcelSchema),
  sellers: z.array(storedSellerSchema),
  products: z.array(storedProductSchema),
  disputes: z.array(storedDisputeSchema),
  deadlines: z.array(storedDeadlineSchema),
  history: z.array(historyEntrySchema),
  /** Came later: a backup of before has neither. */
  sellerSnapshots: z.array(sellerSnapshotSchema),
  productSnapshots: z.array(productSnapshotSchema),
});
export type Backup = z.infer<typeof backupSchema>;
