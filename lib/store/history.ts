import type { HistoryEntry } from '../model/stored.ts';
import type { EscrowlDatabase } from './database.ts';

/** What changed in an order, the newest first. */
export async function loadHistory(db: EscrowlDatabase, orderId: string): Promise<HistoryEntry[]> {
  return (await db.history.where('orderId').equals(orderId).toArray()).reverse();
}
