import type { Settings } from './settings.ts';

// Apart from settings.ts, so that the popup can read settings without carrying zod.

export const defaultSettings: { warningDays: number; guard: boolean } = { warningDays: 7, guard: true };

/** The least and the most days of warning. */
export const warningDaysRange = { least: 1, most: 30 } as const;

/** Settings from anything that was stored, field by field; what is missing or bad is the default. */
export function repairSettings(stored: unknown): Settings {
  const { warningDays, guard } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<
    keyof Settings,
    unknown
  >;
  return {
    warningDays: isWarningDays(warningDays) ? warningDays : defaultSettings.warningDays,
    guard: typeof guard === 'boolean' ? guard : defaultSettings.guard,
  };
}

function isWarningDays(days: unknown): days is number {
  return (
    typeof days === 'number' &&
    Number.isInteger(days) &&
    days >= warningDaysRange.least &&
    days <= warningDaysRange.most
  );
}
