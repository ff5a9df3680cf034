import { vi } from 'vitest';
import { operationApi } from '../../lib/wire/apis.ts';
import type { Wire } from './wire.ts';

// A page's own world for the tests of the tap, as far as the tap touches it.

export const operation = `https://acs.aliexpress.com/h5/${operationApi}/1.0/`;
export const orderList = 'https://acs.aliexpress.com/h5/mtop.aliexpress.trade.buyer.order.list/1.0/';

/** Makes this the page's world: `window` with these members, and a document of the marketplace. */
export function enterPage(members: object): void {
  vi.stubGlobal('window', { ...globalThis, Request, Response, DOMException, performance, ...members });
  vi.stubGlobal('document', { baseURI: 'https://www.aliexpress.com/p/order/index.html' });
  vi.stubGlobal('Document', class {});
}

/** A wire that writes down what it is told, and lets the test decide. */
export function recordingWire() {
  const answers: unknown[][] = [];
  const holds: { url: string; body: string | null; cancelled: boolean; decide(go: boolean): void }[] = [];
  const wire: Wire = {
    answer: (...told) => {
      answers.push(told);
    },
    hold(url, read, decide) {
      const held = holds.length + 1;
      const hold = {
        url,
        body: null as string | null,
        cancelled: false,
        decide: (go: boolean) => decide(go, held),
      };
      holds.push(hold);
      void (async () => {
        hold.body = await read();
      })();
      return () => {
        hold.cancelled = true;
      };
    },
  };
  return { wire, answers, holds };
}
