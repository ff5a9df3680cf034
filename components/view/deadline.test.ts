import { describe, expect, test } from 'vitest';
import { rulebook } from '../../lib/rules/rulebook.ts';
import { makeDeadline, translatorFor } from '../fixtures-for-tests.ts';
import { deadlineView } from './deadline.ts';
import { textsOfRule } from './texts.ts';

const now = '2026-09-01T12:00:00Z';
const en = translatorFor('en');
const view = (known: Parameters<typeof makeDeadline>[0], zone = 'UTC') =>
  deadlineView(makeDeadline(known), now, zone, en);

describe('when', () => {
  test("a printed end of protection: the date, its last day, and the time until the day begins in the buyer's zone", () => {
    expect(view({})).toMatchObject({
      what: 'Buyer protection ends',
      when: 'before Sep 3 (last day Sep 2)',
      left: 'in 36 hours',
      isPast: false,
      basis: 'printed on the page',
      isEstimate: false,
    });
    expect(view({}, 'Asia/Tokyo').left).toBe('in 27 hours');
  });

  test('what others must do is over at the end of its day', () => {
    const ship = view({ rule: 'ship', who: 'seller', by: '2026-09-03', basis: 'rule' });
    expect(ship).toMatchObject({
      when: 'by Sep 3',
      left: 'in 60 hours',
      basis: 'estimate',
      isEstimate: true,
    });
  });

  test('a range is a range', () => {
    const delivery = view({ rule: 'delivery', who: 'marketplace', from: '2026-09-10', by: '2026-09-20' });
    expect(delivery.when).toBe('between Sep 10 and Sep 20');
  });

  test('what passed says so', () => {
    expect(view({ by: '2026-08-30' })).toMatchObject({ left: '60 hours ago', isPast: true });
  });

  test('an unknown end is said as unknown, with the way to know it, and stands on nothing', () => {
    expect(view({ by: null })).toMatchObject({
      what: 'End of buyer protection not known',
      why: 'Open the order once and Escrowl will know.',
      when: null,
      left: null,
      isPast: false,
      basis: null,
      isEstimate: false,
    });
  });

  test('a date that does not exist is unknown, not an error', () => {
    expect(view({ rule: 'confirm', by: '2026-02-31' })).toMatchObject({ when: 'date not known', left: null });
  });
});

test('a deadline that the buyer added says its own words and its last day, and needs no source', () => {
  const own = { rule: 'own-post', what: 'Post office', by: '2026-09-05', basis: 'user' as const };
  const claims = [{ by: '2026-09-05', source: 'user', applies: true }];
  expect(view({ ...own, claims })).toMatchObject({
    what: 'Post office',
    when: 'by Sep 4',
    left: 'in 3 days',
    basis: 'set by you',
    isEstimate: false,
    claims: [],
  });
  expect(view({ ...own, by: '2026-09-05T10:00:00Z' }).when).toContain('before Sep 5');
});

test('an own number is shown as the buyer’s, with what others claim', () => {
  const claims = [
    { by: '2026-09-16', source: 'T', applies: false, why: 'own-counts' },
    { by: '2026-09-08', source: 'user', applies: true },
  ];
  expect(view({ rule: 'ship', who: 'seller', by: '2026-09-08', basis: 'user', claims })).toMatchObject({
    basis: 'set by you',
    isEstimate: false,
    claims: [
      { date: 'Sep 8', sources: 'you', notCounted: null },
      { date: 'Sep 16', sources: 'guides by other people', notCounted: 'your own number counts instead' },
    ],
  });
});

describe('claims', () => {
  const claims = [
    { by: '2026-09-16', source: 'T', applies: false, why: 'flash-sale' },
    { by: '2026-09-08', source: '002', applies: true },
    { by: '2026-09-08', source: '004', applies: true },
    { by: '2026-09-08', source: 'P', applies: true },
    { by: null, source: 'O', applies: false, why: 'a-reason-of-another-version' },
  ];

  test('of one date stand together; those that count first; each with its source and its reason', () => {
    expect(view({ rule: 'dispute-after-completion', by: '2026-09-08', claims }).claims).toEqual([
      { date: 'Sep 8', sources: 'a buyers’ handbook, printed on orders in 2026', notCounted: null },
      { date: 'Sep 16', sources: 'guides by other people', notCounted: 'only for flash sales' },
      { date: 'no date', sources: 'old AliExpress help page', notCounted: 'not counted' },
    ]);
  });

  test('speak the language of the buyer, reasons too', () => {
    const [first] = deadlineView(
      makeDeadline({ claims: claims.slice(0, 1) }),
      now,
      'UTC',
      translatorFor('ru'),
    ).claims;
    expect(first?.notCounted).toBe('только для молниеносных распродаж');
  });
});

test('every rule of the book, and the reminder, has words of its own', () => {
  const other = textsOfRule('no-such-rule', true);
  for (const rule of [...rulebook.rules.map(({ id }) => id), 'reminder']) {
    expect(textsOfRule(rule, true), rule).not.toEqual(other);
  }
  expect(textsOfRule('__proto__', true)).toEqual(other);
});
