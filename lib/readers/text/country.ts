import { plain } from './text.ts';

/** Codes of `Intl` that are no country: groups, the unknown region, test codes. */
const notCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'AC', 'CP', 'DG', 'TA']);

let codes: Map<string, string> | null = null;

/** Every country's code and English name, in small letters → its code. */
function known(): Map<string, string> {
  if (codes) return codes;
  codes = new Map();
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = names.of(code);
    // Codes out of use (AN, SU) are written as today's.
    if (!name || notCountries.has(code) || new Intl.Locale(`und-${code}`).region !== code) continue;
    codes.set(code.toLowerCase(), code).set(name.toLowerCase(), code);
  }
  // The marketplace's own way to write GB.
  return codes.set('uk', 'GB');
}

/**
 * A country as ISO 3166 in two letters, from its code or its exact English name ("China",
 * `countryCompleteName`, MARKETPLACE.md 1.8); null for anything else, for a name is not guessed.
 */
export function readCountry(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 80) return null;
  return known().get(plain(value).replace(/\s+/g, ' ').trim().toLowerCase()) ?? null;
}
