import type { Instant } from '../model/moment.ts';
import type { Settings } from '../model/settings.ts';
import { stagesOf } from '../rules/stages.ts';
import { type BadgeLevel, badgeOf, type Entry, nextChange } from '../rules/urgency.ts';
import { instantOf } from '../time/moment.ts';

export interface Plan {
  badge: { count: number; level: BadgeLevel | null };
  /** The next moment at which the badge can change with nothing else happening; null: none. Later than `now`. */
  wakeAt: Instant | null;
}

/** What the badge shows now, and when to look again. `zone` is the buyer's (IANA name). */
export function plan(entries: readonly Entry[], now: Instant, zone: string, settings: Settings): Plan {
  const at = Date.parse(now);
  let next = Number.POSITIVE_INFINITY;
  for (const { watched, deadlines } of entries) {
    for (const deadline of deadlines) {
      const change = nextChange(stagesOf(deadline, watched, zone, settings), watched, at);
      if (change !== null && change < next) next = change;
    }
  }
  // Rounded up: a wake-up within the second before the change would see nothing new.
  const wakeAt = Number.isFinite(next) ? instantOf(Math.ceil(next / 1000) * 1000) : null;
  return { badge: badgeOf(entries, now, zone, settings), wakeAt };
}
