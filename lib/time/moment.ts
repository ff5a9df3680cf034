import type { Instant, Moment } from '../model/moment.ts';

// Arithmetic on moments, RULES.md principle 6. Every function that needs a zone takes it (IANA name);
// a moment or zone that does not exist throws a RangeError. Clocks that jump (daylight saving): a time
// that a zone skips moves forward, one that comes twice is its first ('compatible').

/** Whether the moment is a printed date without a time. */
export function isDateOnly(moment: Moment): boolean {
  return moment.length === 10;
}

/** The instant of an epoch in milliseconds, which are dropped. Throws a RangeError outside the years 0–9999. */
export function instantOf(epochMs: number): Instant {
  const text = new Date(Math.floor(epochMs / 1000) * 1000).toISOString();
  if (text.length !== 24) throw new RangeError(text);
  return `${text.slice(0, 19)}Z`;
}

/** Epoch in milliseconds: the first moment of that day in the zone, or the instant itself. */
export function startOfMoment(moment: Moment, zone: string): number {
  return startOf(moment, zone).epochMilliseconds;
}

/** Epoch in milliseconds: the first moment of the NEXT day in the zone, or the instant itself. */
export function endOfMoment(moment: Moment, zone: string): number {
  if (!isDateOnly(moment)) return startOfMoment(moment, zone);
  return Temporal.PlainDate.from(moment).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
}

/** The calendar day (`YYYY-MM-DD`) of the moment in the zone. */
export function dayOf(moment: Moment, zone: string): string {
  return plainDayOf(moment, zone).toString();
}

/** Epoch in milliseconds of a time of day (`HH:MM`) on a calendar day in the zone. */
export function timeOnDay(day: string, time: string, zone: string): number {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds;
}

/** That many calendar days later (negative: earlier): a date stays a date, an instant keeps its wall-clock time in the zone. */
export function addDays(moment: Moment, days: number, zone: string): Moment {
  if (isDateOnly(moment)) return Temporal.PlainDate.from(moment).add({ days }).toString();
  return instantOf(startOf(moment, zone).add({ days }).epochMilliseconds);
}

/** That many calendar months later: the same day of the month, or its last one where there is none such (31 Dec + 2: 28 Feb). */
export function addMonths(moment: Moment, months: number, zone: string): Moment {
  if (isDateOnly(moment)) return Temporal.PlainDate.from(moment).add({ months }).toString();
  return instantOf(startOf(moment, zone).add({ months }).epochMilliseconds);
}

/** That many hours of real time later. A date stays a date: the day on which its first moment plus the hours falls. */
export function addHours(moment: Moment, hours: number, zone: string): Moment {
  const later = startOf(moment, zone).add({ hours });
  return isDateOnly(moment) ? later.toPlainDate().toString() : instantOf(later.epochMilliseconds);
}

/** That many business days later (negative: earlier), Monday to Friday in the zone; holidays are not known. */
export function addBusinessDays(moment: Moment, days: number, zone: string): Moment {
  const step = Math.sign(days);
  let weekday = plainDayOf(moment, zone).dayOfWeek;
  let calendarDays = 0;
  for (let left = Math.abs(days); left > 0; ) {
    calendarDays += step;
    weekday = ((weekday - 1 + step + 7) % 7) + 1;
    if (weekday <= 5) left -= 1;
  }
  return addDays(moment, calendarDays, zone);
}

/** Negative, zero or positive: by the first moment of each. */
export function compareMoments(a: Moment, b: Moment, zone: string): number {
  return startOfMoment(a, zone) - startOfMoment(b, zone);
}

/** Whole calendar days in the zone from `a` to `b`; negative when `b` is on an earlier day. */
export function daysBetween(a: Moment, b: Moment, zone: string): number {
  return plainDayOf(a, zone).until(plainDayOf(b, zone)).days;
}

/** The first of the moments, or null of none. Of equals the one that stands first in the list. */
export function earliest(moments: Moment[], zone: string): Moment | null {
  return outermost(moments, (moment, best) => compareMoments(moment, best, zone) < 0);
}

/** The last of the moments, or null of none. Of equals the one that stands first in the list. */
export function latest(moments: Moment[], zone: string): Moment | null {
  return outermost(moments, (moment, best) => compareMoments(moment, best, zone) > 0);
}

function outermost(moments: Moment[], isBetter: (moment: Moment, best: Moment) => boolean): Moment | null {
  let best: Moment | null = null;
  for (const moment of moments) if (best === null || isBetter(moment, best)) best = moment;
  return best;
}

function startOf(moment: Moment, zone: string): Temporal.ZonedDateTime {
  return isDateOnly(moment)
    ? Temporal.PlainDate.from(moment).toZonedDateTime(zone)
    : Temporal.Instant.from(moment).toZonedDateTimeISO(zone);
}

function plainDayOf(moment: Moment, zone: string): Temporal.PlainDate {
  return startOf(moment, zone).toPlainDate();
}
