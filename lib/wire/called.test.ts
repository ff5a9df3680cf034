import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calledAt } from './called.ts';

const base = 'https://www.aliexpress.com/p/order/index.html';
const api = 'mtop.aliexpress.trade.buyer.order.list';

test.each([
  [`https://acs.aliexpress.com/h5/${api}/1.0/?jsv=2.5.1`, api],
  [`https://acs.aliexpress.com/h5/${api.toUpperCase()}/1.0/`, api],
  [`//acs.aliexpress.us:8443/gw/?v=1.0&api=${api}`, api],
  ['https://aliexpress.ru/aer-api/x?y#z', '/aer-api/x'],
  ['https://trade.aliexpress.com/order_detail.htm?orderId=1', '/order_detail.htm'],
])('%s calls %s', (address, called) => {
  expect(calledAt(address, base)).toBe(called);
});

test.each([
  `http://acs.aliexpress.com/h5/${api}/1.0/`,
  `https://acs.aliexpress.com.example.org/h5/${api}/1.0/`,
  `https://example.org/?acs.aliexpress.com/h5/${api}/1.0/`,
  `https://acs.aliexpress.com@example.org/h5/${api}/1.0/`,
  'https://acs.aliexpress.com/h5/__proto__/1.0/',
  'https://acs.aliexpress.com/gw/?api=/aer-api/x',
  'https://notaliexpress.ru/aer-api/x',
  'https://www.aliexpress.com/order_detail.htm',
  'https://',
])('nothing of the marketplace is called by %s', (address) => {
  expect(calledAt(address, base)).toBeNull();
});

test('no address makes it throw', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (address, anyBase) => {
      calledAt(address, anyBase);
      calledAt(`https://acs.aliexpress.com/${address}`, base);
    }),
  );
});
