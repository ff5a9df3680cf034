import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pageAt } from '../../lib/marketplace/pages.ts';
import { ask, pageOf } from './asking.fixture.ts';
import { hostsOf, siteOf } from './hosts.ts';
import { type Market, startMarket } from './market.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket({ scenario: 'everything', zone: 'UTC' });
});
beforeEach(() => market.reset());
afterAll(() => market.close());

test('every host knows its siblings, with its port', () => {
  expect(hostsOf('trade.aliexpress.com:8443')).toMatchObject({
    shop: 'https://www.aliexpress.com:8443',
    feedback: 'https://feedback.aliexpress.com:8443',
    mobile: 'https://m.aliexpress.com:8443',
    russia: 'https://aliexpress.ru:8443',
  });
  expect(hostsOf('www.aliexpress.us').trade).toBe('https://trade.aliexpress.us');
  expect(hostsOf('aliexpress.ru').shop).toBe('https://aliexpress.ru');
  expect(hostsOf('www.aliexpress.ru').russia).toBe('https://www.aliexpress.ru');
  expect(hostsOf('feedback.aliexpress.ru')).toMatchObject({
    russia: 'https://aliexpress.ru',
    login: 'https://login.aliexpress.ru',
    world: 'https://www.aliexpress.com',
  });
  expect(hostsOf('m.localhost:8443')).toMatchObject({
    trade: 'https://localhost:8443',
    mobile: 'https://m.localhost:8443',
    russia: 'https://ru.localhost:8443',
  });
});

test('a host is for one thing; names that mean nothing are the shop', () => {
  expect(
    [
      'm.aliexpress.com',
      'aliexpress.ru',
      'www.aliexpress.ru',
      'trade.aliexpress.ru',
      'pt.aliexpress.com',
      'constructor.aliexpress.us',
      'localhost:1',
      'ru.localhost',
    ].map(siteOf),
  ).toEqual(['mobile', 'russia', 'russia', 'trade', 'shop', 'shop', 'any', 'russia']);
});

/** Addresses of the new pages; `ID` is an order's number. */
const pages: Record<string, string[]> = {
  'order-list': [
    'https://trade.aliexpress.com/orderList.htm',
    'https://trade.aliexpress.com/order_list.htm',
    'https://m.aliexpress.com/p/order/index.html',
    'https://aliexpress.ru/order-list',
    'https://www.aliexpress.ru/order-list?filterName=archive',
  ],
  'order-detail': [
    'https://trade.aliexpress.com/order_detail.htm?orderId=ID',
    'https://aliexpress.ru/order-list/ID',
  ],
  tracking: ['https://track.aliexpress.com/logisticsdetail.htm?tradeId=ID'],
  'dispute-list': ['https://trade.aliexpress.com/issue/issue_list.htm'],
  'dispute-detail': ['https://trade.aliexpress.com/issue/fastissue/Detail.htm?reverseOrderLineId=1'],
  'review-list': ['https://feedback.aliexpress.com/management/feedbackBuyerList.htm'],
};

test('pages stand where the readers expect their kind, under certificates for their hosts', async () => {
  const { id } = market.order('three-parcels');
  for (const [kind, addresses] of Object.entries(pages)) {
    for (const address of addresses.map((one) => one.replace('ID', id))) {
      expect(pageAt(address).kind, address).toBe(kind);
      expect((await ask(market, address)).status, address).toBe(200);
    }
  }
});

test('they stand on their own hosts only, and all but two on localhost', async () => {
  const status = async (address: string) => (await ask(market, address)).status;
  expect(await status('https://www.aliexpress.com/orderList.htm')).toBe(404);
  expect(await status('https://www.aliexpress.com/order-list')).toBe(404);
  expect(await status('https://trade.aliexpress.com/management/feedbackBuyerList.htm')).toBe(404);
  expect(await status('https://localhost/orderList.htm')).toBe(200);
  expect(await status('https://localhost/management/feedbackBuyerList.htm')).toBe(200);
  expect(await status('https://ru.localhost/order-list')).toBe(200);
  expect((await ask(market, 'https://m.localhost/p/order/index.html')).body).toContain('"kind":"mobile"');
  expect((await ask(market, 'https://localhost/p/order/index.html')).body).toContain('"kind":"list"');
});

test('who is not signed in is sent to the login of the same market, and back', async () => {
  market.change({ signedIn: false });
  const got = await ask(market, 'https://trade.aliexpress.com/order_detail.htm?orderId=1');
  expect(got.status).toBe(302);
  expect(got.headers.location).toBe(
    `https://login.aliexpress.com/login.html?return_url=${encodeURIComponent('https://trade.aliexpress.com/order_detail.htm?orderId=1')}`,
  );
  expect((await ask(market, 'https://aliexpress.ru/order-list')).headers.location).toContain(
    'https://login.aliexpress.ru/login.html',
  );
  expect((await ask(market, 'https://login.aliexpress.ru/login.html')).status).toBe(200);
});

test('orders that are not there are not found', async () => {
  for (const address of [
    'https://trade.aliexpress.com/order_detail.htm?orderId=1',
    'https://aliexpress.ru/order-list/1',
    'https://track.aliexpress.com/logisticsdetail.htm?tradeId=1',
    'https://feedback.aliexpress.com/management/leaveFeedback.htm?parentOrderId=1',
    'https://aliexpress.ru/item/1.html',
  ])
    expect((await ask(market, address)).status, address).toBe(404);
});

test('every page that the server writes leads to its kin', async () => {
  const page = await pageOf(market, 'https://trade.aliexpress.com/orderList.htm');
  const links = [...page.querySelectorAll('.site-nav a, .site-others a')].map((one) =>
    one.getAttribute('href'),
  );
  expect(links).toEqual([
    'https://www.aliexpress.com/p/order/index.html',
    'https://m.aliexpress.com/p/refund-dispute/list.html',
    'https://feedback.aliexpress.com/management/feedbackBuyerList.htm',
    'https://trade.aliexpress.com/orderList.htm',
    'https://m.aliexpress.com/p/order/index.html',
    'https://aliexpress.ru/order-list',
    'https://www.aliexpress.com/p/order/index.html',
  ]);
});

test('the policy covers them too', async () => {
  market.change({ csp: true });
  const { headers, body } = await ask(market, 'https://aliexpress.ru/order-list');
  expect(headers['content-security-policy']).toContain("default-src 'self'");
  expect(body).not.toContain('style=');
  expect(body.match(/<script(?![^>]*(?:src=|application\/json))/g)).toBeNull();
});
