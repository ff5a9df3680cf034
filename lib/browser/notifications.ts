import { browser } from './extension.ts';

// Optional: the browser asks the buyer, and only then is the API there (Chromium, Firefox).

const permission = { permissions: ['notifications' as const] };

/** A notification: `id` is the same for the same thing told again. */
export interface Telling {
  id: string;
  title: string;
  message: string;
}

/** Whether the buyer allowed notifications. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(permission);
}

/** Asks the buyer; to be called inside a click, before anything is waited for. Resolves to the answer. */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request(permission);
}

/** Calls back whenever the buyer allows notifications or takes that back. */
export function onNotifyChanged(callback: () => void): void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
}

/** Shows a notification, unless it stands there already. */
export async function showTelling({ id, ...words }: Telling): Promise<void> {
  if (id in (await browser.notifications.getAll())) return;
  const iconUrl = browser.runtime.getURL('icon/128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, ...words });
}

/** Calls back with the id of a clicked notification. To be called at every start and once they are allowed; the same callback counts once. */
export function onTellingClicked(callback: (id: string) => void): void {
  browser.notifications?.onClicked.addListener(callback);
}

/** Takes a notification away. */
export async function clearTelling(id: string): Promise<void> {
  await browser.notifications.clear(id);
}
