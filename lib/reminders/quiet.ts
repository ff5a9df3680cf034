import type { Settings } from '../model/settings.ts';
import { addDays, dayOf, instantOf, timeOnDay } from '../time/moment.ts';

/**
 * The end of the quiet hours that a moment falls into, both epoch ms; null: it falls into none. They begin
 * on the buyer's clock each day and last until the next time their end comes; from and to alike: no quiet.
 */
export function quietUntil(at: number, hours: Settings['quietHours'], zone: string): number | null {
  if (hours === null || hours.from === hours.to) return null;
  const { from, to } = hours;
  const today = dayOf(instantOf(at), zone);
  const day = timeOnDay(today, from, zone) <= at ? today : addDays(today, -1, zone);
  const end = timeOnDay(to > from ? day : addDays(day, 1, zone), to, zone);
  return at < end ? end : null;
}
