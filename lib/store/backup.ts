import { backupVersion } from '../model/backup.ts';
import type { Instant } from '../model/moment.ts';
import type { Settings } from '../model/settings.ts';
import { type BackupError, checkBackup } from './backup-check.ts';
import { type BackupListName, backupListNames, backupLists } from './backup-lists.ts';
import { canonicalItems } from './canonical-items.ts';
import { deadlineRow, type EscrowlDatabase, orderRow } from './database.ts';
import { wipe } from './wipe.ts';

export type { BackupError } from './backup-check.ts';

export interface BackupPreview {
  exportedAt: Instant;
  /** How many entries each list holds. */
  counts: Record<BackupListName, number>;
}

/** A backup that can't be restored. */
export class BackupRefused extends Error {
  override name = 'BackupRefused';
  readonly refusal: BackupError;

  constructor(refusal: BackupError) {
    super(`this backup can't be restored: ${JSON.stringify(refusal)}`);
    this.refusal = refusal;
  }
}

/**
 * The backup file of CONTRACT.md: one JSON document, an entry a line, so that two of them compare.
 * Two backups of the same data are the same bytes but for `exportedAt`. The log of looks is not in it.
 */
export async function exportBackup(db: EscrowlDatabase, settings: Settings, now: Instant): Promise<string> {
  const rows = await db.transaction('r', db.tables, () =>
    Promise.all(backupListNames.map((name) => entriesOf(db, name))),
  );
  const head = { format: 'escrowl-backup', version: backupVersion, exportedAt: now, settings };
  const lists = backupListNames.map((name, index) => linesOf(name, rows[index] ?? []));
  const fields = Object.entries(head).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${[...fields, ...lists].join(',\n')}\n}\n`;
}

async function entriesOf(db: EscrowlDatabase, name: BackupListName): Promise<unknown[]> {
  if (name !== 'deadlines') return db[name].toArray();
  return (await db.deadlines.toArray()).flatMap(({ list }) => list);
}

function linesOf(name: BackupListName, rows: readonly unknown[]): string {
  const { schema, keyOf } = backupLists[name];
  const lines = rows.map((row) => {
    // A record that its own schema refuses would be a fault of ours: still better kept than lost.
    const parsed = schema.safeParse(row);
    const record = parsed.success ? parsed.data : row;
    return { key: keyOf(record), line: JSON.stringify(record, sortRecords) };
  });
  lines.sort((a, b) => compare(a.key, b.key) || compare(a.line, b.line));
  const text = lines.map(({ line }) => line).join(',\n');
  return `${JSON.stringify(name)}: [${text && `\n${text}\n`}]`;
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Objects whose keys are data are sorted; those with the keys of CONTRACT.md have them in order already. */
function sortRecords(key: string, value: unknown): unknown {
  if (key !== 'seen' && key !== 'protectionPrinted') return value;
  return Object.fromEntries(Object.entries(Object(value)).sort(([a], [b]) => compare(a, b)));
}

/** What a backup file holds, or why it can't be restored. Changes nothing. */
export function previewBackup(
  text: string,
): ({ ok: true } & BackupPreview) | { ok: false; error: BackupError } {
  const check = checkBackup(text);
  if (!check.ok) return check;
  const { backup } = check;
  const counts = {
    orders: backup.orders.length,
    parcels: backup.parcels.length,
    sellers: backup.sellers.length,
    products: backup.products.length,
    disputes: backup.disputes.length,
    deadlines: backup.deadlines.length,
    history: backup.history.length,
    sellerSnapshots: backup.sellerSnapshots.length,
    productSnapshots: backup.productSnapshots.length,
  };
  return { ok: true, exportedAt: backup.exportedAt, counts };
}

/**
 * Replaces everything that is stored by what the backup holds, at once or not at all. Returns its
 * settings. Throws BackupRefused for a file that previewBackup refuses. Bring the deadlines up to
 * date afterwards (refreshDeadlines with `all`): they are those of the day of the backup.
 */
export async function restoreBackup(db: EscrowlDatabase, text: string): Promise<Settings> {
  const check = checkBackup(text);
  if (!check.ok) throw new BackupRefused(check.error);
  const { backup } = check;
  const deadlines = Map.groupBy(backup.deadlines, ({ orderId }) => orderId);
  await db.transaction('rw', db.tables, async () => {
    await wipe(db);
    await Promise.all([
      db.orders.bulkAdd(backup.orders.map(orderRow)),
      db.parcels.bulkAdd(backup.parcels),
      db.sellers.bulkAdd(backup.sellers),
      db.products.bulkAdd(backup.products),
      db.disputes.bulkAdd(backup.disputes),
      db.deadlines.bulkAdd([...deadlines].map(([orderId, list]) => deadlineRow(orderId, list))),
      db.history.bulkAdd(backup.history),
      db.sellerSnapshots.bulkAdd(backup.sellerSnapshots),
      db.productSnapshots.bulkAdd(backup.productSnapshots),
    ]);
    await canonicalItems(db);
  });
  return backup.settings;
}
