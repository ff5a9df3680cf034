import type { CalendarEvent } from '../../lib/calendar/event.ts';
import type { Translator } from '../../lib/i18n/translator.ts';
import type { Instant, Moment } from '../../lib/model/moment.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { StoredDeadline, WatchedOrder } from '../../lib/model/stored.ts';
import { overAt } from '../../lib/rules/dates.ts';
import { sound } from '../../lib/rules/sound.ts';
import { stagesOf } from '../../lib/rules/stages.ts';
import type { Entry } from '../../lib/rules/urgency.ts';
import { addDays, isDateOnly, startOfMoment } from '../../lib/time/moment.ts';
import { deadlineView } from './deadline.ts';
import { orderLink } from './links.ts';
import { asOf, titleOf } from './order.ts';

/** A date ahead that can go into a calendar. */
export interface CalendarRow {
  /** Names it among all rows, and in the file. */
  key: string;
  watched: WatchedOrder;
  deadline: StoredDeadline;
  isForBuyer: boolean;
  /** Epoch ms at which it is over. */
  over: number;
}

export interface CalendarChoice {
  /** Also what others have to do. */
  others: boolean;
  estimates: boolean;
  /** Of this order only; null: of all. */
  orderId: string | null;
}

/**
 * Every date ahead that is still to be met and that the choice wants, the first to be over first. Orders
 * that are muted have none unless they are asked for.
 */
export function calendarRows(
  entries: readonly Entry[],
  choice: CalendarChoice,
  now: Instant,
  zone: string,
): CalendarRow[] {
  const rows = entries.flatMap(({ watched, deadlines }) =>
    (choice.orderId === null && !watched.order.said.mutedAt) || choice.orderId === watched.order.id
      ? deadlines.flatMap((deadline) => rowOf(watched, deadline, zone) ?? [])
      : [],
  );
  return rows
    .filter(({ over, isForBuyer }) => over > Date.parse(now) && (choice.others || isForBuyer))
    .filter(({ deadline }) => choice.estimates || deadline.basis !== 'rule')
    .sort((one, other) => one.over - other.over || (one.key < other.key ? -1 : 1));
}

function rowOf(watched: WatchedOrder, deadline: StoredDeadline, zone: string): CalendarRow | null {
  const by = sound(deadline.by);
  if (by === null || deadline.done || deadline.markedDoneAt !== null) return null;
  return {
    key: `${deadline.orderId}-${deadline.rule}`,
    watched,
    deadline,
    isForBuyer: deadline.who === 'buyer' || deadline.who === 'both',
    over: overAt(by, deadline.who, zone),
  };
}

/**
 * The event of a date. What the buyer must do "before" a day stands on the day before it, the last on
 * which it can be done. Alarms ring when the date turns amber and red; on a day at nine.
 */
export function calendarEvent(
  { key, watched, deadline, isForBuyer }: CalendarRow,
  now: Instant,
  zone: string,
  settings: Settings,
  translator: Translator,
): CalendarEvent {
  const { t } = translator;
  const by = deadline.by ?? '';
  const isLastDay = isForBuyer && isDateOnly(by);
  const at = isLastDay ? addDays(by, -1, zone) : by;
  const view = deadlineView(deadline, now, zone, translator);
  const title = titleOf(watched.order, translator);
  const seen = asOf(watched.order);
  const lines = [
    view.when,
    view.why,
    view.basis,
    t('calendar_order', watched.order.id),
    seen === null ? null : t('as_of', translator.date(seen, zone, now)),
  ];
  return {
    uid: `escrowl-${key}@escrowl.org`,
    at,
    summary: t(isLastDay ? 'calendar_last_day' : 'calendar_day', view.what, title),
    description: lines.filter((line) => line !== null).join('\n'),
    url: orderLink(watched.order),
    alarmsBefore: alarmsOf(deadline, watched, at, zone, settings),
  };
}

const nine = 9 * 3600;

/** Seconds before the event's start: each stage that presses, and the last day itself. */
function alarmsOf(
  deadline: StoredDeadline,
  watched: WatchedOrder,
  at: Moment,
  zone: string,
  settings: Settings,
): number[] {
  const morning = isDateOnly(at) ? nine : 0;
  const start = startOfMoment(at, zone) / 1000;
  const pressing = stagesOf({ ...deadline, snoozedUntil: null }, watched, zone, settings)
    .filter((stage) => (stage.urgency === 'amber' || stage.urgency === 'red') && Number.isFinite(stage.at))
    .map((stage) => start - stage.at / 1000 - morning);
  return [...new Set([...pressing, -morning])].sort((one, other) => other - one);
}

/** `escrowl-2026-11-22.ics`. */
export function calendarName(now: Instant): string {
  return `escrowl-${now.slice(0, 10)}.ics`;
}
