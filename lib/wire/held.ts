import type { GuardedAct } from '../model/guard.ts';

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

/** Whether a call (calledAt) waits for the buyer's word; `method` is what the page said, false for nothing. */
export const isHeldCall = (called: string, method: string | false): boolean =>
  heldApi.test(called) || (heldPath.test(called) && /post/i.test(method as string));

/** What the address of a held request says that it does, and on the old site its body; the first that fits. */
const acts: readonly [RegExp, GuardedAct][] = [
  [/\/aer-.*cancel/i, 'cancel-order'],
  [/\/aer-/i, 'confirm'],
  [/\/order_?(?:detail|list)\.htm[\s\S]*confirm/i, 'confirm'],
  [/\.reverse\.[^/]*(?:cancel|close|withdraw)/i, 'close-dispute'],
  [/\.reverse\.[^/]*(?:accept|(?<!dis)agree|confirm)/i, 'accept-offer'],
];

/** Which guarded act a request that the tap holds may be; `unknown` when it does not say. Never throws. */
export function heldAct(url: string, body: string): GuardedAct | 'unknown' {
  const text = `${url}\n${body}`;
  return acts.find(([pattern]) => pattern.test(text))?.[1] ?? 'unknown';
}
