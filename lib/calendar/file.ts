import createCalendar, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { isDateOnly } from '../time/moment.ts';
import type { CalendarEvent } from './event.ts';

/** An instant's event ends at the instant and is this long, so that it can be seen. */
const visibleMinutes = 30;
const minute = 60_000;

export interface CalendarFile {
  /** What the calendar is called, where a program asks. */
  name: string;
  /** BCP 47 tag of the texts. */
  language: string;
  /** Epoch ms of the export. A later one takes the place of an earlier one in the program that imports it. */
  now: number;
}

/**
 * The text of an .ics file (RFC 5545): an event a deadline. The same deadline has the same UID in
 * every export and a higher SEQUENCE in a later one, so that a second import moves it. Nothing in it
 * blocks time. Throws for an event whose date does not exist.
 */
export function calendarFile(
  events: readonly CalendarEvent[],
  { name, language, now }: CalendarFile,
): string {
  const calendar = createCalendar({
    prodId: { company: 'escrowl.org', product: 'Escrowl', language: language.toUpperCase() },
    name,
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const event of events) {
    const at = Date.parse(event.at);
    if (Number.isNaN(at)) throw new RangeError(`no such date: ${event.at}`);
    const isDay = isDateOnly(event.at);
    calendar.createEvent({
      id: event.uid,
      sequence: sequenceAt(now),
      stamp: new Date(now),
      ...(isDay
        ? { start: new Date(at), allDay: true }
        : { start: new Date(at - visibleMinutes * minute), end: new Date(at) }),
      summary: event.summary,
      description: event.description,
      url: event.url,
      categories: [{ name: 'Escrowl' }],
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      alarms: event.alarmsBefore.map((seconds) => ({
        type: ICalAlarmType.display,
        description: event.summary,
        trigger: seconds - (isDay ? 0 : visibleMinutes * 60),
      })),
    });
  }
  return calendar.toString();
}

const sequenceStart = Date.UTC(2026, 0, 1);

/** Seconds since Escrowl began: higher in every later export, and an iCalendar integer until 2094. */
function sequenceAt(now: number): number {
  return Math.max(0, Math.floor((now - sequenceStart) / 1000));
}
