import type { Instant } from '../model/moment.ts';
import { browser } from './extension.ts';

/** Goes round whatever happens: a lost wake-up costs an hour at most. */
const sweep = { name: 'sweep', minutes: 60 };
const nextDeadline = 'next-deadline';
/** Browsers ring no alarm sooner than this. */
const soonest = 30_000;

/** Makes sure that the periodic sweep exists. Got before created: an alarm re-created at every wake never rings. */
export async function ensureSweep(): Promise<void> {
  const existing = await browser.alarms.get(sweep.name);
  if (!existing) await browser.alarms.create(sweep.name, { periodInMinutes: sweep.minutes });
}

/** Sets the one alarm for the next moment at which the badge can change; null: none is needed. `now` in epoch ms. */
export async function setNextDeadline(at: Instant | null, now: number): Promise<void> {
  if (at === null) {
    await browser.alarms.clear(nextDeadline);
    return;
  }
  const when = Math.max(Date.parse(at), now + soonest);
  const existing = await browser.alarms.get(nextDeadline);
  if (existing?.scheduledTime !== when) await browser.alarms.create(nextDeadline, { when });
}
