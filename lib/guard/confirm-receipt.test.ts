import { describe, expect, test } from 'vitest';
import type { GuardFacts } from '../model/guard.ts';
import { askConfirm, askUnknown } from './confirm-receipt.ts';

const now = '2026-11-20T12:00:00Z';
const zone = 'Europe/Warsaw';
const read = '2026-11-19T08:00:00Z';
const parcel = (status: GuardFacts['parcels'][number]['status'], code = 'LP000000000001') => ({
  code,
  carrier: null,
  status,
  deliveredAt: status === 'delivered' ? '2026-11-18' : null,
});
const delivered: GuardFacts = {
  orderId: '8200000000000001',
  status: 'shipped',
  total: { amount: 1299, currency: 'USD' },
  itemCount: 1,
  protectionEndsAt: '2026-12-24',
  trackingReadAt: read,
  parcels: [parcel('delivered')],
  disputeOpen: false,
  saidWrong: false,
};
const ask = (facts: GuardFacts | null) => askConfirm(facts, now, zone);
const reasonsOf = (facts: GuardFacts | null) => ask(facts).reasons.map(({ key }) => key);

describe('the tone', () => {
  test('calm: delivered by tracking, one parcel, no dispute: one line, no boxes', () => {
    const question = ask(delivered);
    expect(question).toMatchObject({ tone: 'calm', reasons: [], lost: null, boxes: [] });
    expect(question.knows).toEqual([{ key: 'guard_delivered', values: [{ day: '2026-11-18' }] }]);
  });

  test('calm without a date says none', () => {
    const facts = { ...delivered, parcels: [{ ...parcel('delivered'), deliveredAt: null }] };
    expect(ask(facts).knows).toEqual([{ key: 'guard_delivered_undated' }]);
  });

  test('calm: of several parcels that came all is ticked off', () => {
    const parcels = [parcel('delivered'), parcel('delivered', 'LP000000000002')];
    expect(ask({ ...delivered, parcels, checked: true }).tone).toBe('calm');
  });

  test.each<[string, Partial<GuardFacts>, string[]]>([
    [
      'ticked off, tracking never read',
      { trackingReadAt: null, checked: true },
      ['guard_why_tracking_unread'],
    ],
    [
      'ticked off, one of two there',
      { parcels: [parcel('delivered'), parcel('customs', 'LP000000000002')], checked: true },
      ['guard_why_missing', 'guard_missing'],
    ],
    ['tracking never read', { trackingReadAt: null }, ['guard_why_tracking_unread']],
    ['no parcel known', { parcels: [] }, ['guard_why_tracking_unread']],
    [
      "the order page's own word is not tracking",
      { trackingReadAt: null, parcels: [], status: 'delivered' },
      ['guard_why_tracking_unread'],
    ],
    ['on its way', { parcels: [parcel('in-transit')] }, ['guard_why_not_delivered']],
    ['a status that nobody knows', { parcels: [parcel(null)] }, ['guard_why_not_delivered']],
    ['on its way back', { parcels: [parcel('returned')] }, ['guard_why_returned']],
    ['in trouble', { parcels: [parcel('problem')] }, ['guard_why_problem']],
    [
      'one of two there',
      { parcels: [parcel('delivered'), parcel('customs', 'LP000000000002')] },
      ['guard_why_missing', 'guard_missing'],
    ],
    [
      'both there: still two',
      { parcels: [parcel('delivered'), parcel('delivered', 'LP000000000002')] },
      ['guard_why_several'],
    ],
    ['a dispute', { disputeOpen: true }, ['guard_why_dispute']],
    ['the buyer said so', { saidWrong: true }, ['guard_why_said_wrong']],
    [
      'all at once',
      { disputeOpen: true, saidWrong: true, parcels: [parcel('accepted')] },
      ['guard_why_dispute', 'guard_why_said_wrong', 'guard_why_not_delivered'],
    ],
  ])('firm: %s', (_, change, reasons) => {
    const question = ask({ ...delivered, ...change });
    expect(question.tone).toBe('firm');
    expect(question.reasons.map(({ key }) => key)).toEqual(reasons);
    expect(question.lost).toBe('guard_lost');
    expect(question.boxes.length).toBeGreaterThanOrEqual(2);
  });

  test('firm when nothing is known of the order', () => {
    expect(ask(null)).toMatchObject({ tone: 'firm', about: [], knows: [] });
    expect(reasonsOf(null)).toEqual(['guard_why_order_unread']);
  });

  test('"not delivered" is never said when tracking was not read', () => {
    for (const status of ['in-transit', 'created', 'delivered', null] as const) {
      const reasons = reasonsOf({ ...delivered, trackingReadAt: null, parcels: [parcel(status)] });
      expect(reasons).toEqual(['guard_why_tracking_unread']);
    }
  });
});

describe('what is said', () => {
  const firm = { ...delivered, saidWrong: true, itemCount: 3 };

  test('missing parcels are counted and named, and the items that are here can be confirmed alone', () => {
    const parcels = [
      parcel('delivered'),
      parcel('accepted', 'LP000000000002'),
      parcel(null, 'LP000000000003'),
    ];
    const question = ask({ ...delivered, itemCount: 3, parcels });
    expect(question.reasons).toEqual([
      { key: 'guard_why_missing', n: 2, values: [{ count: 3 }, { day: read }] },
      { key: 'guard_missing', values: ['LP000000000002, LP000000000003'] },
    ]);
    expect(question.leads[0]).toBe('items');
    expect(ask({ ...delivered, itemCount: 1, parcels }).leads).not.toContain('items');
  });

  test('protection that lasts, and what can be done until then; not where a dispute is open', () => {
    expect(ask(firm).knows[0]).toEqual({ key: 'guard_protection', values: [{ before: '2026-12-24' }] });
    expect(ask({ ...firm, disputeOpen: true }).knows).toEqual([{ key: 'guard_one_by_one' }]);
  });

  test('a printed day is over when it begins, in the zone of the buyer', () => {
    const protectionEndsAt = '2026-11-21';
    const before = askConfirm({ ...firm, protectionEndsAt }, '2026-11-20T22:59:59Z', zone);
    const after = askConfirm({ ...firm, protectionEndsAt }, '2026-11-20T23:00:00Z', zone);
    expect(before.knows[0]?.key).toBe('guard_protection');
    expect(after.knows[0]?.key).toBe('guard_protection_over');
  });

  test('nothing is said of an end that is not known', () => {
    expect(ask({ ...firm, protectionEndsAt: null }).knows).toEqual([{ key: 'guard_one_by_one' }]);
  });

  test('a dispute has its own box', () => {
    const { boxes } = ask({ ...firm, disputeOpen: true });
    expect(boxes).toEqual(['guard_box_in_hands', 'guard_box_works', 'guard_box_dispute']);
  });

  test('a request that nobody can tell is asked about in those words', () => {
    const calm = askUnknown(delivered, now, zone);
    expect(calm).toMatchObject({ tone: 'calm', title: 'guard_title_unknown', boxes: [] });
    expect(calm.lost).toBe('guard_lost_unknown');
    const firm = askUnknown(null, now, zone);
    expect(firm).toMatchObject({ tone: 'firm', boxes: ['guard_box_meant'] });
    expect(firm.lost).toBe('guard_lost_unknown');
  });
});
