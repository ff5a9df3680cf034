import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../model/settings.ts';
import type { StoredDeadline } from '../model/stored.ts';
import { entryOf, instant, maybe, watchedOrder, zones } from '../rules/arbitrary.fixture.ts';
import { deadlines } from '../rules/deadlines.ts';
import { statusSeen, stored, watchedWith } from '../rules/example.fixture.ts';
import { rulebook } from '../rules/rulebook.ts';
import { badgeOf, type Entry } from '../rules/urgency.ts';
import { plan } from './plan.ts';

const warsaw = 'Europe/Warsaw';

function shipped(protectionEndsAt: string | null, mark: Partial<StoredDeadline> = {}): Entry {
  const watched = watchedWith({
    order: {
      status: 'shipped',
      placedAt: '2026-10-01',
      protectionEndsAt,
      seen: statusSeen('2026-10-20T08:00:00Z'),
    },
  });
  return {
    watched,
    deadlines: deadlines(watched, '2026-10-20T08:00:00Z', warsaw, rulebook).map((one) => ({
      ...stored(one),
      ...mark,
    })),
  };
}

describe('plan', () => {
  it('wakes when the warning time begins, when red begins, and when what passed stops counting', () => {
    const entries = [shipped('2026-11-12')];
    const amber = '2026-11-04T23:00:00Z';
    const red = '2026-11-09T23:00:00Z';
    const over = '2026-11-26T23:00:00Z';
    expect(plan(entries, '2026-11-01T00:00:00Z', warsaw, defaultSettings)).toMatchObject({
      badge: { count: 0, level: null },
      wakeAt: amber,
    });
    expect(plan(entries, amber, warsaw, defaultSettings)).toMatchObject({
      badge: { count: 1, level: 'amber' },
      wakeAt: red,
    });
    // Passing itself changes nothing on the badge: red stays red.
    expect(plan(entries, red, warsaw, defaultSettings)).toMatchObject({
      badge: { count: 1, level: 'red' },
      wakeAt: over,
    });
    expect(plan(entries, over, warsaw, defaultSettings)).toMatchObject({
      badge: { count: 0, level: null },
      wakeAt: null,
    });
  });

  it('wakes for red where the warning time is shorter than 48 hours', () => {
    const { wakeAt } = plan([shipped('2026-11-12')], '2026-11-01T00:00:00Z', warsaw, {
      ...defaultSettings,
      warningDays: 1,
    });
    expect(wakeAt).toBe('2026-11-09T23:00:00Z');
  });

  it('wakes when a snooze ends', () => {
    const entries = [shipped('2026-11-12', { snoozedUntil: '2026-11-08T09:30:00Z' })];
    expect(plan(entries, '2026-11-07T00:00:00Z', warsaw, defaultSettings)).toMatchObject({
      badge: { count: 0, level: null },
      wakeAt: '2026-11-08T09:30:00Z',
    });
  });

  it('takes the nearest of several orders', () => {
    const { wakeAt } = plan(
      [shipped('2026-12-20'), shipped('2026-11-12')],
      '2026-11-01T00:00:00Z',
      warsaw,
      defaultSettings,
    );
    expect(wakeAt).toBe('2026-11-04T23:00:00Z');
  });

  it('need not wake for what never reaches the badge', () => {
    expect(plan([shipped(null)], '2026-10-02T00:00:00Z', warsaw, defaultSettings).wakeAt).toBeNull();
    expect(plan([], '2026-10-02T00:00:00Z', warsaw, defaultSettings)).toMatchObject({
      badge: { count: 0, level: null },
      wakeAt: null,
    });
  });

  it('ignores a snooze that is no moment', () => {
    const entries = [shipped('2026-11-12', { snoozedUntil: '2026-99-99T00:00:00Z' })];
    expect(plan(entries, '2026-11-10T12:00:00Z', warsaw, defaultSettings).badge).toEqual({
      count: 1,
      level: 'red',
    });
  });
});

describe('the plan, whatever is watched', () => {
  const marks = fc.record({
    markedDoneAt: fc.constantFrom(null, null, '2026-10-01T00:00:00Z'),
    snoozedUntil: maybe(instant),
  });
  const warning = fc.integer({ min: 1, max: 30 }).map((warningDays) => ({ ...defaultSettings, warningDays }));

  it('changes nothing on the badge before it wakes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(watchedOrder, marks), { maxLength: 3 }),
        instant,
        zones,
        warning,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (watched, now, zone, settings, samples) => {
          const entries = watched.map(([one, mark]) => entryOf(one, now, zone, mark));
          const { badge, wakeAt } = plan(entries, now, zone, settings);
          expect(badge).toEqual(badgeOf(entries, now, zone, settings));
          const start = Date.parse(now);
          const end = wakeAt === null ? start + 5 * 365 * 86_400_000 : Date.parse(wakeAt);
          expect(end).toBeGreaterThan(start);
          const between = [...samples.map((share) => start + share * (end - start - 1_000)), end - 1_000];
          for (const epoch of between) {
            const moment = `${new Date(epoch).toISOString().slice(0, 19)}Z`;
            expect(badgeOf(entries, moment, zone, settings)).toEqual(badge);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
