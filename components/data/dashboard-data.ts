import type { ReadonlySignal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { saveSettings } from '../../lib/browser/settings.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { HistoryEntry } from '../../lib/model/stored.ts';
import type { Entry } from '../../lib/rules/urgency.ts';
import { type BackupPreview, exportBackup, previewBackup, restoreBackup } from '../../lib/store/backup.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { loadHistory } from '../../lib/store/history.ts';
import { loadWatched } from '../../lib/store/watched.ts';
import { instantOf } from '../../lib/time/moment.ts';
import { type Loaded, live } from './live.ts';

/** Every order with its deadlines, kept up to date. */
export function watchOrders(): ReadonlySignal<Loaded<Entry[]>> {
  const db = openDatabase();
  return live(() => loadWatched(db));
}

/** Tells what changed in an order, the newest first, now and whenever more is known. Returns what stops it. */
export function watchHistory(orderId: string, tell: (history: HistoryEntry[]) => void): () => void {
  const db = openDatabase();
  // Unreadable, it is as good as empty here; the page says elsewhere that the store can't be read.
  const watching = liveQuery(() => loadHistory(db, orderId)).subscribe({ next: tell, error: () => tell([]) });
  return () => watching.unsubscribe();
}

/** The backup file of everything that is stored. */
export function makeBackup(settings: Settings): Promise<string> {
  return exportBackup(openDatabase(), settings, instantOf(Date.now()));
}

export type { BackupPreview };
/** What a backup file holds, or why it can't be restored. */
export const lookIntoBackup = previewBackup;

/**
 * Replaces everything by what the backup holds, its settings too. The one place where a page writes and
 * not the background: a message can't carry the file of a heavy buyer, and nothing that stands at the
 * background's door is needed for a file that the buyer chose. Ask the background for `refresh-all`
 * afterwards. Throws what went wrong; then nothing has changed.
 */
export async function restore(text: string): Promise<void> {
  await saveSettings(await restoreBackup(openDatabase(), text));
}
