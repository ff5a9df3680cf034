/** The request that confirms receipt, and does other things to an order (MARKETPLACE.md 7). */
export const operationApi = 'mtop.aliexpress.trade.buyer.order.operation';

/** The answers that Escrowl reads. Everything else that the page loads is left alone. */
const apis: ReadonlySet<string> = new Set([
  operationApi,
  'mtop.aliexpress.trade.buyer.order.list',
  'mtop.aliexpress.trade.buyer.order.detail',
  'mtop.aliexpress.trade.buyer.order.count',
  'mtop.ae.ld.querydetail',
  'mtop.aliexpress.buyer.reverse.queryreverseorderpagelistforbuyer',
]);

const apiHost = /(?:^|\.)acs\.aliexpress\.(?:com|us)$/;

/**
 * The API that an address of the page calls, in small letters; null when it is none that Escrowl
 * reads. `https://acs.aliexpress.com/h5/{api}/1.0/?…&api={api}` (MARKETPLACE.md 7). Never throws.
 */
export function apiOf(address: string, base: string): string | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  if (url.protocol !== 'https:' || !apiHost.test(url.hostname)) return null;
  const named = (/^\/h5\/([^/]+)/.exec(url.pathname)?.[1] ?? url.searchParams.get('api') ?? '').toLowerCase();
  return apis.has(named) ? named : null;
}
