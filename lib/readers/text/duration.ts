import { languageTag } from './months.ts';
import { fold } from './text.ts';

/** A span of time as printed; "7 days" has both ends equal. */
export interface Duration {
  unit: Unit;
  min: number;
  max: number;
}

const units = ['hour', 'day', 'week'] as const;
type Unit = (typeof units)[number];
const hoursOf: Record<Unit, number> = { hour: 1, day: 24, week: 168 };

/** What makes days business days, behind their name (pt, es, fr, it, pl). */
const business = '(?! ?(?:ute|habil|labor|ouvr|lavor|robocz))';

const known = new Map<string, [Unit, RegExp][]>();

/** How a language prints numbers of hours, days and weeks. */
function expressionsOf(language: string): [Unit, RegExp][] {
  const made = known.get(language) ?? units.map((unit): [Unit, RegExp] => [unit, expression(language, unit)]);
  known.set(language, made);
  return made;
}

/** The unit's names as `Intl` has them, with one letter more for the cases that it has not ("Tagen"). */
function expression(language: string, unit: Unit): RegExp {
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  const names = [1, 2, 5, 0.5].map((count) =>
    fold(format.formatToParts(count).find(({ type }) => type === 'unit')?.value ?? '').trim(),
  );
  // Korean and its neighbours write on without a space, and a day of a month looks like a number of days.
  const ends = names.map((name) =>
    /[\u3040-\u9FFF\uAC00-\uD7AF]$/.test(name) ? name : `${name}\\p{L}?(?!\\p{L})`,
  );
  const number = String.raw`(?<![월月]\s?|[\d.,:])(\d{1,3})(?:\s?[-–—~]\s?(\d{1,3}))?[\s-]?`;
  const beside = String.raw`(?:calendar |natural |de |календарн\p{L}* )?`;
  return new RegExp(`${number}${beside}(?:${[...new Set(ends)].join('|')})${business}`, 'gu');
}

/**
 * The one span of time that a text prints in the page's language ("7 days", "48 hours", "2–3 недели").
 * Null when it prints none or several, when another number stands beside it ("from 3 to 5 days"), for
 * business days, and where the language is not known.
 */
export function readDuration(text: string, language: string | null | undefined): Duration | null {
  const tag = languageTag(language);
  if (typeof text !== 'string' || text.length > 200 || tag === null) return null;
  const folded = fold(text);
  for (const [unit, pattern] of expressionsOf(tag)) {
    const [match, ...others] = folded.matchAll(pattern);
    if (!match) continue;
    const [whole, least, most = least] = match;
    const [min, max] = [Number(least), Number(most)];
    const isAlone = others.length === 0 && !/\d/.test(folded.replace(whole, ''));
    return isAlone && min <= max ? { unit, min, max } : null;
  }
  return null;
}

/** A span in whole days: hours and weeks, too; null for parts of a day. */
export function daysOf(duration: Duration | null): { min: number; max: number } | null {
  if (duration === null) return null;
  const [min = 0.5, max = 0.5] = [duration.min, duration.max].map(
    (count) => (count * hoursOf[duration.unit]) / 24,
  );
  return Number.isInteger(min) && Number.isInteger(max) ? { min, max } : null;
}
