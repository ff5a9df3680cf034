import type { Instant } from '../model/moment.ts';
import { browser } from './extension.ts';

/** What the stored plans stand on: when they were last brought up to date, and with what. */
export interface Footing {
  at: Instant;
  /** Settings, zone and version as one text, to be compared. */
  basis: string;
}

const key = 'planned';

/** The footing of the stored plans; null: there is none. */
export async function loadFooting(): Promise<Footing | null> {
  const stored = await browser.storage.local.get(key);
  return (stored[key] as Footing | undefined) ?? null;
}

/** Stores it, once everything stands on it. */
export async function saveFooting(footing: Footing): Promise<void> {
  await browser.storage.local.set({ [key]: footing });
}
