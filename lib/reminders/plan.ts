import type { Instant } from '../model/moment.ts';
import type { Settings } from '../model/settings.ts';
import type { BadgeLevel, Entry } from '../rules/urgency.ts';
import { instantOf } from '../time/moment.ts';
import { quietUntil } from './quiet.ts';
import { compareReminders, type OrderPlan, planOrder, type Reminder } from './reminder.ts';

export interface Plan {
  /** How many orders need the buyer, and the worst level. */
  badge: { count: number; level: BadgeLevel | null };
  /** What to tell now, in one notification: of each order the most urgent, the most urgent order first. */
  tell: Reminder[];
  /** The next moment at which badge or reminders can change with nothing else happening; null: none. Later than `now`. */
  wakeAt: Instant | null;
  orders: OrderPlan[];
}

/**
 * What the badge shows now, what to tell, and when to look again. Whoever tells it stores the
 * `deadlines` of each order's plan: they remember it, and a second plan tells it no more. `zone` is the
 * buyer's (IANA name); `settings.notifications` is off, too, where the browser does not allow any.
 */
export function plan(entries: readonly Entry[], now: Instant, zone: string, settings: Settings): Plan {
  const at = Date.parse(now);
  const quietEnd = quietUntil(at, settings.quietHours, zone);
  const orders = entries.map((entry) => planOrder(entry, at, quietEnd, zone, settings));
  const levels = orders.flatMap(({ level }) => level ?? []);
  const next = orders.flatMap(({ nextAt }) => nextAt ?? []).reduce((a, b) => Math.min(a, b), Infinity);
  return {
    badge: { count: levels.length, level: levels.includes('red') ? 'red' : (levels[0] ?? null) },
    tell: orders.flatMap(({ reminder }) => reminder ?? []).sort((a, b) => compareReminders(a, b, zone)),
    // Rounded up: a wake-up within the second before the change would see nothing new.
    wakeAt: next === Infinity ? null : instantOf(Math.ceil(next / 1000) * 1000),
    orders,
  };
}
