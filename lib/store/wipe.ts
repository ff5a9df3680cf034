import type { EscrowlDatabase } from './database.ts';

/** Forgets everything but the settings, which are not in the database. */
export async function wipe(db: EscrowlDatabase): Promise<void> {
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
}
