import type { GuardedAct } from '../model/guard.ts';
import { calledAt } from './called.ts';

/**
 * Calls that may do what can't be undone, whatever their method: order.operation confirms, cancels and
 * deletes (MARKETPLACE.md 7, 2026-09); of the disputes (1.6, 2026-09) only calls that read are known by
 * name (`query…`, `…RenderForBuyer`), so each that does not say that it reads is held.
 */
const heldApi =
  /^mtop\.aliexpress\.(?:trade\.buyer\.order\.operation$|buyer\.reverse\.(?!(?:.*\.)?(?:query|get)|.*render|.*detail(?:forbuyer)?$))/;

/**
 * Forms of the old site, sent by POST: the page that confirmed receipt, its lists (MARKETPLACE.md 1.1,
 * 1.5, to 2022), disputes (1.1, still linked in 2026-09). On aliexpress.ru the calls that act on an order
 * are not known (1.10, 2026): those under its two roots that name orders and one of the acts' words.
 */
const heldPath =
  /^\/(?:order_?(?:detail|list)\.htm$|issue\/|aer-(?:json)?api\/(?=.*order).*(?:confirm|receiv|cancel))/i;

/** Whether a call (calledAt) waits for the buyer's word. */
export const isHeldCall = (called: string, method: string): boolean =>
  heldApi.test(called) || (heldPath.test(called) && /^post$/i.test(method));

/**
 * Which guarded act a held request may be, by its address and, on the old site, its body; `unknown` when
 * they do not say; null for an address that is never held. Never throws.
 */
export function heldAct(url: string, base: string, body = ''): GuardedAct | 'unknown' | null {
  const called = calledAt(url, base);
  if (!called || !isHeldCall(called, 'post')) return null;
  if (/^\/aer-/i.test(called)) return /cancel/i.test(called) ? 'cancel-order' : 'confirm';
  if (/^\/order/i.test(called)) return /confirm/i.test(url + body) ? 'confirm' : 'unknown';
  if (/^m.*(?:cancel|close|withdraw)/.test(called)) return 'close-dispute';
  return /^m.*(?:accept|(?<!dis)agree|confirm)/.test(called) ? 'accept-offer' : 'unknown';
}
