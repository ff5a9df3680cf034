import { existsSync, readFileSync } from 'node:fs';
import { request as httpsRequest } from 'node:https';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { apis } from './answers/envelope.ts';
import { type Market, personalData, startMarket } from './market.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket({ scenario: 'story', language: 'en', zone: 'UTC' });
});
beforeEach(() => market.reset());
afterAll(() => market.close());

interface Got {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks the market as a browser that knows its certificate; a wrong name in it would fail here. */
function get(
  path: string,
  { host = 'www.aliexpress.com', method = 'GET', body = '', headers = {} } = {},
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const request = httpsRequest(
      {
        host: '127.0.0.1',
        port: market.port,
        servername: host.split(':')[0],
        ca: market.certificate,
        path,
        method,
        headers: { host, ...headers },
        agent: false,
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

const acs = 'acs.aliexpress.com';

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely
type Answer = any;

async function call(
  name: keyof typeof apis,
  data: unknown,
  { method = 'GET', host = acs } = {},
): Promise<Answer> {
  const query = `/h5/${apis[name]}/1.0/?api=${apis[name]}`;
  const got =
    method === 'GET'
      ? await get(`${query}&data=${encodeURIComponent(JSON.stringify(data))}`, { host })
      : await get(query, {
          host,
          method,
          body: new URLSearchParams({ data: JSON.stringify(data) }).toString(),
        });
  return JSON.parse(got.body);
}

const byTag = (answer: Answer, tag: string): Answer[] =>
  Object.values<Answer>(answer.data.data).filter((one) => one.tag === tag);

const listed = (answer: Answer): string[] =>
  byTag(answer, 'pc_om_list_order').map((one) => one.fields.orderId);

describe('pages', () => {
  test.each([
    '/p/order/index.html',
    '/p/order/detail.html?orderId=1',
    '/p/tracking/index.html?tradeOrderId=1',
    '/store/1102000011',
    '/p/trade/confirm.html',
    '/',
  ])('%s is a page under a certificate for its host', async (path) => {
    for (const host of [
      'www.aliexpress.com',
      'www.aliexpress.us',
      'localhost',
      `www.aliexpress.com:${market.port}`,
    ]) {
      const got = await get(path, { host });
      expect(got.status).toBe(200);
      expect(got.body).toContain('Demo marketplace');
    }
  });

  test('a product page exists for each product of the orders', async () => {
    const id = market.order('delivered').lines[0]?.product.id;
    expect((await get(`/item/${id}.html`)).body).toContain('window.runParams = {}');
    expect((await get('/item/1005000000000000.html')).status).toBe(404);
  });

  test('the page script learns the API host that goes with its own, port included', async () => {
    const acsOf = async (host: string) =>
      /"acs":"([^"]+)"/.exec((await get('/p/order/index.html', { host })).body)?.[1];
    expect(await acsOf('www.aliexpress.com')).toBe('https://acs.aliexpress.com');
    expect(await acsOf('www.aliexpress.com:8443')).toBe('https://acs.aliexpress.com:8443');
    expect(await acsOf('www.aliexpress.us')).toBe('https://acs.aliexpress.us');
    expect(await acsOf('localhost:8443')).toBe('https://localhost:8443');
  });

  test('page 1 is embedded only when the scenario says so', async () => {
    const id = market.order('delivered').id;
    expect((await get('/p/order/index.html')).body).not.toContain(id);
    market.change({ delivery: 'embedded' });
    const { body } = await get('/p/order/index.html');
    const json = /_init_data_ = \{ data: (.*) \};<\/script>/.exec(body)?.[1];
    expect(listed(JSON.parse(json ?? '')).sort()).toEqual(
      market
        .orders()
        .slice(0, 10)
        .map((order) => order.id)
        .sort(),
    );
  });

  test('the policy allows nothing inline but what carries the nonce', async () => {
    expect((await get('/p/order/index.html')).headers['content-security-policy']).toBeUndefined();
    market.change({ csp: true });
    const { headers, body } = await get('/p/order/index.html');
    const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1];
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(body).toContain(`<script nonce="${nonce}">`);
    expect(body).not.toContain('style=');
  });

  test('who is not signed in is sent to the login host', async () => {
    market.change({ signedIn: false });
    const got = await get('/p/order/index.html', { host: 'www.aliexpress.com:8443' });
    expect(got.status).toBe(302);
    expect(got.headers.location).toMatch(/^https:\/\/login\.aliexpress\.com:8443\/login\.html\?return_url=/);
    expect((await get('/login.html', { host: 'login.aliexpress.com' })).status).toBe(200);
    expect((await call('list', { pageIndex: 1 })).ret[0]).toMatch(/^FAIL_SYS_SESSION_EXPIRED/);
    expect((await call('count', {})).data.module).toEqual({ shipped: '0', processing: '0', unpaid: '0' });
  });
});

describe('order list', () => {
  test('three pages hold every order once, in the order of the structure', async () => {
    const seen: string[] = [];
    for (const pageIndex of [1, 2, 3]) {
      const answer = await call(
        'list',
        { pageIndex, statusTab: 'all' },
        { method: pageIndex === 1 ? 'GET' : 'POST' },
      );
      expect(answer.ret).toEqual(['SUCCESS::调用成功']);
      const [body] = byTag(answer, 'pc_om_list_body');
      expect(body.fields).toMatchObject({ pageIndex, pageSize: 10, hasMore: pageIndex < 3 });
      const keys: string[] = answer.data.hierarchy.structure[`pc_om_list_body_${body.id}`];
      seen.push(...keys.map((key) => answer.data.data[key].fields.orderId));
    }
    expect(seen).toEqual(market.orders().map((order) => order.id));
  });

  test('buttons carry the type codes of their state', async () => {
    const answer = await call('list', { pageIndex: 1 });
    const types = (role: string) =>
      byTag(answer, 'pc_om_list_order')
        .find((one) => one.fields.orderId === market.order(role).id)
        .fields.buttons.map((button: Answer) => button.type);
    expect(types('delivered')).toEqual(['CONFIRM_GOODS', 'TRACKING']);
    expect(types('completed-recently')).toEqual(['REPURCHASE', 'DELETE']);
    expect(types('unpaid')).toEqual(['PAY_NOW', 'CANCEL_ORDER']);
    expect(types('expired')).toEqual(['DELETE']);
  });

  test('tabs filter, and deleted orders are behind their own', async () => {
    expect(listed(await call('list', { statusTab: 'unpaid' }))).toEqual([market.order('unpaid').id]);
    const { id } = market.order('completed-recently');
    await call('operation', { orderId: id, operation: 'DELETE' }, { method: 'POST' });
    expect(listed(await call('list', { statusTab: 'all' }))).not.toContain(id);
    expect(listed(await call('list', { statusTab: 'recycle' }))).toEqual([id]);
  });

  test('an expired order has no price', async () => {
    const answer = await call('list', { pageIndex: 1 });
    const card = byTag(answer, 'pc_om_list_order').find(
      (one) => one.fields.orderId === market.order('expired').id,
    );
    expect(card.fields).not.toHaveProperty('formatPriceInfo');
    expect(card.fields).not.toHaveProperty('totalPriceText');
  });

  test.each([
    ['pt', 'Aguardando a entrega', 'Confirmar recebimento', /^R\$\d+,\d\d\|\d+\|\d\d$/, / de nov\. de /],
    ['ru', 'Ожидается подтверждение', 'Подтвердить получение', /руб\.\|[\d\u00a0]+\|\d\d$/, /нояб\./],
    ['ko', '배송 대기 중', '수령 확인', /^\$\d+\.\d\d\|/, /^2026년 11월 1일$/],
  ] as const)('in %s: status, button, price and date', async (language, status, confirm, price, date) => {
    market.setScenario('story', { language, now: Date.UTC(2026, 10, 22, 12) });
    const answer = await call('list', { pageIndex: 1 });
    const { fields } = byTag(answer, 'pc_om_list_order').find(
      (one) => one.fields.orderId === market.order('delivered').id,
    );
    expect(fields.statusText).toBe(status);
    expect(fields.buttons[0].text).toBe(confirm);
    expect(fields.formatPriceInfo).toMatch(price);
    expect(fields.orderDateText).toMatch(date);
    expect(byTag(answer, 'pc_om_list_page')[0].fields.i18n.confirm_delivery).toBe(confirm);
  });

  test('scalars can all be strings', async () => {
    market.change({ scalars: 'string' });
    const [body] = byTag(await call('list', { pageIndex: 1 }), 'pc_om_list_body');
    expect(body.fields).toMatchObject({ hasMore: 'true', pageSize: '10' });
  });

  test('a layout that nobody knows has none of the known tags and fields', async () => {
    market.change({ layout: 'unknown' });
    const text = JSON.stringify(await call('list', { pageIndex: 1 }));
    expect(text).not.toMatch(/pc_om_list_order"|"fields"|"orderId"/);
    expect(text).toContain('nova_order');
  });

  const captures = new URL('../../../shared/captures/', import.meta.url);
  const captured = (name: string) => JSON.parse(readFileSync(new URL(name, captures), 'utf8')) as Answer;

  test.skipIf(!existsSync(captures))('cards have no field that a captured card never had', async () => {
    const known = new Set(
      byTag(captured('order-list.api.br.2026-09.json'), 'pc_om_list_order').flatMap((one) =>
        Object.keys(one.fields),
      ),
    );
    // Named by MARKETPLACE.md 1.2, not in the capture.
    known.add('exposeInfo');
    for (const one of byTag(await call('list', { pageIndex: 1 }), 'pc_om_list_order')) {
      for (const name of Object.keys(one.fields)) expect(known).toContain(name);
    }
  });

  test.skipIf(!existsSync(captures))(
    'an order and its tracking have no field that the captured ones never had',
    async () => {
      const names = (value: unknown, into = new Set<string>()): Set<string> => {
        if (Array.isArray(value)) for (const one of value) names(one, into);
        else if (typeof value === 'object' && value !== null) {
          for (const [name, inner] of Object.entries(value)) {
            into.add(name);
            names(inner, into);
          }
        }
        return into;
      };
      const { id } = market.order('completed-recently');
      const detail = byTag(
        await call('detail', { tradeOrderId: id }),
        'detail_simple_order_info_component',
      )[0].fields;
      const oldDetail = byTag(
        captured('order-detail.api.br.2026-09.json'),
        'detail_simple_order_info_component',
      )[0].fields;
      expect([...names(oldDetail)]).toEqual(expect.arrayContaining([...names(detail)]));
      const module = (await call('tracking', { tradeOrderId: id })).data.module;
      const known = names(captured('tracking.api.br.2026-09.json')).add('note');
      expect([...known]).toEqual(expect.arrayContaining([...names(module)]));
    },
  );
});

describe('order detail and tracking', () => {
  test('detail prints the end of protection and the address', async () => {
    market.setScenario('story', { now: Date.UTC(2026, 10, 22, 12) });
    const { id } = market.order('ends-later');
    const answer = await call('detail', { tradeOrderId: id });
    const [info] = byTag(answer, 'detail_simple_order_info_component');
    expect(info.fields).toMatchObject({ tradeOrderId: Number(id), orderCreatTime: 'Oct 12, 2026' });
    expect(info.fields.addressVO.contactName).toContain(personalData[0]);
    const [services] = byTag(answer, 'detail_order_services');
    expect(services.fields.data[0].content).toContain('Refund if no delivery before Nov 27, 2026');
  });

  test('asked with the wrong parameter it answers an empty skeleton', async () => {
    const answer = await call('detail', { orderId: market.order('ends-soon').id });
    expect(answer.ret[0]).toMatch(/^SUCCESS/);
    expect(Object.keys(answer.data.data)).toHaveLength(1);
  });

  test('tracking prints it a day earlier, and carries a person everywhere', async () => {
    market.setScenario('story', { now: Date.UTC(2026, 10, 22, 12) });
    const { module } = (await call('tracking', { tradeOrderId: market.order('ends-later').id })).data;
    expect(module.fastDeliveryInfoDTO.fdContentList).toContain('Refund if no delivery before Nov 26, 2026');
    const delivered = JSON.stringify(await call('tracking', { tradeOrderId: market.order('delivered').id }));
    for (const text of personalData) expect(delivered).toContain(text);
  });

  test('two parcels are two lines, the newest event first', async () => {
    const { module } = (await call('tracking', { tradeOrderId: market.order('two-parcels').id })).data;
    const lines: Answer[] = module.trackingDetailLineList;
    expect(lines.map((line) => line.etaInfo.etaSceneCode)).toEqual([
      'REAL_DELIVERY',
      'FULFILLLMENT_PROMISE_ETA',
    ]);
    expect(lines[0].detailList[0].trackingPrimaryCode).toBe('AE_GTMS_SIGNED');
    expect(lines[0].detailList.at(-1).trackingSecondCode).toBe('AE_ORDER_PLACED');
    expect(lines[0].mailNo).toMatch(/^LX\d{9}CN$/);
  });

  test('as JSONP it calls the callback, and only a callback that is a name', async () => {
    const path = (callback: string) => `/h5/${apis.count}/1.0/?type=jsonp&callback=${callback}&data=%7B%7D`;
    const got = await get(path('mtopjsonp1'), { host: acs });
    expect(got.headers['content-type']).toContain('text/javascript');
    expect(got.body).toMatch(/^ mtopjsonp1\(\{.*\}\)$/);
    expect((await get(path('alert(1);x'), { host: acs })).body).toMatch(/^\{/);
  });
});

describe('order.operation', () => {
  const operate = (data: unknown) => call('operation', data, { method: 'POST' });
  const token = (text: string) => [...Buffer.from(text).toString('base64')].reverse().join('');

  test.each(['typed', 'opaque', 'nameless'])(
    '%s confirms, and the order is completed everywhere',
    async (shape) => {
      const { id } = market.order('delivered');
      const data = {
        typed: { orderId: id, operation: 'CONFIRM_GOODS' },
        opaque: { orderId: id, token: token(`${id} CONFIRM_GOODS`) },
        nameless: { token: token(`${id} CONFIRM_GOODS`) },
      }[shape];
      expect(market.confirming()).toEqual([]);
      expect((await operate(data)).ret[0]).toMatch(/^SUCCESS/);
      expect(market.confirming()).toMatchObject([{ method: 'POST', host: acs, api: apis.operation, data }]);
      expect(market.order('delivered').state).toBe('completed');
      expect(listed(await call('list', { statusTab: 'completed' }))).toContain(id);
      const [status] = byTag(await call('detail', { tradeOrderId: id }), 'detail_order_status_block');
      expect(status.fields.title).toBe('Completed');
    },
  );

  test('other acts and GETs do not count as confirming', async () => {
    const { id } = market.order('completed-recently');
    await operate({ orderId: id, operation: 'DELETE' });
    await call('operation', {});
    expect(market.operations()).toHaveLength(1);
    expect(market.confirming()).toEqual([]);
  });

  test('what does not apply or fails changes nothing', async () => {
    const { id } = market.order('unpaid');
    expect((await operate({ orderId: id, operation: 'CONFIRM_GOODS' })).ret[0]).toMatch(/^FAIL_BIZ/);
    market.change({ failures: { operation: 'not-success' } });
    const shipped = market.order('delivered');
    expect((await operate({ orderId: shipped.id, operation: 'CONFIRM_GOODS' })).ret[0]).toMatch(/^FAIL_/);
    expect([market.order('unpaid').state, shipped.state]).toEqual(['unpaid', 'shipped']);
    expect(market.confirming()).toHaveLength(2);
  });

  test('reset brings everything back', async () => {
    await operate({ orderId: market.order('delivered').id, operation: 'CONFIRM_GOODS' });
    market.change({ language: 'ru' });
    market.reset();
    expect(market.order('delivered').state).toBe('shipped');
    expect(market.requests).toEqual([]);
    expect(market.options().language).toBe('en');
  });
});

describe('the wire', () => {
  test('the shop may call the API host with credentials', async () => {
    const origin = 'https://www.aliexpress.com';
    const path = `/h5/${apis.operation}/1.0/`;
    const allowed = await get(path, {
      host: acs,
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-headers': 'x-demo' },
    });
    expect(allowed.status).toBe(204);
    expect(allowed.headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': 'x-demo',
    });
    expect(market.operations()).toEqual([]);
  });

  test('requests are recorded as they were', async () => {
    await get('/p/order/index.html?x=1');
    await call('list', { pageIndex: 2 }, { method: 'POST' });
    expect(market.requests).toMatchObject([
      {
        method: 'GET',
        host: 'www.aliexpress.com',
        path: '/p/order/index.html',
        url: '/p/order/index.html?x=1',
        api: null,
        body: '',
      },
      {
        method: 'POST',
        host: acs,
        api: apis.list,
        data: { pageIndex: 2 },
        body: 'data=%7B%22pageIndex%22%3A2%7D',
      },
    ]);
    expect(market.calls('list')).toHaveLength(1);
  });

  test('an answer can be held back, and a request awaited', async () => {
    const release = market.hold('list');
    let answered = false;
    const answer = call('list', { pageIndex: 1 }).then((one) => {
      answered = true;
      return one;
    });
    expect((await market.seen((request) => request.api === apis.list)).host).toBe(acs);
    expect(answered).toBe(false);
    release();
    expect(listed(await answer)).toHaveLength(10);
  });

  test.each([
    ['not-success', /^FAIL_BIZ/],
    ['logged-out', /^FAIL_SYS_SESSION_EXPIRED/],
    ['anti-bot', /^FAIL_SYS_USER_VALIDATE/],
    ['empty', /^SUCCESS/],
  ] as const)('a list that answers %s has no data', async (failure, ret) => {
    market.change({ failures: { list: failure } });
    const answer = await call('list', { pageIndex: 1 });
    expect(answer.ret[0]).toMatch(ret);
    expect(answer.data).toEqual({});
  });

  test('broken answers are broken', async () => {
    const raw = (failure: 'truncated' | 'garbage' | 'http-500' | 'cut-off') => {
      market.change({ failures: { list: failure } });
      return get(`/h5/${apis.list}/1.0/?data=%7B%7D`, { host: acs });
    };
    const truncated = await raw('truncated');
    expect(truncated.body).toContain('pc_om_list_order');
    expect(() => JSON.parse(truncated.body)).toThrow(SyntaxError);
    expect((await raw('garbage')).body.length).toBeGreaterThan(5_000_000);
    expect((await raw('http-500')).status).toBe(500);
    await expect(raw('cut-off')).rejects.toThrow();
  });

  test('files outside the page folder are not served', async () => {
    for (const path of ['/demo/../market.ts', '/demo/%2e%2e/market.ts', '/demo/market.ts']) {
      expect((await get(path)).status).toBe(404);
    }
    expect((await get('/demo/app.js')).headers['content-type']).toContain('text/javascript');
  });

  test('a taken port is refused', async () => {
    await expect(startMarket({ port: market.port })).rejects.toThrow(/EADDRINUSE/);
  });
});
