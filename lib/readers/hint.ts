import { marketOf } from '../marketplace/hosts.ts';
import type { Instant } from '../model/moment.ts';
import type { Market } from '../model/order.ts';

/** What a reader may lean on besides the page itself. */
export interface ReadHint {
  now: Instant;
  /** Address of the page that the buyer is on; null when it is not known. */
  url: string | null;
  /** Language of the page (`pt`, `ko-KR`), as far as the page says. */
  language: string | null;
  /**
   * When the browser began to load the page, where that is known: a time left that the page prints
   * counts from then (time-left.ts). Not given: the page is as new as `now`.
   */
  loadedAt?: Instant;
}

/** The market of the first of these addresses that is one of the marketplace's; null when none is. */
export function marketOfAddresses(...addresses: unknown[]): Market | null {
  for (const address of addresses) {
    if (typeof address !== 'string') continue;
    const absolute = address.startsWith('//') ? `https:${address}` : address;
    const market = URL.canParse(absolute) ? marketOf(new URL(absolute).hostname) : null;
    if (market) return market;
  }
  return null;
}
