import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { apis } from './answers/envelope.ts';
import { ask, pageOf, texts } from './asking.fixture.ts';
import { type Market, startMarket } from './market.ts';
import type { Language } from './words/words.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket({ scenario: 'guards', zone: 'UTC', now: Date.UTC(2026, 10, 22, 12) });
});
beforeEach(() => market.reset());
afterAll(() => market.close());

const acs = 'https://acs.aliexpress.com';
const body = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

/** Sends an act as the page does by one carrier. */
const send = (
  api: 'operation' | 'disputeAct',
  data: unknown,
  by: string,
  more: Record<string, string> = {},
) => {
  const address = `${acs}/h5/${apis[api]}/1.0/?`;
  const text = JSON.stringify(data);
  return by === 'jsonp'
    ? ask(market, address + new URLSearchParams({ _by: by, callback: 'mtopjsonp1', data: text, ...more }))
    : ask(market, address + new URLSearchParams({ _by: by, ...more }), {
        method: 'POST',
        body: body({ data: text }),
      });
};

const token = (text: string) => [...Buffer.from(text).toString('base64')].reverse().join('');
const disputeOf = (role: string) => market.order(role).dispute?.id ?? '';

describe('what carries an act', () => {
  test.each(['fetch', 'xhr', 'jsonp', 'beacon', 'form'])('%s', async (by) => {
    const { id } = market.order('delivered');
    const { status } = await send('operation', { orderId: id, operation: 'CONFIRM_GOODS' }, by);
    expect(status).toBe(200);
    expect(market.order('delivered').state).toBe('completed');
    const disputeId = disputeOf('disputed');
    await send('disputeAct', { reverseOrderLineId: disputeId, operation: 'CANCEL_REVERSE' }, by);
    expect(market.acts()).toMatchObject([
      { act: 'confirm', orderId: id, disputeId: null, lineIds: [], by },
      { act: 'close-dispute', orderId: null, disputeId, by },
    ]);
    expect(market.confirming()).toHaveLength(1);
    expect(market.operations()).toHaveLength(1);
    expect(market.disputeActs()).toHaveLength(1);
    expect(market.order('disputed').dispute?.state).toBe('closed');
  });

  test('JSONP answers as a script', async () => {
    const { body: script } = await send('operation', {}, 'jsonp');
    expect(script).toMatch(/^ mtopjsonp1\(\{"api":"mtop\.aliexpress\.trade/);
    expect(market.acts()).toMatchObject([{ act: 'unknown', by: 'jsonp' }]);
  });

  test('a form is sent back to its page, and to no other site', async () => {
    const { id } = market.order('delivered');
    const data = { orderId: id, operation: 'CONFIRM_GOODS' };
    const to = async (return_url: string) =>
      (await send('operation', data, 'form', { type: 'form', return_url })).headers.location;
    const here = 'https://www.aliexpress.us/p/order/detail.html?orderId=1';
    expect(await to(here)).toBe(here);
    expect(await to('https://example.org/')).toBe(`${acs.replace('acs', 'www')}/p/order/index.html`);
  });

  test('an act is counted when it is refused, too; looking is none', async () => {
    const { id } = market.order('unpaid');
    await send('operation', { orderId: id, operation: 'CONFIRM_GOODS' }, 'fetch');
    await ask(market, 'https://www.aliexpress.com/p/order/index.html');
    await ask(market, `${acs}/h5/${apis.operation}/1.0/?data=${JSON.stringify({ orderId: id })}`);
    expect(market.acts()).toMatchObject([{ act: 'confirm', orderId: id }]);
    expect(market.order('unpaid').state).toBe('unpaid');
  });
});

describe('confirming item by item', () => {
  test.each(['typed', 'opaque'])('%s: the order is confirmed with its last line', async (shape) => {
    const { id, lines } = market.order('two-parcels');
    const [first = '', second = ''] = lines.map((line) => line.lineId);
    const confirm = (lineId: string) =>
      shape === 'typed'
        ? { orderId: id, operation: 'CONFIRM_GOODS', orderLineIds: [lineId] }
        : { token: token(`${id} CONFIRM_GOODS ${lineId}`) };
    await send('operation', confirm(first), 'fetch');
    expect(market.acts()).toMatchObject([{ act: 'confirm', orderId: id, lineIds: [first] }]);
    expect(market.order('two-parcels').state).toBe('shipped');
    await send('operation', confirm(second), 'fetch');
    expect(market.order('two-parcels').state).toBe('completed');
  });
});

describe('aliexpress.ru', () => {
  const api = 'https://aliexpress.ru/aer-api/bx/orders/v1/web/confirm-receipt';

  test('a hundred roubles, delivered in one parcel', async () => {
    market.change({ language: 'ru' });
    const { id, parcels } = market.order('hundred-roubles');
    expect(parcels.map((parcel) => parcel.deliveredAt !== null)).toEqual([true]);
    const page = await pageOf(market, `https://aliexpress.ru/order-list/${id}`);
    expect(texts(page, '[data-testid="confirmReceipt"]')).toEqual(['Подтвердить получение']);
    expect(texts(page, '.red-total')).toEqual(['Итого 100,00 ₽']);
  });

  test.each<[string, string, { method?: string; body?: string }]>([
    ['fetch', '', { method: 'POST', body: '{"orderId":"ID"}' }],
    ['beacon', '', { method: 'POST', body: '{"orderId":"ID"}' }],
    ['form', '', { method: 'POST', body: 'orderId=ID' }],
    ['jsonp', '&orderId=ID&callback=mtopjsonp2', {}],
  ])('takes a confirmation by %s', async (by, query, { method = 'GET', body: sent = '' }) => {
    const { id } = market.order('hundred-roubles');
    const fill = (text: string) => text.replace('ID', id);
    const got = await ask(market, `${api}?_by=${by}${fill(query)}`, { method, body: fill(sent) });
    expect(got.status).toBe(by === 'form' ? 303 : 200);
    expect(market.acts()).toMatchObject([{ act: 'confirm', orderId: id, by }]);
    expect(market.order('hundred-roubles').state).toBe('completed');
  });

  test('cancels, before the order is sent and after that where it may', async () => {
    const cancel = (role: string) =>
      ask(market, 'https://aliexpress.ru/aer-api/bx/orders/v1/web/cancel-order', {
        method: 'POST',
        body: JSON.stringify({ orderId: market.order(role).id }),
      });
    await cancel('processing');
    expect(market.order('processing').state).toBe('cancelled');
    const buttons = async () =>
      texts(
        await pageOf(market, `https://aliexpress.ru/order-list/${market.order('ends-soon').id}`),
        '[data-testid="cancelOrder"]',
      );
    expect(await buttons()).toEqual([]);
    market.change({ cancelShipped: true });
    expect(await buttons()).toEqual(['Cancel order']);
    await cancel('ends-soon');
    expect(market.acts().map(({ act }) => act)).toEqual(['cancel-order', 'cancel-order']);
  });
});

describe('the forms of before 2022', () => {
  const trade = 'https://trade.aliexpress.com';

  test('confirm, and cancel', async () => {
    const { id, lines } = market.order('delivered');
    const lineId = lines[0]?.lineId ?? '';
    const at = (orderId: string) => `${trade}/order_detail.htm?orderId=${orderId}`;
    const fields = { action: 'confirmOrderReceived', orderId: id, lineId };
    await ask(market, at(id), { method: 'POST', body: body(fields) });
    const { id: other } = market.order('processing');
    await ask(market, at(other), { method: 'POST', body: body({ action: 'cancelOrder', orderId: other }) });
    expect(market.acts()).toMatchObject([
      { act: 'confirm', orderId: id, lineIds: [lineId], by: 'form' },
      { act: 'cancel-order', orderId: other, by: 'form' },
    ]);
    expect(market.operations()).toHaveLength(2);
    expect([market.order('delivered').state, market.order('processing').state]).toEqual([
      'completed',
      'cancelled',
    ]);
  });

  test('the list can cancel what is shipped only where it may', async () => {
    const cancels = async () =>
      [...(await pageOf(market, `${trade}/orderList.htm`)).querySelectorAll('button.button-cancelOrder')].map(
        (button) => button.getAttribute('orderid'),
      );
    const { id } = market.order('ends-soon');
    expect(await cancels()).not.toContain(id);
    market.change({ cancelShipped: true });
    expect(await cancels()).toContain(id);
  });

  test.each([
    ['cancelIssue', 'close-dispute', 'cancelled'],
    ['acceptIssue', 'accept-offer', 'partial'],
  ])('%s', async (action, act, outcome) => {
    const disputeId = disputeOf('disputed');
    const at = `${trade}/issue/issueDetail.htm?issueId=${disputeId}`;
    const page = await pageOf(market, at);
    expect(texts(page, '.issue-act')).toEqual(['Accept', 'Cancel request']);
    await ask(market, at, { method: 'POST', body: body({ action, issueId: disputeId }) });
    expect(market.acts()).toMatchObject([{ act, disputeId, orderId: null, by: 'form' }]);
    expect(market.order('disputed').dispute?.outcome).toBe(outcome);
  });

  test('other forms ask for nothing', async () => {
    await ask(market, `${trade}/order_detail.htm`, { method: 'POST', body: 'action=__proto__&orderId=1' });
    expect(market.acts()).toEqual([]);
  });
});

describe('the buttons', () => {
  const detail = async (role: string) => {
    const data = JSON.stringify({ tradeOrderId: market.order(role).id });
    const { body: text } = await ask(market, `${acs}/h5/${apis.detail}/1.0/?data=${data}`);
    return (text.match(/"text":"[^"]*","type":"CANCEL_ORDER"/g) ?? []).map((part) => part.slice(8, -23));
  };

  test.each<[Language, string]>([
    ['en', 'Cancel order'],
    ['ru', 'Отменить заказ'],
    ['bn', 'অর্ডার বাতিল করুন'],
  ])('to cancel a shipped order, in %s', async (language, text) => {
    market.change({ language });
    expect(await detail('ends-soon')).toEqual([]);
    market.change({ cancelShipped: true });
    expect((await detail('ends-soon'))[0]).toContain(text);
  });

  test.each<Language>(['pt', 'es', 'de', 'ko', 'pl', 'ar'])(
    'mean nothing in %s, of which nobody has written',
    async (language) => {
      market.change({ language, cancelShipped: true });
      expect((await detail('ends-soon'))[0]).toMatch(/‹.+›/);
    },
  );

  test('say what the market is told', async () => {
    market.change({ cancelShipped: true, actTexts: { 'cancel-order': 'Blorp qux', 'accept-offer': 'Zib' } });
    expect((await detail('ends-soon'))[0]).toContain('Blorp qux');
    const { body: text } = await send('disputeAct', {}, 'fetch');
    expect(text).toContain('FAIL_BIZ');
    const at = `https://trade.aliexpress.com/issue/issueDetail.htm?issueId=${disputeOf('disputed')}`;
    expect(texts(await pageOf(market, at), '.issue-act')).toEqual(['Zib', 'Cancel request']);
  });

  test('of a list that the server draws are there before its scripts', async () => {
    market.change({ delivery: 'static' });
    const { id } = market.order('delivered');
    const page = await pageOf(market, 'https://www.aliexpress.com/p/order/index.html');
    expect(texts(page, `[data-early="confirm ${id}"]`)).toEqual(['Confirm received']);
    expect(page.querySelectorAll('.order-item')).toHaveLength(market.orders().length);
  });
});

test('less is offered than was asked for', async () => {
  const { body: text } = await ask(market, `${acs}/h5/${apis.dispute}/1.0/`, {
    method: 'POST',
    body: body({ data: JSON.stringify({ tradeOrderLineId: market.order('disputed').dispute?.lineId }) }),
  });
  const { applyAmount, sellerSolution } = JSON.parse(text).data.module;
  expect(sellerSolution.cent).toBeGreaterThan(0);
  expect(sellerSolution.cent).toBeLessThan(applyAmount.cent);
});
