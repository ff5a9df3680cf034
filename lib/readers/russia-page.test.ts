// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readAnyAnswer } from './any-answer.ts';
import { anyKindShown, readAnyDocument, readAnyPage } from './any-page.ts';
import { readRussiaAnswer, readRussiaDocument } from './russia-page.ts';

const site = 'https://aliexpress.ru';
const list = `${site}/order-list?filterName=active`;
const now = '2026-11-22T10:00:00Z';
const hint = { now, url: list, language: null };
const answers = `${site}/aer-api/bx/orders/v3/web/orders-list`;
const card = (more: object) => ({
  orderId: '3055000000000911',
  statusInfo: { title: 'Завершён' },
  totalPrice: '99 ₽',
  url: { pc: `${site}/order-list/3055000000000911` },
  ...more,
});
const body = (order: object) => JSON.stringify({ data: { items: [{ orders: [order] }], hasMore: false } });

describe('readRussiaAnswer', () => {
  it.each([
    answers,
    `${site}/aer-jsonapi/bx/orders/v3/web-order-list?_bx-v=2.5.11`,
    `${site}/aer-jsonapi/bx/orders/v3/web/order-search?_bx-v=2.5.20`,
    null,
  ])('reads the list that comes by %s', (url) => {
    const result = readRussiaAnswer({ url, body: body(card({})) }, hint);
    expect(result).toMatchObject({ reader: 'api:order-list-ru', seen: 1, read: 1, problems: [] });
    expect(readAnyAnswer({ url, body: body(card({})) }, hint)).toEqual(result);
  });

  it.each([
    [{ tag: { title: '' }, statusInfo: { title: '' } }, null, null],
    [{ tag: { title: '\u00a0' }, statusInfo: { title: '\u200b' } }, null, null],
    [{ tag: null, statusInfo: {} }, null, null],
    [{ tag: { title: ' ' } }, 'completed', 'Завершён'],
    [{ tag: { title: 'Завершён' }, statusInfo: { title: '' } }, 'completed', 'Завершён'],
    [{ statusInfo: { title: 'Невиданно' } }, 'unknown', 'Невиданно'],
  ])('takes an empty word for none, not for one that nobody knows: %j', (more, status, statusText) => {
    const result = readRussiaAnswer({ url: answers, body: body(card(more)) }, hint);
    expect(result).toMatchObject({ read: 1, problems: [], orders: [{ status, statusText }] });
  });

  it('reads an empty list as empty, and one that is not there as unknown', () => {
    const empty = readRussiaAnswer({ url: answers, body: '{"data":{"items":[],"hasMore":false}}' }, hint);
    expect(empty).toMatchObject({ orders: [], seen: 0, problems: [] });
    for (const text of ['{"data":{"items":null}}', '{"data":null}', '[]', '"x"', 'null']) {
      const gone = readRussiaAnswer({ url: answers, body: text }, hint);
      expect(gone).toMatchObject({ orders: null, problems: [{ code: 'layout-unknown' }] });
    }
  });

  it('says why an answer is none', () => {
    const why = (text: string) =>
      readRussiaAnswer({ url: answers, body: text }, hint)?.problems.map(({ code }) => code);
    expect(why('<html>')).toEqual(['json-broken']);
    expect(why(`{"data":"${'x'.repeat(5_000_001)}"}`)).toEqual(['too-large']);
    expect(why('{"ret":["FAIL_SYS_SESSION_EXPIRED::"],"data":{"items":[]}}')).toEqual(['not-logged-in']);
  });

  it('leaves alone what is not of the site', () => {
    const order = body(card({}));
    for (const url of [
      'https://aliexpress.ru.example.org/aer-api/bx/orders/v3/web/orders-list',
      list.replace('.ru', '.com'),
    ]) {
      expect(readRussiaAnswer({ url, body: order }, hint)).toBeNull();
    }
    for (const text of ['', '{', '{"data":{"items":[{"orders":[]}]}}', '{"data":{"products":[{"id":1}]}}']) {
      expect(readRussiaAnswer({ url: null, body: text }, hint)).toBeNull();
    }
    expect(
      readRussiaAnswer({ url: `${site}/aer-jsonapi/v2/cart/count`, body: '{"data":{}}' }, hint),
    ).toBeNull();
  });

  it('takes no rounded number for an order, and no two', () => {
    const read = (order: object, rounded: boolean) =>
      readRussiaAnswer({ url: answers, body: body(order), rounded }, hint)?.orders?.map(({ id }) => id);
    const long = body(card({ url: null })).replace('"3055000000000911"', '30550000000009113');
    expect(readRussiaAnswer({ url: answers, body: long }, hint)?.orders?.[0]?.id).toBe('30550000000009113');
    expect(readRussiaAnswer({ url: answers, body: long, rounded: true }, hint)?.orders).toEqual([]);
    expect(read(card({ orderId: 3055000000000911 }), true)).toEqual(['3055000000000911']);
    expect(read(card({ orderId: '3055000000000912' }), false)).toEqual([]);
    expect(read(card({ url: { pc: 'https://example.org/order-list/3055000000000912' } }), false)).toEqual([
      '3055000000000911',
    ]);
  });

  it.each([
    ['Received at 5 September 2017', `${site}/order-list?filterName=archive`, 'completed'],
    ['Received at 5 September 2017', list, 'unknown'],
    ['Received at 5 September 2017', null, 'unknown'],
    ['Заказ\u00a0отправлен', list, 'shipped'],
    ['__proto__', list, 'unknown'],
    ['', list, null],
  ])('the title %j at %s is %s', (title, url, status) => {
    const order = card({ statusInfo: { title } });
    const result = readRussiaAnswer({ url: answers, body: body(order) }, { ...hint, url });
    expect(result?.orders?.[0]?.status).toBe(status);
  });

  it('knows the currency from the sign alone', () => {
    const total = (totalPrice: unknown) =>
      readRussiaAnswer({ url: answers, body: body(card({ totalPrice })) }, hint)?.orders?.[0]?.total;
    expect(total('1\u00a0234,50\u00a0₽')).toEqual({ amount: 123450, currency: 'RUB' });
    expect(total('1 234 руб.')).toEqual({ amount: 123400, currency: 'RUB' });
    expect(total('$12,34')).toEqual({ amount: 1234, currency: 'USD' });
    expect(total('A$12,34')).toBeNull();
    expect(total('1 234,50')).toBeNull();
    expect(total('12 Br')).toBeNull();
    expect(total('50–70 ₽')).toBeNull();
    expect(total(99)).toBeNull();
  });

  it.each([
    [undefined, []],
    ['', []],
    ['—', []],
    ['50–70 ₽', ['money-unread']],
  ])('an old order whose price is gone is no problem: %j', (totalPrice, problems) => {
    const result = readRussiaAnswer({ url: answers, body: body(card({ totalPrice })) }, hint);
    expect(result?.problems.map(({ code }) => code)).toEqual(problems);
  });
});

describe('pages of aliexpress.ru', () => {
  const id = '3055000000000911';
  const shown = `<div data-testid="orderNumber">3055 0000 0000 0911</div><div data-testid="productBlock"></div>`;
  const read = (html: string, url: string) => {
    document.body.innerHTML = html;
    return readRussiaDocument(document, url, { ...hint, url });
  };

  it.each([
    'https://trade.aliexpress.ru/orderList.htm',
    'https://aliexpress.ru/item/1005000000000911.html',
    'https://www.aliexpress.com/p/order/index.html',
    'https://aliexpress.ru/',
    'nonsense',
  ])('%s is none of these', (url) => {
    expect(read(shown, url)).toEqual([]);
  });

  it('reads an order only under its own address', () => {
    expect(read(shown, `${site}/order-list/${id}`)[0]?.orders?.[0]?.id).toBe(id);
    for (const [html, url] of [
      [shown, `${site}/order-list/3055000000000912`],
      [shown.replace('0911', '0911 12'), `${site}/order-list/${id}`],
      ['<div data-testid="productBlock"></div>', `${site}/order-list/${id}`],
      [`${shown}<p data-testid="orderNumber">3055 0000 0000 0912</p>`, `${site}/order-list/${id}`],
    ] as const) {
      expect(read(html, url)).toMatchObject([{ seen: 1, read: 0, orders: null }]);
    }
  });

  it('believes no date without a year, and no two', () => {
    const placed = (html: string) => {
      const [result] = read(`${shown}${html}`, `${site}/order-list/${id}`);
      return [
        result?.orders?.[0]?.placedAt,
        result?.problems.map(({ code }) => code).includes('date-unread'),
      ];
    };
    expect(placed('<p>Заказ от <b>5 сентября 2026</b> № 3055 0000 0000 0911</p>')).toEqual([
      '2026-09-05',
      false,
    ]);
    expect(placed('<p><span>Дата заказа:</span><span>5 сентября 2026</span></p>')).toEqual([
      '2026-09-05',
      false,
    ]);
    expect(placed('<p>Заказ от 5 сентября</p>')).toEqual([null, true]);
    expect(placed('<p>Заказ от 5 сентября 2026</p><p>Заказ от 6 сентября 2026</p>')).toEqual([null, true]);
    expect(placed('<script>"Заказ от 5 сентября 2026"</script>')).toEqual([null, true]);
  });

  it('believes a script’s total only where it speaks of this order, or the page prints it', () => {
    const total = (order: string, drawn = '') =>
      read(
        `${shown}${drawn}<script>x = {"id":"${order}","summary":{"total":{"value":"99 ₽"}}}</script>`,
        `${site}/order-list/${id}`,
      )[0]?.orders?.[0]?.total;
    const row = (amount: string) =>
      `<p class="A_Summary__total__x"><span>Итого</span><span>${amount}</span></p>`;
    expect(total(id)).toEqual({ amount: 9900, currency: 'RUB' });
    expect(total('3055000000000912')).toBeNull();
    expect(total('3055000000000912', '<p>99&nbsp;₽</p>')).toEqual({ amount: 9900, currency: 'RUB' });
    expect(total('3055000000000912', row('70 ₽'))).toEqual({ amount: 7000, currency: 'RUB' });
    expect(total(id, row('70 ₽'))).toBeNull();
  });

  it('takes the price of one piece only, and no struck-out one', () => {
    const link = '<a data-testid="productText" href="/item/1005000000000911.html?sku_id=12">Лампа</a>';
    const item = (quantity: string, prices: string) =>
      read(
        `<div data-testid="orderNumber">3055 0000 0000 0911</div><div data-testid="productBlock">${link}
          <p class="A_Product__quantityText__x">${quantity}</p><div class="A_Product__priceDesktop__x">${prices}</div></div>`,
        `${site}/order-list/${id}`,
      )[0]?.orders?.[0]?.items?.[0];
    expect(item('1 шт.', '<p>99 ₽</p><p>1 шт.</p>')).toMatchObject({
      productId: '1005000000000911',
      skuId: '12',
      title: 'Лампа',
      quantity: 1,
      price: { amount: 9900, currency: 'RUB' },
    });
    expect(item('2 шт.', '<p>99 ₽</p><p>2 шт.</p>')).toMatchObject({ quantity: 2, price: null });
    expect(item('', '<p>99 ₽</p>')).toMatchObject({ quantity: null, price: null });
    expect(item('1 шт.', '<p>99 ₽</p><p>120 ₽</p>')).toMatchObject({ quantity: 1, price: null });
    expect(item('1 шт.', `<p>99 ₽</p>${link}`)).toBeUndefined();
  });

  it('takes the page’s own currency before the sign', () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the site's own cookie, as the page has it
    document.cookie = 'aep_usuc_f=site=rus&c_tp=RUB&region=RU';
    const row = '<p class="A_Summary__total__x"><span>Total</span><span>$ 12.34</span></p>';
    const [result] = read(`${shown}${row}`, `${site}/order-list/${id}`);
    // biome-ignore lint/suspicious/noDocumentCookie: as above
    document.cookie = 'aep_usuc_f=; max-age=0';
    expect(result?.orders?.[0]?.total).toBeNull();
  });

  it('are known without an address, too', () => {
    document.body.innerHTML = shown;
    expect(anyKindShown(document)).toBe('order-detail');
    expect(readAnyPage(document, 'order-detail', { ...hint, url: null })[0]?.orders?.[0]?.id).toBe(id);
    expect(readAnyDocument(document, `${site}/order-list/${id}`, hint)[0]?.reader).toBe(
      'dom:order-detail-ru-2026',
    );
  });
});

describe('the product data of aliexpress.ru', () => {
  const data = { id: '1005000000000911', gallery: [], name: 'Лампа', skuInfo: {}, rating: {}, tradeInfo: {} };
  const read = (page: string | null, request: string | null, product: object) =>
    readAnyAnswer(
      {
        url: request && `${site}/aer-jsonapi/v1/bx/pdp/web/productData?productId=${request}&sourceId=0`,
        body: JSON.stringify({ data: product }),
      },
      { ...hint, url: page && `${site}/item/${page}.html` },
    );

  it('is read for the product of the page, the request and the answer, if they are one', () => {
    const [own, other] = ['1005000000000911', '1005000000000912'];
    expect(read(own, own, data)).toMatchObject({
      reader: 'api:product-ru-2024',
      read: 1,
      products: [{ id: own }],
    });
    expect(read(null, own, { ...data, id: undefined })).toMatchObject({ products: [{ id: own }] });
    expect(read(own, null, { ...data, id: undefined })).toMatchObject({ products: [{ id: own }] });
    for (const result of [
      read(other, own, data),
      read(own, other, data),
      read(own, other, { ...data, id: null }),
    ]) {
      expect(result).toMatchObject({ read: 0, products: null, problems: [{ code: 'card-unread' }] });
    }
    expect(read(own, own, {})).toMatchObject({ products: null, problems: [{ code: 'layout-unknown' }] });
  });
});
