import { hashOf, randomFrom } from '../random.ts';

const syllables = [
  'ba',
  'cor',
  'di',
  'fen',
  'gul',
  'hes',
  'ji',
  'kam',
  'lo',
  'mur',
  'na',
  'pe',
  'rus',
  'ti',
  'vo',
  'zel',
] as const;

/**
 * Made-up words in place of a text that nobody has seen in a language: nothing that reads them by
 * meaning may understand them, which is what a page in an unknown language is like. As many words
 * as the example, at most seven; its `{places}` are kept.
 */
export function nonsense(key: string, example: string): string {
  const random = randomFrom(hashOf(key));
  const words = example
    .split(/\s+/)
    .slice(0, 7)
    .map(() => Array.from({ length: 2 + random.below(2) }, () => random.pick(syllables)).join(''));
  const text = words.join(' ');
  const places = [...example.matchAll(/\{\w+\}/g)].map(String);
  return [text.charAt(0).toUpperCase() + text.slice(1), ...places].join(' ');
}

/** Nonsense for every text of a table of texts, however deep. */
export function nonsenseLike<T extends object>(example: T, path = ''): T {
  return Object.fromEntries(
    Object.entries(example).map(([name, value]) => [
      name,
      typeof value === 'object' ? nonsenseLike(value, `${path}${name}.`) : nonsense(`${path}${name}`, value),
    ]),
  ) as T;
}
