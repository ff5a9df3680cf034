import type { Settings } from './settings.ts';
import { repairThresholds } from './thresholds.ts';

// Apart from settings.ts, so that the popup and the worker can read settings without zod's work.

export const defaultSettings: Settings = {
  warningDays: 7,
  guard: true,
  notifications: false,
  quietHours: { from: '22:00', to: '08:00' },
  smallSum: 2,
  leads: {},
  ownDays: {},
  thresholds: {},
  chip: true,
};

/** The least and the most of each number. */
export const ranges = {
  /** Days of warning before the end of protection. */
  warningDays: { least: 1, most: 30 },
  /** US dollars below which an order is never red. */
  smallSum: { least: 0, most: 1000 },
  /** Days before its end at which a deadline turns amber. */
  amberDays: { least: 0, most: 60 },
  /** Hours before its end at which it turns red. */
  redHours: { least: 0, most: 720 },
  /** Days that the buyer gives a rule in place of its claims. */
  ownDays: { least: 1, most: 400 },
} as const;

/** `HH:MM` of a day with 24 hours. */
export const clockTime = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
/** The id of a rule, as in deadlines. */
export const ruleIdPattern = /^[a-z][a-z-]{1,40}$/;

type Fields = Record<string, unknown>;

/** Settings from anything that was stored, field by field; what is missing or bad is the default. */
export function repairSettings(stored: unknown): Settings {
  const given = fieldsOf(stored) ?? {};
  const { warningDays, guard, notifications, quietHours, smallSum, leads, ownDays, thresholds, chip } = given;
  return {
    warningDays: isWithin(warningDays, ranges.warningDays) ? warningDays : defaultSettings.warningDays,
    guard: typeof guard === 'boolean' ? guard : defaultSettings.guard,
    notifications: typeof notifications === 'boolean' ? notifications : defaultSettings.notifications,
    quietHours: quietHours === null || isQuiet(quietHours) ? quietHours : defaultSettings.quietHours,
    smallSum: isWithin(smallSum, ranges.smallSum) ? smallSum : defaultSettings.smallSum,
    leads: repairEntries(leads, repairLead),
    ownDays: repairEntries(ownDays, (days) => (isWithin(days, ranges.ownDays) ? days : null)),
    thresholds: repairThresholds(fieldsOf(thresholds) ?? {}),
    chip: typeof chip === 'boolean' ? chip : defaultSettings.chip,
  };
}

function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function isWithin(value: unknown, { least, most }: { least: number; most: number }): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function isQuiet(value: unknown): value is NonNullable<Settings['quietHours']> {
  const fields = fieldsOf(value);
  return [fields?.from, fields?.to].every((time) => typeof time === 'string' && clockTime.test(time));
}

function repairLead(value: unknown): Settings['leads'][string] | null {
  const { amberDays, redHours } = fieldsOf(value) ?? {};
  const lead = {
    ...(isWithin(amberDays, ranges.amberDays) ? { amberDays } : {}),
    ...(isWithin(redHours, ranges.redHours) ? { redHours } : {}),
  };
  return Object.keys(lead).length > 0 ? lead : null;
}

/** The entries whose key is a rule's id and whose value is good. */
function repairEntries<Value>(stored: unknown, repair: (value: unknown) => Value | null) {
  const entries = Object.entries(fieldsOf(stored) ?? {}).flatMap(([rule, value]): [string, Value][] => {
    const repaired = ruleIdPattern.test(rule) ? repair(value) : null;
    return repaired === null ? [] : [[rule, repaired]];
  });
  return Object.fromEntries(entries) as Record<string, Value>;
}
