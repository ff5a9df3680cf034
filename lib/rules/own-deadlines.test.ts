import { describe, expect, it, test } from 'vitest';
import { ruleIdSchema } from '../model/deadline.ts';
import { defaultSettings } from '../model/settings.ts';
import type { StoredOrder } from '../model/stored.ts';
import { warsaw } from './case.fixture.ts';
import { deadlines } from './deadlines.ts';
import { stored, watchedWith } from './example.fixture.ts';
import { isOwnDeadline, isSetByBuyer, ownDeadlineRule } from './own-deadlines.ts';
import { rulebook } from './rulebook.ts';
import { agenda, badgeOf, urgencyOf } from './urgency.ts';

const said = (more: Partial<StoredOrder['said']>) => ({ said: { wrong: null, remindAt: null, ...more } });
const post = { rule: 'own-post', what: 'The post office keeps it', by: '2026-11-21' };

/** The order's deadlines as stored, its agenda and badge at a moment. */
function shownAt(now: string, order: Partial<StoredOrder>) {
  const watched = watchedWith({ order });
  const entry = { watched, deadlines: deadlines(watched, now, warsaw, rulebook).map(stored) };
  const rows = agenda([entry], now, warsaw, defaultSettings);
  return { entry, rows, badge: badgeOf([entry], now, warsaw, defaultSettings) };
}

describe('a deadline that the buyer added', () => {
  it('is listed with its own words, whatever is known of the order', () => {
    const { entry } = shownAt('2026-11-10T10:00:00Z', said({ own: [post] }));
    expect(entry.deadlines.find(({ rule }) => rule === 'own-post')).toMatchObject({
      what: 'The post office keeps it',
      by: '2026-11-21',
      who: 'buyer',
      basis: 'user',
      claims: [{ by: '2026-11-21', source: 'user', applies: true }],
      done: false,
    });
  });

  it.each([
    ['2026-11-17T22:59:59Z', 'later'],
    // Amber three days before the 21st begins in Warsaw, red for its last 48 hours.
    ['2026-11-17T23:00:00Z', 'amber'],
    ['2026-11-18T22:59:59Z', 'amber'],
    ['2026-11-18T23:00:00Z', 'red'],
    ['2026-11-20T22:59:59Z', 'red'],
    // It is the buyer's: only the buyer ends it.
    ['2026-11-20T23:00:00Z', 'passed'],
    ['2027-11-20T23:00:00Z', 'passed'],
  ])('at %s is %s', (now, urgency) => {
    const { entry } = shownAt(now, said({ own: [post] }));
    const [own] = entry.deadlines.filter(({ rule }) => rule === 'own-post');
    expect(own && urgencyOf(own, entry.watched, now, warsaw, defaultSettings)).toBe(urgency);
  });

  it('counts on the badge also for an order that is over, or not paid', () => {
    for (const status of ['completed', 'unpaid'] as const) {
      const { badge } = shownAt('2026-11-20T10:00:00Z', { status, ...said({ own: [post] }) });
      expect(badge).toEqual({ count: 1, level: 'red' });
    }
  });

  it('is amber at most for a small sum', () => {
    const total = { amount: 100, currency: 'USD' };
    expect(shownAt('2026-11-20T10:00:00Z', { total, ...said({ own: [post] }) }).badge.level).toBe('amber');
    expect(shownAt('2026-11-22T10:00:00Z', { total, ...said({ own: [post] }) }).badge.level).toBe('amber');
  });

  it('on a day that does not exist is left out', () => {
    const { entry } = shownAt('2026-11-10T10:00:00Z', said({ own: [{ ...post, by: '2026-02-31' }] }));
    expect(entry.deadlines.filter(({ rule }) => isOwnDeadline(rule))).toEqual([]);
  });
});

test('own deadlines get rules of their own: sound, never twice, never one of the book', () => {
  const start = Date.parse('2026-11-22T10:00:00Z');
  const rules = Array.from({ length: 2000 }, (_, index) => ownDeadlineRule(start + index));
  expect(new Set(rules).size).toBe(2000);
  expect(rules.filter((rule) => !ruleIdSchema.safeParse(rule).success)).toEqual([]);
  expect(ruleIdSchema.safeParse(ownDeadlineRule(Date.parse('2150-01-01'))).success).toBe(true);
  expect(rulebook.rules.filter(({ id }) => isSetByBuyer(id))).toEqual([]);
});

describe('a muted order', () => {
  const pressing = {
    status: 'shipped' as const,
    shippedAt: '2026-10-01',
    protectionEndsAt: '2026-11-23',
    placedAt: '2026-09-28',
  };
  const muted = { mutedAt: '2026-11-20T10:00:00Z' };

  it('is on no badge and in no agenda, with everything that the buyer set on it', () => {
    const now = '2026-11-22T10:00:00Z';
    const own = { own: [post], remindAt: '2026-11-22' };
    expect(shownAt(now, { ...pressing, ...said(own) }).badge).toEqual({ count: 1, level: 'red' });
    const { badge, rows } = shownAt(now, { ...pressing, ...said({ ...own, ...muted }) });
    expect(badge).toEqual({ count: 0, level: null });
    expect(rows).toEqual([]);
  });

  it('keeps its deadlines, so that unmuting brings back what presses by then', () => {
    const dated = (order: object) =>
      shownAt('2026-11-22T10:00:00Z', order).entry.deadlines.map(({ rule, by }) => [rule, by]);
    expect(dated({ ...pressing, ...said(muted) })).toEqual(dated({ ...pressing, ...said({}) }));
  });
});

describe('"the parcel is here"', () => {
  const order = {
    status: 'shipped' as const,
    placedAt: '2026-11-01',
    shippedAt: '2026-11-03',
    protectionEndsAt: '2026-12-30',
  };
  const received = said({ receivedAt: '2026-11-20' });
  const ofRule = (rule: string, parts: Parameters<typeof watchedWith>[0]) =>
    deadlines(watchedWith(parts), '2026-11-22T10:00:00Z', warsaw, rulebook).find((one) => one.rule === rule);

  it('is a delivery: the clock to confirm starts, the way is over', () => {
    expect(ofRule('confirm', { order: { ...order, ...received } })).toMatchObject({
      by: '2026-11-27',
      basis: 'rule',
      done: false,
    });
    for (const rule of ['ship', 'tracking-visible', 'delivery', 'protection-extend']) {
      expect(ofRule(rule, { order: { ...order, paidAt: '2026-11-01', ...received } })?.done ?? true).toBe(
        true,
      );
    }
  });

  it('counts for all parcels, even for those that tracking has not seen arrive', () => {
    const parcels = [{ status: 'delivered' as const }, { status: 'in-transit' as const }];
    expect(ofRule('confirm', { order: { ...order, ...received }, parcels })?.by).toBe('2026-11-27');
    expect(ofRule('confirm', { order, parcels })).toBeUndefined();
  });

  it('leaves the day to the marketplace where it told one: its clock goes by that', () => {
    const told = { ...order, deliveredAt: '2026-11-18' };
    expect(ofRule('confirm', { order: { ...told, ...received } })?.by).toBe('2026-11-25');
    const parcels = [
      { status: 'delivered' as const, events: [{ at: '2026-11-17', code: 'AE_GTMS_SIGNED', text: null }] },
    ];
    expect(ofRule('confirm', { order: { ...order, ...received }, parcels })?.by).toBe('2026-11-24');
  });

  it('ends the worry about protection, unless something is wrong with it', () => {
    const near = { ...order, protectionEndsAt: '2026-11-23' };
    const level = (more: Partial<StoredOrder['said']>) =>
      shownAt('2026-11-22T10:00:00Z', { ...near, ...said({ receivedAt: '2026-11-22', ...more }) }).rows.find(
        ({ deadline }) => deadline.rule === 'protection',
      )?.urgency;
    expect(level({})).not.toBe('red');
    expect(level({ wrong: '2026-11-22T09:00:00Z' })).toBe('red');
  });

  it('of an order that no page has shown as shipped makes it paid and shipped', () => {
    const parts = { order: { placedAt: '2026-11-01', ...received } };
    expect(ofRule('pay', parts)?.done).toBe(true);
    expect(ofRule('ship', parts)?.done ?? true).toBe(true);
  });
});
