import type { Settings } from '../model/settings.ts';
import { repairSettings } from '../model/settings-repair.ts';
import { browser } from './extension.ts';

/** Settings live in storage.local, where content scripts can read them without waking the worker. */
const key = 'settings';

/** The stored settings, repaired field by field; the defaults when nothing or nonsense is stored. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(key);
  return repairSettings(stored[key]);
}

/** Stores the settings; every open page and the worker hear of it. */
export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [key]: settings });
}

/** Calls back with the new settings whenever they change. Returns the function that stops it. */
export function onSettingsChanged(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area === 'local' && change) callback(repairSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
