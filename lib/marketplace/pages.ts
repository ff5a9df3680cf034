import { orderRoutes, type PageAt, pageIn, type Route } from './order-pages.ts';

export { isLoginPage, orderInLink, orderNumber, type PageAt } from './order-pages.ts';

/** MARKETPLACE.md 1.1. An example address stands beside each; pages.test.ts has them all in one matrix. */
const routes: readonly Route[] = [
  ...orderRoutes,
  // https://www.aliexpress.com/p/trade/confirm.html ("confirm" is the checkout here, not the receipt)
  { kind: 'checkout', path: /^\/p\/trade\/confirm\.html$/ },
  // https://trade.aliexpress.com/orderList.htm (until January 2022; still redirects)
  { kind: 'order-list', path: /^\/order_?list\.htm$/i, host: /^trade\./ },
  // https://trade.aliexpress.com/order_detail.htm?orderId=8200000000000001
  { kind: 'order-detail', path: /^\/order_detail\.htm$/, order: ['orderId'], host: /^trade\./ },
  // https://track.aliexpress.com/logisticsdetail.htm?tradeId=8200000000000001
  { kind: 'tracking', path: /^\/logistics_?detail\.htm$/i, order: ['tradeId'], host: /^track\./ },
  // https://trade.aliexpress.com/issue/issue_list.htm
  { kind: 'dispute-list', path: /^\/issue\/issue_?list\.htm$/i, host: /^trade\./ },
  // https://trade.aliexpress.com/issue/fastissue/Detail.htm?tradeOrderLineId=…&reverseOrderLineId=…
  { kind: 'dispute-detail', path: /^\/issue\/(?:fast)?issue\/?detail\.htm$/i, host: /^trade\./ },
  // https://feedback.aliexpress.com/management/feedbackBuyerList.htm
  { kind: 'review-list', path: /^\/management\/feedbackBuyerList\.htm$/, host: /^feedback\./ },
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

/**
 * What page an address is. Anything that is not an address of the marketplace is
 * `{ kind: 'other', market: null, orderId: null }`; never throws.
 */
export function pageAt(address: string | URL): PageAt {
  return pageIn(routes, address);
}
