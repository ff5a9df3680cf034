import { languageTag } from './months.ts';
import { fold } from './text.ts';

/** A span of time as printed; "7 days" has both ends equal, business days are no days. */
export interface Duration {
  unit: Unit;
  min: number;
  max: number;
}

type Unit = keyof typeof hours;

const hours = { hour: 1, day: 24, week: 168 };

/** What makes days business days, behind their name (pt, es, fr, it, pl). */
const business = '(?! ?(?:ute|habil|labor|ouvr|lavor|robocz))';

const known = new Map<string, [Unit, RegExp][]>();

/** How a language prints numbers of hours, days and weeks: `Intl`'s names, and one letter more ("Tagen"). */
function expressionsOf(language: string): [Unit, RegExp][] {
  const made =
    known.get(language) ?? (Object.keys(hours) as Unit[]).map((unit) => [unit, expression(language, unit)]);
  known.set(language, made as [Unit, RegExp][]);
  return made as [Unit, RegExp][];
}

function expression(language: string, unit: Unit): RegExp {
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  const names = [1, 2, 5, 0.5].map((count) =>
    fold(format.formatToParts(count).find(({ type }) => type === 'unit')?.value ?? '').trim(),
  );
  // Korean and its neighbours set words without spaces, and the days of a date look like a number of days.
  const ends = names.map((name) =>
    /[\u3040-\u9FFF\uAC00-\uD7AF]$/.test(name) ? name : `${name}\\p{L}?(?!\\p{L})`,
  );
  return new RegExp(
    `(?<![월月] ?|[\\d.,:])(\\d{1,3})(?: ?[-–—~] ?(\\d{1,3}))?[ -]?(?:calendar |natural |календарн\\p{L}* )?(?:${[...new Set(ends)].join('|')})${business}`,
    'gu',
  );
}

/**
 * The one span of time that a text prints in a language ("7 days", "48 hours", "2–3 недели"); `[]` when it
 * prints none, several spans when they differ. Null is not a span: an unknown language gives none.
 */
export function durationsIn(text: string, language: string | null | undefined): Duration[] {
  const tag = languageTag(language);
  const folded = fold(text);
  const found = new Map<string, Duration>();
  for (const [unit, pattern] of tag === null || !/\d/.test(folded) ? [] : expressionsOf(tag)) {
    for (const [, least, most = least] of folded.matchAll(pattern)) {
      const [min, max] = [Number(least), Number(most)];
      if (min <= max) found.set(`${min} ${max} ${unit}`, { unit, min, max });
    }
  }
  return [...found.values()];
}

/** A span in days, where it is one number of whole days; null else. */
export function wholeDays({ unit, min, max }: Duration): number | null {
  const days = (min * hours[unit]) / 24;
  return min === max && Number.isInteger(days) ? days : null;
}
