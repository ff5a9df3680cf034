import { describe, expect, test } from 'vitest';
import { withOwnDays } from '../../lib/rules/own-days.ts';
import { rulebook } from '../../lib/rules/rulebook.ts';
import { translatorFor } from '../fixtures-for-tests.ts';
import { ruleGroups } from './rules.ts';

const en = translatorFor('en');
const ruleOf = (id: string, ownDays: Record<string, number> = {}, translator = en) => {
  const rules = ruleGroups(withOwnDays(rulebook, ownDays), translator).flatMap((group) => group.rules);
  const found = rules.find((rule) => rule.id === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
};

test('the whole book is there, each rule once, in five chapters', () => {
  const groups = ruleGroups(rulebook, en);
  const ids = groups.flatMap(({ rules }) => rules.map(({ id }) => id));
  expect(groups).toHaveLength(5);
  expect(ids.toSorted()).toEqual(rulebook.rules.map(({ id }) => id).toSorted());
});

describe('a rule says', () => {
  test('whose turn it is, from when it counts, who says what, and which of them counts', () => {
    expect(ruleOf('ship')).toMatchObject({
      what: 'The seller has to ship',
      who: 'The seller',
      starts: 'the payment',
      claims: [
        { says: '5 days', sources: 'a buyers’ handbook', condition: null },
        { says: '10 days', sources: 'guides by other people', condition: null },
        { says: '7 business days', sources: 'guides by other people', condition: null },
      ],
      choice: ['The latest date that applies counts, so that nobody is accused early.'],
      inForce: 'the latest of: 10 days, 7 business days',
    });
  });

  test.each([
    ['pay', '20 days'],
    ['review', '15 days'],
    ['confirm', 'the earliest of: 7 days, the end of buyer protection'],
    ['cancel-answer', 'the latest of: 14 days, 48 hours'],
    ['claim-decision', '2 months'],
    ['delivery', 'depends on the order'],
    ['dispute-defective', 'depends on the order'],
    ['protection', 'as the order’s own page prints it'],
    ['protection-extend', '5 days before'],
    ['cancel-available', 'possible after 24 hours'],
    ['dispute-not-received', 'possible after 11 days'],
    ['complaint-answer', 'no number'],
  ])('%s: in force is %s', (id, inForce) => {
    expect(ruleOf(id).inForce).toBe(inForce);
  });

  test('ranges, conditions and what is readable only', () => {
    expect(ruleOf('delivery').claims[0]).toEqual({
      says: '14–21 days',
      sources: 'a buyers’ handbook',
      condition: 'only for free shipping, only when shipped from April to October',
    });
    expect(ruleOf('cancel-refund').claims[1]?.says).toBe('3–20 business days');
    expect(ruleOf('protection-extend').claims[0]?.says).toBe('5–7 days before');
    expect(ruleOf('paypal').claims[1]?.says).toContain('counted from: the day you opened a dispute');
    expect(ruleOf('free-return').claims[0]?.condition).toBe('only where the order’s own page prints it');
    expect(ruleOf('review').claims.find(({ says }) => says === '45 days')?.condition).toBe(
      'too old to count',
    );
  });

  test('the number of the buyer, and that it is theirs', () => {
    expect(ruleOf('ship', { ship: 12 })).toMatchObject({
      inForce: '12 days (yours)',
      own: { label: 'Your own number of days', days: 12 },
    });
    expect(ruleOf('ship').own?.days).toBeNull();
    expect(ruleOf('protection-extend', { 'protection-extend': 4 }).inForce).toBe('4 days before (yours)');
  });

  test('that nobody can set the end of protection', () => {
    expect(ruleOf('protection', { protection: 30 })).toMatchObject({ own: null });
  });
});

test.each(['ru', 'pl', 'id', 'bn'])('everything is said in %s', (language) => {
  const translator = translatorFor(language);
  for (const { rules } of ruleGroups(rulebook, translator)) {
    for (const { claims, choice, ...rule } of rules) {
      const texts = [rule.what, rule.why, rule.who, rule.starts, rule.inForce, ...choice];
      expect(texts.filter((text) => text === '')).toEqual([]);
      expect(claims.filter(({ says, sources }) => says === '' || sources === '')).toEqual([]);
    }
  }
  expect(ruleOf('ship', { ship: 5 }, translatorFor('ru')).inForce).toBe('5 дней (ваше число)');
});
