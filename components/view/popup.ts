import type { Instant } from '../../lib/model/moment.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { ReadingLog } from '../../lib/model/stored.ts';
import { isMuted, isSmall } from '../../lib/rules/stages.ts';
import { type AgendaEntry, agenda, type Entry, levelOf } from '../../lib/rules/urgency.ts';
import { type Guide, guideOf } from './guide.ts';
import { type Health, healthOf } from './health.ts';

/** What the database tells the popup. */
export interface PopupData {
  /** Orders on which something can still happen. */
  entries: Entry[];
  /** The order of the page that the buyer is on; null when the page names none or it is not known. */
  here: Entry | null;
  /** All orders that are known, finished ones too. */
  orderCount: number;
  logs: ReadingLog[];
}

/** The popup's three questions, answered. */
export interface PopupView {
  isFirstRun: boolean;
  /** Red: on top, whatever the page. */
  urgent: AgendaEntry[];
  /** What the buyer should look at next. */
  todo: AgendaEntry[];
  /** The next dates on which nothing needs to be done yet. */
  later: AgendaEntry[];
  /** How many entries are not shown here. */
  left: number;
  guide: Guide | null;
  /** Since when Escrowl has watched: the oldest look that it remembers; null: it has seen nothing. */
  since: Instant | null;
  health: Health;
  /** The accounts that orders were seen under; shown when there are several. */
  accounts: string[];
}

/** A popup is no list: what does not fit is on the dashboard. */
const longest = { urgent: 10, todo: 10, later: 4 };

/** What the popup shows at `now`; `account` narrows it to the orders of one account (null: all). */
export function popupView(
  data: PopupData,
  now: Instant,
  zone: string,
  settings: Settings,
  account: string | null,
): PopupView {
  const entries = data.entries.filter(({ watched }) => account === null || watched.order.account === account);
  const rows = agenda(entries, now, zone, settings);
  const isUrgent = ({ urgency, watched }: AgendaEntry) =>
    levelOf(urgency, isSmall(watched, settings)) === 'red';
  const urgent = rows.filter(isUrgent).slice(0, longest.urgent);
  const todo = rows.filter((row) => row.urgency !== 'later' && !isUrgent(row)).slice(0, longest.todo);
  const later = rows.filter(({ urgency }) => urgency === 'later').slice(0, longest.later);
  return {
    isFirstRun: data.orderCount === 0,
    urgent,
    todo,
    later,
    left: rows.length - urgent.length - todo.length - later.length,
    guide: guideOf(
      entries.map(({ watched }) => watched).filter((watched) => !isMuted(watched)),
      now,
      zone,
    ),
    since: oldestLook(data),
    health: healthOf(data.logs),
    accounts: [
      ...new Set(data.entries.map(({ watched }) => watched.order.account).filter((name) => name !== null)),
    ].sort(),
  };
}

function oldestLook({ entries, logs }: PopupData): Instant | null {
  let oldest: Instant | null = null;
  const consider = (at: Instant) => {
    if (oldest === null || at < oldest) oldest = at;
  };
  for (const { at } of logs) consider(at);
  for (const { watched } of entries) for (const [at] of Object.values(watched.order.seen)) consider(at);
  return oldest;
}
