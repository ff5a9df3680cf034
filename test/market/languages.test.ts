import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apis } from './answers/envelope.ts';
import { type Market, startMarket } from './market.ts';
import { currencyOf } from './options.ts';
import { sumsOf } from './orders.ts';
import { ask, readAnswered, visit, visitedAt } from './visit.ts';
import { directionOf, languages, words } from './words/words.ts';

let market: Market;
beforeAll(async () => {
  market = await startMarket({ zone: 'UTC', now: visitedAt, delivery: 'fetch' });
});
afterAll(() => market.close());

const list = 'https://www.aliexpress.com/p/order/index.html';

describe.each(languages)('orders in %s', (language) => {
  test('are read by structure: date, total, store, what can be done', async () => {
    market.setScenario('story', { language });
    const currency = currencyOf(market.options());
    const result = await readAnswered(market, { page: list, api: apis.list, data: { pageIndex: 1 } });
    expect(result).toMatchObject({ reader: 'api:order-list', seen: 10, read: 10 });
    // Words that nobody has seen may leave the status of an order open; nothing else.
    expect(result?.problems.filter(({ code }) => code !== 'status-unread')).toEqual([]);
    expect(result?.orders).toEqual(
      market
        .orders()
        .slice(0, 10)
        .map((order) =>
          expect.objectContaining({
            id: order.id,
            statusText: words[language].status[order.state].trim(),
            placedAt: new Date(order.placedAt).toISOString().slice(0, 10),
            total: order.hasPrice ? { amount: sumsOf(order, currency).total, currency } : null,
            seller: { storeId: order.store.storeId, name: order.store.name },
          }),
        ),
    );
    const canConfirm = result?.orders?.filter(({ actions }) => actions?.includes('CONFIRM_GOODS'));
    expect(canConfirm?.every(({ status }) => status === 'shipped' || status === 'disputed')).toBe(true);
    expect(canConfirm).toHaveLength(5);
  });

  test('have an end of protection in every language that the progress bar can tell it in', async () => {
    const order = market.order('ends-later');
    const page = `https://www.aliexpress.com/p/order/detail.html?orderId=${order.id}`;
    const result = await readAnswered(market, {
      page,
      api: apis.detail,
      data: { tradeOrderId: order.id },
    });
    expect(result?.orders).toMatchObject([
      {
        id: order.id,
        placedAt: new Date(order.placedAt).toISOString().slice(0, 10),
        protectionEndsAt: new Date(order.protectionEndsAt ?? 0).toISOString().slice(0, 10),
      },
    ]);
  });

  test('are drawn in their direction', async () => {
    const { body } = await ask(market, list);
    expect(body).toContain(`<html lang="${language}" dir="${directionOf(language)}">`);
    const page = await visit(market, list);
    expect(page.document.querySelectorAll('.order-item')).toHaveLength(10);
    const drawn = page.read().find(({ reader }) => reader === 'dom:order-list-2022');
    const ids = drawn?.orders?.map(({ id }) => id);
    expect(ids).toEqual(
      market
        .orders()
        .slice(0, 10)
        .map(({ id }) => id),
    );
    await page.close();
  });
});
