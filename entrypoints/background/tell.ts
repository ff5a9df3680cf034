import type { Telling } from '../../lib/browser/notifications.ts';
import type { Dates } from '../../lib/i18n/formats.ts';
import type { Instant } from '../../lib/model/moment.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { plan } from '../../lib/reminders/plan.ts';
import type { OrderPlan } from '../../lib/reminders/reminder.ts';
import type { Entry } from '../../lib/rules/urgency.ts';
import { tellingOf } from './telling.ts';

/** What telling needs of the database and the browser; a test has others. */
export interface Surroundings {
  loadDue(now: Instant): Promise<Entry[]>;
  /** Stores plans and the notification that tells them, at once or not at all. */
  savePlans(plans: readonly OrderPlan[], telling: Telling | null): Promise<void>;
  loadTellings(): Promise<Telling[]>;
  showTelling(telling: Telling): Promise<void>;
  dropTelling(id: string): Promise<void>;
}

/**
 * Tells what is due. The worker can die after every step. That something is told is remembered together
 * with the very notification that tells it, and only then it is shown: dying before, nothing has happened;
 * dying after, the next wake shows what waits. Between showing and dropping the same notification is shown
 * anew, with the same id: while it stands there nobody sees that. So nothing is lost, and nothing is told
 * in two notifications. What can't be shown waits for the next wake.
 */
export async function tellWhatIsDue(
  { loadDue, savePlans, loadTellings, showTelling, dropTelling }: Surroundings,
  now: Instant,
  zone: string,
  settings: Settings,
  formats: Dates,
): Promise<void> {
  const { tell, orders } = plan(await loadDue(now), now, zone, settings);
  await savePlans(orders, tellingOf(tell, now, zone, formats));
  for (const telling of await loadTellings()) {
    if (settings.notifications) await showTelling(telling);
    await dropTelling(telling.id);
  }
}
