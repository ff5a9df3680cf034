import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '../i18n/catalog.ts';
import { createTranslator } from '../i18n/translator.ts';
import { type Phrase, sayPhrase } from './phrase.ts';

const now = '2026-11-20T12:00:00Z';
const zone = 'Europe/Warsaw';
const wordsOf = (language: string) =>
  createTranslator(messagesOf(JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'))));
const say = (language: string, phrase: Phrase) => sayPhrase(phrase, wordsOf(language), zone, now);

test('values stand in the sentence as the language writes them', () => {
  expect(say('en', { key: 'guard_delivered', values: [{ day: '2026-11-18' }] })).toMatch(
    /delivered on Nov 18\./,
  );
  expect(say('en', { key: 'guard_protection', values: [{ before: '2026-12-24' }] })).toMatch(
    /before Dec 24 \(last day Dec 23\)/,
  );
  expect(say('en', { key: 'guard_total', values: [{ money: { amount: 13274, currency: 'BRL' } }] })).toBe(
    'Total R$132.74',
  );
});

const missing = (n: number, of: number): Phrase => ({
  key: 'guard_why_missing',
  n,
  values: [{ count: of }, { day: '2026-11-19' }],
});

test.each([
  ['en', 1, /^1 of 7 parcels is /],
  ['en', 5, /^5 of 7 parcels are /],
  ['ru', 1, /^Не доставлена 1 посылка из 7 /],
  ['ru', 2, /^Не доставлены 2 посылки из 7 /],
  ['ru', 5, /^Не доставлено 5 посылок из 7 /],
  ['pl', 1, /^1 z 7 paczek nie jest jeszcze dostarczona /],
  ['pl', 3, /^3 z 7 paczek nie są jeszcze dostarczone /],
  ['pl', 5, /^5 z 7 paczek nie jest jeszcze dostarczonych /],
  ['id', 2, /^2 dari 7 paket belum sampai /],
  ['bn', 2, /^৭টি পার্সেলের মধ্যে ২টি /],
])('%s counts %i parcels', (language, n, sentence) => {
  expect(say(language, missing(n, 7))).toMatch(sentence);
});

describe.each(['en', 'ru', 'pl', 'id', 'bn'])('%s', (language) => {
  const read = (name: string): Record<string, { message: string }> =>
    JSON.parse(readFileSync(`public/_locales/${name}/messages.json`, 'utf8'));
  const ofGuard = (name: string) => Object.entries(read(name)).filter(([key]) => key.startsWith('guard_'));
  const base = (key: string) => key.replace(/_(one|few|many|other)$/, '');

  test('says every sentence of the guard, with the same values in it', () => {
    const own = new Map(ofGuard(language).map(([key, { message }]) => [base(key), message]));
    for (const [key, { message }] of ofGuard('en')) {
      const values = (text: string) => [...text.matchAll(/\$\d/g)].map(String).sort();
      expect(values(own.get(base(key)) ?? ''), key).toEqual(values(message));
      expect(own.get(base(key))?.trim(), key).toBeTruthy();
    }
    expect([...own.keys()].sort()).toEqual([...new Set(ofGuard('en').map(([key]) => base(key)))].sort());
  });

  test('has a form for every number', () => {
    const rules = new Intl.PluralRules(language);
    const forms = new Set([0, 1, 2, 5, 21, 22, 25, 101].map((n) => rules.select(n)));
    for (const key of ['guard_items', 'guard_why_missing', 'guard_why_several']) {
      for (const form of forms) expect(Object.keys(read(language)), key).toContain(`${key}_${form}`);
    }
  });
});
