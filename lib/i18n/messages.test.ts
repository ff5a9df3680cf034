import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Catalog, messagesOf } from './catalog.ts';

const root = new URL('../../', import.meta.url);
const languages = ['en', 'ru', 'pl', 'id', 'bn'] as const;
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const catalogs = new Map<string, Record<string, { message: string }>>(
  languages.map((language) => [language, JSON.parse(read(`public/_locales/${language}/messages.json`))]),
);
const catalogOf = (language: string) => catalogs.get(language) ?? {};
const english = catalogOf('en');

const isPlural = (key: string) => key.endsWith('_other') && `${key.slice(0, -'other'.length)}one` in english;
const pluralBases = Object.keys(english)
  .filter(isPlural)
  .map((key) => key.replace(/_other$/, ''));
const pluralForms = new Set(pluralBases.flatMap((base) => [`${base}_one`, `${base}_other`]));
const singles = Object.keys(english).filter((key) => !pluralForms.has(key));

const categoriesOf = (language: string) => new Intl.PluralRules(language).resolvedOptions().pluralCategories;
const keysOf = (language: string) => [
  ...singles,
  ...pluralBases.flatMap((base) => categoriesOf(language).map((category) => `${base}_${category}`)),
];
const placeholders = (message: string) => [...new Set(message.match(/\$\d/g))].sort();

describe.each(languages)('messages of %s', (language) => {
  const catalog = catalogOf(language);

  test('are those of English, with every plural form of the language and no other', () => {
    expect(Object.keys(catalog).sort()).toEqual(keysOf(language).sort());
  });

  test('name their own language', () => {
    expect(catalog.languageTag?.message).toBe(language);
  });

  test('hold the placeholders of English', () => {
    const differing = singles.filter(
      (key) =>
        `${placeholders(catalog[key]?.message ?? '')}` !== `${placeholders(english[key]?.message ?? '')}`,
    );
    expect(differing).toEqual([]);
  });

  test('hold the placeholders of English in every plural form; only a form for one number may leave the number out', () => {
    const wrong = pluralBases.flatMap((base) => {
      const wanted = placeholders(english[`${base}_other`]?.message ?? '');
      return categoriesOf(language)
        .map((category) => `${base}_${category}`)
        .filter((key) => {
          const got = placeholders(catalog[key]?.message ?? '');
          const isOneNumber = language === 'en' && key.endsWith('_one');
          return (
            `${got}` !==
            `${isOneNumber && !got.includes('$1') ? wanted.filter((one) => one !== '$1') : wanted}`
          );
        });
    });
    expect(wrong).toEqual([]);
  });

  test('are text, without stray dollars, markup or spaces at the ends', () => {
    const odd = Object.entries(catalog).filter(
      ([, { message }]) =>
        message.trim() !== message || message === '' || /\$(?!\d)|[<>]|\s{2}/.test(message),
    );
    expect(odd).toEqual([]);
  });

  test('fit into the stores: the name 75, the description 132 characters', () => {
    expect(catalog.extensionName?.message.length).toBeLessThanOrEqual(75);
    expect(catalog.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});

describe('keys', () => {
  const sources = globSync(
    ['components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}', 'lib/**/*.ts', 'wxt.config.ts'],
    {
      cwd: root,
    },
  )
    .filter((path) => !path.includes('.test.'))
    .map((path) => read(path))
    .join('\n');
  const quoted = new Set(
    [...sources.matchAll(/['"`](?:__MSG_)?([A-Za-z][A-Za-z0-9_]*?)(?:__)?['"`]/g)].map(([, key]) => key),
  );

  test('are all used', () => {
    expect(singles.filter((key) => !quoted.has(key))).toEqual([]);
    expect(pluralBases.filter((base) => !quoted.has(base))).toEqual([]);
  });

  test('that are used exist', () => {
    const used = (pattern: RegExp) => [...sources.matchAll(pattern)].map(([, key]) => key ?? '');
    expect(used(/\bt\(\s*'(\w+)'/g).filter((key) => !singles.includes(key))).toEqual([]);
    expect(used(/\bplural\(\s*'(\w+)'/g).filter((key) => !pluralBases.includes(key))).toEqual([]);
  });
});

test('a catalog answers as a browser does', () => {
  const catalog: Catalog = { price: { message: '$$ $1 of $2, $1' } };
  const get = messagesOf(catalog);
  expect(get('price', ['5', '$1'])).toBe('$ 5 of $1, 5');
  expect(get('toString')).toBe('');
  expect(get('__proto__')).toBe('');
});
