import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readAnyDocument } from '../../lib/readers/any-page.ts';
import { ask, pageOf, texts } from './asking.fixture.ts';
import { type Market, personalData, startMarket } from './market.ts';

let market: Market;
const now = Date.UTC(2026, 10, 22, 12);
beforeAll(async () => {
  market = await startMarket({ scenario: 'everything', zone: 'UTC', now, pageSize: 50 });
});
beforeEach(() => market.reset());
afterAll(() => market.close());

const trade = 'https://trade.aliexpress.com';
const list = `${trade}/orderList.htm`;
const detail = (role: string) => `${trade}/order_detail.htm?orderId=${market.order(role).id}`;

/** The row group of an order in the list. */
async function rowsOf(role: string): Promise<Element> {
  const page = await pageOf(market, list);
  const { id } = market.order(role);
  const found = [...page.querySelectorAll('#buyer-ordertable > tbody.order-item-wraper')].find(
    (one) => one.querySelector('.order-head .first-row .info-body')?.textContent === id,
  );
  if (!found) throw new Error(role);
  return found;
}

describe('the order list of before 2022', () => {
  test('has every order once, newest first', async () => {
    const page = await pageOf(market, list);
    expect(texts(page, '.order-head .order-info .first-row .info-body')).toEqual(
      market.orders().map((order) => order.id),
    );
  });

  test.each([
    ['en', 'Awaiting delivery', 'Confirm Goods Received', /^\d\d:\d\d Nov\. 01 2026$/, /^US \$\d+\.\d\d$/],
    [
      'ru',
      'Ожидается подтверждение',
      'Подтвердить получение товара',
      /^\d\d:\d\d 1 нояб\. 2026/,
      /^[\d\s]+,\d\d руб\.$/,
    ],
    ['es', 'Esperando entrega', 'Confirmar recepción', /^\d\d:\d\d 1 nov 2026$/, /^\d+,\d\d€$/],
    ['de', /^‹.+›$/, /^‹.+›$/, /^\d\d:\d\d 1\. Nov\. 2026$/, /^\d+,\d\d€$/],
  ] as const)('in %s: status, button, time and money', async (language, status, confirm, time, money) => {
    market.setScenario('everything', { language });
    const rows = await rowsOf('delivered');
    expect(rows.getAttribute('data-order-status')).toBe('WAIT_BUYER_ACCEPT_GOODS');
    expect(texts(rows, '.order-status .f-left')[0]).toMatch(status);
    // The second button of the fourth cell, as scripts of those years clicked it.
    const [, button] = rows.querySelectorAll('tr:nth-child(2) > td:nth-child(4) > button');
    expect(button?.className).toContain('button-confirmOrderReceived');
    expect(button?.textContent).toMatch(confirm);
    expect(texts(rows, '.order-info .second-row .info-body')[0]).toMatch(time);
    expect(texts(rows, '.order-amount .amount-num')[0]).toMatch(money);
  });

  test('says in ms how long protection lasts, for orders on their way only', async () => {
    const left = (rows: Element) => rows.querySelector('p.left-sendgoods-day')?.getAttribute('lefttime');
    expect(left(await rowsOf('ends-soon'))).toBe(String(36 * 3_600_000));
    expect(left(await rowsOf('disputed'))).toBeUndefined();
    expect(left(await rowsOf('completed-recently'))).toBeUndefined();
  });

  test('names the store by its old number, and prints no price where there is none', async () => {
    const rows = await rowsOf('two-numbers');
    expect(rows.querySelector('.store-info a')?.getAttribute('href')).toBe(
      '//www.aliexpress.com/store/412307',
    );
    expect((await rowsOf('expired-2019')).querySelector('.amount-num, .cost')).toBeNull();
  });

  test('leads to the dispute, to tracking and to the review', async () => {
    const { dispute } = market.order('disputed');
    expect((await rowsOf('disputed')).querySelector('.product-action a')?.getAttribute('href')).toContain(
      `reverseOrderLineId=${dispute?.id}`,
    );
    const track = (await rowsOf('two-parcels')).querySelector('button[button_action="logisticsTracking"]');
    expect(track?.getAttribute('orderid')).toBe(market.order('two-parcels').id);
  });

  test('comes in pages', async () => {
    market.change({ pageSize: 10 });
    const page = await pageOf(market, list);
    expect(page.querySelectorAll('.order-item-wraper')).toHaveLength(10);
    expect(texts(page, '#simple-pager .ui-label')).toEqual(['1/3']);
    const last = await pageOf(market, `${list}?page=3`);
    expect(last.querySelector('.ui-pagination-next')?.className).toContain('ui-pagination-disabled');
    expect(last.querySelectorAll('.order-item-wraper')).toHaveLength(market.orders().length - 20);
  });
});

describe('the order page of before 2022', () => {
  test.each([
    ['en', 'Your order is on the way.', '5 days 0 hours'],
    ['ru', 'Заказ в пути.', '5 дн. 0 ч.'],
    ['pt', /a caminho/, /^‹ ?5 .+ 0 .+›$/],
  ] as const)('in %s: number, status, clock, dates', async (language, status, left) => {
    market.setScenario('everything', { language });
    const page = await pageOf(market, detail('ends-later'));
    expect(texts(page, '.order-no')).toEqual([market.order('ends-later').id]);
    expect(texts(page, 'dd.order-status')[0]).toMatch(status);
    expect(texts(page, '.order-reminder #countdown')[0]).toMatch(left);
    expect(page.getElementById('countdown')?.getAttribute('data')).toBe(String(5 * 24 * 3_600_000));
    expect(texts(page, '#operate-pnl li span')).toEqual([
      '2026-10-14 12:00:00',
      '2026-10-12 12:09:00',
      '2026-10-12 11:39:00',
    ]);
  });

  test('has lines, parcels and prices where code of those years read them', async () => {
    const page = await pageOf(market, detail('three-parcels'));
    expect(page.querySelectorAll('table#TP_ProductTable tr.order-bd')).toHaveLength(3);
    expect(texts(page, 'table#TP_ProductTable td.quantity')).toEqual(['1', '3', '1']);
    const codes = market.order('three-parcels').parcels.map((parcel) => parcel.code);
    expect(texts(page, '.shipping-bd .logistics-num')).toEqual(codes);
    expect([...page.querySelectorAll('.flush-btn')].map((one) => one.getAttribute('logisticsNo'))).toEqual(
      codes,
    );
    expect(texts(page, '.final-price')).toHaveLength(3);
    expect(texts(page, '#tp-order-price-table td.order-price')).toEqual(
      texts(page, '.final-price').slice(-1),
    );
    expect(page.querySelector('.user-name-text a')?.getAttribute('href')).toContain('/store/');
  });

  test('shows a person where a real page has one', async () => {
    const { textContent } = (await pageOf(market, detail('three-parcels'))).body;
    for (const text of personalData.slice(0, -2)) expect(textContent).toContain(text);
  });

  test('the table of lines to confirm is there while there is something to confirm', async () => {
    const page = await pageOf(market, detail('three-parcels'));
    const boxes = [...page.querySelectorAll('#confirm-receiving > tbody > tr > td:nth-child(2) > input')];
    expect(boxes.map((one) => one.getAttribute('value'))).toEqual(
      market.order('three-parcels').lines.map((line) => line.lineId),
    );
    for (const id of ['select-all', 'button-confirmOrderReceived', 'confirm_cpf'])
      expect(page.getElementById(id), id).not.toBeNull();
    expect(
      (await pageOf(market, detail('completed-recently'))).getElementById('confirm-receiving'),
    ).toBeNull();
  });
});

describe('confirming on the old page', () => {
  /** Sends the form as a browser would, with these boxes ticked. */
  async function submit(role: string, lines: number[]) {
    const page = await pageOf(market, detail(role));
    const form = page.getElementById('confirm-form');
    const ids = market.order(role).lines.map((line) => line.lineId);
    const body = new URLSearchParams(
      [...(form?.querySelectorAll('input[type="hidden"]') ?? [])].map((one) => [
        one.getAttribute('name') ?? '',
        one.getAttribute('value') ?? '',
      ]),
    );
    for (const index of lines) body.append('lineId', ids[index] ?? '');
    return ask(market, new URL(form?.getAttribute('action') ?? '', trade).href, {
      method: 'POST',
      body: body.toString(),
    });
  }

  test('is recorded, completes the order and leads to the review', async () => {
    const got = await submit('three-parcels', [0, 1, 2]);
    const { id } = market.order('three-parcels');
    expect(got.status).toBe(303);
    expect(got.headers.location).toBe(
      `https://feedback.aliexpress.com/management/leaveFeedback.htm?parentOrderId=${id}&isOrderCompleted=Y`,
    );
    expect(market.confirming()).toMatchObject([{ method: 'POST', path: '/order_detail.htm', api: null }]);
    expect(market.order('three-parcels').state).toBe('completed');
    const after = await pageOf(market, got.headers.location as string);
    expect(after.querySelectorAll('#j-leave-feedback-container .star-5')).toHaveLength(3);
  });

  test('of one line of three leaves the order open, and the line ticked', async () => {
    await submit('three-parcels', [1]);
    expect(market.confirming()).toHaveLength(1);
    expect(market.order('three-parcels').state).toBe('shipped');
    const page = await pageOf(market, detail('three-parcels'));
    expect(page.querySelectorAll('#confirm-receiving input[disabled]')).toHaveLength(1);
    await submit('three-parcels', [0, 2]);
    expect(market.order('three-parcels').state).toBe('completed');
  });

  test('opening the page is no confirmation', async () => {
    await pageOf(market, detail('three-parcels'));
    expect(market.confirming()).toEqual([]);
  });
});

describe('reviews', () => {
  const waiting = 'https://feedback.aliexpress.com/management/feedbackBuyerList.htm';
  const links = async () =>
    [...(await pageOf(market, waiting)).querySelectorAll('.product-action p a.ui-button')].map((one) =>
      one.getAttribute('href'),
    );
  const leave = (role: string) =>
    `https://feedback.aliexpress.com/management/leaveFeedback.htm?parentOrderId=${market.order(role).id}`;

  test('each line of an order without a review waits for one', async () => {
    expect(await links()).toEqual([
      leave('completed-recently'),
      leave('waits-for-two-reviews'),
      leave('waits-for-two-reviews'),
    ]);
  });

  test.each([
    ['en', 'Leave Feedback'],
    ['ru', 'Оставить отзыв'],
    ['pt', 'Avaliar'],
    ['ko', /^‹.+›$/],
    ['ar', /^‹.+›$/],
  ] as const)('in %s', async (language, text) => {
    market.setScenario('everything', { language });
    const page = await pageOf(market, waiting);
    expect(texts(page, '.product-action a')[0]).toMatch(text);
    expect(page.documentElement.getAttribute('lang')).toBe(language);
  });

  test('a review that is sent waits no longer, and confirms nothing', async () => {
    const got = await ask(market, leave('waits-for-two-reviews'), { method: 'POST', body: 'anonymous=on' });
    expect(got.headers.location).toBe(waiting);
    expect(await links()).toEqual([leave('completed-recently')]);
    expect(market.confirming()).toEqual([]);
  });
});

test.each(['en', 'ru', 'pt', 'ar'] as const)('in %s the readers read all of them', async (language) => {
  market.setScenario('everything', { language });
  const { id } = market.order('three-parcels');
  const read = async (address: string) =>
    readAnyDocument(await pageOf(market, address), address, {
      now: new Date(now).toISOString(),
      url: address,
      language: null,
    });
  const [orders] = await read(list);
  expect(orders).toMatchObject({ seen: market.orders().length, read: market.orders().length });
  expect(orders?.orders?.map((order) => order.id)).toEqual(market.orders().map((order) => order.id));
  const results = await read(`${trade}/order_detail.htm?orderId=${id}`);
  expect(results.map((one) => [one.read, one.orders?.[0]?.id, one.orders?.[0]?.items?.length])).toEqual([
    [1, id, 3],
    [1, id, 3],
  ]);
  const [tracking] = await read(`https://track.aliexpress.com/logisticsdetail.htm?tradeId=${id}`);
  const codes = market.order('three-parcels').parcels.map((parcel) => parcel.code);
  expect(tracking?.parcels?.map((parcel) => parcel.code)).toEqual(codes);
  const [reviews] = await read('https://feedback.aliexpress.com/management/feedbackBuyerList.htm');
  expect(reviews?.orders?.map((order) => order.id)).toEqual(
    ['completed-recently', 'waits-for-two-reviews'].map((role) => market.order(role).id),
  );
});

test.each(['en', 'ru', 'ko'] as const)(
  'tracking of before 2022 in %s: a module a parcel',
  async (language) => {
    market.setScenario('everything', { language });
    const { id, parcels } = market.order('three-parcels');
    const page = await pageOf(market, `https://track.aliexpress.com/logisticsdetail.htm?tradeId=${id}`);
    expect(
      [...page.querySelectorAll('.tracking-module a[href*="cainiao.com/detail.htm"]')].map((one) =>
        one.getAttribute('href')?.split('=').at(-1),
      ),
    ).toEqual(parcels.map((parcel) => parcel.code));
    expect(page.querySelectorAll('ul.ship-steps li')).toHaveLength(
      parcels.reduce((sum, parcel) => sum + parcel.events.length, 0),
    );
    expect(page.querySelector('.address-detail')?.textContent).toContain(personalData[0]);
  },
);
