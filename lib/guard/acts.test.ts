import { describe, expect, test } from 'vitest';
import type { GuardFacts } from '../model/guard.ts';
import { cancelOrder } from './cancel-order.ts';
import { confirmReceipt } from './confirm-receipt.ts';
import { acceptOffer, askDisputeUnknown, closeDispute } from './disputes.ts';

const now = '2026-11-20T12:00:00Z';
const zone = 'Europe/Warsaw';
const facts: GuardFacts = {
  orderId: '8200000000000001',
  status: 'shipped',
  total: { amount: 1299, currency: 'USD' },
  itemCount: 1,
  protectionEndsAt: '2026-12-24',
  trackingReadAt: null,
  parcels: [],
  disputeOpen: true,
  saidWrong: false,
};

describe('cancelling an order', () => {
  test.each(['unpaid', 'processing', 'completed', 'cancelled', 'unknown', null] as const)(
    'nothing is asked when it is %s',
    (status) => {
      expect(cancelOrder.question({ ...facts, status }, now, zone)).toBeNull();
    },
  );

  test.each([
    [null, true],
    ['unknown', true],
    ['processing', false],
    ['completed', false],
  ] as const)('a tracking code tells where the state (%s) does not: %s', (status, asks) => {
    const parcels = [{ code: 'LP000000000001', carrier: null, status: null, deliveredAt: null }];
    expect(cancelOrder.question({ ...facts, status, parcels }, now, zone) !== null).toBe(asks);
  });

  test('nothing is asked of an order that was never read', () => {
    expect(cancelOrder.question(null, now, zone)).toBeNull();
  });

  test('firm once the seller has shipped, with its own words', () => {
    expect(cancelOrder.question(facts, now, zone)).toMatchObject({
      tone: 'firm',
      title: 'guard_cancel_title',
      reasons: [{ key: 'guard_cancel_why_shipped' }],
      boxes: ['guard_cancel_box'],
      goOn: 'guard_cancel_yes',
    });
  });

  test('a parcel that is there is said', () => {
    const parcels = [
      { code: 'LP000000000001', carrier: null, status: 'delivered' as const, deliveredAt: null },
    ];
    expect(cancelOrder.question({ ...facts, parcels }, now, zone)?.reasons).toEqual([
      { key: 'guard_cancel_why_delivered' },
    ]);
  });
});

describe('what ends a dispute', () => {
  test.each([
    ['closing', closeDispute.question, 'guard_close_title'],
    ['accepting', acceptOffer.question, 'guard_accept_title'],
    ['nobody can tell what', askDisputeUnknown, 'guard_dispute_title_unknown'],
  ] as const)('%s it is always firm, with one box of its own', (_, question, title) => {
    for (const known of [facts, null]) {
      const asked = question(known, now, zone);
      expect(asked).toMatchObject({ tone: 'firm', title });
      expect(asked?.boxes).toHaveLength(1);
      expect(asked?.reasons[0]).toEqual({ key: 'guard_dispute_why_final' });
    }
  });

  test("the buyer's own word is told, and not that another dispute could be opened", () => {
    const asked = closeDispute.question({ ...facts, disputeOpen: false, saidWrong: true }, now, zone);
    expect(asked?.knows).toEqual([]);
    expect(asked?.reasons[1]).toEqual({ key: 'guard_why_said_wrong' });
  });
});

describe('the buttons of an act', () => {
  test.each([
    [confirmReceipt, 'CONFIRM_GOODS', true],
    [confirmReceipt, 'CONFIRM', false],
    [cancelOrder, 'CANCEL_ORDER', true],
    [cancelOrder, 'CANCEL', true],
    [cancelOrder, 'CANCEL_REVERSE', false],
    [closeDispute, 'CANCEL_REVERSE', true],
    [closeDispute, 'view_details', false],
    [acceptOffer, 'ACCEPT_SOLUTION', true],
    [acceptOffer, 'CANCEL_REVERSE', false],
  ] as const)('%o has the type code %s: %s', ({ types }, type, isOne) => {
    expect(types.test(type)).toBe(isOne);
  });

  test.each([
    [confirmReceipt, 'confirm received'],
    [cancelOrder, 'cancel order'],
    [closeDispute, 'cancel request'],
  ] as const)('%o says %s', ({ texts }, text) => {
    expect(texts.has(text)).toBe(true);
  });
});
