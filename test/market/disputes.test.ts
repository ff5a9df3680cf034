import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readAnyAnswer } from '../../lib/readers/any-answer.ts';
import { apis } from './answers/envelope.ts';
import { ask } from './asking.fixture.ts';
import { type Market, startMarket } from './market.ts';

let market: Market;
const now = Date.UTC(2026, 10, 22, 12);
beforeAll(async () => {
  market = await startMarket({ scenario: 'everything', zone: 'UTC', now });
});
beforeEach(() => market.reset());
afterAll(() => market.close());

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely
type Answer = any;

async function call(name: 'disputes' | 'dispute' | 'disputeAct', data: unknown): Promise<Answer> {
  const { body } = await ask(market, `https://acs.aliexpress.com/h5/${apis[name]}/1.0/?api=${apis[name]}`, {
    method: 'POST',
    body: new URLSearchParams({ data: JSON.stringify(data) }).toString(),
  });
  return JSON.parse(body);
}

const dispute = (role: string) => {
  const found = market.order(role).dispute;
  if (!found) throw new Error(role);
  return found;
};

describe('the list of disputes', () => {
  test('has an open, an escalated and a closed one, newest first', async () => {
    const { module } = (await call('disputes', { reverseStatus: 1, pageNum: 1 })).data;
    const lines = module.items.map((item: Answer) => item.reverseOrderLines[0]);
    expect(lines.map((line: Answer) => [line.tradeOrderId, line.reverseStatus])).toEqual(
      (
        [
          ['dispute-cancellable', 2],
          ['disputed', 2],
          ['dispute-escalated', 3],
          ['dispute-closed', 4],
          ['dispute-of-2021', 4],
        ] as const
      ).map(([role, status]) => [market.order(role).id, status]),
    );
    expect(module.total).toBe(5);
  });

  test('the running and the finished ones are behind their own', async () => {
    const count = async (reverseStatus: number) =>
      (await call('disputes', { reverseStatus })).data.module.items.length;
    expect([await count(2), await count(3), await count(4)]).toEqual([3, 3, 2]);
  });

  test.each([
    ['en', '$25.66'],
    ['pt', 'R$139.33'],
    ['de', '€23.61'],
    ['ko', '$25.66'],
  ] as const)(
    'in %s money has a point, whatever the orders of the account print',
    async (language, price) => {
      market.setScenario('everything', { language });
      const { module } = (await call('disputes', { reverseStatus: 1 })).data;
      const line = module.items[1].reverseOrderLines[0];
      expect(line.aeItemDTO.itemUnitPrice.formatMoney).toBe(price);
      expect(line.gmtCreateFormat).toBe('2026-11-19 12:00:00');
      expect(line.gmtCreate).toBe(String(now - 3 * 86_400_000));
    },
  );

  test.each(['en', 'ru', 'pt', 'ko'] as const)('in %s the reader reads all of it', async (language) => {
    market.setScenario('everything', { language });
    const answer = await call('disputes', { reverseStatus: 1 });
    const result = readAnyAnswer(
      { url: `https://acs.aliexpress.com/h5/${apis.disputes}/1.0/`, body: JSON.stringify(answer) },
      { now: new Date(now).toISOString(), url: null, language: null },
    );
    expect(result).toMatchObject({ seen: 5, read: 5, problems: [] });
    const { id, lineId } = dispute('dispute-escalated');
    expect(result?.disputes?.find((one) => one.id === id)).toMatchObject({
      orderId: market.order('dispute-escalated').id,
      lineId,
      kind: 'RETURN',
    });
  });

  test('links lead to the dispute in both captured forms', async () => {
    const { module } = (await call('disputes', { reverseStatus: 1 })).data;
    const link = (index: number) => module.items[index].reverseOrderLines[0].buttonDTOList.at(-1).detailUrl;
    const { id, lineId } = dispute('dispute-cancellable');
    expect(link(0)).toBe(
      `https://trade.aliexpress.com/issue/fastissue/Detail.htm?tradeOrderLineId=${lineId}&reverseOrderLineId=${id}&from=1`,
    );
    const old = dispute('dispute-of-2021');
    expect(link(4)).toContain(`Detail.htm?reverseOrderLineId=${old.id}&issueId=${old.issueId}&from=1`);
    expect((await ask(market, link(4))).status).toBe(200);
  });

  const captures = new URL('../../../shared/captures/', import.meta.url);
  test.skipIf(!existsSync(captures))('no field that the captured list never had', async () => {
    const names = (value: unknown, into = new Set<string>()): Set<string> => {
      for (const [name, inner] of Object.entries(value ?? {})) {
        if (!Array.isArray(value)) into.add(name);
        if (typeof inner === 'object') names(inner, into);
      }
      return into;
    };
    const captured = JSON.parse(
      readFileSync(new URL('dispute-list.api.br.2026-09.json', captures), 'utf8'),
    ) as Answer;
    const ours = names((await call('disputes', { reverseStatus: 1 })).data);
    expect([...names(captured.data)]).toEqual(expect.arrayContaining([...ours]));
  });
});

describe('a dispute', () => {
  const detail = async (role: string) =>
    (await call('dispute', { reverseOrderLineId: dispute(role).id })).data.module;

  test('says what can be done: cancel while it runs, accept where there is an offer', async () => {
    const acts = async (role: string) => (await detail(role)).buttonList.map((button: Answer) => button.type);
    expect(await acts('disputed')).toEqual(['ACCEPT_SOLUTION', 'CANCEL_REVERSE']);
    expect(await acts('dispute-escalated')).toEqual(['ACCEPT_SOLUTION', 'CANCEL_REVERSE']);
    expect(await acts('dispute-cancellable')).toEqual(['CANCEL_REVERSE']);
    expect(await acts('dispute-closed')).toEqual([]);
  });

  test('a finished one says what came back', async () => {
    const refunded = async (role: string) => {
      const { refundInfo } = (await detail(role)).reverseFinishInfo;
      expect(refundInfo.refundNewestTime).toBe(dispute(role).changedAt);
      return refundInfo.refundDetails.cashMoney.formatMoney;
    };
    expect(await refunded('dispute-closed')).toBe('$7.00');
    expect(await refunded('dispute-of-2021')).toBe('$20.67');
    expect(await detail('disputed')).not.toHaveProperty('reverseFinishInfo');
  });

  test.each([
    ['en', 'Waiting for the seller', 'Cancel request'],
    ['ru', 'Ждём ответа продавца', '‹Хофи вухозу›'],
    ['pt', 'Aguardando o vendedor', 'Cancelar solicitação'],
  ] as const)('in %s', async (language, status, cancel) => {
    market.setScenario('everything', { language });
    const module = await detail('disputed');
    expect(module).toMatchObject({
      reverseOrderLineId: dispute('disputed').id,
      tradeOrderId: market.order('disputed').id,
      reverseDetailStatusText: status,
    });
    expect(module.buttonList.at(-1).text).toBe(cancel);
  });

  test('in a language that nobody has words of, it says nothing that means something', async () => {
    market.setScenario('everything', { language: 'ko' });
    const { reverseDetailStatusText, buttonList } = await detail('disputed');
    for (const text of [reverseDetailStatusText, buttonList[0].text]) {
      expect(text).toMatch(/^‹.+›$/);
      expect(text).not.toMatch(/wait|seller|accept|offer/i);
    }
  });

  test('cancelling is recorded, and the order goes on as before', async () => {
    const { id } = dispute('disputed');
    const data = { reverseOrderLineId: id, operation: 'CANCEL_REVERSE' };
    expect((await call('disputeAct', data)).ret[0]).toMatch(/^SUCCESS/);
    expect(market.disputeActs()).toMatchObject([{ method: 'POST', host: 'acs.aliexpress.com', data }]);
    expect(market.order('disputed').state).toBe('shipped');
    expect(dispute('disputed')).toMatchObject({ state: 'closed', outcome: 'cancelled' });
    expect((await detail('disputed')).buttonList).toEqual([]);
    expect(market.confirming()).toEqual([]);
  });

  test('accepting the offer ends the order', async () => {
    const data = { reverseOrderLineId: dispute('disputed').id, operation: 'ACCEPT_SOLUTION' };
    await call('disputeAct', data);
    expect(market.order('disputed').state).toBe('completed');
    const { module } = (await call('disputes', { reverseStatus: 4 })).data;
    expect(module.items).toHaveLength(3);
  });

  test('what does not apply changes nothing and is recorded all the same', async () => {
    const refused = async (role: string, operation: string) =>
      (await call('disputeAct', { reverseOrderLineId: dispute(role).id, operation })).ret[0];
    expect(await refused('dispute-cancellable', 'ACCEPT_SOLUTION')).toMatch(/^FAIL_BIZ/);
    expect(await refused('dispute-closed', 'CANCEL_REVERSE')).toMatch(/^FAIL_BIZ/);
    expect(await refused('disputed', 'toString')).toMatch(/^FAIL_BIZ/);
    expect(market.order('dispute-cancellable').state).toBe('disputed');
    expect(market.disputeActs()).toHaveLength(3);
  });

  test('who is not signed in is told so', async () => {
    market.change({ signedIn: false });
    expect((await call('disputes', { reverseStatus: 1 })).ret[0]).toMatch(/^FAIL_SYS_SESSION_EXPIRED/);
  });
});
