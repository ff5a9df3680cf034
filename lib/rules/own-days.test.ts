import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { deadlineSchema } from '../model/deadline.ts';
import { defaultSettings } from '../model/settings.ts';
import { ranges } from '../model/settings-repair.ts';
import { instant, watchedOrder, zones } from './arbitrary.fixture.ts';
import { warsaw } from './case.fixture.ts';
import { deadlines } from './deadlines.ts';
import { statusSeen, stored, watchedWith } from './example.fixture.ts';
import { ownNumberSets, withOwnDays } from './own-days.ts';
import { isSetByBuyer } from './own-deadlines.ts';
import { rulebook } from './rulebook.ts';
import { agenda, urgencyOf } from './urgency.ts';

type Parts = Parameters<typeof watchedWith>[0];

const now = '2026-12-31T00:00:00Z';

/** The one rule's deadline with the buyer's own number for it, and why each claim counts or does not. */
function withOwn(rule: string, days: number, parts: Parts) {
  const book = withOwnDays(rulebook, { [rule]: days });
  const deadline = deadlines(watchedWith(parts), now, warsaw, book).find((one) => one.rule === rule);
  const told = (deadline?.claims ?? []).map(({ source, by, from, why }) =>
    [source, by ?? `from ${from}`, why].filter(Boolean).join(' '),
  );
  return { deadline, told };
}

const paid = { status: 'processing' as const, placedAt: '2026-11-05', paidAt: '2026-11-05' };
const shipped = { ...paid, status: 'shipped' as const, shippedAt: '2026-11-08' };
const delivered = { ...shipped, deliveredAt: '2026-11-20', status: 'delivered' as const };
const completed = { ...delivered, status: 'completed' as const, completedAt: '2026-11-25' };
const said = (more: object) => ({ said: { wrong: null, remindAt: null, ...more } });

describe('an own number', () => {
  it('takes the place of what others claim, which stays readable', () => {
    const { deadline, told } = withOwn('ship', 12, { order: paid });
    expect(deadline).toMatchObject({ by: '2026-11-17', basis: 'user', who: 'seller' });
    expect(told).toEqual([
      '000 2026-11-10 own-counts',
      'T 2026-11-15 own-counts',
      'T 2026-11-16 own-counts',
      'user 2026-11-17',
    ]);
  });

  it('may be the shorter one for others, and the longer one for the buyer: it is theirs', () => {
    expect(withOwn('ship', 2, { order: paid }).deadline).toMatchObject({ by: '2026-11-07' });
    expect(withOwn('review', 40, { order: completed }).deadline).toMatchObject({ by: '2027-01-04' });
  });

  it('gives way to what the page prints', () => {
    const parcels = [{ eta: { from: null, to: '2026-12-01' }, status: 'in-transit' as const }];
    const { deadline, told } = withOwn('delivery', 30, { order: shipped, parcels });
    expect(deadline).toMatchObject({ by: '2026-12-01', basis: 'page' });
    expect(told).toContain('user 2026-12-08 page-counts');
    const promises = [
      { kind: 'return-window' as const, days: 7, from: 'completed' as const, text: 'within 7 days' },
    ];
    const window = withOwn('dispute-after-completion', 20, { order: { ...completed, promises } });
    expect(window.deadline).toMatchObject({ by: '2026-12-02', basis: 'page' });
  });

  it('dates what only some orders have dated: no arrival printed, no window printed', () => {
    expect(withOwn('delivery', 30, { order: shipped }).deadline).toMatchObject({
      by: '2026-12-08',
      basis: 'user',
    });
    expect(withOwn('free-return', 15, { order: delivered }).deadline).toMatchObject({ by: '2026-12-05' });
    expect(withOwn('dispute-defective', 90, { order: shipped }).deadline).toMatchObject({ by: '2027-02-03' });
  });

  it('stands beside a printed date that also ends it: the earlier counts', () => {
    const printed = (protectionEndsAt: string) => ({ order: { ...delivered, protectionEndsAt } });
    expect(withOwn('confirm', 10, printed('2026-11-24')).deadline).toMatchObject({
      by: '2026-11-24',
      basis: 'page',
    });
    const { deadline, told } = withOwn('confirm', 3, printed('2026-12-20'));
    expect(deadline).toMatchObject({ by: '2026-11-23', basis: 'user' });
    expect(told).toContain('004 2026-11-27 own-counts');
    expect(told).toContain('002 2026-12-20');
  });

  it('lapses like a claim when the order was seen still open after it, and the book counts again', () => {
    const unpaid = {
      status: 'unpaid' as const,
      placedAt: '2026-11-01',
      seen: statusSeen('2026-11-13T10:00:00Z'),
    };
    const { deadline, told } = withOwn('pay', 10, { order: unpaid });
    expect(deadline).toMatchObject({ by: '2026-11-21', basis: 'rule' });
    expect(told).toContain('user 2026-11-11 seen-open');
    expect(told).toContain('000 2026-11-21');
  });

  it('is counted back from the end where the rule is', () => {
    const { deadline } = withOwn('protection-extend', 4, {
      order: { ...shipped, protectionEndsAt: '2026-12-20' },
    });
    expect(deadline).toMatchObject({ from: '2026-12-13', by: '2026-12-16', basis: 'user' });
  });

  it('keeps the day from which the others say that it is possible, unless that is later', () => {
    const order = { ...shipped, protectionEndsAt: '2026-12-20' };
    expect(withOwn('dispute-after-protection', 20, { order }).deadline).toMatchObject({
      from: '2026-12-20',
      by: '2027-01-09',
    });
    expect(withOwn('protection-extend', 20, { order }).deadline).toMatchObject({
      from: null,
      by: '2026-11-30',
    });
  });

  it('says from when something is possible, where that is what the rule says', () => {
    const { deadline, told } = withOwn('cancel-available', 3, { order: paid });
    expect(deadline).toMatchObject({ from: '2026-11-08', by: null, basis: 'user' });
    expect(told).toEqual(['user from 2026-11-08', '001 from 2026-11-06 own-counts']);
    const dispute = withOwn('dispute-not-received', 20, {
      order: { ...shipped, protectionEndsAt: '2026-12-20' },
    });
    expect(dispute.deadline).toMatchObject({ from: '2026-11-28', by: '2026-12-20', basis: 'page' });
  });

  it('gives a date where nobody gives one, and the late one is told for a month', () => {
    const parts = { order: { ...shipped, ...said({ complaintSentAt: '2026-11-10' }) } };
    const { deadline } = withOwn('complaint-answer', 5, parts);
    expect(deadline).toMatchObject({ by: '2026-11-15', basis: 'user' });
    const at = (moment: string) =>
      deadline && urgencyOf(stored(deadline), watchedWith(parts), moment, warsaw, defaultSettings);
    expect(at('2026-11-17T10:00:00Z')).toBe('owed');
    expect(at('2026-12-20T10:00:00Z')).toBe('none');
  });

  it('does not make a right that there is not', () => {
    const parts = { order: completed, disputes: [{ status: 'escalated' as const }] };
    const { deadline, told } = withOwn('review', 20, parts);
    expect(deadline?.by).toBeNull();
    expect(told).toContain('user 2026-12-15 no-such-right');
  });

  it('counts only while its window runs: PayPal, a low review', () => {
    const order = { ...shipped, paymentMethod: 'paypal' as const };
    expect(withOwn('paypal', 150, { order }).deadline).toMatchObject({ by: '2027-04-04', basis: 'user' });
    const opened = { ...order, ...said({ paypalDisputeAt: '2026-11-20' }) };
    expect(withOwn('paypal', 5, { order: opened }).deadline).toMatchObject({
      by: '2026-12-10',
      basis: 'rule',
    });
    const reviewed = (reviewStars: number) =>
      withOwn('review-change', 10, {
        order: { ...completed, ...said({ reviewLeftAt: '2026-11-26', reviewStars }) },
      }).deadline?.by;
    expect(reviewed(2)).toBe('2026-12-06');
    expect(reviewed(5)).toBeNull();
  });

  it('keeps the precision and the wall clock of the start, over a change of the clocks', () => {
    const order = { ...paid, paidAt: '2026-10-20T10:00:00Z' };
    expect(withOwn('ship', 12, { order }).deadline?.by).toBe('2026-11-01T11:00:00Z');
  });

  it('warns as an estimate does: never red', () => {
    const parts = { order: { ...delivered, protectionEndsAt: '2026-12-20' } };
    const { deadline } = withOwn('confirm', 5, parts);
    const at = (moment: string) =>
      deadline && urgencyOf(stored(deadline), watchedWith(parts), moment, warsaw, defaultSettings);
    expect(deadline?.by).toBe('2026-11-25');
    expect(at('2026-11-22T10:00:00Z')).toBe('later');
    expect(at('2026-11-23T10:00:00Z')).toBe('amber');
    expect(at('2026-11-24T22:00:00Z')).toBe('amber');
  });
});

test('within a tier what is printed stands before an own number, whatever the sums', () => {
  const at = '2026-11-23T10:00:00Z';
  const entryOf = (id: string, days: Record<string, number>, amount: number, protectionEndsAt: string) => {
    const total = { amount, currency: 'USD' };
    const watched = watchedWith({ order: { ...delivered, id, total, protectionEndsAt } });
    return { watched, deadlines: deadlines(watched, at, warsaw, withOwnDays(rulebook, days)).map(stored) };
  };
  const own = entryOf('1', { confirm: 4 }, 90_000, '2026-12-20');
  const printed = entryOf('2', {}, 3_000, '2026-11-26');
  const rows = agenda([own, printed], at, warsaw, defaultSettings).filter(
    ({ urgency }) => urgency === 'amber',
  );
  expect(rows.map(({ deadline }) => [deadline.orderId, deadline.basis])).toEqual([
    ['2', 'page'],
    ['1', 'user'],
  ]);
});

describe('the end of protection', () => {
  it('can be given no number, and nothing else that only a page can tell', () => {
    expect(rulebook.rules.filter((rule) => ownNumberSets(rule) === null).map(({ id }) => id)).toEqual([
      'protection',
      'late-coupon',
    ]);
    const book = withOwnDays(rulebook, { protection: 30, 'late-coupon': 3 });
    expect(book.rules).toEqual(rulebook.rules);
    expect(withOwn('protection', 30, { order: shipped }).deadline).toMatchObject({ by: null, basis: 'page' });
  });
});

test('numbers of rules that are not in the book change nothing, whatever they are called', () => {
  const hostile = JSON.parse('{"__proto__": 5, "constructor": 5, "no-such-rule": 5}');
  expect(withOwnDays(rulebook, hostile).rules).toEqual(rulebook.rules);
  expect(withOwnDays(rulebook, {})).toBe(rulebook);
});

describe('own numbers, whatever is watched', () => {
  const ownDays = fc.dictionary(
    fc.constantFrom(...rulebook.rules.map(({ id }) => id)),
    fc.integer({ min: ranges.ownDays.least, max: ranges.ownDays.most }),
  );

  it('given and taken back leave everything as it was', () => {
    fc.assert(
      fc.property(watchedOrder, instant, zones, ownDays, (watched, at, zone, numbers) => {
        const before = deadlines(watched, at, zone, rulebook);
        deadlines(watched, at, zone, withOwnDays(rulebook, numbers));
        expect(deadlines(watched, at, zone, withOwnDays(rulebook, {}))).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  it('change only their own rules, what is done stays done, and what is printed there stays', () => {
    fc.assert(
      fc.property(watchedOrder, instant, zones, ownDays, (watched, at, zone, numbers) => {
        const plain = deadlines(watched, at, zone, rulebook);
        const own = deadlines(watched, at, zone, withOwnDays(rulebook, numbers));
        for (const deadline of own) {
          expect(deadlineSchema.safeParse(deadline).error).toBeUndefined();
          const before = plain.find(({ rule }) => rule === deadline.rule);
          const row = rulebook.rules.find(({ id }) => id === deadline.rule);
          if (!Object.hasOwn(numbers, deadline.rule)) expect(deadline).toEqual(before);
          if (before) expect(deadline.done).toBe(before.done);
          if (row?.printed && before?.basis === 'page' && before.by !== null) {
            expect(deadline).toMatchObject({ by: before.by, basis: 'page' });
          }
        }
        // Nobody's clock goes away by an own number.
        const rules = new Set(own.map(({ rule }) => rule));
        expect(plain.filter(({ rule }) => !rules.has(rule))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  // RULES.md, Urgency: sending back is red by an estimate; what the buyer set is no estimate.
  const mayBeRed = (rule: string) => rule === 'return-shipment' || isSetByBuyer(rule);

  it('never make anything red that a page does not print, but what the book itself would', () => {
    fc.assert(
      fc.property(watchedOrder, instant, zones, ownDays, (watched, at, zone, numbers) => {
        const list = deadlines(watched, at, zone, withOwnDays(rulebook, numbers)).map(stored);
        for (const { deadline, urgency } of agenda(
          [{ watched, deadlines: list }],
          at,
          zone,
          defaultSettings,
        )) {
          if (urgency !== 'red' || mayBeRed(deadline.rule)) continue;
          expect(deadline.basis).toBe('page');
        }
      }),
      { numRuns: 300 },
    );
  });
});
