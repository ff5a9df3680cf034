import { loadSettings } from '../../lib/browser/settings.ts';
import type { Instant } from '../../lib/model/moment.ts';
import { withOwnDays } from '../../lib/rules/own-days.ts';
import type { Rulebook } from '../../lib/rules/rule.ts';
import { rulebook } from '../../lib/rules/rulebook.ts';
import { type EscrowlDatabase, openDatabase } from '../../lib/store/database.ts';
import { instantOf } from '../../lib/time/moment.ts';

let opened: EscrowlDatabase | undefined;

/** The one connection of this worker's life. */
export function database(): EscrowlDatabase {
  opened ??= openDatabase();
  return opened;
}

/** The time and the buyer's zone, asked anew each time: both can change under a running worker. */
export function clock(): { now: Instant; zone: string } {
  return { now: instantOf(Date.now()), zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}

/** The rulebook with the buyer's own numbers in it. */
export async function personalBook(): Promise<Rulebook> {
  return withOwnDays(rulebook, (await loadSettings()).ownDays);
}

let last: Promise<unknown> = Promise.resolve();

/** Runs the writes one after the other, so that two tabs never merge into the same old record. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = last.then(work, work);
  last = result.catch(() => undefined);
  return result;
}
