import { hashOf } from '../random.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';

/** Syllables of no language, in the script that the page is written in. */
const syllables = {
  latin: ['vo', 'ra', 'zu', 'le', 'pe', 'go', 'fi', 'da', 'wu', 'xo', 'ne', 'qua'],
  cyrillic: ['во', 'ра', 'зу', 'ле', 'пе', 'го', 'фи', 'да', 'ву', 'хо', 'не', 'ква'],
  hangul: ['보', '라', '주', '레', '페', '고', '피', '다', '우', '소', '네', '콰'],
  arabic: ['فو', 'را', 'زو', 'لي', 'بي', 'غو', 'في', 'دا', 'وو', 'خو', 'ني', 'كا'],
  bengali: ['ভো', 'রা', 'জু', 'লে', 'পে', 'গো', 'ফি', 'ডা', 'বু', 'খো', 'নে', 'কা'],
} as const;

export type Script = keyof typeof syllables;

/** The words that somebody saw in a language. */
export type Evidence = {
  [Group in keyof Words]?: Words[Group] extends string ? never : Partial<Words[Group]>;
};

/**
 * What a page says in a language for which hardly a word is known: the evidence, and for the rest
 * words of no language, in ‹ ›. Who reads such a page must do it by structure. What is the same
 * text in English is the same here.
 */
export function mostlyUnknown(
  locale: string,
  script: Script,
  evidence: Evidence,
  notes: Words['notes'],
): Words {
  const groups = Object.entries(placeholders(en, script)).map(([group, texts]) => [
    group,
    typeof texts === 'string' ? texts : { ...texts, ...evidence[group as keyof Words] },
  ]);
  return { ...(Object.fromEntries(groups) as Words), locale, notes };
}

/** The same tree with every text replaced by a placeholder; what stands in braces stays. */
export function placeholders<T>(english: T, script: Script): T {
  if (typeof english === 'string') return placeholder(english, script) as T;
  const entries = Object.entries(english as Record<string, unknown>);
  return Object.fromEntries(entries.map(([key, value]) => [key, placeholders(value, script)])) as T;
}

/** A text of no language in place of an English one. */
export function placeholder(text: string, script: Script): string {
  const replaced = text.replace(/\{\w+\}|[\p{L}'’]+/gu, (part) =>
    part.startsWith('{') ? part : nonsense(part, script),
  );
  return replaced === text ? text : `‹${replaced}›`;
}

function nonsense(word: string, script: Script): string {
  const pool = syllables[script];
  const length = Math.min(4, Math.max(2, Math.ceil(word.length / 3)));
  const made = Array.from(
    { length },
    (_, index) => pool[hashOf(`${index}${word.toLowerCase()}`) % pool.length],
  ).join('');
  return /^\p{Lu}/u.test(word) ? made.charAt(0).toUpperCase() + made.slice(1) : made;
}
