import type { Market } from '../model/order.ts';

const marketHost = /(?:^|\.)aliexpress\.(com|us|ru)$/;

/**
 * The market that a host name belongs to; null for every other host (look-alikes too).
 * Language hosts (`pt.aliexpress.com`) and the API host (`acs.aliexpress.com`) belong to their market.
 * Source: MARKETPLACE.md 1.1, the host rule of maintained code.
 */
export function marketOf(host: string): Market | null {
  const end = marketHost.exec(host.toLowerCase())?.[1];
  return end ? (`aliexpress.${end}` as Market) : null;
}

/**
 * What a link of a page leads to, its scheme may be left out (`//www.aliexpress.com/item/…`); null where
 * that is not the marketplace, for a path alone, and for what is no text. Never throws.
 */
export function marketplaceUrl(link: unknown): URL | null {
  const url = typeof link === 'string' ? URL.parse(link.replace(/^\/\//, 'https://')) : null;
  return url && marketOf(url.hostname) ? url : null;
}
