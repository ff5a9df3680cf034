import { type Backup, backupVersion } from '../model/backup.ts';
import { instantSchema } from '../model/moment.ts';
import { repairSettings } from '../model/settings.ts';
import { type BackupListName, backupListNames, backupLists } from './backup-lists.ts';

/** Why a file is not restored; the faces have the words. */
export type BackupError =
  | { code: 'too-large'; params: { characters: number; most: number } }
  | { code: 'not-json' }
  | { code: 'not-escrowl' }
  | { code: 'newer-version'; params: { version: number; known: number } }
  /** The first thing wrong: in which list (or field of the file), its entry counted from 1, and the field in it. */
  | { code: 'damaged'; params: { list: string; entry: number | null; field: string | null } };

export type BackupCheck = { ok: true; backup: Backup } | { ok: false; error: BackupError };

/** Far more than 100,000 orders need; a larger text would only freeze the page. */
const mostCharacters = 200_000_000;

const refuse = (error: BackupError): BackupCheck => ({ ok: false, error });
const damaged = (list: string, entry: number | null, field: string | null): BackupCheck =>
  refuse({ code: 'damaged', params: { list, entry, field } });

/** Reads a backup file of any version that ever shipped, field by field; keys that no schema names are dropped. */
export function checkBackup(text: string): BackupCheck {
  if (text.length > mostCharacters) {
    return refuse({ code: 'too-large', params: { characters: text.length, most: mostCharacters } });
  }
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refuse({ code: 'not-json' });
  }
  if (!isRecord(file) || file.format !== 'escrowl-backup') return refuse({ code: 'not-escrowl' });
  const { version } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return damaged('version', null, null);
  if (version > backupVersion)
    return refuse({ code: 'newer-version', params: { version, known: backupVersion } });
  return checkFields(file);
}

function checkFields(file: Record<string, unknown>): BackupCheck {
  const exportedAt = instantSchema.safeParse(file.exportedAt);
  if (!exportedAt.success) return damaged('exportedAt', null, null);
  if (!isRecord(file.settings)) return damaged('settings', null, null);
  const backup: Backup = {
    format: 'escrowl-backup',
    version: backupVersion,
    exportedAt: exportedAt.data,
    settings: repairSettings(file.settings),
    orders: [],
    parcels: [],
    sellers: [],
    products: [],
    disputes: [],
    deadlines: [],
    history: [],
    sellerSnapshots: [],
    productSnapshots: [],
  };
  for (const name of backupListNames) {
    const problem = takeList(backup, name, file[name]);
    if (problem) return problem;
  }
  return { ok: true, backup };
}

/** Puts the checked entries of one list into the backup; returns the first problem, null when there is none. */
function takeList(backup: Backup, name: BackupListName, entries: unknown): BackupCheck | null {
  const { schema, keyOf, isUnique, isLater } = backupLists[name];
  if (isLater && entries === undefined) return null;
  if (!Array.isArray(entries)) return damaged(name, null, null);
  const keys = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const parsed = schema.safeParse(entry);
    if (!parsed.success) return damaged(name, index + 1, parsed.error.issues[0]?.path.join('.') || null);
    const key = keyOf(parsed.data);
    if (isUnique && keys.has(key)) return damaged(name, index + 1, null);
    keys.add(key);
    // Checked by the schema of this very list.
    (backup[name] as unknown[]).push(parsed.data);
  }
  return null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
