import { describe, expect, it } from 'vitest';
import { statusFromState } from './status-old.ts';

describe('statusFromState', () => {
  it.each([
    ['PLACE_ORDER_SUCCESS', 'unpaid'],
    ['WAIT_SELLER_SEND_GOODS', 'processing'],
    ['SELLER_PART_SEND_GOODS', 'processing'],
    ['WAIT_BUYER_ACCEPT_GOODS', 'shipped'],
    ['IN_ISSUE', 'disputed'],
    ['IN_FROZEN', 'frozen'],
    ['FINISH', 'unknown'],
    ['IN_CANCEL', 'unknown'],
    ['FUND_PROCESSING', 'unknown'],
    ['WAIT_SELLER_EXAMINE_MONEY', 'unknown'],
    ['RISK_CONTROL', 'unknown'],
    ['__proto__', 'unknown'],
    ['wait_buyer_accept_goods', 'unknown'],
  ])('%s in a language that nobody knows', (name, status) => {
    expect(statusFromState(name, 'ждём-с')).toBe(status);
    expect(statusFromState(name, null)).toBe(status);
  });

  it.each([
    ['FINISH', 'Finished', 'completed'],
    ['FINISH', 'Завершено', 'completed'],
    ['FINISH', 'Closed', 'cancelled'],
    ['FINISH', 'Awaiting Shipment', 'contradiction'],
    ['IN_CANCEL', 'Awaiting Shipment', 'processing'],
    ['IN_ISSUE', 'Awaiting delivery', 'disputed'],
    ['IN_ISSUE', 'Awaiting Payment', 'contradiction'],
    ['IN_FROZEN', 'Заказ заморожен', 'frozen'],
    ['WAIT_BUYER_ACCEPT_GOODS', 'Ожидается подтверждение', 'shipped'],
    ['WAIT_BUYER_ACCEPT_GOODS', 'Finished', 'contradiction'],
    ['SELLER_PART_SEND_GOODS', 'Shipped', 'processing'],
    ['SOMETHING_NEW', 'Finished', 'completed'],
    [null, 'Finished', 'completed'],
    [null, 'ждём-с', 'unknown'],
    [null, null, null],
  ])('%s beside "%s" is %s', (name, text, status) => {
    expect(statusFromState(name, text)).toBe(status);
  });
});
