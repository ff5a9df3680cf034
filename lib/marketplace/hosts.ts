import type { Market } from '../model/order.ts';

const marketHost = /(?:^|\.)aliexpress\.(com|us|ru)$/;

/**
 * The market that a host name belongs to; null for every other host (look-alikes too).
 * Language hosts (`pt.aliexpress.com`) and the API host (`acs.aliexpress.com`) belong to their market.
 * Source: MARKETPLACE.md 1.1, the host rule of maintained code.
 */
export function marketOf(host: string): Market | null {
  switch (marketHost.exec(host.toLowerCase())?.[1]) {
    case 'com':
      return 'aliexpress.com';
    case 'us':
      return 'aliexpress.us';
    case 'ru':
      return 'aliexpress.ru';
    default:
      return null;
  }
}
