// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readDocument } from './page.ts';

const url = 'https://www.aliexpress.com/p/order/index.html';
const hint = { now: '2026-11-22T10:00:00Z', url, language: 'en' };

const card = (total: string) => `
  <div class="order-item">
    <div class="order-item-header">
      <div class="order-item-header-status" data-pl="order_item_header_status">
        <span class="order-item-header-status-text">Expired</span></div>
      <div class="order-item-header-right"><div class="order-item-header-right-info" data-pl="order_item_header_info">
        <div>Date: Nov 3, 2019</div><div>Ref. Number: 8200000000000001</div></div>
        <a data-pl="order_item_header_detail" href="/p/order/detail.html?orderId=8200000000000001">Details</a></div>
    </div>
    <div class="order-item-content-opt-price-total" data-pl="order_item_content_price_total">${total}</div>
  </div>`;

function read(total: string) {
  document.body.innerHTML = `<div class="order-main">${card(total)}</div>`;
  const [result] = readDocument(document, url, hint).filter(({ reader }) => reader === 'dom:order-list-2022');
  return { total: result?.orders?.[0]?.total, problems: result?.problems };
}

test('an old order whose price is gone is no problem, with its label or without', () => {
  expect(read('<span>Total:</span>')).toEqual({ total: null, problems: [] });
  expect(read('')).toEqual({ total: null, problems: [] });
});

test('a price that is there and cannot be read is one', () => {
  expect(read('Total: 12 blorps 7')).toMatchObject({ total: null, problems: [{ code: 'money-unread' }] });
});
