import type { Settings } from '../model/settings.ts';
import type { StoredDeadline, WatchedOrder } from '../model/stored.ts';
import { overAt } from '../rules/dates.ts';
import { sound } from '../rules/sound.ts';
import { type Stage, stageAt } from '../rules/stages.ts';
import {
  type BadgeLevel,
  badgeAt,
  type Entry,
  type Life,
  levelOf,
  lifeOf,
  nextChange,
} from '../rules/urgency.ts';
import { roughDollars } from '../rules/worth.ts';
import { instantOf } from '../time/moment.ts';

/** One thing to tell the buyer about one order. */
export interface Reminder {
  watched: WatchedOrder;
  /** The most urgent of the order's deadlines that are due; the others count as told with it. */
  deadline: StoredDeadline;
  stage: BadgeLevel;
  /** Its whole warning went by while the browser was closed. */
  isMissed: boolean;
}

/** What one order does now, and when it can do something else. */
export interface OrderPlan {
  entry: Entry;
  level: BadgeLevel | null;
  /** What to tell now; null: nothing. */
  reminder: Reminder | null;
  /** The deadlines as they are once that is told. */
  deadlines: StoredDeadline[];
  /** Epoch ms, later than now; null: never. */
  nextAt: number | null;
}

/**
 * Milliseconds for which a date that was just read is not told: the buyer has the page before their eyes,
 * and what the next pages tell then comes in one notification.
 */
export const settling = 10 * 60_000;

const ranks = { none: 0, amber: 1, red: 2 } as const;

/** A stage that is told, from when it begins until the deadline does not press any more. */
interface Point {
  at: number;
  until: number;
  stage: BadgeLevel;
}

type Due = Omit<Reminder, 'watched'>;

/**
 * The plan of one order at a moment (epoch ms). Each stage (amber, red) of each date is due once, from the
 * moment it begins; a later one stands for those before it. What is past is due when it was not yet past
 * when Escrowl learnt of the date. Without `settings.notifications` nothing is told, and what is past counts as
 * told, or switching them on would bring it all up. `quietEnd`: see quietUntil.
 */
export function planOrder(
  entry: Entry,
  at: number,
  quietEnd: number | null,
  zone: string,
  settings: Settings,
): OrderPlan {
  const life = lifeOf(entry, zone, settings);
  const isTold = settings.notifications && quietEnd === null;
  let nextAt = nextChange([life], at);
  const dues: Due[] = [];
  const deadlines = entry.deadlines.map((deadline, index) => {
    const stages = life.stages[index] ?? [];
    const { due, next } = dueOf(deadline, stages, life, at);
    nextAt = earlier(nextAt, next);
    if (!due) return deadline;
    if (isTold) dues.push(due);
    else if (settings.notifications) nextAt = earlier(nextAt, quietEnd);
    if (!isTold && (settings.notifications || !due.isMissed)) return deadline;
    const { by, since } = deadline.told ?? { by: deadline.by, since: instantOf(at) };
    return { ...deadline, told: { by, since, stage: due.stage } };
  });
  const [reminder = null] = dues
    .map((due): Reminder => ({ watched: entry.watched, ...due }))
    .sort((a, b) => compareReminders(a, b, zone));
  return {
    entry,
    level: badgeAt([life], at).level,
    reminder,
    deadlines,
    nextAt,
  };
}

/** What is due of one deadline, and when its next stage is (both epoch ms). */
function dueOf(
  deadline: StoredDeadline,
  stages: readonly Stage[],
  { isSmall }: Life,
  at: number,
): { due: Due | null; next: number | null } {
  const { told } = deadline;
  // Not a number for rows of before there were reminders: what presses is told, nothing that is past.
  const since = Date.parse(told?.since ?? '');
  // A clock that was set back holds nothing up.
  const settled = since <= at ? since + settling : 0;
  const urgency = stageAt(stages, at);
  const isPressing = levelOf(urgency, isSmall) !== null;
  let due: Due | null = null;
  let next: number | null = null;
  for (const point of pointsOf(deadline, stages, isSmall, since)) {
    if (ranks[point.stage] <= ranks[told?.stage ?? 'none']) continue;
    const dueAt = Math.max(point.at, settled);
    if (dueAt > at) next = earlier(next, dueAt);
    else if (isPressing || point.until > since)
      due = { deadline, stage: point.stage, isMissed: urgency === 'none' };
  }
  return { due, next };
}

/** Where the level rises. The end of a snooze is told whatever has become of the deadline, but for its being over. */
function pointsOf(
  { snoozedUntil }: StoredDeadline,
  stages: readonly Stage[],
  isSmall: boolean,
  since: number,
): Point[] {
  const snoozeEnd = Date.parse(snoozedUntil ?? '');
  const points: Point[] = [];
  let highest = 0;
  for (const [index, { at, urgency }] of stages.entries()) {
    const rest = stages.slice(index + 1);
    // Two stages at one moment: the second holds.
    if (rest[0] && rest[0].at <= at) continue;
    const isPutOff = at === snoozeEnd && at >= since && urgency !== 'none';
    const level = levelOf(urgency, isSmall);
    const stage = level ?? (isPutOff ? 'amber' : null);
    if (stage === null || ranks[stage] <= highest) continue;
    highest = ranks[stage];
    const end = isPutOff ? undefined : rest.find((later) => levelOf(later.urgency, isSmall) === null);
    points.push({ at, until: end?.at ?? Number.POSITIVE_INFINITY, stage });
  }
  return points;
}

/** Red first, then what is not over yet, printed before estimated, the nearer end, the larger sum. */
export function compareReminders(a: Reminder, b: Reminder, zone: string): number {
  return (
    ranks[b.stage] - ranks[a.stage] ||
    Number(a.isMissed) - Number(b.isMissed) ||
    Number(a.deadline.basis === 'rule') - Number(b.deadline.basis === 'rule') ||
    endOf(a, zone) - endOf(b, zone) ||
    worthOf(b) - worthOf(a) ||
    (a.deadline.orderId < b.deadline.orderId ? -1 : 1)
  );
}

function endOf({ deadline }: Reminder, zone: string): number {
  const by = sound(deadline.by);
  return by === null ? Number.MAX_SAFE_INTEGER : overAt(by, deadline.who, zone);
}

const worthOf = ({ watched }: Reminder) => roughDollars(watched.order.total) ?? -1;

function earlier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}
