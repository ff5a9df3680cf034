import { browser } from '../../lib/browser/extension.ts';
import { outlineOf, type PageOutline } from '../../lib/readers/outline.ts';

/**
 * Gives Escrowl's own popup, when the buyer wants a report, the outline of the page and of the answers
 * that were not understood. Nobody else can ask: other extensions and pages reach other listeners.
 */
export function offerReport(answers: () => PageOutline['answers']): void {
  browser.runtime.onMessage.addListener((message, { id }, respond) => {
    if (id === browser.runtime.id && (message as { type?: unknown }).type === 'outline') {
      respond({ page: outlineOf(document.documentElement), answers: answers() } satisfies PageOutline);
    }
    return true;
  });
}
