import { orderRoutes, type PageAt, pageIn, type Route } from './order-pages.ts';

export { isLoginPage, orderInLink, orderNumber, type PageAt } from './order-pages.ts';

/** MARKETPLACE.md 1.1. An example address stands beside each; pages.test.ts has them all in one matrix. */
const routes: readonly Route[] = [
  ...orderRoutes,
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

/**
 * What page an address is. Anything that is not an address of the marketplace is
 * `{ kind: 'other', market: null, orderId: null }`; never throws.
 */
export function pageAt(address: string | URL): PageAt {
  return pageIn(routes, address);
}
