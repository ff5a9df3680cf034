import { describe, expect, it } from 'vitest';
import type { PageKind } from '../model/reading.ts';
import { isLoginPage, orderInLink, pageAt } from './pages.ts';

const id = '3055000000000011';

/** Every address against every kind: each belongs to exactly the one it stands under. */
const addresses: Partial<Record<PageKind, string[]>> = {
  'order-list': [
    'https://www.aliexpress.com/p/order/index.html',
    'https://www.aliexpress.com/p/order/index.html?spm=a2g0o.home.1&tab=shipped#top',
    'https://www.aliexpress.us/p/order/index.html',
    'https://pt.aliexpress.com/p/order/index.html',
    'https://ko.aliexpress.com/p/order/index.html',
    'https://aliexpress.com/p/order/index.html',
    'https://trade.aliexpress.com/orderList.htm',
    'https://trade.aliexpress.com/order_list.htm',
    'https://trade.aliexpress.com/ordertrash/orderTrash.htm',
    'https://trade.aliexpress.ru/orderList.htm',
    'https://aliexpress.ru/order-list?filterName=archive',
    'https://aliexpress.ru/order-list',
    'https://aliexpress.ru/order-list/?spm=a2g2w.orderdetail.orders.1.1&filterName=active',
    'https://www.aliexpress.ru/order-list',
    'https://m.aliexpress.com/p/order/index.html',
    'https://m.aliexpress.com/p/order/index.html?tab=all',
  ],
  'order-detail': [
    `https://www.aliexpress.com/p/order/detail.html?orderId=${id}`,
    `https://www.aliexpress.us/p/order/detail.html?spm=1&orderId=${id}`,
    `https://es.aliexpress.com/p/order/detail.html?orderId=${id}`,
    `https://trade.aliexpress.com/order_detail.htm?orderId=${id}`,
    `https://aliexpress.ru/order-list/${id}`,
    `https://aliexpress.ru/order-list/${id}?spm=a2g2w.orderlist.0.0.1&filterName=archive`,
    `https://m.aliexpress.com/p/order/detail.html?orderId=${id}`,
  ],
  tracking: [
    `https://www.aliexpress.com/p/tracking/index.html?_addShare=no&_login=yes&tradeOrderId=${id}`,
    `https://fr.aliexpress.com/p/tracking/index.html?tradeOrderId=${id}`,
    `https://www.aliexpress.us/p/tracking/index.html?tradeOrderId=${id}`,
    `https://track.aliexpress.com/logisticsdetail.htm?tradeId=${id}`,
    `https://www.aliexpress.com/p/tracking/pop-text.html?tradeOrderId=${id}&trackingNumber=LP00000000000011&popWindowType=1`,
  ],
  checkout: ['https://www.aliexpress.com/p/trade/confirm.html?objectId=1005000000000011'],
  product: [
    'https://www.aliexpress.com/item/1005000000000011.html',
    'https://www.aliexpress.us/item/3256000000000011.html?gatewayAdapt=glo2usa',
    'https://www.aliexpress.com/i/1005000000000011.html',
    'https://www.aliexpress.com/item/Brass-lamp/1005000000000011.html',
    'https://aliexpress.ru/item/1005000000000011.html?sku_id=12000000000000001',
    'https://m.aliexpress.ru/item/1005000000000011.html',
  ],
  store: [
    'https://www.aliexpress.com/store/1100000011',
    'https://lampshop.aliexpress.com/store/1100000011',
    'https://lampshop.aliexpress.com/store/1100000011/pages/all-items.html?shop_sortType=bestmatch_sort',
    'https://www.aliexpress.com/store/feedback-score/1100000011.html',
    'https://feedback.aliexpress.com/display/evaluationDetail.htm?ownerMemberId=900000001&memberType=seller',
  ],
  'dispute-list': [
    'https://m.aliexpress.com/p/refund-dispute/list.html?spm=a2g0o.order_list',
    'https://trade.aliexpress.com/issue/issue_list.htm',
    'https://trade.aliexpress.com/issue/issueList.htm',
  ],
  'dispute-detail': [
    'https://www.aliexpress.com/p/reverse-pages/start.html',
    'https://m.aliexpress.com/p/refund-amount/detail.html?pha_manifest=refund-amount&tradeOrderLineId=3055000000001101',
    'https://m.aliexpress.com/p/refund-cancel/index.html',
    'https://trade.aliexpress.com/issue/fastissue/Detail.htm?reverseOrderLineId=6000000000000001&issueId=7000000000000001',
    'https://trade.aliexpress.com/issue/fastissue/Detail.htm?tradeOrderLineId=3055000000001101&reverseOrderLineId=6000000000000001&from=1',
    'https://trade.aliexpress.com/issue/issueDetail.htm?issueId=7000000000000001',
    `https://trade.aliexpress.com/issue/fastissue/createIssueStep1.htm?orderId=${id}`,
    `https://trade.aliexpress.com/issue/fastissue/createIssueStep2.htm?orderId=${id}&issueId=7000000000000001`,
  ],
  'review-list': [
    'https://feedback.aliexpress.com/management/feedbackBuyerList.htm',
    `https://feedback.aliexpress.com/management/leaveFeedback.htm?parentOrderId=${id}&isOrderCompleted=Y`,
    'https://feedback.aliexpress.ru/management/feedbackBuyerList.htm',
  ],
  search: ['https://www.aliexpress.com/w/wholesale-lamp.html'],
  other: [
    'https://www.aliexpress.com/',
    'https://www.aliexpress.com/p/order/index.htm',
    'https://www.aliexpress.com/p/order/index.html/more',
    'https://www.aliexpress.com/x/p/order/index.html',
    'https://www.aliexpress.com/p/second-payment/pay-result.html',
    'https://www.aliexpress.com/p/order/snapshot.html',
    `https://www.aliexpress.com/snapshot/0000000011.html?orderId=${id}`,
    `https://www.aliexpress.com/p/tax-ui/index.html?isGrayMatch=true&orderId=${id}`,
    'https://trade.aliexpress.com/ajax/invoice/invoiceExportAjax.htm',
    'https://www.aliexpress.com/p/message/index.html',
    'https://msg.aliexpress.com/buyerMsgListNew.htm',
    'https://www.aliexpress.com/p/service-mindset/index.html',
    'https://www.aliexpress.com/p/shoppingcart/index.html',
    'https://shoprenderview.aliexpress.com/credential/showcredential.htm?storeNum=1100000011',
    'https://trade.aliexpress.com/',
    'https://trade.aliexpress.com/issue/fastissue/',
    'https://trade.aliexpress.com/issue/fastissue/Detail.htm.html',
    `https://ilogisticsaddress.aliexpress.com/ajax_logistics_track.htm?orderId=${id}&callback=x`,
    'https://acs.aliexpress.com/h5/mtop.aliexpress.trade.buyer.order.list/1.0/',
    'https://www.aliexpress.com/orderList.htm',
    'https://www.aliexpress.com/order-list',
    `https://www.aliexpress.com/order-list/${id}`,
    'https://aliexpress.ru/order-list/search',
    `https://aliexpress.ru/order-list/${id}/dispute`,
    'https://aliexpress.ru/aer-api/bx/orders/v3/web/orders-list',
    'https://aliexpress.ru/cart',
    'https://www.aliexpress.com/store/home',
    'https://feedback.aliexpress.com/display/detail.htm?ownerMemberId=900000001',
  ],
};

const foreign = [
  'https://www.aliexpress.com.example.org/p/order/index.html',
  'https://www.notaliexpress.com/p/order/index.html',
  'https://aliexpress.de/p/order/index.html',
  'https://example.org/?u=https://www.aliexpress.com/p/order/index.html',
  'ftp://www.aliexpress.com/p/order/index.html',
  'javascript:location.host="www.aliexpress.com/p/order/index.html"',
  'file:///p/order/index.html',
  'p/order/index.html',
  '',
];

describe('pageAt', () => {
  for (const [kind, list] of Object.entries(addresses)) {
    it.each(list)(`${kind}: %s`, (address) => {
      const page = pageAt(address);
      expect(page.kind).toBe(kind);
      expect(page.market).toBe(`aliexpress.${/aliexpress\.(com|us|ru)/.exec(address)?.[1]}`);
      expect(pageAt(new URL(address))).toEqual(page);
    });
  }

  it.each(foreign)('is no page of the marketplace: %s', (address) => {
    expect(pageAt(address)).toEqual({ kind: 'other', market: null, orderId: null });
  });

  const all = Object.values(addresses).flat();

  it.each(all)('is nothing on a host that only looks like the marketplace: %s', (address) => {
    const { host, pathname, search } = new URL(address);
    const nobody = { kind: 'other', market: null, orderId: null };
    for (const other of [`${host}.example.org`, `not${host.replaceAll('.', '-')}.com`, 'example.org']) {
      expect(pageAt(`https://${other}${pathname}${search}`)).toEqual(nobody);
    }
    expect(pageAt(`https://example.org/?u=${encodeURIComponent(address)}`)).toEqual(nobody);
  });

  it.each(all)('is another page under another path: %s', (address) => {
    const { origin, pathname, search } = new URL(address);
    expect(pageAt(`${origin}/x${pathname}${search}`).kind).toBe('other');
  });

  it.each(
    all.filter(
      (address) => /^https:\/\/(?:trade|track|feedback)\./.test(address) && !address.includes('/display/'),
    ),
  )('of an old host is nothing on the shop’s own: %s', (address) => {
    expect(pageAt(address.replace(/^https:\/\/\w+\./, 'https://www.')).kind).toBe('other');
  });

  it('names the order that old pages and pages of disputes and reviews carry in their address', () => {
    const named = [...(addresses['dispute-detail'] ?? []), ...(addresses['review-list'] ?? [])];
    const ids = named.map((address) => pageAt(address).orderId);
    expect(ids.filter((orderId) => orderId !== null)).toEqual([id, id, id]);
  });

  it('names the order of detail and tracking pages', () => {
    for (const kind of ['order-detail', 'tracking'] as const) {
      for (const address of addresses[kind] ?? []) expect(pageAt(address).orderId).toBe(id);
    }
  });

  it.each([
    'https://www.aliexpress.com/p/order/detail.html',
    'https://www.aliexpress.com/p/order/detail.html?orderId=',
    'https://www.aliexpress.com/p/order/detail.html?orderId=12345',
    'https://www.aliexpress.com/p/order/detail.html?orderId=3055000000000011x',
    'https://www.aliexpress.com/p/order/detail.html?orderId=__proto__',
    'https://www.aliexpress.com/p/tracking/index.html?tradeOrderLineId=3055000000000011',
    'https://www.aliexpress.com/p/order/detail.html#orderId=3055000000000011',
  ])('takes only what has the shape of an order number: %s', (address) => {
    expect(pageAt(address).orderId).toBeNull();
  });

  it('knows a login page', () => {
    expect(isLoginPage('https://login.aliexpress.com/?return_url=https%3A%2F%2Fwww.aliexpress.com')).toBe(
      true,
    );
    expect(isLoginPage('https://passport.aliexpress.com/x')).toBe(true);
    expect(isLoginPage('https://www.aliexpress.com/p/order/index.html?login=1')).toBe(false);
    expect(isLoginPage('https://login.aliexpress.com.example.org/')).toBe(false);
  });
});

describe('orderInLink', () => {
  it('takes the order, never the line, the dispute or the parcel', () => {
    expect(orderInLink(`/p/order/detail.html?orderId=${id}`)).toBe(id);
    expect(orderInLink(`//x.aliexpress.com/p/tracking/index.html?a=1&tradeOrderId=${id}&b=2`)).toBe(id);
    expect(orderInLink(`/leaveFeedback.htm?parentOrderId=${id}&isOrderCompleted=Y`)).toBe(id);
    expect(orderInLink(`/Detail.htm?tradeOrderLineId=${id}&reverseOrderLineId=${id}`)).toBeNull();
    expect(orderInLink(`/x?orderId=${id}0000000000`)).toBeNull();
    expect(orderInLink('/x?orderId=')).toBeNull();
  });
});
