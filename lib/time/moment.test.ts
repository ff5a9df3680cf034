import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentSchema } from '../model/moment.ts';
import {
  addBusinessDays,
  addDays,
  addHours,
  addMonths,
  compareMoments,
  dayOf,
  daysBetween,
  earliest,
  endOfMoment,
  instantOf,
  isDateOnly,
  latest,
  startOfMoment,
} from './moment.ts';

const warsaw = 'Europe/Warsaw';
const saoPaulo = 'America/Sao_Paulo';

const zones = fc.constantFrom(
  warsaw,
  saoPaulo,
  'Asia/Dhaka',
  'Asia/Jakarta',
  'Europe/Moscow',
  'America/New_York',
  'Asia/Seoul',
);
const hour = 3_600_000;
/**
 * 2011 to 2037: Moscow's and São Paulo's changes of rule lie inside; Dhaka's one summer time (2009), whose
 * skipped hour was the last of a day, has a test of its own.
 */
const epochs = fc.integer({ min: Date.UTC(2011, 2, 1) / 1000, max: Date.UTC(2037, 11, 31) / 1000 });
const instants = epochs.map((seconds) => instantOf(seconds * 1000));
const dates = epochs.map((seconds) => instantOf(seconds * 1000).slice(0, 10));
const moments = fc.oneof(instants, dates);
const spans = fc.integer({ min: -400, max: 400 });

/** The wall clock in a zone by another road than Temporal. */
function wallClock(epochMs: number, zone: string): string {
  return new Intl.DateTimeFormat('sv', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(epochMs);
}

describe('instants and days', () => {
  it('drops milliseconds, never rounds up', () => {
    expect(instantOf(Date.UTC(2026, 8, 3, 10, 0, 0, 999))).toBe('2026-09-03T10:00:00Z');
    expect(instantOf(-1)).toBe('1969-12-31T23:59:59Z');
  });

  it('refuses an epoch that is no four-digit year', () => {
    for (const epoch of [Number.NaN, Number.POSITIVE_INFINITY, 1e15, -1e15])
      expect(() => instantOf(epoch), String(epoch)).toThrow(RangeError);
  });

  it('tells dates from instants', () => {
    expect(isDateOnly('2026-09-03')).toBe(true);
    expect(isDateOnly('2026-09-03T00:00:00Z')).toBe(false);
  });

  it('starts a day at midnight of the zone and ends it at the next', () => {
    expect(instantOf(startOfMoment('2026-09-03', warsaw))).toBe('2026-09-02T22:00:00Z');
    expect(instantOf(endOfMoment('2026-09-03', warsaw))).toBe('2026-09-03T22:00:00Z');
    expect(instantOf(startOfMoment('2026-09-03', 'Asia/Seoul'))).toBe('2026-09-02T15:00:00Z');
    expect(instantOf(endOfMoment('2026-12-31', 'Asia/Dhaka'))).toBe('2026-12-31T18:00:00Z');
  });

  it('leaves an instant as it is', () => {
    const instant = '2026-09-03T10:11:12Z';
    expect(startOfMoment(instant, saoPaulo)).toBe(Date.parse(instant));
    expect(endOfMoment(instant, saoPaulo)).toBe(Date.parse(instant));
  });

  it('starts a day that has no midnight at its first moment', () => {
    // São Paulo, 2018-11-04: the clock went from 00:00 to 01:00.
    expect(instantOf(startOfMoment('2018-11-04', saoPaulo))).toBe('2018-11-04T03:00:00Z');
    expect(dayOf('2018-11-04T02:59:59Z', saoPaulo)).toBe('2018-11-03');
    expect(dayOf('2018-11-04T03:00:00Z', saoPaulo)).toBe('2018-11-04');
  });

  it('takes the day from the zone, not from UTC', () => {
    expect(dayOf('2026-09-03T22:30:00Z', warsaw)).toBe('2026-09-04');
    expect(dayOf('2026-09-03T01:30:00Z', saoPaulo)).toBe('2026-09-02');
    expect(dayOf('2026-09-03', saoPaulo)).toBe('2026-09-03');
  });

  it('throws a RangeError on a moment or zone that does not exist', () => {
    expect(() => startOfMoment('2026-02-30', warsaw)).toThrow(RangeError);
    expect(() => dayOf('2026-09-03T10:00:00Z', 'Europe/Atlantis')).toThrow(RangeError);
    expect(() => addDays('yesterday', 1, warsaw)).toThrow(RangeError);
  });
});

describe('addDays', () => {
  it('crosses month ends and leap days', () => {
    expect(addDays('2026-01-31', 1, warsaw)).toBe('2026-02-01');
    expect(addDays('2026-02-28', 1, warsaw)).toBe('2026-03-01');
    expect(addDays('2028-02-28', 1, warsaw)).toBe('2028-02-29');
    expect(addDays('2028-02-29', 365, warsaw)).toBe('2029-02-28');
    expect(addDays('2027-01-01', -1, warsaw)).toBe('2026-12-31');
    expect(addDays('2026-07-15', 90, warsaw)).toBe('2026-10-13');
  });

  it('keeps the wall-clock time of an instant over a change of clocks', () => {
    // Warsaw, 2026-03-29: 02:00 → 03:00; 2026-10-25: 03:00 → 02:00.
    expect(addDays('2026-03-28T11:00:00Z', 1, warsaw)).toBe('2026-03-29T10:00:00Z');
    expect(addDays('2026-10-24T10:00:00Z', 1, warsaw)).toBe('2026-10-25T11:00:00Z');
  });

  it('moves a skipped time forward and takes the first of a doubled one', () => {
    expect(addDays('2026-03-28T01:30:00Z', 1, warsaw)).toBe('2026-03-29T01:30:00Z'); // 02:30 → 03:30
    expect(addDays('2026-10-24T00:30:00Z', 1, warsaw)).toBe('2026-10-25T00:30:00Z'); // the first 02:30
    expect(addDays('2026-03-07T07:30:00Z', 1, 'America/New_York')).toBe('2026-03-08T07:30:00Z');
  });

  it('moves into the next day where the skipped hour was the last of its day', () => {
    // Dhaka, 2009-06-19: 23:00 → 24:00.
    expect(addDays('2009-06-18T17:30:00Z', 1, 'Asia/Dhaka')).toBe('2009-06-19T17:30:00Z');
    expect(dayOf('2009-06-19T17:30:00Z', 'Asia/Dhaka')).toBe('2009-06-20');
  });

  it('keeps the precision and moves exactly that many calendar days', () => {
    fc.assert(
      fc.property(moments, spans, zones, (moment, days, zone) => {
        const later = addDays(moment, days, zone);
        expect(momentSchema.parse(later)).toBe(later);
        expect(isDateOnly(later)).toBe(isDateOnly(moment));
        expect(daysBetween(moment, later, zone)).toBe(days);
      }),
    );
  });

  it('keeps the wall clock but where the clocks jump over it', () => {
    fc.assert(
      fc.property(instants, spans, zones, (instant, days, zone) => {
        const before = wallClock(Date.parse(instant), zone).slice(11);
        const after = wallClock(Date.parse(addDays(instant, days, zone)), zone).slice(11);
        const jump = (Date.parse(`2000-01-01T${after}Z`) - Date.parse(`2000-01-01T${before}Z`)) / hour;
        expect([0, 1]).toContain(jump);
      }),
    );
  });

  it('comes back from a date the way it went', () => {
    fc.assert(
      fc.property(dates, spans, zones, (date, days, zone) => {
        expect(addDays(addDays(date, days, zone), -days, zone)).toBe(date);
      }),
    );
  });
});

describe('addHours', () => {
  it('adds real time to an instant', () => {
    expect(addHours('2026-03-28T23:30:00Z', 24, warsaw)).toBe('2026-03-29T23:30:00Z');
    fc.assert(
      fc.property(instants, spans, zones, (instant, hours, zone) => {
        expect(Date.parse(addHours(instant, hours, zone)) - Date.parse(instant)).toBe(hours * hour);
      }),
    );
  });

  it('leaves a date a date', () => {
    expect(addHours('2026-08-03', 48, warsaw)).toBe('2026-08-05');
    expect(addHours('2026-08-03', 23, warsaw)).toBe('2026-08-03');
    expect(addHours('2026-10-25', 24, warsaw)).toBe('2026-10-25'); // that day has 25 hours
    fc.assert(
      fc.property(dates, spans, zones, (date, hours, zone) => {
        const later = startOfMoment(date, zone) + hours * hour;
        expect(addHours(date, hours, zone)).toBe(wallClock(later, zone).slice(0, 10));
      }),
    );
  });
});

describe('addBusinessDays', () => {
  it('skips Saturdays and Sundays', () => {
    expect(addBusinessDays('2026-09-03', 1, warsaw)).toBe('2026-09-04'); // Thursday → Friday
    expect(addBusinessDays('2026-09-04', 1, warsaw)).toBe('2026-09-07'); // Friday → Monday
    expect(addBusinessDays('2026-09-05', 5, warsaw)).toBe('2026-09-11'); // Saturday → Friday
    expect(addBusinessDays('2026-09-07', -1, warsaw)).toBe('2026-09-04');
    expect(addBusinessDays('2026-09-05', 0, warsaw)).toBe('2026-09-05');
  });

  it('takes the weekday from the zone', () => {
    // Friday evening in UTC is Saturday in Seoul.
    expect(addBusinessDays('2026-09-04T20:00:00Z', 1, 'Asia/Seoul')).toBe('2026-09-06T20:00:00Z');
    expect(addBusinessDays('2026-09-04T20:00:00Z', 1, 'America/New_York')).toBe('2026-09-07T20:00:00Z');
  });

  it('has exactly that many business days behind it and ends on one', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), zones, (date, days, zone) => {
        const end = addBusinessDays(date, days, zone);
        let business = 0;
        for (let day = date; day !== end; ) {
          day = addDays(day, 1, zone);
          const weekday = new Date(day).getUTCDay();
          if (weekday !== 0 && weekday !== 6) business += 1;
        }
        expect(business).toBe(days);
        expect([0, 6]).not.toContain(new Date(end).getUTCDay());
      }),
    );
  });
});

describe('order of moments', () => {
  it('puts a date at its first moment in the zone', () => {
    expect(compareMoments('2026-09-03', '2026-09-02T22:00:00Z', warsaw)).toBe(0);
    expect(compareMoments('2026-09-03', '2026-09-02T23:00:00Z', warsaw)).toBeLessThan(0);
    expect(compareMoments('2026-09-03', '2026-09-02T23:00:00Z', saoPaulo)).toBeGreaterThan(0);
  });

  it('counts whole calendar days', () => {
    expect(daysBetween('2026-09-03', '2026-09-04', warsaw)).toBe(1);
    expect(daysBetween('2026-09-03T21:59:00Z', '2026-09-03T22:01:00Z', warsaw)).toBe(1);
    expect(daysBetween('2026-03-28', '2026-03-30', warsaw)).toBe(2);
    expect(daysBetween('2026-09-04', '2026-09-03', warsaw)).toBe(-1);
  });

  it('finds the earliest and the latest, and null of none', () => {
    expect(earliest([], warsaw)).toBeNull();
    expect(latest([], warsaw)).toBeNull();
    fc.assert(
      fc.property(fc.array(moments, { minLength: 1, maxLength: 8 }), zones, (list, zone) => {
        const starts = list.map((moment) => startOfMoment(moment, zone));
        const first = earliest(list, zone);
        const last = latest(list, zone);
        expect(first).toBe(list[starts.indexOf(Math.min(...starts))]);
        expect(last).toBe(list[starts.indexOf(Math.max(...starts))]);
      }),
    );
  });

  it('holds a day between its start and its end', () => {
    fc.assert(
      fc.property(dates, zones, (date, zone) => {
        const start = startOfMoment(date, zone);
        const end = endOfMoment(date, zone);
        expect(dayOf(instantOf(start), zone)).toBe(date);
        expect(dayOf(instantOf(end - 1000), zone)).toBe(date);
        expect(dayOf(instantOf(end), zone)).toBe(addDays(date, 1, zone));
        expect(dayOf(instantOf(start - 1000), zone)).toBe(addDays(date, -1, zone));
        expect((end - start) / hour).toSatisfy((hours: number) => hours >= 23 && hours <= 25);
      }),
    );
  });
});

describe('months', () => {
  it('keeps the day of the month, or takes its last one', () => {
    expect(addMonths('2026-11-17', 2, warsaw)).toBe('2027-01-17');
    expect(addMonths('2026-12-31', 2, warsaw)).toBe('2027-02-28');
    expect(addMonths('2027-12-31', 2, warsaw)).toBe('2028-02-29');
  });

  it('keeps the wall-clock time where summer time ends, and the day in the buyer’s zone', () => {
    expect(addMonths('2026-09-17T10:00:00Z', 2, warsaw)).toBe('2026-11-17T11:00:00Z');
    // In São Paulo it is still 30 December, 23:30: 28 February there is 1 March in UTC.
    expect(addMonths('2026-12-31T00:00:00Z', 2, warsaw)).toBe('2027-02-28T00:00:00Z');
    expect(addMonths('2026-12-31T02:30:00Z', 2, saoPaulo)).toBe('2027-03-01T02:30:00Z');
  });
});
