import type { Market } from '../model/order.ts';

/**
 * The currency that the page prints, for signs that many currencies share ("$"): from the site's
 * own cookie `aep_usuc_f` (`c_tp=USD`, MARKETPLACE.md 1.1), of which nothing else is looked at; on
 * aliexpress.us US dollars. null when it is not known.
 * Asked once a page: the prices on it stay what they are when the cookie changes in another tab, and
 * asking is slow.
 */
export function pageCurrency(document: Document, market: Market | null): string | null {
  const inCookie =
    known.get(document) ??
    /(?:^|;\s*)aep_usuc_f=(?:[^;]*?[=&])?c_tp=([A-Z]{3})(?![A-Za-z])/.exec(document.cookie)?.[1];
  if (inCookie) known.set(document, inCookie);
  return inCookie ?? (market === 'aliexpress.us' ? 'USD' : null);
}

const known = new WeakMap<Document, string>();
