import { fold } from './text.ts';

/** Languages whose month names are tried when the page's own language does not know the word. */
const languages =
  'en ru pt es fr de it pl nl tr ar ar-SY ar-DZ ar-MA he th id uk cs hu ro el bn hi fa sv da nb fi bg sk sr hr lt az'.split(
    ' ',
  );

/** The ways in which a month is declined (beside a day) or shortened. */
const forms = (['long', 'short'] as const).flatMap((month) =>
  ([undefined, 'numeric'] as const).map((day) => ({ month, day })),
);

/** A month's name that means different months: no month, but not a common word either. */
const ambiguous = 99;

/** Names of one language: 1–12 (or ambiguous) by key. */
type MonthNames = Map<string, number>;

const known = new Map<string, MonthNames>();

/** The letters of a folded word: "juil." and "juil" are one name, "ม.ค." and "มค" too. */
export function monthKey(folded: string): string {
  return folded.replace(/[^\p{L}\p{M}]/gu, '');
}

let lastTag: [language: string, tag: string | null] = ['', null];

/** The tag that `Intl` knows for a page's language (`pt_BR`, `iw`), or null. */
export function languageTag(language: string | null | undefined): string | null {
  if (typeof language !== 'string') return null;
  if (lastTag[0] !== language) lastTag = [language, supportedTag(language.replaceAll('_', '-'))];
  return lastTag[1];
}

function supportedTag(tag: string): string | null {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** 1–12 of a month's key in one language, by its full name; 0 for no month. */
export function monthIn(language: string | null, key: string): number {
  return language === null ? 0 : (namesOf(language).get(key) ?? 0);
}

/** 1–12 when every language that knows the key means the same month; 99, no month, when they don't; 0 when none knows it. */
export function monthInAny(key: string): number {
  return agreed(
    languages.map((language) => monthIn(language, key)),
    ambiguous,
  );
}

/**
 * 1–12 for the shortened name of one month ("сен", "genn"), three letters or more, in a language or, without
 * one, in every language that has such a name; 0 else.
 */
export function monthBegun(key: string, language?: string | null): number {
  if (language === null || key.length < 3) return 0;
  const names = (language ? [language] : languages).flatMap((each) => [...namesOf(each)]);
  return agreed(names.map(([name, month]) => (name.startsWith(key) ? month : 0)));
}

/** The month that all mean, zeros apart; `otherwise` when they differ. */
function agreed(months: number[], otherwise = 0): number {
  const distinct = new Set(months);
  distinct.delete(0);
  const [month = 0] = distinct;
  return distinct.size > 1 ? otherwise : month;
}

function namesOf(language: string): MonthNames {
  const made = known.get(language);
  if (made !== undefined) return made;
  const names: MonthNames = new Map();
  for (const form of forms) {
    const format = new Intl.DateTimeFormat(language, {
      ...form,
      calendar: 'gregory',
      numberingSystem: 'latn',
      timeZone: 'UTC',
    });
    for (let month = 1; month <= 12; month += 1) {
      const parts = format.formatToParts(Date.UTC(2026, month - 1, 15));
      const name = fold(parts.find((part) => part.type === 'month')?.value ?? '');
      if (/\d/.test(name)) continue; // "7월", "thg 7": read by shape
      const alone = monthKey(name);
      for (const key of language.startsWith('he') ? [alone, `ב${alone}`] : [alone])
        if (key !== '') names.set(key, agreed([names.get(key) ?? 0, month], ambiguous));
    }
  }
  known.set(language, names);
  return names;
}
