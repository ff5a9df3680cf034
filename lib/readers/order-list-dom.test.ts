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

/** The mobile card as the page's script builds it: a link that holds links, which no HTML text can say. */
function mobileCard(id: string, linked: string): Element {
  const card = document.createElement('a');
  card.className = 'order-item order-item-mobile';
  card.setAttribute('href', `//m.aliexpress.com/p/order/detail.html?orderId=${id}`);
  card.innerHTML = `
    <span class="order-item-header-status-text">Completed</span>
    <span class="order-item-header-date">Jun 13, 2026</span>
    <span class="order-item-store-name"></span>
    <span class="order-item-content-opt-price-total"><span class="es--wrap--1Hlfkoj"><i>€</i><i>1</i><i>.</i><i>89</i></span></span>
    <div class="order-item-btns"><button class="order-item-btn">Track order</button></div>`;
  const store = document.createElement('a');
  store.setAttribute('href', '//www.aliexpress.com/store/1100000811');
  store.textContent = 'Lamp Store';
  card.querySelector('.order-item-store-name')?.append(store);
  const track = document.createElement('a');
  track.setAttribute('href', `/p/tracking/index.html?tradeOrderId=${linked}`);
  card.querySelector('.order-item-btns')?.append(track);
  return card;
}

test('a mobile card is a link that holds the buttons; two order numbers in it make it unread', () => {
  const mobile = 'https://m.aliexpress.com/p/order/index.html';
  document.body.replaceChildren(
    mobileCard('8200000000000001', '8200000000000001'),
    mobileCard('8200000000000002', '8200000000000003'),
  );
  const [result] = readDocument(document, mobile, { ...hint, url: mobile });
  expect(result).toMatchObject({ reader: 'dom:order-list-2022', seen: 2, read: 1 });
  expect(result?.orders).toEqual([
    {
      id: '8200000000000001',
      market: 'aliexpress.com',
      status: 'completed',
      statusText: 'Completed',
      placedAt: '2026-06-13',
      total: { amount: 189, currency: 'EUR' },
      seller: { storeId: '1100000811', name: 'Lamp Store' },
      items: null,
    },
  ]);
});
