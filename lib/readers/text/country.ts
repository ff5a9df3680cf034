import { plain } from './text.ts';

/** Codes of `Intl` that are no country: groups, the unknown region, test codes. */
const notCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'AC', 'CP', 'DG', 'TA']);

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
let names: Intl.DisplayNames | undefined;
/** What was asked for: asking `Intl` is slow, and a page asks for few. */
const asked = new Map<string, string | null>();

/** The English name of a country's code, in small letters; null when there is no such country today. */
function nameOf(code: string): string | null {
  names ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  return notCountries.has(code) ? null : (names.of(code)?.toLowerCase() ?? null);
}

/** Codes out of use (AN, SU) are written as today's. */
const isOfToday = (code: string) => new Intl.Locale(`und-${code}`).region === code;

/** The code of a code or a name in small letters. */
function codeOf(given: string): string | null {
  // The marketplace's own way to write GB.
  if (given === 'uk') return 'GB';
  const isCode = /^[a-z]{2}$/.test(given);
  for (const first of isCode ? [] : letters)
    for (const second of letters) {
      const code = first + second;
      if (nameOf(code) === given && isOfToday(code)) return code;
    }
  const code = given.toUpperCase();
  return isCode && nameOf(code) !== null && isOfToday(code) ? code : null;
}

/**
 * A country as ISO 3166 in two letters, from its code or its exact English name ("China",
 * `countryCompleteName`, MARKETPLACE.md 1.8); null for anything else, for a name is not guessed.
 */
export function readCountry(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 80) return null;
  const given = plain(value).replace(/\s+/g, ' ').trim().toLowerCase();
  const known = asked.get(given);
  if (known !== undefined) return known;
  const code = codeOf(given);
  asked.set(given, code);
  return code;
}
