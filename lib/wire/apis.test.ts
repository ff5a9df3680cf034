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
  ])('%s', (address, api) => {
    expect(apiOf(address, base)).toBe(api);
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
