import { describe, expect, test } from 'vitest';
import type { StoredOrder } from '../../lib/model/stored.ts';
import { makeOrder, watch } from '../fixtures-for-tests.ts';
import { sayingsAbout, sayingsOf } from './sayings.ts';

const offered = (known: Partial<StoredOrder>) =>
  sayingsOf(watch(makeOrder(known))).offered.map(({ field }) => field);
const said = (more: Partial<StoredOrder['said']>) => ({ said: { wrong: null, remindAt: null, ...more } });

describe('what can be said of an order', () => {
  test.each<[string, Partial<StoredOrder>, string[]]>([
    ['unpaid', { status: 'unpaid' }, []],
    [
      'waiting to be shipped',
      { status: 'processing' },
      ['messageSentAt', 'cancelAskedAt', 'complaintSentAt'],
    ],
    ['on its way', { status: 'shipped' }, ['receivedAt', 'messageSentAt', 'complaintSentAt']],
    ['delivered', { status: 'delivered' }, ['messageSentAt', 'complaintSentAt']],
    ['in dispute', { status: 'disputed' }, ['disputeWonAt', 'returnAgreedAt', 'complaintSentAt']],
    ['frozen', { status: 'frozen' }, ['frozenAt', 'messageSentAt', 'cancelAskedAt', 'complaintSentAt']],
    [
      'completed',
      { status: 'completed' },
      ['messageSentAt', 'reviewLeftAt', 'sellerReviewedAt', 'complaintSentAt', 'mistakeAt'],
    ],
    [
      'closed without the buyer',
      { status: 'completed', closedBecause: 'protection-ended' },
      ['messageSentAt', 'reviewLeftAt', 'sellerReviewedAt', 'complaintSentAt'],
    ],
    ['cancelled', { status: 'cancelled' }, []],
    [
      'paid with PayPal',
      { status: 'shipped', paymentMethod: 'paypal' },
      ['receivedAt', 'messageSentAt', 'paypalDisputeAt', 'complaintSentAt'],
    ],
    ['not known', { status: null }, []],
  ])('%s', (_, known, fields) => {
    expect(offered(known)).toEqual(fields);
  });

  test('is not offered twice: what was said stands by itself', () => {
    const order = makeOrder({ status: 'shipped', ...said({ messageSentAt: '2026-08-30' }) });
    const { said: told, offered: left } = sayingsOf(watch(order));
    expect(told.map(({ field }) => field)).toEqual(['messageSentAt']);
    expect(left.map(({ field }) => field)).toEqual(['receivedAt', 'complaintSentAt']);
  });

  test('what was said can be taken back also when it would not be offered any more', () => {
    const order = makeOrder({ status: 'completed', ...said({ cancelAskedAt: '2026-08-30' }) });
    expect(sayingsOf(watch(order)).said.map(({ field }) => field)).toEqual(['cancelAskedAt']);
  });
});

test('a deadline offers what a buyer who looks at it may have done', () => {
  const about = (rule: string, known: Partial<StoredOrder>) =>
    sayingsAbout(rule, watch(makeOrder(known))).map(({ field }) => field);
  expect(about('ship', { status: 'processing' })).toEqual(['messageSentAt']);
  expect(about('protection', { status: 'shipped' })).toEqual(['receivedAt']);
  expect(about('protection', { status: 'delivered' })).toEqual([]);
  expect(about('ship', { status: 'processing', ...said({ messageSentAt: '2026-08-30' }) })).toEqual([]);
  expect(about('confirm', { status: 'shipped' })).toEqual([]);
  expect(about('__proto__', { status: 'shipped' })).toEqual([]);
});
