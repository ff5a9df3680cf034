import { expect, test } from 'vitest';
import { placeOf } from './place.ts';

const order = 'https://www.aliexpress.com/p/order/detail.html?orderId=3055000000000011';
const item = 'https://www.aliexpress.com/item/1005000000000011.html';
const search = 'https://www.aliexpress.com/w/wholesale-lamp.html?page=2';

test.each([
  [order, order.replace('0011', '0012')],
  [order, 'https://www.aliexpress.com/p/order/index.html'],
  [item, item.replace('0011', '0012')],
  ['https://www.aliexpress.com/store/1100000011', 'https://www.aliexpress.com/store/1100000012'],
  [search, search.replace('page=2', 'page=3')],
  [search, 'https://www.aliexpress.com/w/wholesale-lamp.html'],
  [search, search.replace('lamp', 'cable')],
  ['https://aliexpress.ru/order-list', 'https://aliexpress.ru/order-list/3055000000000011'],
  [
    'https://trade.aliexpress.com/issue/fastissue/Detail.htm?reverseOrderLineId=6000000000000001',
    'https://trade.aliexpress.com/issue/fastissue/Detail.htm?reverseOrderLineId=6000000000000002',
  ],
])('two places: %s and %s', (one, other) => {
  expect(placeOf(one)).not.toBe(placeOf(other));
});

test.each([
  [order, `${order}&spm=a2g0o.1#top`],
  [item, `${item}?skuId=12000000000000001&pdp_npi=4`],
  [search, `${search}&spm=a2g0o.1`],
])('one place: %s and %s', (one, other) => {
  expect(placeOf(one)).toBe(placeOf(other));
});

test('an address that is none is no place, and no error', () => {
  expect(placeOf('')).toBe(placeOf('nowhere'));
});
