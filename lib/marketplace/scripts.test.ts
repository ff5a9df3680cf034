import { describe, expect, test } from 'vitest';
import { isMatch } from '../../tools/match-pattern.ts';
import { pageAt } from './pages.ts';
import { exampleAddresses, matchesOf, type ScriptName } from './scripts.ts';

const names = ['page', 'shop', 'feedback', 'old', 'russia'] as const satisfies ScriptName[];

const runsAt = (script: string, address: string) =>
  (matchesOf(script) ?? []).some((pattern) => isMatch(pattern, address));

const id = '8200000000000001';

/** Every page kind that is read, by the script that reads it. */
const served: Record<ScriptName, string[]> = {
  page: [
    'https://www.aliexpress.com/p/order/index.html',
    'https://www.aliexpress.com/p/order/index.html?spm=a2g0o.home.1&tab=shipped#top',
    'https://aliexpress.com/p/order/index.html',
    'https://pt.aliexpress.com/p/order/index.html',
    'https://m.aliexpress.com/p/order/index.html',
    'https://www.aliexpress.us/p/order/index.html',
    `https://www.aliexpress.com/p/order/detail.html?orderId=${id}`,
    `https://es.aliexpress.com/p/order/detail.html?spm=1&orderId=${id}`,
    `https://www.aliexpress.com/p/tracking/index.html?_addShare=no&_login=yes&tradeOrderId=${id}`,
    `https://www.aliexpress.us/p/tracking/index.html?tradeOrderId=${id}`,
    `https://www.aliexpress.com/p/tracking/pop-text.html?tradeOrderId=${id}`,
  ],
  shop: [
    'https://www.aliexpress.com/item/1005000000000001.html',
    'https://ar.aliexpress.com/item/1005000000000001.html?gatewayAdapt=glo2ara4itemAdapt',
    'https://www.aliexpress.us/item/3256000000000001.html',
    'https://www.aliexpress.com/i/1005000000000001.html',
    'https://www.aliexpress.com/item/Brass-lamp/1005000000000001.html',
    'https://aliexpress.ru/item/1005000000000001.html?sku_id=12000000000000001',
    'https://www.aliexpress.com/store/1100000001',
    'https://lampshop.aliexpress.com/store/1100000001/pages/all-items.html',
    'https://www.aliexpress.com/store/feedback-score/1100000001.html',
    'https://www.aliexpress.com/w/wholesale-usb-cable.html?page=2',
    'https://de.aliexpress.com/w/wholesale-lampe.html',
    'https://www.aliexpress.com/af/usb-cable.html',
    'https://www.aliexpress.com/wholesale?SearchText=lamp',
  ],
  feedback: [
    'https://feedback.aliexpress.com/display/evaluationDetail.htm?ownerMemberId=900000001&memberType=seller',
    'https://feedback.aliexpress.com/display/evaluationDetail.htm?ownerMemberId=900000001&callType=iframe',
  ],
  old: [
    'https://trade.aliexpress.com/orderList.htm',
    'https://trade.aliexpress.com/order_list.htm?page=2',
    `https://trade.aliexpress.com/order_detail.htm?orderId=${id}`,
    `https://track.aliexpress.com/logisticsdetail.htm?tradeId=${id}`,
    'https://trade.aliexpress.com/ordertrash/orderTrash.htm',
    'https://trade.aliexpress.com/issue/issue_list.htm',
    'https://m.aliexpress.com/p/refund-dispute/list.html?spm=a2g0o.order_list',
    'https://m.aliexpress.com/p/refund-amount/detail.html?tradeOrderLineId=3055000000001101',
    'https://m.aliexpress.com/p/refund-cancel/index.html',
    'https://trade.aliexpress.com/issue/fastissue/Detail.htm?reverseOrderLineId=6000000000000001',
    `https://trade.aliexpress.com/issue/fastissue/createIssueStep1.htm?orderId=${id}`,
    'https://www.aliexpress.com/p/reverse-pages/start.html',
    'https://www.aliexpress.us/p/reverse-pages/start.html?x=1',
    'https://feedback.aliexpress.com/management/feedbackBuyerList.htm',
    `https://feedback.aliexpress.com/management/leaveFeedback.htm?parentOrderId=${id}&isOrderCompleted=Y`,
  ],
  russia: [
    'https://aliexpress.ru/order-list',
    'https://aliexpress.ru/order-list?filterName=archive',
    `https://aliexpress.ru/order-list/${id}`,
    'https://feedback.aliexpress.ru/management/feedbackBuyerList.htm',
  ],
};

/** Pages that Escrowl has nothing to do with. */
const unserved = [
  'https://www.aliexpress.com/',
  'https://www.aliexpress.us/',
  'https://aliexpress.ru/',
  'https://www.aliexpress.com/p/shoppingcart/index.html',
  'https://shoppingcart.aliexpress.com/shopcart/shopcartDetail.htm',
  'https://aliexpress.ru/cart',
  'https://www.aliexpress.com/p/trade/confirm.html?objectId=1005000000000001',
  'https://www.aliexpress.com/p/second-payment/pay-result.html',
  'https://www.aliexpress.com/p/message/index.html',
  'https://msg.aliexpress.com/msgDetail.htm?orderId=8200000000000001',
  'https://helpcenter.aliexpress.com/s/BuyerHelp/home',
  'https://www.aliexpress.com/p/service-mindset/index.html',
  'https://www.aliexpress.com/ssr/300004428/G7ZED4yXte',
  'https://www.aliexpress.com/p/coupon-list/index.html',
  'https://campaign.aliexpress.com/wow/gcp/sale',
  'https://login.aliexpress.com/?return_url=https%3A%2F%2Fwww.aliexpress.com%2Fp%2Forder%2Findex.html',
  'https://passport.aliexpress.com/x',
  'https://login.aliexpress.ru/',
  'https://www.aliexpress.com/p/wishlist/index.html',
  'https://www.aliexpress.com/p/account/index.html',
  'https://www.aliexpress.com/p/order/index.htm',
  'https://www.aliexpress.com/p/order/index.html/more',
  'https://www.aliexpress.com/p/order/snapshot.html',
  'https://www.aliexpress.com/p/tax-ui/index.html?orderId=8200000000000001',
  'https://www.aliexpress.com/p/tracking/other.html?tradeOrderId=8200000000000001',
  'https://www.aliexpress.com/order-list',
  'https://acs.aliexpress.com/h5/mtop.aliexpress.trade.buyer.order.list/1.0/',
  'https://feedback.aliexpress.com/pc/searchEvaluation.do?productId=1005000000000001',
  'https://feedback.aliexpress.com/display/detail.htm?ownerMemberId=900000001',
  'https://trade.aliexpress.com/ordertrash/other.htm',
  'https://www.aliexpress.com.example.org/p/order/index.html',
  'https://www.notaliexpress.com/item/1005000000000001.html',
  'http://www.aliexpress.com/p/order/index.html',
];

describe.each(names)('the script %s', (script) => {
  test.each(served[script])(
    'is the only reader of %s, with the tap beside it where answers come',
    (address) => {
      expect(names.filter((name) => runsAt(name, address))).toEqual([script]);
      expect(runsAt('tap', address)).toBe(script !== 'feedback');
    },
  );
});

test.each(unserved)('no script at all: %s', (address) => {
  expect([...names, 'tap'].filter((name) => runsAt(name, address))).toEqual([]);
  expect(['other', 'checkout']).toContain(pageAt(address.replace('http:', 'ftp:')).kind);
});

test('every pattern has its example, and every example its pattern', () => {
  for (const address of exampleAddresses)
    expect(names.filter((name) => runsAt(name, address))).toHaveLength(1);
  expect(matchesOf('popup')).toBeNull();
});
