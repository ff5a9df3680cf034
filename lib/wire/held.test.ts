import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apiOf, operationApi } from './apis.ts';
import { calledAt } from './called.ts';
import { heldAct, isHeldCall } from './held.ts';

const base = 'https://www.aliexpress.com/p/order/index.html';
const mtop = (name: string) => `https://acs.aliexpress.com/h5/${name}/1.0/?jsv=2.5.1&api=${name}`;
const reverse = (name: string) => mtop(`mtop.aliexpress.buyer.reverse.${name}`);
const old = (path: string) => `https://trade.aliexpress.com${path}`;
const isHeld = (address: string, method: string) => isHeldCall(calledAt(address, base) ?? '', method);

describe('the act that a held request may be', () => {
  test.each([
    [mtop(operationApi), 'unknown'],
    [reverse('cancelReverseOrderLine'), 'close-dispute'],
    [reverse('closedispute'), 'close-dispute'],
    [reverse('buyerwithdraw'), 'close-dispute'],
    [reverse('acceptSolution'), 'accept-offer'],
    [reverse('buyerAgree'), 'accept-offer'],
    [reverse('confirmsolution'), 'accept-offer'],
    [reverse('buyerdisagree'), 'unknown'],
    [reverse('operatereverseorderline'), 'unknown'],
    ['https://aliexpress.ru/aer-api/bx/orders/v1/web/confirm-receipt', 'confirm'],
    ['https://aliexpress.ru/aer-jsonapi/order/v2/markReceived', 'confirm'],
    ['https://aliexpress.ru/aer-jsonapi/bx/orders/v3/CancelOrder', 'cancel-order'],
    [old('/order_detail.htm?orderId=8200000000000001'), 'unknown'],
    [old('/orderList.htm'), 'unknown'],
    [old('/order_list.htm?action=confirmOrderReceived'), 'confirm'],
    [old('/issue/fastissue/Detail.htm?from=confirm'), 'unknown'],
  ])('%s: %s', (address, act) => {
    expect(heldAct(address, '')).toBe(act);
    expect(isHeld(address, 'POST')).toBe(true);
  });

  test('the body of a form of the old site may say it', () => {
    expect(heldAct(old('/order_detail.htm'), 'action=confirmOrderReceived')).toBe('confirm');
    expect(heldAct(old('/issue/issueDetail.htm'), 'action=confirm')).toBe('unknown');
    expect(heldAct(mtop(operationApi), 'operation=confirm')).toBe('unknown');
  });

  test.each([
    reverse('queryreverseorderpagelistforbuyer'),
    reverse('reverseOrderLineRenderForBuyer'),
    reverse('renderCancelReasons'),
    reverse('getcancelreason'),
    reverse('order.query'),
    reverse('reverseorderdetail'),
    reverse('reverseOrderLineDetailForBuyer'),
    mtop('mtop.aliexpress.trade.buyer.order.list'),
    mtop('mtop.aliexpress.shoppingcart.additem'),
    mtop('mtop.aliexpress.trade.buyer.order.operations'),
    'https://aliexpress.ru/aer-api/bx/orders/v3/web/orders-list',
    'https://aliexpress.ru/aer-jsonapi/review/v3/desktop/create',
    'https://aliexpress.ru/aer-api/bx/cart/confirm',
    'https://aliexpress.ru/orders/confirm',
    old('/order_detail.htmx'),
    old('/ajax/invoice/invoiceExportAjax.htm'),
    'https://www.aliexpress.com/p/trade/confirm.html',
    'https://example.org/order_detail.htm',
    'https://',
  ])('never held: %s', (address) => {
    expect(isHeld(address, 'POST')).toBe(false);
  });
});

test('an mtop call is held whatever its method, a path by POST alone', () => {
  for (const method of ['GET', 'get', 'POST', 'null', '']) {
    expect(isHeld(mtop(operationApi), method)).toBe(true);
    expect(isHeld(reverse('cancel'), method)).toBe(true);
    expect(isHeld(old('/order_detail.htm'), method)).toBe(method === 'POST');
    expect(isHeld(old('/issue/issue_list.htm'), method)).toBe(method === 'POST');
  }
  expect(isHeld(old('/order_detail.htm'), 'post')).toBe(true);
});

test('the tap holds no call that Escrowl only reads, and no address makes either throw', () => {
  const names = fc.oneof(
    fc.constantFrom(
      'mtop.aliexpress.trade.buyer.order.list',
      'mtop.aliexpress.trade.buyer.order.detail',
      'mtop.aliexpress.trade.buyer.order.count',
      'mtop.aliexpress.buyer.reverse.queryreverseorderpagelistforbuyer',
      'mtop.aliexpress.buyer.reverse.reverseorderlinerenderforbuyer',
      'mtop.aliexpress.pdp.pc.query',
      'mtop.ae.ld.querydetail',
      'mtop.ae.shop.seller.page.info',
      'mtop.ae.shop.benefit.info',
      operationApi,
    ),
    fc.stringMatching(/^mtop\.aliexpress\.buyer\.reverse\.[a-z]{1,12}$/),
    fc.string(),
  );
  const paths = fc.constantFrom(
    '/aer-api/bx/orders/v3/web/orders-list',
    '/aer-jsonapi/bx/orders/v3/web-order-list',
    '/aer-jsonapi/review/v1/desktop/waiting-reviews',
    '/aer-jsonapi/v1/bx/pdp/web/productData',
  );
  const addresses = fc.oneof(
    names.map(mtop),
    paths.map((path) => `https://aliexpress.ru${path}?confirm=order`),
    fc.string().map((path) => `https://trade.aliexpress.com/${path}`),
    fc.string(),
  );
  fc.assert(
    fc.property(addresses, fc.string(), (address, body) => {
      heldAct(address, body);
      const api = apiOf(address, base);
      if (api !== null) expect(isHeld(address, 'POST')).toBe(api === operationApi);
    }),
  );
});
