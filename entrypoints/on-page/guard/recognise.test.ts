// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { cancelOrder } from '../../../lib/guard/cancel-order.ts';
import { confirmReceipt } from '../../../lib/guard/confirm-receipt.ts';
import type { LearnedButton } from '../../../lib/readers/buttons.ts';
import { orderSurface } from '../../page.content/surface.ts';
import { createRecogniser } from './recognise.ts';

const first = '8200000000000001';
const second = '8200000000000002';
const list = 'https://www.aliexpress.com/p/order/index.html';
const detail = `https://www.aliexpress.com/p/order/detail.html?orderId=${first}`;

const button = (text: string, tag = 'button') =>
  `<${tag} class="comet-btn order-item-btn"><span>${text}</span></${tag}>`;
const card = (id: string, ...texts: string[]) => `
  <div class="order-item">
    <a data-pl="order_item_header_detail" href="/p/order/detail.html?orderId=${id}">Details</a>
    <div class="order-item-btns">${texts.map((text) => button(text)).join('')}</div>
  </div>`;
const said = (orderId: string | null, type: string, text: string): LearnedButton => ({ orderId, type, text });

/** The innermost element with that text, as an event would have it. */
function target(text: string): Element {
  const found = [...document.querySelectorAll('*')].filter(
    (element) => element.childElementCount === 0 && element.textContent?.trim() === text,
  );
  if (!found[0]) throw new Error(`nothing says ${text}`);
  return found[0];
}

/** Goes to an address of the marketplace, and recognises what it has taught. */
function at(address: string, buttons: LearnedButton[] = []) {
  const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
  happyDOM.setURL(address);
  return createRecogniser([confirmReceipt, cancelOrder], orderSurface, () => buttons);
}

const seen = (text: string, buttons: LearnedButton[] = [], address = list) =>
  at(address, buttons).recognise(target(text));

beforeEach(() => {
  document.body.className = '';
});

describe('on a card of the list', () => {
  test('the type code with its own text, in any language and any nonsense', () => {
    document.body.innerHTML = card(first, '구매확정', '배송조회') + card(second, 'Blorp qux');
    const buttons = [
      said(first, 'CONFIRM_GOODS', '구매확정'),
      said(first, 'TRACKING', '배송조회'),
      said(second, 'CONFIRM_GOODS', 'Blorp  qux '),
    ];
    expect(seen('구매확정', buttons)).toMatchObject({ act: 'confirm', orderId: first });
    expect(seen('배송조회', buttons)).toMatchObject({ act: 'other', orderId: first });
    expect(seen('Blorp qux', buttons)).toMatchObject({ act: 'confirm', orderId: second });
  });

  test('a known other type is never asked about, whatever it says', () => {
    document.body.innerHTML = card(first, 'Confirm received');
    expect(seen('Confirm received', [said(first, 'DELETE', 'Confirm received')])?.act).toBe('other');
  });

  test('one text for two types may be the confirmation', () => {
    document.body.innerHTML = card(first, 'OK');
    const buttons = [said(first, 'DELETE', 'OK'), said(first, 'CONFIRM_GOODS', 'OK')];
    expect(seen('OK', buttons)?.act).toBe('confirm');
  });

  test("the page's dictionary, and what other cards say, where nothing is known of this one", () => {
    document.body.innerHTML = card(second, 'Bevestig ontvangst', 'Weg');
    const buttons = [said(null, 'CONFIRM_GOODS', 'Bevestig ontvangst'), said(first, 'DELETE', 'Weg')];
    expect(seen('Bevestig ontvangst', buttons)).toMatchObject({ act: 'confirm', orderId: second });
    expect(seen('Weg', buttons)?.act).toBe('other');
  });

  test.each([
    'Confirm received',
    'CONFIRM RECEIVED',
    'Подтвердить получение товара',
    'Potwierdź otrzymanie zamówienia',
  ])('the words that we know: %s', (text) => {
    document.body.innerHTML = card(first, text);
    expect(seen(text)).toMatchObject({ act: 'confirm', orderId: first });
  });

  test('a type that is not known, and a text that is not known, are unknown', () => {
    document.body.innerHTML = card(first, 'Extend', 'Hm');
    expect(seen('Extend', [said(first, 'EXTEND_RECEIVE', 'Extend')])?.act).toBe('unknown');
    expect(seen('Hm')?.act).toBe('unknown');
  });

  test('the card of the phone page is a link around its buttons, and no button itself', () => {
    document.body.innerHTML = `<a class="order-item order-item-mobile" href="/p/order/detail.html?orderId=${first}">
      <b>Shoes</b>${button('Confirm received', 'div')}</a>`;
    expect(seen('Confirm received')).toMatchObject({ act: 'confirm', orderId: first });
    expect(seen('Shoes')).toBeNull();
  });

  test('a layout without known classes: the nearest ancestor that names one order', () => {
    document.body.innerHTML = `<main>
      <section><a href="/p/order/detail.html?orderId=${first}">x</a><p><button>Confirm received</button></p></section>
      <section><a href="/p/order/detail.html?orderId=${second}">y</a></section>
      <nav><button>Confirm Goods Received</button></nav></main>`;
    expect(seen('Confirm received')).toMatchObject({ act: 'confirm', orderId: first });
    expect(seen('Confirm Goods Received')).toBeNull();
  });
});

describe('elsewhere', () => {
  test("the detail page's address names the order", () => {
    document.body.innerHTML = '<div class="order-status"><button>Confirm received</button></div>';
    expect(seen('Confirm received', [], detail)).toMatchObject({ act: 'confirm', orderId: first });
  });

  test("the page's own dialog is its own", () => {
    document.body.innerHTML = `${card(first, 'Track')}<div class="comet-modal-wrap"><div role="dialog"><button>Confirm received</button></div></div>`;
    expect(seen('Confirm received')).toBeNull();
    expect(seen('Confirm received', [], detail)).toBeNull();
  });

  test('a body that says that a dialog is open is no dialog', () => {
    document.body.className = 'modal-open';
    document.body.innerHTML = card(first, 'Confirm received');
    expect(seen('Confirm received')?.act).toBe('confirm');
  });

  test('plain text and no element at all are nothing', () => {
    document.body.innerHTML = '<p>Confirm received</p>';
    expect(seen('Confirm received')).toBeNull();
    expect(at(list).recognise(null)).toBeNull();
    expect(at(list).recognise(document)).toBeNull();
  });

  test('an order number that is none is not taken', () => {
    document.body.innerHTML = card('12<script>', 'Confirm received');
    expect(seen('Confirm received')).toMatchObject({ act: 'confirm', orderId: null });
  });
});

test('a button that was drawn anew is found by its order', () => {
  document.body.innerHTML = card(first, 'Confirm received') + card(second, 'Confirm received');
  const found = at(list).find('confirm', second);
  expect(found).toBe(document.querySelectorAll('button')[1]);
  expect(at(list).find('confirm', '8200000000000003')).toBeNull();
});

test('the orders of a page: its address and its links', () => {
  document.body.innerHTML = `${card(second, 'x')}<a href="/p/order/detail.html?orderId=99">bad</a>`;
  at(detail);
  expect([...orderSurface.ordersOnPage()]).toEqual([first, second]);
});

test('several acts: each by its type code, the gravest where a text is shared', () => {
  document.body.innerHTML = card(first, 'Weg', 'Ja');
  const buttons = [
    said(first, 'CANCEL_ORDER', 'Weg'),
    said(first, 'CANCEL_ORDER', 'Ja'),
    said(first, 'CONFIRM_GOODS', 'Ja'),
  ];
  expect(seen('Weg', buttons)).toMatchObject({ act: 'cancel-order', orderId: first });
  expect(seen('Ja', buttons)?.act).toBe('confirm');
  expect(at(list, buttons).find('cancel-order', first)?.textContent).toBe('Weg');
});

test('the guarded button of a form that is sent without a click', () => {
  document.body.innerHTML = card(first, 'Track', 'Confirm received');
  expect(at(list).inForm(document.querySelector('.order-item-btns'))).toMatchObject({ act: 'confirm' });
  document.body.innerHTML = card(first, 'Track');
  expect(at(list).inForm(document.querySelector('.order-item-btns'))).toBeNull();
  expect(at(list).inForm(null)).toBeNull();
});
