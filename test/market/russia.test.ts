import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readAnyAnswer } from '../../lib/readers/any-answer.ts';
import { readAnyDocument } from '../../lib/readers/any-page.ts';
import { ask, pageOf, texts } from './asking.fixture.ts';
import { type Market, startMarket } from './market.ts';

let market: Market;
const now = Date.UTC(2026, 10, 22, 12);
beforeAll(async () => {
  market = await startMarket({ scenario: 'everything', language: 'ru', zone: 'UTC', now });
});
beforeEach(() => market.reset());
afterAll(() => market.close());

const site = 'https://aliexpress.ru';
const confirmApi = `${site}/aer-api/bx/orders/v1/web/confirm-receipt`;

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely
type Answer = any;

const post = (address: string, data: unknown) =>
  ask(market, address, { method: 'POST', body: JSON.stringify(data) });

async function orders(tabType: string, page = 1, pageSize = 20): Promise<Answer> {
  const got = await post(`${site}/aer-api/bx/orders/v3/web/orders-list`, { tabType, page, pageSize });
  return JSON.parse(got.body).data;
}

const all = (data: Answer): Answer[] => data.items.flatMap((group: Answer) => group.orders);

describe('the list', () => {
  test('active, archived and disputed orders are behind their tabs', async () => {
    const ids = async (tab: string) => all(await orders(tab)).map((order) => order.orderId);
    const active = await ids('active');
    const archive = await ids('archive');
    expect(active).toContain(market.order('disputed').id);
    expect([...active, ...archive].sort()).toEqual(
      market
        .orders()
        .map((order) => order.id)
        .sort(),
    );
    expect(await ids('dispute')).toHaveLength(3);
    market.change({ language: 'en' });
    expect(
      (await pageOf(market, `${site}/order-list?filterName=archive`)).getElementById('red-orders')?.dataset
        .tab,
    ).toBe('archive');
  });

  test('comes in pages', async () => {
    const first = await orders('active', 1, 10);
    const second = await orders('active', 2, 10);
    expect([first.hasMore, second.hasMore]).toEqual([true, false]);
    expect(new Set([...all(first), ...all(second)].map((order) => order.orderId)).size).toBe(
      all(await orders('active', 1, 50)).length,
    );
  });

  test.each([
    ['ru', 'Заказ отправлен', 'Ожидается\u00a01\u00a0декабря', /^[\d\u00a0]+,\d\d\u00a0₽$/],
    ['en', 'In transit', 'Expected\u00a01\u00a0December\u00a02026', /^\$\d+\.\d\d$/],
    ['az', /^‹.+›$/, /1\u00a0dekabr\u00a02026/, /^\$\d+\.\d\d$/],
    ['de', 'Заказ отправлен', 'Ожидается\u00a01\u00a0декабря', /₽$/],
  ] as const)(
    'in %s: tag, sentence with spaces that do not break, price',
    async (language, tag, title, price) => {
      market.setScenario('everything', { language });
      const order = all(await orders('active')).find(
        (one) => one.orderId === market.order('shares-parcel').id,
      );
      expect(order.tag.title).toMatch(tag);
      expect(order.statusInfo.title).toMatch(title);
      expect(order.totalPrice).toMatch(price);
      expect(order.url.pc).toBe(`${site}/order-list/${order.orderId}`);
      expect(order.products).toEqual([{ itemId: market.order('shares-parcel').lines[0]?.product.id }]);
    },
  );

  test('what was received has a date, and in English no tag', async () => {
    const received = async () =>
      all(await orders('archive')).find((one) => one.orderId === market.order('completed-recently').id);
    expect(await received()).toMatchObject({
      tag: { title: 'Завершён' },
      statusInfo: { title: 'Получен\u00a019\u00a0ноября' },
    });
    market.change({ language: 'en' });
    expect((await received()).statusInfo.title).toBe('Received\u00a0at\u00a019\u00a0November\u00a02026');
    expect(await received()).not.toHaveProperty('tag');
  });

  test('a late parcel says so; a price that is gone is empty', async () => {
    const late = all(await orders('active')).find((one) => one.orderId === market.order('ends-soon').id);
    expect(late.statusInfo).toMatchObject({ description: 'Задерживается', isDangerous: true });
    const gone = all(await orders('archive')).find((one) => one.orderId === market.order('expired-2019').id);
    expect(gone.totalPrice).toBe('');
  });

  test('the page learns class names, whose hashes change with the build', async () => {
    const classes = async () =>
      JSON.parse(
        (await pageOf(market, `${site}/order-list`)).getElementById('russia-config')?.textContent ?? '',
      ).classes;
    expect(await classes()).toMatchObject({
      item: 'RedOrderList_OrderList__item__a2315',
      number: 'RedOrderList_OrderItem__number__1tjf5',
      descriptionDangerous: 'RedOrderList_OrderItem__descriptionDangerous__1tjf5',
    });
    market.change({ seed: 2 });
    const other = (await classes()).number;
    expect(other).toMatch(/^RedOrderList_OrderItem__number__[a-z0-9]+$/);
    expect(other).not.toContain('1tjf5');
  });
});

describe("an order's page", () => {
  const address = (role: string, host = 'aliexpress.ru') =>
    `https://${host}/order-list/${market.order(role).id}`;

  test.each([
    ['ru', 'Заказ от 24 октября', '3 шт.', 'Продавец: '],
    ['en', 'Order date: 24 October 2026', '3 pcs.', 'Seller: '],
    ['az', 'Sifariş tarixi: 24 oktyabr 2026', /3/, ''],
  ] as const)('in %s: date, pieces, seller', async (language, date, pieces, seller) => {
    market.setScenario('everything', { language });
    const page = await pageOf(market, address('three-parcels'));
    expect(page.documentElement.getAttribute('lang')).toBe(language);
    expect(texts(page, '[class*="RedOrderDetailsHeader__date"]')).toEqual([date]);
    expect(texts(page, '[class*="Product__quantityText__"]')[1]).toMatch(pieces);
    expect(page.querySelector('[data-testid="sellerInfoV2Block"]')?.textContent).toContain(seller);
    const { id, lines, parcels } = market.order('three-parcels');
    expect(texts(page, '[data-testid="orderNumber"]')).toEqual(['', id.replace(/(\d{4})(?=\d)/g, '$1 ')]);
    expect(
      texts(page, '[class*="_InfoDeliveryButton__trackNumber__"]').map((one) => one.replaceAll(' ', '')),
    ).toEqual(parcels.map((one) => one.code));
    expect(
      [...page.querySelectorAll('a[data-testid="productText"]')].map((one) => one.getAttribute('href')),
    ).toEqual(lines.map((line) => `${site}/item/${line.product.id}.html`));
  });

  test('the year of an older order is printed in Russian too, after the comment that React leaves', async () => {
    const { body } = await ask(market, address('dispute-of-2021'));
    expect(body).toContain('Заказ от <!-- -->28 декабря 2021');
  });

  test('the sums are embedded, goods first', async () => {
    const { body } = await ask(market, address('three-parcels'));
    const [, json] =
      /<script type="application\/json">(\{"summary":\{"total":.*?)<\/script>/.exec(body) ?? [];
    const { total } = JSON.parse(json ?? '').summary;
    expect(total.value).toMatch(/₽$/);
    expect(total.list.map((row: Answer) => row.title)).toEqual(['Товары: 5', 'Доставка']);
    expect((await ask(market, address('expired-2019'))).body).not.toContain('"summary"');
  });

  test.each(['aliexpress.ru', 'www.aliexpress.ru'])('confirming on %s is recorded', async (host) => {
    const page = await pageOf(market, address('delivered', host));
    const button = page.querySelector('[data-testid="confirmReceipt"]');
    expect(button?.textContent).toBe('Подтвердить получение');
    const { id } = market.order('delivered');
    const got = await post(confirmApi.replace('aliexpress.ru', host), { orderId: id });
    expect(JSON.parse(got.body)).toEqual({ data: { success: true } });
    expect(market.confirming()).toMatchObject([{ host, body: `{"orderId":"${id}"}` }]);
    expect(market.order('delivered').state).toBe('completed');
    const after = await pageOf(market, address('delivered', host));
    expect(after.querySelector('[data-testid="confirmReceipt"]')).toBeNull();
  });

  test('what does not apply changes nothing; who is not signed in is refused', async () => {
    expect((await post(confirmApi, { orderId: market.order('unpaid').id })).status).toBe(400);
    expect((await post(confirmApi, null)).status).toBe(400);
    market.change({ signedIn: false });
    expect((await post(confirmApi, { orderId: market.order('delivered').id })).status).toBe(401);
    expect(market.order('delivered').state).toBe('shipped');
    expect(market.confirming()).toHaveLength(3);
  });
});

test.each([
  ['ru', 'RUB'],
  ['en', 'USD'],
  ['az', 'USD'],
] as const)('the product page in %s is what the reader knows', async (language, currency) => {
  market.setScenario('everything', { language });
  const { product } = market.order('two-numbers').lines[0] ?? {};
  const address = `${site}/item/${product?.id}.html`;
  const results = readAnyDocument(await pageOf(market, address), address, {
    now: new Date(now).toISOString(),
    url: address,
    language: null,
  });
  const read = results.find((one) => one.products?.length);
  expect(read?.products).toMatchObject([
    { id: product?.id, title: product?.title, storeId: product?.store.storeId, price: { currency } },
  ]);
  expect(read?.sellers).toMatchObject([{ storeId: product?.store.storeId, positiveRate: 97.2 }]);
});

describe('reviews', () => {
  const waiting = 'https://feedback.aliexpress.ru/management/feedbackBuyerList.htm';
  const props = async (): Promise<Answer> => {
    const { body } = await ask(market, waiting);
    const [, json] = /<script type="application\/json">(\{"widgets":.*?)<\/script>/.exec(body) ?? [];
    const [widget] = JSON.parse(json ?? '').widgets;
    expect(widget.widgetId).toContain('RedWaitingForReview');
    return widget.props;
  };

  test.each(['ru', 'en', 'az'] as const)('in %s the first page is in the widget', async (language) => {
    market.setScenario('everything', { language });
    const { products, pagination } = await props();
    expect(products.map((one: Answer) => one.orderLineId)).toEqual(
      ['completed-recently', 'waits-for-two-reviews'].flatMap((role) =>
        market.order(role).lines.map((line) => line.lineId),
      ),
    );
    expect(pagination).toBeNull();
  });

  test('later pages come by POST', async () => {
    market.setScenario('heavy');
    const { products, pagination } = await props();
    const got = await post('https://feedback.aliexpress.ru/aer-jsonapi/review/v1/desktop/waiting-reviews', {
      pagination,
    });
    const next = JSON.parse(got.body).data;
    expect(products).toHaveLength(10);
    expect(next.products).toHaveLength(10);
    expect(next.products[0].orderLineId).not.toBe(products[0].orderLineId);
  });

  test('a review that is sent waits no longer', async () => {
    const [one] = (await props()).products;
    const create = `${site}/aer-jsonapi/review/v3/desktop/create`;
    const review = { orderLineId: one.orderLineId, grade: 5, text: '', images: [], anonymously: false };
    expect((await post(create, { ...review, grade: 6 })).status).toBe(400);
    expect((await post(create, review)).status).toBe(200);
    expect((await props()).products).toHaveLength(2);
  });
});

test.each(['ru', 'en', 'az'] as const)('in %s the readers read all of it', async (language) => {
  market.setScenario('everything', { language });
  const list = `${site}/order-list`;
  const hint = (url: string) => ({ now: new Date(now).toISOString(), url, language: null });
  const api = `${site}/aer-api/bx/orders/v3/web/orders-list`;
  const { body } = await post(api, { tabType: 'active', page: 1, pageSize: 50 });
  const active = all(JSON.parse(body).data);
  expect(readAnyAnswer({ url: api, body }, hint(list))).toMatchObject({
    seen: active.length,
    read: active.length,
    problems: [],
  });
  const { id, lines, parcels } = market.order('three-parcels');
  const address = `${list}/${id}`;
  const [detail] = readAnyDocument(await pageOf(market, address), address, hint(address));
  expect(detail?.orders).toMatchObject([{ id, market: 'aliexpress.ru' }]);
  expect(detail?.orders?.[0]?.items?.map((item) => item.productId)).toEqual(
    lines.map((line) => line.product.id),
  );
  expect(detail?.parcels?.map((parcel) => parcel.code)).toEqual(parcels.map((parcel) => parcel.code));
});
