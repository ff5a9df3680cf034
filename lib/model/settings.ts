import * as z from 'zod/mini';
import { repairSettings } from './settings-repair.ts';
import type { Thresholds } from './thresholds.ts';

export { defaultSettings, repairSettings } from './settings-repair.ts';

/** What the buyer set. */
export interface Settings {
  /** Days before the end of protection at which the badge turns amber. RULES.md, Urgency: 7. */
  warningDays: number;
  /** Whether Escrowl asks before acts that can't be undone. */
  guard: boolean;
  /** Whether reminders are shown as notifications; they also need the browser's permission. */
  notifications: boolean;
  /** No notification between these times of the buyer's day (`HH:MM`, may go over midnight); null: at any time. */
  quietHours: { from: string; to: string } | null;
  /** US dollars: orders worth less are amber at most. RULES.md, Urgency: 2. */
  smallSum: number;
  /** When a rule's deadline turns amber and red, where the buyer set it otherwise than RULES.md, Urgency. */
  leads: Record<string, { amberDays?: number; redHours?: number }>;
  /** Days that the buyer gives a rule in place of its claims. RULES.md, principle 5. */
  ownDays: Record<string, number>;
  /** What counts as good or doubtful in a shop, where the buyer set it otherwise than Escrowl. */
  thresholds: Partial<Thresholds>;
  /** Whether a shop's page shows the verdict beside the shop's name. */
  chip: boolean;
}

/** Each field is repaired on its own: a bad one falls back to its default, so that this refuses nothing. */
export const settingsSchema = z.pipe(z.unknown(), z.transform(repairSettings));
