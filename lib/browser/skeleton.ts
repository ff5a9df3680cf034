import { browser } from 'wxt/browser';
import type { SkeletonRequest } from '../model/message.ts';

/**
 * The skeleton of an open marketplace page whose address is wanted, the one that was looked at last
 * first, from its own script. null when no script answers. Never throws.
 */
export async function askForSkeleton(isWanted: (address: string) => boolean): Promise<string | null> {
  const tabs = await browser.tabs.query({}).catch(() => []);
  const wanted = tabs.filter(({ url }) => isWanted(url ?? ''));
  for (const { id } of wanted.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))) {
    if (id === undefined) continue;
    try {
      const answer: unknown = await browser.tabs.sendMessage(id, {
        type: 'skeleton',
      } satisfies SkeletonRequest);
      if (typeof answer === 'string' && answer !== '') return answer;
    } catch {
      // A page without our script: opened before Escrowl was installed, or removed since.
    }
  }
  return null;
}
