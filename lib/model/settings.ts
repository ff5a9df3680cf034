import * as z from 'zod/mini';

/** The few settings that matter now. Each field is repaired on its own: a bad one falls back to its default. */
export const settingsSchema = z.object({
  /** Days before the end of protection at which the badge turns amber. RULES.md, Urgency: 7. */
  warningDays: z.catch(z.int().check(z.minimum(1), z.maximum(30)), 7),
  /** Whether Escrowl asks before a confirmation of receipt. */
  guard: z.catch(z.boolean(), true),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = { warningDays: 7, guard: true };

/** Settings from anything that was stored, field by field; what is missing or bad is the default. */
export function repairSettings(stored: unknown): Settings {
  const isRecord = typeof stored === 'object' && stored !== null;
  return settingsSchema.parse(isRecord ? { ...defaultSettings, ...stored } : defaultSettings);
}
