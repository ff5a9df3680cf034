import { calledAt } from './called.ts';

/** The request that confirms receipt, and does other things to an order (MARKETPLACE.md 7). */
export const operationApi = 'mtop.aliexpress.trade.buyer.order.operation';

/**
 * The answers that Escrowl reads (MARKETPLACE.md 1.2–1.9), by its path the one of tracking before 2022
 * (1.1, 1.4), and those of aliexpress.ru, which asks its own host (2026, 2024: 1.7, 1.10). Everything else
 * that the page loads is left alone.
 */
const ours =
  /^(?:mtop\.(?:aliexpress\.(?:trade\.buyer\.order\.(?:operation|list|detail|count)|buyer\.reverse\.(?:queryreverseorderpagelist|reverseorderlinerender)forbuyer|pdp\.pc\.query)|ae\.(?:ld\.querydetail|shop\.(?:seller\.page|benefit)\.info))|\/ajax_logistics.+|\/aer-(?:api\/bx\/orders\/v3\/web\/orders-list|jsonapi\/(?:bx\/orders\/v3\/web-order-list|review\/v1\/desktop\/waiting-reviews|v1\/bx\/pdp\/web\/productData)))$/;

/**
 * The API that an address of the page calls, in small letters; on aliexpress.ru and of old tracking the
 * path. null when it is none that Escrowl reads. Never throws.
 */
export function apiOf(address: string, base: string): string | null {
  const called = calledAt(address, base);
  return called && isRead(called) ? called : null;
}

/** Whether the answer to a call (calledAt) is one that Escrowl reads. */
export const isRead = (called: string): boolean => ours.test(called);
