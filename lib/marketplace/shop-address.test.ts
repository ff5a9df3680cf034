import { expect, test } from 'vitest';
import { shopAt } from './shop-address.ts';

test.each([
  ['https://www.aliexpress.com/item/1005000000000001.html?spm=a', '1005000000000001', null],
  ['https://aliexpress.ru/item/1005000000000001.html', '1005000000000001', null],
  ['https://www.aliexpress.us/item/Some-title/3256800000000001.html', '1005000186314753', null],
  ['https://www.aliexpress.com/store/1100000001', null, '1100000001'],
  ['https://shop.aliexpress.com/store/1100000001/pages/all-items.html', null, '1100000001'],
  ['https://www.aliexpress.com/store/feedback-score/1100000001.html', null, '1100000001'],
])('%s', (address, productId, storeId) => {
  expect(shopAt(address)).toEqual({ productId, storeId });
});

test.each([
  'https://feedback.aliexpress.com/display/evaluationDetail.htm?ownerMemberId=900000001',
  'https://www.aliexpress.com/w/wholesale-usb.html',
  'https://www.aliexpress.com/p/order/index.html',
  'https://www.example.com/item/1005000000000001.html',
  'no address',
  '',
])('names no shop: %s', (address) => {
  expect(shopAt(address)).toBeNull();
});
