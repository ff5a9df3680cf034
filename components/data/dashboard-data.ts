import type { ReadonlySignal } from '@preact/signals';
import type { Settings } from '../../lib/model/settings.ts';
import type { Entry } from '../../lib/rules/urgency.ts';
import { type BackupPreview, exportBackup, previewBackup } from '../../lib/store/backup.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { loadWatched } from '../../lib/store/watched.ts';
import { instantOf } from '../../lib/time/moment.ts';
import { type Loaded, live } from './live.ts';

/** Every order with its deadlines, kept up to date. */
export function watchOrders(): ReadonlySignal<Loaded<Entry[]>> {
  const db = openDatabase();
  return live(() => loadWatched(db));
}

/** The backup file of everything that is stored. */
export function makeBackup(settings: Settings): Promise<string> {
  return exportBackup(openDatabase(), settings, instantOf(Date.now()));
}

export type { BackupPreview };
/** What a backup file holds, or why it can't be restored. */
export const lookIntoBackup = previewBackup;
