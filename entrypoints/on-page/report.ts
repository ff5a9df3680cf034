import { browser } from '../../lib/browser/extension.ts';
import { skeletonOf } from '../../lib/readers/skeleton.ts';

/**
 * Gives Escrowl's own popup, when the buyer wants a report, the skeleton of the page after the shapes
 * of its answers. Nobody else can ask: other extensions and pages reach other listeners.
 */
export function offerReport(shapes: () => readonly string[]): void {
  browser.runtime.onMessage.addListener((message, { id }, respond) => {
    if (id === browser.runtime.id && (message as { type?: unknown }).type === 'skeleton') {
      const skeleton = document.documentElement ? skeletonOf(document.documentElement) : '';
      respond([...shapes(), skeleton].filter(Boolean).join('\n'));
    }
    return true;
  });
}
