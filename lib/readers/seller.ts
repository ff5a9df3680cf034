import { marketOf } from '../marketplace/hosts.ts';
import { longest } from '../model/longest.ts';
import type { Order } from '../model/order.ts';
import type { SellerPart } from '../model/reading.ts';
import { clean, digits } from './text/text.ts';
import { firstOfEach } from './value.ts';

/** What an order page says about who sells. */
export interface NamedStore {
  seller: NonNullable<Order['seller']> | null;
  part: SellerPart | null;
}

/**
 * The store behind a name and a link (`//www.aliexpress.com/store/1105843321`). The link's host
 * must be the marketplace's; the kept address is the plain one of the store.
 */
export function namedStore(name: unknown, link: unknown, number?: unknown): NamedStore {
  const shown = clean(name, longest.name);
  const url = storeUrl(link);
  const storeId = url?.split('/').at(-1) ?? digits(number);
  return {
    seller: storeId === null && shown === null ? null : { storeId, name: shown },
    part: storeId === null ? null : { storeId, name: shown, url },
  };
}

/** Each store once; of two names for one store the first. */
export function distinctStores(stores: readonly NamedStore[]): SellerPart[] {
  return firstOfEach(
    stores.flatMap(({ part }) => part ?? []),
    ({ storeId }) => storeId,
  );
}

function storeUrl(link: unknown): string | null {
  if (typeof link !== 'string' || link.length > longest.url) return null;
  // Not by URL, which costs ten times as much, for every card of a list.
  const [, host = '', id] =
    /^(?:https?:)?\/\/([\w.-]+)(?::\d+)?\/store\/(\d{1,24})\/?(?:[?#]|$)/.exec(link) ?? [];
  return marketOf(host) ? `https://${host.toLowerCase()}/store/${id}` : null;
}
