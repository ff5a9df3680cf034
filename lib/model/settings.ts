import * as z from 'zod/mini';
import { defaultSettings, warningDaysRange } from './settings-repair.ts';

export { defaultSettings, repairSettings } from './settings-repair.ts';

/** The few settings that matter now. Each field is repaired on its own: a bad one falls back to its default. */
export const settingsSchema = z.object({
  /** Days before the end of protection at which the badge turns amber. RULES.md, Urgency: 7. */
  warningDays: z.catch(
    z.int().check(z.minimum(warningDaysRange.least), z.maximum(warningDaysRange.most)),
    defaultSettings.warningDays,
  ),
  /** Whether Escrowl asks before a confirmation of receipt. */
  guard: z.catch(z.boolean(), defaultSettings.guard),
});
export type Settings = z.infer<typeof settingsSchema>;
