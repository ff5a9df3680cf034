import { setNextDeadline } from '../../lib/browser/alarms.ts';
import { showBadge } from '../../lib/browser/badge.ts';
import { browser } from '../../lib/browser/extension.ts';
import { mayNotify, showTelling, type Telling } from '../../lib/browser/notifications.ts';
import { loadFooting, saveFooting } from '../../lib/browser/planned.ts';
import { loadSettings } from '../../lib/browser/settings.ts';
import { createDates } from '../../lib/i18n/formats.ts';
import type { Instant } from '../../lib/model/moment.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { OrderPlan } from '../../lib/reminders/reminder.ts';
import { refreshDeadlines } from '../../lib/store/deadlines.ts';
import { forgetPlans, loadDue, lookAhead, savePlans } from '../../lib/store/planned.ts';
import { clock, database, inTurn, personalBook } from './context.ts';
import { tellWhatIsDue } from './tell.ts';

/** A clock that is put right by so much was not set back. */
const setBack = 60_000;

/** Brings everything up to date. Can be called any number of times. */
export function refresh(): void {
  inTurn(() => bringUpToDate()).catch(complain);
}

/** The same from the ground: an update can bring other rules. */
export function refreshAll(): void {
  inTurn(() => bringUpToDate({ all: true })).catch(complain);
}

/**
 * Deadlines and plans where what they stand on has changed (settings, zone, version, a clock that was
 * set back); then whatever is due is told, and badge and alarm are set. What they stand on is noted last:
 * a worker that dies on the way begins anew.
 */
export async function bringUpToDate({ all = false } = {}): Promise<void> {
  const { now, zone } = clock();
  const settings = await settingsInForce();
  const basis = JSON.stringify([settings, zone, browser.runtime.getManifest().version]);
  const footing = await loadFooting();
  if (all || footing?.basis !== basis || Date.parse(now) < Date.parse(footing.at) - setBack) {
    await refreshDeadlines(database(), now, zone, await personalBook());
    await forgetPlans(database(), now);
  }
  await tellAndShow(settings);
  await saveFooting({ at: now, basis });
}

/** Without the browser's permission notifications are off, whatever the buyer set. */
async function settingsInForce(): Promise<Settings> {
  const [settings, isAllowed] = await Promise.all([loadSettings(), mayNotify()]);
  return { ...settings, notifications: settings.notifications && isAllowed };
}

/** Tells what is due, then shows the badge and sets the alarm, whether telling worked or not. */
async function tellAndShow(settings: Settings): Promise<void> {
  const { now, zone } = clock();
  const db = database();
  const formats = createDates((key, substitutions) => browser.i18n.getMessage(key, substitutions));
  const surroundings = {
    loadDue: (at: Instant) => loadDue(db, at),
    savePlans: (plans: readonly OrderPlan[], telling: Telling | null) => savePlans(db, plans, telling),
    loadTellings: () => db.tellings.toArray(),
    showTelling,
    dropTelling: (id: string) => db.tellings.delete(id),
  };
  await tellWhatIsDue(surroundings, now, zone, settings, formats).catch(complain);
  const { badge, wakeAt } = await lookAhead(db, now);
  const title = badge.count > 0 ? formats.plural('badge_title', badge.count) : formats.t('badge_title_none');
  await Promise.all([showBadge(badge, title), setNextDeadline(wakeAt, Date.parse(now))]);
}

function complain(error: unknown): void {
  console.error('Escrowl could not refresh:', error);
}
