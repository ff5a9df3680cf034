import type { Instant } from '../model/moment.ts';
import type { Settings } from '../model/settings.ts';
import { type BadgeLevel, badgeAt, type Entry, livesOf, nextChange } from '../rules/urgency.ts';
import { instantOf } from '../time/moment.ts';

export interface Plan {
  badge: { count: number; level: BadgeLevel | null };
  /** The next moment at which the badge can change with nothing else happening; null: none. Later than `now`. */
  wakeAt: Instant | null;
}

/** What the badge shows now, and when to look again. `zone` is the buyer's (IANA name). */
export function plan(entries: readonly Entry[], now: Instant, zone: string, settings: Settings): Plan {
  const at = Date.parse(now);
  const lives = livesOf(entries, zone, settings);
  const next = nextChange(lives, at);
  // Rounded up: a wake-up within the second before the change would see nothing new.
  const wakeAt = next === null ? null : instantOf(Math.ceil(next / 1000) * 1000);
  return { badge: badgeAt(lives, at), wakeAt };
}
