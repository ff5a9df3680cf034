import { browser } from '../../lib/browser/extension.ts';

/** Opens a part of the dashboard in a new tab; in a new window where none is open. */
export async function openDashboard(place: string): Promise<void> {
  const url = `${browser.runtime.getURL('dashboard.html')}#${place}`;
  await browser.tabs.create({ url }).catch(() => browser.windows.create({ url }));
}
