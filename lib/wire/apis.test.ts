import { describe, expect, test } from 'vitest';
import { apiOf, operationApi } from './apis.ts';

const base = 'https://www.aliexpress.com/p/order/index.html';
const list = 'mtop.aliexpress.trade.buyer.order.list';

describe('the API that an address calls', () => {
  test.each([
    [`https://acs.aliexpress.com/h5/${list}/1.0/?jsv=2.5.1&api=${list}&v=1.0`, list],
    [`//acs.aliexpress.com/h5/${list}/1.0/`, list],
    [`https://acs.aliexpress.us/h5/${list}/1.0/`, list],
    [`https://acs.aliexpress.com:8443/h5/${list}/1.0/`, list],
    [`https://de.acs.aliexpress.com/h5/${list}/1.0/`, list],
    [`https://ACS.aliexpress.com/h5/${list.toUpperCase()}/1.0/`, list],
    [`https://acs.aliexpress.com/gw/?api=${list}`, list],
    [`https://acs.aliexpress.com/h5/${operationApi}/1.0/`, operationApi],
    ['https://acs.aliexpress.com/h5/mtop.ae.ld.querydetail/1.0/', 'mtop.ae.ld.querydetail'],
    ['https://acs.aliexpress.us/h5/mtop.aliexpress.pdp.pc.query/1.0/', 'mtop.aliexpress.pdp.pc.query'],
    ['https://acs.aliexpress.com/h5/mtop.ae.shop.seller.page.info/1.0/', 'mtop.ae.shop.seller.page.info'],
    ['https://acs.aliexpress.com/h5/mtop.ae.shop.benefit.info/1.0/', 'mtop.ae.shop.benefit.info'],
    [
      'https://acs.aliexpress.com/h5/mtop.aliexpress.buyer.reverse.reverseOrderLineRenderForBuyer/1.0/',
      'mtop.aliexpress.buyer.reverse.reverseorderlinerenderforbuyer',
    ],
  ])('%s', (address, api) => {
    expect(apiOf(address, base)).toBe(api);
  });

  test.each([
    '/aer-api/bx/orders/v3/web/orders-list',
    '/aer-jsonapi/bx/orders/v3/web-order-list',
    '/aer-jsonapi/review/v1/desktop/waiting-reviews',
    '/aer-jsonapi/v1/bx/pdp/web/productData',
  ])('on aliexpress.ru its own path: %s', (path) => {
    expect(apiOf(`${path}?_bx-v=2.5`, 'https://aliexpress.ru/order-list')).toBe(path);
    expect(apiOf(`https://trade.aliexpress.ru${path}`, base)).toBe(path);
    expect(apiOf(path, base)).toBeNull();
    expect(apiOf(`${path}/more`, 'https://aliexpress.ru/order-list')).toBeNull();
    expect(apiOf(`https://acs.aliexpress.com/h5/?api=${path}`, base)).toBeNull();
  });

  test('the tracking of before 2022', () => {
    const path = '/ajax_logistics_track.htm';
    const query = '?orderId=8200000000000001&callback=jQuery18308_1&_=1';
    expect(apiOf(`https://ilogisticsaddress.aliexpress.com${path}${query}`, base)).toBe(path);
    expect(apiOf(`//ilogisticsaddress.aliexpress.com${path}${query}`, base)).toBe(path);
    expect(apiOf(`https://ilogisticsaddress.aliexpress.com/other.htm${query}`, base)).toBeNull();
    expect(apiOf(`https://ilogisticsaddress.aliexpress.com.example.org${path}${query}`, base)).toBeNull();
    expect(apiOf(`https://www.aliexpress.com${path}${query}`, base)).toBeNull();
    expect(apiOf(path + query, base)).toBeNull();
  });

  test.each([
    [`https://www.aliexpress.com/h5/${list}/1.0/`],
    [`https://acs.aliexpress.com.example.org/h5/${list}/1.0/`],
    [`https://facs.aliexpress.com/h5/${list}/1.0/`],
    [`https://acs.aliexpress.ru/h5/${list}/1.0/`],
    [`http://acs.aliexpress.com/h5/${list}/1.0/`],
    ['https://acs.aliexpress.com/h5/mtop.aliexpress.cart.add/1.0/'],
    ['https://acs.aliexpress.com/h5/__proto__/1.0/'],
    [`/h5/${list}/1.0/`],
    ['https://'],
    [''],
  ])('nothing of ours: %s', (address) => {
    expect(apiOf(address, base)).toBeNull();
  });
});
