import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { CalendarEvent } from './event.ts';
import { calendarFile } from './file.ts';

const now = Date.parse('2026-11-22T10:00:00Z');
const file = { name: 'Escrowl', language: 'en', now };
const event = (known: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'escrowl-8200000000000001-protection@escrowl.org',
  at: '2026-12-01',
  summary: 'Last day: open a dispute, or ask for more time',
  description: 'USB cable\nIf you do nothing, the seller is paid; "printed" on the page, 3\\4.',
  url: 'https://www.aliexpress.com/p/order/detail.html?orderId=8200000000000001',
  alarmsBefore: [63 * 3600, -9 * 3600],
  ...known,
});

/** What another program makes of the text. */
function eventsIn(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}
const triggersOf = ({ component }: ICAL.Event) =>
  component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')));
const octets = (line: string) => new TextEncoder().encode(line).length;

describe('a calendar file', () => {
  test('holds a day as a day, with its texts and alarms, and blocks no time', () => {
    const [read] = eventsIn(calendarFile([event()], file));
    expect(read?.startDate.isDate).toBe(true);
    expect(read?.startDate.toString()).toBe('2026-12-01');
    expect(read?.summary).toBe(event().summary);
    expect(read?.description).toBe(event().description);
    expect(read?.component.getFirstPropertyValue('url')).toBe(event().url);
    expect(read?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(read && triggersOf(read)).toEqual(['-P2DT15H', 'PT9H']);
  });

  test('holds an instant as the half hour before it, in every zone the same', () => {
    const [read] = eventsIn(
      calendarFile([event({ at: '2026-12-01T18:00:00Z', alarmsBefore: [3600] })], file),
    );
    expect(read?.startDate.toString()).toBe('2026-12-01T17:30:00Z');
    expect(read?.endDate.toString()).toBe('2026-12-01T18:00:00Z');
    // An hour before the instant is half an hour before the event.
    expect(read && triggersOf(read)).toEqual(['-PT30M']);
  });

  test('of a later export takes the place of an earlier one', () => {
    const [first] = eventsIn(calendarFile([event()], file));
    const [second] = eventsIn(calendarFile([event({ at: '2026-12-31' })], { ...file, now: now + 1000 }));
    expect(second?.uid).toBe(first?.uid);
    expect(second?.sequence).toBeGreaterThan(first?.sequence ?? Number.NaN);
    expect(second?.sequence).toBeLessThan(2 ** 31);
  });

  test('of nothing is an empty calendar', () => {
    expect(eventsIn(calendarFile([], file))).toEqual([]);
  });

  test('refuses a date that does not exist', () => {
    expect(() => calendarFile([event({ at: '2026-13-41' })], file)).toThrow(RangeError);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.constantFrom(
      'Последний день: откройте спор, пока защита покупателя действует; потом будет поздно, деньги уйдут',
      'শেষ দিন: বিরোধ খুলুন, নাহলে বিক্রেতা টাকা পেয়ে যাবেন; আপনার হাতে সময় কম',
      '마지막 날: 분쟁을 열거나 판매자에게 시간을 더 요청하세요. 그렇지 않으면 판매자가 지급받습니다',
      'آخر يوم: افتح نزاعا أو اطلب من البائع مزيدا من الوقت، وإلا فسيحصل البائع على المال',
    ),
  );

  test('comes back as it was in every language, folded at 75 octets', () => {
    fc.assert(
      fc.property(anyText, anyText, (summary, description) => {
        // RFC 5545 has no control characters but the line break; no text of ours has any.
        fc.pre(!/[\p{Cc}\u2028\u2029]/u.test(summary + description));
        const text = calendarFile([event({ summary, description })], file);
        for (const line of text.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        const [read] = eventsIn(text);
        expect(read?.summary ?? '').toBe(summary);
        expect(read?.description ?? '').toBe(description);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});
