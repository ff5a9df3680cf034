import { browser } from 'wxt/browser';
import type { OutlineRequest } from '../model/message.ts';

/**
 * What the script of an open marketplace page whose address is wanted tells about how the page is
 * built; of several pages the one that was looked at last. null when no script answers. Never throws.
 */
export async function askForOutline(isWanted: (address: string) => boolean): Promise<unknown> {
  const tabs = await browser.tabs.query({}).catch(() => []);
  const wanted = tabs.filter(({ url }) => isWanted(url ?? ''));
  for (const { id } of wanted.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))) {
    if (id === undefined) continue;
    try {
      const question: OutlineRequest = { type: 'outline' };
      // The page's own script, not the one of a page inside it.
      const outline: unknown = await browser.tabs.sendMessage(id, question, { frameId: 0 });
      if (outline) return outline;
    } catch {
      // A page without our script: opened before Escrowl was installed, or removed since.
    }
  }
  return null;
}
