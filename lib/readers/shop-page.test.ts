// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readShopDocument } from './shop-page.ts';

const url = 'https://www.aliexpress.com/w/wholesale-usb-lamp.html?page=2';
const hint = { now: '2026-11-22T10:00:00Z', url, language: null };
const pageOf = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const empty = pageOf('<html lang="en"><body><div id="root"></div></body></html>');
const item = { productId: '3256807069484332', title: { displayTitle: 'Lamp' } };
const data = { data: { root: { fields: { mods: { itemList: { content: [item] } } } } } };
const full = pageOf(
  `<script>window._dida_config_ = {}; window._dida_config_._init_data_ = { data: ${JSON.stringify(data)} };</script>`,
);

test('a search page that was loaded without what it found has a layout that nobody knows', () => {
  expect(readShopDocument(empty, url, hint)).toMatchObject([{ problems: [{ code: 'layout-unknown' }] }]);
  expect(readShopDocument(empty, url, hint, `${url}&spm=1`)).toHaveLength(1);
});

test('one that the buyer came to without a load tells nothing, and that is no fault', () => {
  for (const loaded of [
    'https://www.aliexpress.com/item/1005007255799084.html',
    'https://www.aliexpress.com/w/wholesale-usb-lamp.html',
  ])
    expect(readShopDocument(empty, url, hint, loaded)).toEqual([]);
});

test('what is there is read, however the buyer came', () => {
  const found = [{ products: [{ id: '1005007255799084', title: 'Lamp' }] }];
  expect(readShopDocument(full, url, hint)).toMatchObject(found);
  expect(readShopDocument(full, url, hint, 'https://www.aliexpress.com/w/wholesale-x.html')).toMatchObject(
    found,
  );
});

test('a product page is as it is, however the buyer came', () => {
  const product = 'https://www.aliexpress.com/item/1005007255799084.html';
  expect(readShopDocument(empty, product, { ...hint, url: product }, url)).toEqual(
    readShopDocument(empty, product, { ...hint, url: product }),
  );
});
