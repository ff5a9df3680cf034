import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReaderResult } from '../../lib/model/reading.ts';
import type { Fields } from './damage.ts';
import { readCapture } from './read-capture.ts';

// What a page says twice, and differently: each by a case of its own (docs/reading.md).

const textOf = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');

function read(name: string, url: string | null, ...changes: [before: string | RegExp, after: string][]) {
  let text = textOf(name);
  for (const [before, after] of changes) {
    const changed = text.replace(before, after);
    expect(changed, String(before)).not.toBe(text);
    text = changed;
  }
  const [result] = readCapture(text, url);
  if (!result) throw new Error('nothing was read');
  return result;
}

const codesOf = (result: ReaderResult) => result.problems.map(({ code }) => code);
const order = (result: ReaderResult, id: string) => result.orders?.find((each) => each.id === id) as Fields;

describe('a card of the list', () => {
  const list = 'order-list.api.native.2026-09.json';
  const [lamp, ropes] = ['3055000000000011', '3055000000000012'];

  it('with another number of lines than it counts has no items', () => {
    const result = read(list, null, ['"orderLineSize": 2', '"orderLineSize": 3']);
    expect(order(result, ropes)).toMatchObject({ items: null, total: { amount: 8782 } });
  });

  it('that is over and still to be confirmed has no state', () => {
    const result = read(list, null, ['"Awaiting delivery"', '"Completed"']);
    expect(order(result, lamp)).toMatchObject({ status: 'unknown', statusText: 'Completed' });
  });

  it('with two amounts has none', () => {
    const result = read(list, null, ['"totalPriceText": "R$87,82"', '"totalPriceText": "R$78,82"']);
    expect(order(result, ropes)).toMatchObject({ total: null });
    expect(codesOf(result)).toContain('money-unread');
  });

  it('with a link to another product than its line’s number has no number', () => {
    const result = read(list, null, ['item/1005000000000011.html', 'item/1005000000000012.html']);
    expect(order(result, lamp)).toMatchObject({ items: [{ productId: null, quantity: 2 }] });
  });

  it('whose key names another order is not read', () => {
    const result = read(list, null, [
      /pc_om_list_order_3055000000000011/g,
      'pc_om_list_order_3055000000000019',
    ]);
    expect(order(result, lamp)).toBeUndefined();
    expect(codesOf(result)).toContain('card-unread');
  });

  it('of one order number with another card that differs is not read, nor is the other', () => {
    const result = read(list, null, [/3055000000000012/g, lamp], ['_3055000000000011": {', '_x": {']);
    expect(order(result, lamp)).toBeUndefined();
    expect(result).toMatchObject({ seen: 3, read: 1 });
  });
});

describe('an order page', () => {
  const detail = 'order-detail.api.native.2026-09.json';
  const id = '3055000000000011';

  it('whose promise and progress bar end on two days has no end of protection', () => {
    const result = read(detail, null, ['before Oct 21, 2026', 'before Nov 21, 2026']);
    expect(order(result, id)).toMatchObject({ protectionEndsAt: null });
    expect(codesOf(result)).toContain('date-unread');
  });

  it('with the services of another order is not read', () => {
    const result = read(detail, null, ['"id": "sv3"', '"id": "sv3-3055000000000019"']);
    expect(result).toMatchObject({ seen: 1, read: 0, orders: null });
  });

  it('as drawn, with two dates of one meaning, has none', () => {
    const row = '<div class="info-row"><span>Order placed on:</span><span>Sep 2, 2026</span></div>';
    const url = `https://www.aliexpress.com/p/order/detail.html?orderId=${id}`;
    const result = read('order-detail.dom-2022.en.html', url, [
      row,
      `${row}${row.replace('Sep 2', 'Sep 9')}`,
    ]);
    expect(order(result, id)).toMatchObject({ placedAt: null, paidAt: '2026-09-02' });
  });
});

describe('a parcel', () => {
  const tracking = 'tracking.api.two-parcels.2026-09.json';

  it('whose link names another order is not read', () => {
    const result = read(
      tracking,
      'https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=3055000000000011',
      ['tradeOrderId=3055000000000011&', 'tradeOrderId=3055000000000019&'],
    );
    expect(result.parcels?.map(({ code }) => code)).toEqual(['AA900000012BR']);
    expect(codesOf(result)).toContain('card-unread');
  });

  it('with a number of another parcel is not read, nor is the other', () => {
    const result = read(tracking, null, ['"content": "CNBR00900000011"', '"content": "AA900000012BR"']);
    expect(result).toMatchObject({ read: 0, parcels: [] });
  });
});

it('an order number that two stores have is no dispute’s', () => {
  const result = read('dispute-list.api.pt.2026-09.json', null, ['"3055000000000092"', '"3055000000000091"']);
  expect(result.disputes).toEqual([]);
  expect(codesOf(result)).toContain('card-unread');
});
