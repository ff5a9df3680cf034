import type { Market } from '../model/order.ts';
import type { PageKind } from '../model/reading.ts';
import { marketOf } from './hosts.ts';

export interface PageAt {
  kind: PageKind;
  market: Market | null;
  /** The order that the address names; null when it names none. */
  orderId: string | null;
}

/** Addresses of one kind of page. */
export interface Route {
  kind: PageKind;
  path: RegExp;
  /** Query parameters that hold the order's number, best first. */
  order?: readonly string[];
  /** Only on hosts whose first label is this. */
  host?: RegExp;
  /** Only on this market. */
  market?: Market;
}

/**
 * Today's pages of orders, MARKETPLACE.md 1.1. They stand apart from pages.ts because their script
 * carries no others. An example address stands beside each.
 */
export const orderRoutes: readonly Route[] = [
  // https://www.aliexpress.com/p/order/index.html
  { kind: 'order-list', path: /^\/p\/order\/index\.html$/ },
  // https://www.aliexpress.com/p/order/detail.html?orderId=8200000000000001
  { kind: 'order-detail', path: /^\/p\/order\/detail\.html$/, order: ['orderId', 'tradeOrderId'] },
  // https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=8200000000000001
  // https://www.aliexpress.com/p/tracking/pop-text.html?tradeOrderId=…&trackingNumber=…&popWindowType=… (a pop-up of it)
  { kind: 'tracking', path: /^\/p\/tracking\/(?:index|pop-text)\.html$/, order: ['tradeOrderId', 'orderId'] },
];

/** An order number as the marketplace prints it: 12 to 20 digits (15–16 today), without grouping. */
export const orderNumber = /^[1-9]\d{11,19}$/;

/**
 * What page of orders an address is; every other address is `{ kind: 'other', orderId: null }`, with the
 * market when it is one of the marketplace's. Never throws.
 */
export function orderPageAt(address: string | URL): PageAt {
  return pageIn(orderRoutes, address);
}

/** The same by these routes. */
export function pageIn(routes: readonly Route[], address: string | URL): PageAt {
  const url = URL.parse(address);
  const market = url && /^https?:$/.test(url.protocol) ? marketOf(url.hostname) : null;
  if (!url || !market) return { kind: 'other', market: null, orderId: null };
  for (const route of routes) {
    if (route.market && route.market !== market) continue;
    if (route.host && !route.host.test(url.hostname)) continue;
    const match = route.path.exec(url.pathname);
    if (match) return { kind: route.kind, market, orderId: orderOf(url, route, match[1]) };
  }
  return { kind: 'other', market, orderId: null };
}

/** Whether the marketplace asks for a login at this address (MARKETPLACE.md 1.1: `login.aliexpress.com`, "passport"). */
export function isLoginPage(address: string | URL): boolean {
  const url = URL.parse(address);
  return url !== null && marketOf(url.hostname) !== null && /^(?:login|passport)\./.test(url.hostname);
}

/** The order number that a link of the page carries in its query; null when it has none, and for what is no text. */
export function orderInLink(link: unknown): string | null {
  const found =
    typeof link === 'string' &&
    /[?&](?:orderId|tradeOrderId|parentOrderId|tradeId)=(\d+)(?![\w-])/.exec(link)?.[1];
  return found && orderNumber.test(found) ? found : null;
}

function orderOf(url: URL, route: Route, inPath: string | undefined): string | null {
  if (inPath && orderNumber.test(inPath)) return inPath;
  for (const name of route.order ?? []) {
    const value = url.searchParams.get(name)?.trim();
    if (value && orderNumber.test(value)) return value;
  }
  return null;
}
