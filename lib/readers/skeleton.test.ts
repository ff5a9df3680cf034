// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measuredJson, outlineOf } from './outline.ts';
import { skeletonOf } from './skeleton.ts';

/** The message between the two goes through JSON in Chromium. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value));
const folded = (root: Element) => skeletonOf(sent({ page: outlineOf(root), answers: [] }));
const shapeOf = (body: string) => {
  const nothing = { tag: 'html', attributes: [], text: '', inside: [] };
  const answers = [{ reader: 'api:order-list', json: measuredJson(body) }];
  return skeletonOf({ page: nothing, answers }).replace(/\nhtml$/, '');
};

const page = (html: string) => {
  const root = document.createElement('main');
  root.innerHTML = html;
  return root;
};

const card = (id: string, title: string, price: string) => `
  <div class="order-item" data-spm="1">
    <span class="order-item-header-status-text es--wrap--X0fPz9" data-pl="order_item_header_status">Delivered</span>
    <a href="//www.aliexpress.com/p/order/detail.html?orderId=${id}&spm=a2g0o" title="${title}">Detail</a>
    <a href="https://www.aliexpress.com/item/${id}.html">${title}</a>
    <b id="price-${id}">${price}</b>
  </div>`;

describe('the skeleton of a page', () => {
  test('shows how it is built, and folds what repeats', () => {
    const cards = ['8200000000000001', '8200000000000002', '8200000000000003'].map((id, index) =>
      card(id, `A lamp of ${'brass '.repeat(index)}`, `US $1${index}.99`),
    );
    expect(folded(page(`<h1 role="heading">Orders</h1><ul>${cards.join('')}</ul>`))).toBe(
      [
        'main',
        ' h1[role=heading]"6',
        ' ul',
        '  3× div.order-item[data-spm]',
        '   span.order-item-header-status-text.es--wrap--X0fPz0[data-pl=order_item_header_status]"9',
        '   a[href=/p/order/detail.html?orderId][title]"6',
        '   a[href=/item/0.html]"9',
        '   b#a5-0"9/4',
      ].join('\n'),
    );
  });

  test('tells of long texts and long lists how long they are, not exactly', () => {
    const items = '<li class="entry"></li>'.repeat(153);
    expect(folded(page(`<p>${'x'.repeat(1234)}</p><ol>${items}</ol>`))).toBe(
      'main\n p"1e3\n ol\n  1e2× li.entry',
    );
  });

  test('is cut where a page has no end, in depth and in length', () => {
    const deep = page('<div>'.repeat(500));
    expect(folded(deep).split('\n').length).toBeLessThan(100);
    const wide = page(
      Array.from({ length: 6000 }, (_, index) => `<p class="a${'b'.repeat(index % 50)}">x</p>`).join(''),
    );
    expect(folded(wide).length).toBeLessThanOrEqual(60_000);
  });
});

describe('the shape of an answer', () => {
  test('shows keys and types', () => {
    const body = JSON.stringify({
      ret: ['SUCCESS::ok'],
      data: {
        pc_om_list_order_8200000000000001: {
          fields: { orderId: '8200000000000001', n: 1.5, is: true, no: null },
        },
        pc_om_list_order_8200000000000002: {
          fields: { orderId: '8200000000000002', n: 2.5, is: true, no: null },
        },
        'a@b.example': 1,
        'Some Body': [{ a: 'x' }, { a: 'yy' }, 3],
      },
    });
    expect(shapeOf(`mtopjsonp1(${body})`)).toBe(
      [
        'api:order-list',
        ' ret:[]',
        '  "11',
        ' data:{}',
        '  2× pc_om_list_order_0:{}',
        '   fields:{}',
        '    orderId:"16/16',
        '    n:number',
        '    is:boolean',
        '    no:null',
        '  <11>:number',
        '  <9>:[]',
        '   2× {}',
        '    a:"1',
        '   number',
      ].join('\n'),
    );
  });

  test('of what is no JSON only the length', () => {
    expect(shapeOf('<html>Zelda 7700900461</html>')).toBe('api:order-list"29/10');
    expect(shapeOf('')).toBe('api:order-list"0');
  });
});

describe('nothing personal', () => {
  const seed = 20_261_122;
  // Letters that no word of the marketplace has three of in a row, so that chance finds nothing.
  const word = fc.string({ unit: fc.constantFrom(...'qxzjkvQXZJKVЖЩЫ'), minLength: 3, maxLength: 9 });
  const number = fc
    .string({ unit: fc.constantFrom(...'0123456789'), minLength: 3, maxLength: 16 })
    .filter((digits) => !/^0+$/.test(digits));
  const long = number.filter((digits) => digits.length >= 6);
  const secret = fc.record({ first: word, last: word, house: number, phone: long, order: long, site: word });

  const spots = ({ first, last, house, phone, order, site }: Record<string, string>) => {
    const mail = `${first}.${last}@${site}.example`;
    const address = `${house} ${last} Street, ${site}`;
    return [
      `<p class="contact-info">${first} ${last}</p>`,
      `<p>${address}</p>`,
      `<span title="${address}" aria-label="${mail}" data-name="${first}">${phone}</span>`,
      `<input value="${mail}" placeholder="${last}" name="${phone}">`,
      `<img alt="${first} ${last}" src="https://${site}.example/${first}.png?${order}" srcset="${first}.png 2x">`,
      `<a href="/store/${order}?name=${first}&${last}=${house}">${order}</a>`,
      `<a href="/u/${first}-${last}/${phone}x.html#${first}">x</a>`,
      `<a href="mailto:${mail}">${mail}</a><a href="tel:${phone}">x</a><a href="https://[${site}">x</a>`,
      `<b id="${first}">x</b><b id="user-${last}-${order}_${site}">x</b>`,
      `<b class="card ${first}${phone} order-${order} ${house}">x</b>`,
      `<b data-pl="${first} ${last}" data-testid="${mail}" role="${order}">x</b>`,
      `<b style="background:url(${first})" data-clipboard-text="${order}" onclick="go('${first}')">x</b>`,
      `<script>var user = { name: "${first}", id: ${order} }</script>`,
      `<script type="application/json" id="${site}">{"${first}":"${last}"}</script>`,
      `<!-- ${first} ${last} ${phone} -->`,
      `<style>.x::before { content: "${last}" }</style>`,
      `<template><p>${first}</p></template><textarea>${address}</textarea>`,
      `<svg><title>${last}</title><text>${first}</text></svg>`,
      `<ul>${`<li>${phone}</li>`.repeat(3)}</ul>`,
    ];
  };
  const tokens = (planted: Record<string, string>) =>
    Object.values(planted).map((text) => text.toLowerCase());

  test(`of what is planted in a page nothing is in its skeleton (seed ${seed})`, () => {
    const count = spots({}).length;
    const places = fc.array(fc.nat(count - 1), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(secret, places, (planted, chosen) => {
        const html = chosen.map((place) => spots(planted)[place]).join('');
        const skeleton = folded(page(`<div class="order-main">${html}</div>`)).toLowerCase();
        expect(tokens(planted).filter((token) => skeleton.includes(token))).toEqual([]);
        expect(skeleton).not.toMatch(/\d{3}/);
      }),
      { seed, numRuns: 400 },
    );
  });

  test(`of what is planted in an answer nothing is in its shape (seed ${seed})`, () => {
    fc.assert(
      fc.property(secret, ({ first, last, house, phone, order, site }) => {
        const planted = { first, last, house, phone, order, site };
        const shape = shapeOf(
          JSON.stringify({
            name: `${first} ${last}`,
            [`${first}@${site}.example`]: house,
            [order]: Number(phone),
            [`${last}${phone}`]: [first, { [`pc_om_list_order_${order}`]: last }],
            [`${first} ${last}`]: { address: [house, site], deep: [[[last]]] },
          }),
        ).toLowerCase();
        expect(tokens(planted).filter((token) => shape.includes(token))).toEqual([]);
        expect(shape).not.toMatch(/\d{3}/);
      }),
      { seed, numRuns: 400 },
    );
  });
});
