import type { Moment } from '../model/moment.ts';

/** What a calendar is told about one deadline. */
export interface CalendarEvent {
  /** The same for the same deadline in every export. */
  uid: string;
  /** A day, or the instant at which it is over. */
  at: Moment;
  summary: string;
  description: string;
  /** The order's page. */
  url: string;
  /** Seconds before the day's start, or before the instant; negative: after it. */
  alarmsBefore: readonly number[];
}
