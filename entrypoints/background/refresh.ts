import { browser } from 'wxt/browser';
import { setNextDeadline } from '../../lib/browser/alarms.ts';
import { showBadge } from '../../lib/browser/badge.ts';
import { loadSettings } from '../../lib/browser/settings.ts';
import { createWords } from '../../lib/i18n/words.ts';
import { plan } from '../../lib/reminders/plan.ts';
import { refreshDeadlines } from '../../lib/store/deadlines.ts';
import { loadOpen } from '../../lib/store/watched.ts';
import { clock, database, inTurn, personalBook } from './context.ts';

/** Brings deadlines, badge and alarm up to date. Can be called any number of times. */
export function refresh(): void {
  bringUpToDate({ all: false });
}

/** The same for finished orders too: an update can bring another rulebook, the settings other own numbers. */
export function refreshAll(): void {
  bringUpToDate({ all: true });
}

function bringUpToDate(which: { all: boolean }): void {
  inTurn(async () => {
    const { now, zone } = clock();
    await refreshDeadlines(database(), now, zone, await personalBook(), which);
    await updateBadge();
  }).catch((error: unknown) => console.error('Escrowl could not refresh:', error));
}

/** Badge and next alarm from what is stored now. */
export async function updateBadge(): Promise<void> {
  const { now, zone } = clock();
  const [entries, settings] = await Promise.all([loadOpen(database(), now), loadSettings()]);
  const { badge, wakeAt } = plan(entries, now, zone, settings);
  const { plural, t } = createWords((key, substitutions) =>
    // WXT knows the keys of its own scan; the translator's are checked against the English file.
    browser.i18n.getMessage(key as 'languageTag', substitutions),
  );
  const title = badge.count > 0 ? plural('badge_title', badge.count) : t('badge_title_none');
  await Promise.all([showBadge(badge, title), setNextDeadline(wakeAt, Date.parse(now))]);
}
