import type { Market } from '../model/order.ts';
import type { PageKind } from '../model/reading.ts';
import { marketOf } from './hosts.ts';

export interface PageAt {
  kind: PageKind;
  market: Market | null;
  /** The order that the address names; null when it names none. */
  orderId: string | null;
}

interface Route {
  kind: PageKind;
  path: RegExp;
  /** Query parameters that hold the order's number, best first. */
  order?: readonly string[];
  /** Only on hosts whose first label is this. */
  host?: RegExp;
  /** Only on this market. */
  market?: Market;
}

/** MARKETPLACE.md 1.1. An example address stands beside each; pages.test.ts has them all in one matrix. */
const routes: readonly Route[] = [
  // https://www.aliexpress.com/p/order/index.html
  { kind: 'order-list', path: /^\/p\/order\/index\.html$/ },
  // https://www.aliexpress.com/p/order/detail.html?orderId=8200000000000001
  { kind: 'order-detail', path: /^\/p\/order\/detail\.html$/, order: ['orderId', 'tradeOrderId'] },
  // https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=8200000000000001
  { kind: 'tracking', path: /^\/p\/tracking\/index\.html$/, order: ['tradeOrderId', 'orderId'] },
  // https://www.aliexpress.com/p/tracking/pop-text.html?tradeOrderId=…&trackingNumber=…&popWindowType=… (a pop-up of it)
  { kind: 'tracking', path: /^\/p\/tracking\/pop-text\.html$/, order: ['tradeOrderId'] },
  // https://www.aliexpress.com/p/trade/confirm.html ("confirm" is the checkout here, not the receipt)
  { kind: 'checkout', path: /^\/p\/trade\/confirm\.html$/ },
  // https://trade.aliexpress.com/orderList.htm (until January 2022; still redirects)
  { kind: 'order-list', path: /^\/order_?list\.htm$/i, host: /^trade\./ },
  // https://trade.aliexpress.com/ordertrash/orderTrash.htm (deleted orders, in the same table)
  { kind: 'order-list', path: /^\/ordertrash\/orderTrash\.htm$/i, host: /^trade\./ },
  // https://trade.aliexpress.com/order_detail.htm?orderId=8200000000000001
  { kind: 'order-detail', path: /^\/order_detail\.htm$/, order: ['orderId'], host: /^trade\./ },
  // https://track.aliexpress.com/logisticsdetail.htm?tradeId=8200000000000001
  { kind: 'tracking', path: /^\/logistics_?detail\.htm$/i, order: ['tradeId'], host: /^track\./ },
  // https://m.aliexpress.com/p/refund-dispute/list.html ("Returns & refunds", seen 2026-09)
  { kind: 'dispute-list', path: /^\/p\/refund-dispute\/list\.html$/ },
  // https://trade.aliexpress.com/issue/issue_list.htm, /issue/issueList.htm (until 2021)
  { kind: 'dispute-list', path: /^\/issue\/issue_?list\.htm$/i, host: /^trade\./ },
  // https://www.aliexpress.com/p/reverse-pages/start.html (where a dispute begins)
  { kind: 'dispute-detail', path: /^\/p\/reverse-pages\/start\.html$/, order: ['tradeOrderId'] },
  // https://m.aliexpress.com/p/refund-amount/detail.html?tradeOrderLineId=…, /p/refund-cancel/index.html
  {
    kind: 'dispute-detail',
    path: /^\/p\/refund-(?:amount\/detail|cancel\/index)\.html$/,
    order: ['tradeOrderId'],
  },
  // https://trade.aliexpress.com/issue/fastissue/Detail.htm?tradeOrderLineId=…&reverseOrderLineId=…, /issue/issueDetail.htm?issueId=…
  { kind: 'dispute-detail', path: /^\/issue\/(?:fastissue\/)?(?:issue)?detail\.htm$/i, host: /^trade\./ },
  // https://trade.aliexpress.com/issue/fastissue/createIssueStep1.htm?orderId=… (until 2021)
  {
    kind: 'dispute-detail',
    path: /^\/issue\/fastissue\/createIssueStep\d\.htm$/i,
    order: ['orderId'],
    host: /^trade\./,
  },
  // https://feedback.aliexpress.com/management/feedbackBuyerList.htm
  { kind: 'review-list', path: /^\/management\/feedbackBuyerList\.htm$/i, host: /^feedback\./ },
  // https://feedback.aliexpress.com/management/leaveFeedback.htm?parentOrderId=8200000000000001&isOrderCompleted=Y
  {
    kind: 'review-list',
    path: /^\/management\/leaveFeedback\.htm$/i,
    order: ['parentOrderId'],
    host: /^feedback\./,
  },
  // https://aliexpress.ru/order-list/8200000000000001
  { kind: 'order-detail', path: /^\/order-list\/(\d{8,24})$/, market: 'aliexpress.ru' },
  // https://aliexpress.ru/order-list?filterName=archive
  { kind: 'order-list', path: /^\/order-list\/?$/, market: 'aliexpress.ru' },
  // https://www.aliexpress.com/item/1005000000000001.html, /i/…, /item/<title>/<id>.html
  { kind: 'product', path: /^\/i(?:tem)?\/(?:[^/]+\/)?\d{6,24}\.html$/ },
  // https://www.aliexpress.com/store/1100000001, …/pages/all-items.html, /store/feedback-score/1100000001.html
  // https://feedback.aliexpress.com/display/evaluationDetail.htm?ownerMemberId=…
  {
    kind: 'store',
    path: /^\/(?:store\/(?:[a-z-]+\/)?\d{3,24}\b|display\/evaluation)/,
  },
  // https://www.aliexpress.com/w/wholesale-usb-cable.html
  { kind: 'search', path: /^\/(?:w|af|wholesale)(?:\/|$)/ },
];

/** An order number as the marketplace prints it: 12 to 20 digits (15–16 today), without grouping. */
export const orderNumber = /^[1-9]\d{11,19}$/;

/**
 * What page an address is. Anything that is not an address of the marketplace is
 * `{ kind: 'other', market: null, orderId: null }`; never throws.
 */
export function pageAt(address: string | URL): PageAt {
  const url = parse(address);
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
  const url = parse(address);
  return url !== null && marketOf(url.hostname) !== null && /^(?:login|passport)\./.test(url.hostname);
}

/** The order number that a link of the page carries in its query; null when it has none. */
export function orderInLink(link: string): string | null {
  const found = /[?&](?:orderId|tradeOrderId|parentOrderId|tradeId)=(\d+)(?![\w-])/.exec(link)?.[1];
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

function parse(address: string | URL): URL | null {
  if (address instanceof URL) return address;
  return URL.canParse(address) ? new URL(address) : null;
}
