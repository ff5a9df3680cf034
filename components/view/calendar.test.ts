import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../lib/model/settings.ts';
import type { StoredDeadline, StoredOrder } from '../../lib/model/stored.ts';
import type { Entry } from '../../lib/rules/urgency.ts';
import { makeDeadline, makeOrder, translatorFor, watch } from '../fixtures-for-tests.ts';
import { type CalendarChoice, calendarEvent, calendarName, calendarRows } from './calendar.ts';

const now = '2026-08-20T10:00:00Z';
const everything: CalendarChoice = { others: true, estimates: true, orderId: null };
const entryOf = (deadlines: Partial<StoredDeadline>[], order: Partial<StoredOrder> = {}): Entry => ({
  watched: watch(makeOrder(order)),
  deadlines: deadlines.map((known) => makeDeadline(known)),
});
const rulesIn = (entries: Entry[], choice: Partial<CalendarChoice> = {}) =>
  calendarRows(entries, { ...everything, ...choice }, now, 'UTC').map(({ deadline }) => deadline.rule);

describe('dates for a calendar', () => {
  const entry = entryOf([
    { rule: 'review', basis: 'rule', by: '2026-12-01' },
    { rule: 'ship', who: 'seller', basis: 'rule', by: '2026-08-20' },
    { rule: 'protection', by: '2026-09-03' },
    { rule: 'confirm', by: '2026-08-20' },
    { rule: 'free-return', by: null },
    { rule: 'paypal', by: '2026-10-01', done: true },
    { rule: 'dispute-defective', by: '2026-10-02', markedDoneAt: now },
    { rule: 'return-shipment', by: '2026-10-03', snoozedUntil: '2026-09-30T00:00:00Z' },
  ]);

  test('are those ahead, the first first: the seller has the whole day, the buyer only until it begins', () => {
    expect(rulesIn([entry])).toEqual(['ship', 'protection', 'return-shipment', 'review']);
  });

  test('are only those that are wanted', () => {
    expect(rulesIn([entry], { others: false })).toEqual(['protection', 'return-shipment', 'review']);
    expect(rulesIn([entry], { estimates: false })).toEqual(['protection', 'return-shipment']);
    expect(rulesIn([entry], { orderId: '8200000000000001' })).toHaveLength(4);
    expect(rulesIn([entry], { orderId: '8200000000000002' })).toEqual([]);
  });

  test('of an order that is muted are only those that are asked for', () => {
    const said = { wrong: null, remindAt: null, mutedAt: '2026-08-01T00:00:00Z' };
    const muted = entryOf([{ rule: 'protection', by: '2026-09-03' }], { said });
    expect(rulesIn([muted])).toEqual([]);
    expect(rulesIn([muted], { orderId: '8200000000000001' })).toEqual(['protection']);
  });

  const eventOf = (known: Partial<StoredDeadline>, language = 'en', zone = 'UTC') => {
    const items = [
      { lineId: null, productId: null, title: 'USB cable', sku: null, skuId: null, quantity: 1, price: null },
    ];
    const [row] = calendarRows([entryOf([known], { items })], everything, now, zone);
    if (!row) throw new Error('no such date ahead');
    return calendarEvent(row, now, zone, defaultSettings, translatorFor(language));
  };

  test('stand on the last day on which the buyer can act', () => {
    const event = eventOf({ rule: 'protection', by: '2026-09-03' });
    expect(event.at).toBe('2026-09-02');
    expect(event.uid).toBe('escrowl-8200000000000001-protection@escrowl.org');
    expect(event.summary).toBe('Buyer protection ends (last day): USB cable');
    for (const text of [
      'before Sep 3 (last day Sep 2)',
      'If you do nothing',
      'printed on the page',
      '8200000000000001',
    ]) {
      expect(event.description).toContain(text);
    }
  });

  test('ring when they turn amber and red, and in the morning of the day', () => {
    // Amber seven days before 3 Sep, red 48 hours before; each at nine; the event is on 2 Sep.
    const hours = eventOf({ rule: 'protection', by: '2026-09-03' }).alarmsBefore.map((one) => one / 3600);
    expect(hours).toEqual([6 * 24 - 9, 24 - 9, -9]);
    const instant = eventOf({ rule: 'protection', by: '2026-09-03T18:00:00Z' });
    expect(instant.at).toBe('2026-09-03T18:00:00Z');
    expect(instant.alarmsBefore.map((one) => one / 3600)).toEqual([7 * 24, 48, 0]);
  });

  test('of others stand on their own day', () => {
    const event = eventOf({ rule: 'ship', who: 'seller', basis: 'rule', by: '2026-08-25' });
    expect(event.at).toBe('2026-08-25');
    expect(event.summary).toBe('The seller has to ship: USB cable');
    expect(event.description).toContain('estimate');
    expect(event.alarmsBefore).toEqual([-9 * 3600]);
  });

  test('speak the language of the messages', () => {
    expect(eventOf({ rule: 'protection', by: '2026-09-03' }, 'ru').summary).toContain('последний день');
  });

  test('go into a file named after the day', () => {
    expect(calendarName(now)).toBe('escrowl-2026-08-20.ics');
  });
});
