import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Settings } from '../model/settings.ts';
import { defaultSettings } from '../model/settings.ts';
import type { StoredDeadline, Told } from '../model/stored.ts';
import { entryOf, instant, maybe, watchedOrder, zones } from '../rules/arbitrary.fixture.ts';
import { deadlines } from '../rules/deadlines.ts';
import { statusSeen, stored, watchedWith } from '../rules/example.fixture.ts';
import { rulebook } from '../rules/rulebook.ts';
import { isSmall } from '../rules/stages.ts';
import { type Entry, levelOf, urgencyOf } from '../rules/urgency.ts';
import { instantOf } from '../time/moment.ts';
import { plan } from './plan.ts';

const warsaw = 'Europe/Warsaw';
const loud: Settings = { ...defaultSettings, notifications: true, quietHours: null };
const since = '2026-10-20T08:00:00Z';

/** An order with its protection printed, watched since 20 October. Amber 4 Nov 23:00Z, red 9 Nov 23:00Z, over 11 Nov 23:00Z. */
function shipped(known: Parameters<typeof watchedWith>[0]['order'] = {}, mark: Partial<StoredDeadline> = {}) {
  const watched = watchedWith({
    order: {
      status: 'shipped',
      placedAt: '2026-10-01',
      protectionEndsAt: '2026-11-12',
      seen: statusSeen(since),
      ...known,
    },
  });
  return { watched, deadlines: deadlines(watched, since, warsaw, rulebook).map((one) => keep(one, mark)) };
}

function keep(one: Parameters<typeof stored>[0], mark: Partial<StoredDeadline> = {}): StoredDeadline {
  return { ...stored(one), told: { by: one.by, since, stage: 'none' }, ...mark };
}

/** Plans at each moment, remembers what was told, and says what it was. */
function follow(entry: Entry, moments: string[], settings = loud, zone = warsaw): string[] {
  let current = entry;
  return moments.map((now) => {
    const { tell, orders } = plan([current], now, zone, settings);
    current = { ...current, deadlines: orders[0]?.deadlines ?? [] };
    return tell
      .map(({ deadline, stage, isMissed }) => `${deadline.rule} ${stage}${isMissed ? ' missed' : ''}`)
      .join(', ');
  });
}

describe('a reminder', () => {
  it('tells amber, then red, each once, and nothing when it is over', () => {
    const moments = [
      '2026-11-04T22:59:59Z',
      '2026-11-04T23:00:00Z',
      '2026-11-04T23:00:01Z',
      '2026-11-09T23:00:00Z',
      '2026-11-10T12:00:00Z',
      '2026-11-12T12:00:00Z',
    ];
    expect(follow(shipped(), moments)).toEqual(['', 'protection amber', '', 'protection red', '', '']);
  });

  it('tells only red where the browser was closed through amber', () => {
    expect(
      follow(shipped(), ['2026-11-01T00:00:00Z', '2026-11-10T00:00:00Z', '2026-11-10T01:00:00Z']),
    ).toEqual(['', 'protection red', '']);
  });

  it('tells once what passed while the browser was closed', () => {
    expect(follow(shipped(), ['2026-11-14T00:00:00Z', '2026-11-14T01:00:00Z'])).toEqual([
      'protection red',
      '',
    ]);
    // Long after, when it does not press any more.
    expect(follow(shipped(), ['2026-12-14T00:00:00Z', '2026-12-14T01:00:00Z'])).toEqual([
      'protection red missed',
      '',
    ]);
  });

  it('tells what pressed when it was read, though the browser was closed at once and it was over then', () => {
    const fresh = shipped({}, { told: { by: '2026-11-12', since: '2026-11-10T10:00:00Z', stage: 'none' } });
    expect(follow(fresh, ['2026-11-10T10:00:00Z', '2026-12-14T00:00:00Z'])).toEqual([
      '',
      'protection red missed',
    ]);
  });

  it('leaves alone what was over before it was known', () => {
    const old = shipped({}, { told: { by: '2026-11-12', since: '2026-12-10T00:00:00Z', stage: 'none' } });
    expect(follow(old, ['2026-12-14T00:00:00Z'])).toEqual(['']);
  });

  it('waits a little with what was just read', () => {
    const fresh = shipped({}, { told: { by: '2026-11-12', since: '2026-11-10T10:00:00Z', stage: 'none' } });
    expect(plan([fresh], '2026-11-10T10:00:00Z', warsaw, loud)).toMatchObject({
      badge: { count: 1, level: 'red' },
      tell: [],
      wakeAt: '2026-11-10T10:10:00Z',
    });
    expect(follow(fresh, ['2026-11-10T10:09:59Z', '2026-11-10T10:10:00Z'])).toEqual(['', 'protection red']);
  });

  it('is one for two hundred orders that are read on one day', () => {
    const many = Array.from({ length: 200 }, (_, index) => shipped({ id: String(8_200_000_000 + index) }));
    const { tell, orders } = plan(many, '2026-11-10T12:00:00Z', warsaw, loud);
    expect(tell).toHaveLength(200);
    const told = orders.map(({ entry, deadlines: list }) => ({ ...entry, deadlines: list }));
    expect(plan(told, '2026-11-10T12:00:00Z', warsaw, loud).tell).toEqual([]);
  });

  it('tells rows of before there were reminders once, if they press', () => {
    const old = shipped({}, {});
    for (const one of old.deadlines) delete one.told;
    expect(follow(old, ['2026-11-10T00:00:00Z', '2026-11-10T01:00:00Z'])).toEqual(['protection red', '']);
    expect(follow(old, ['2026-12-14T00:00:00Z'])).toEqual(['']);
  });

  it('is one an order: the most urgent, and the others are told with it', () => {
    const entry = shipped({ said: { wrong: null, remindAt: '2026-11-10' } });
    expect(follow(entry, ['2026-11-10T00:00:00Z', '2026-11-10T01:00:00Z'])).toEqual(['protection red', '']);
  });

  it.each<[string, Parameters<typeof shipped>]>([
    ['done', [{}, { markedDoneAt: since }]],
    ['muted', [{ said: { wrong: null, remindAt: null, mutedAt: since } }]],
    ['snoozed', [{}, { snoozedUntil: '2027-01-01T00:00:00Z' }]],
  ])('is none for what is %s', (_, given) => {
    expect(
      follow(shipped(...given), ['2026-11-05T00:00:00Z', '2026-11-10T00:00:00Z', '2026-11-14T00:00:00Z']),
    ).toEqual(['', '', '']);
  });

  it('tells the end of a snooze once, whatever was told before it', () => {
    const putOff = (at: string, until: string) =>
      shipped({}, { snoozedUntil: until, told: { by: '2026-11-12', since: at, stage: 'none' } });
    const late = putOff('2026-11-10T08:00:00Z', '2026-11-11T08:00:00Z');
    expect(follow(late, ['2026-11-11T07:59:59Z', '2026-11-11T08:00:00Z', '2026-11-11T09:00:00Z'])).toEqual([
      '',
      'protection red',
      '',
    ]);
    // Put off long before it presses: the end is told, then its stages but for the one that it stood for.
    const early = putOff('2026-10-21T08:00:00Z', '2026-10-24T08:00:00Z');
    expect(
      follow(early, [
        '2026-10-24T08:00:00Z',
        '2026-10-24T09:00:00Z',
        '2026-11-05T00:00:00Z',
        '2026-11-10T00:00:00Z',
      ]),
    ).toEqual(['protection amber', '', '', 'protection red']);
  });

  it('holds back in quiet hours and tells at their end', () => {
    const settings = { ...loud, quietHours: { from: '22:00', to: '08:00' } };
    const quiet = plan([shipped()], '2026-11-09T23:00:00Z', warsaw, settings);
    expect(quiet).toMatchObject({ badge: { level: 'red' }, tell: [], wakeAt: '2026-11-10T07:00:00Z' });
    expect(
      follow(shipped(), ['2026-11-09T23:00:00Z', '2026-11-10T06:59:59Z', '2026-11-10T07:00:00Z'], settings),
    ).toEqual(['', '', 'protection red']);
  });

  it('tells nothing while notifications are off; switched on, what presses and nothing that is past', () => {
    const off = { ...loud, notifications: false };
    expect(follow(shipped(), ['2026-11-10T00:00:00Z'], off)).toEqual(['']);
    const [pressing] = plan([shipped()], '2026-11-10T00:00:00Z', warsaw, off).orders;
    const [past] = plan([shipped()], '2026-12-14T00:00:00Z', warsaw, off).orders;
    const later = (one: typeof pressing, now: string) =>
      plan([{ ...shipped(), deadlines: one?.deadlines ?? [] }], now, warsaw, loud).tell.length;
    expect(later(pressing, '2026-11-10T01:00:00Z')).toBe(1);
    expect(later(past, '2026-12-15T00:00:00Z')).toBe(0);
  });

  it('is not told again when the clock is set back, and not held up by a look from the future', () => {
    expect(
      follow(shipped(), ['2026-11-10T00:00:00Z', '2026-11-05T00:00:00Z', '2026-11-10T01:00:00Z']),
    ).toEqual(['protection red', '', '']);
    const ahead = shipped({}, { told: { by: '2026-11-12', since: '2027-11-10T10:00:00Z', stage: 'none' } });
    expect(follow(ahead, ['2026-11-10T00:00:00Z'])).toEqual(['protection red']);
  });

  it('is not told again in another zone', () => {
    let entry: Entry = shipped();
    const told = ['Asia/Dhaka', 'America/Sao_Paulo', 'Asia/Dhaka'].map((zone) => {
      const { tell, orders } = plan([entry], '2026-11-04T20:00:00Z', zone, loud);
      entry = { ...entry, deadlines: orders[0]?.deadlines ?? [] };
      return tell.length;
    });
    expect(told).toEqual([1, 0, 0]);
  });

  it('follows the lead times of the settings, and the small sum', () => {
    const settings = { ...loud, leads: { protection: { amberDays: 2, redHours: 12 } } };
    const moments = ['2026-11-05T00:00:00Z', '2026-11-09T23:00:00Z', '2026-11-11T11:00:00Z'];
    expect(follow(shipped(), moments, settings)).toEqual(['', 'protection amber', 'protection red']);
    const cheap = shipped({ total: { amount: 900, currency: 'USD' } });
    expect(follow(cheap, moments, { ...loud, smallSum: 10 })).toEqual(['protection amber', '', '']);
  });
});

describe('reminders, whatever is watched and whenever the plan is run', () => {
  const quiet = fc.constantFrom(null, { from: '22:00', to: '08:00' }, { from: '06:30', to: '19:00' });
  const told = fc.record({ since: instant, stage: fc.constant('none' as const) });
  const ranks = { none: 0, amber: 1, red: 2 };

  it('tell each stage exactly once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(watchedOrder, told, maybe(instant)), { minLength: 1, maxLength: 3 }),
        fc.array(instant, { minLength: 1, maxLength: 12 }),
        zones,
        quiet,
        (watched, moments, zone, quietHours) => {
          const settings = { ...loud, quietHours };
          const start = '2026-09-01T00:00:00Z';
          let entries = watched.map(([one, memory, snoozedUntil], index): Entry => {
            const renamed = { ...one, order: { ...one.order, id: String(100 + index) } };
            const entry = entryOf(renamed, start, zone, { snoozedUntil });
            const remembered = (by: string | null): Told => ({ ...memory, by });
            return { ...entry, deadlines: entry.deadlines.map((d) => ({ ...d, told: remembered(d.by) })) };
          });
          const first = entries;
          const seen = new Map<string, number>();
          for (const now of moments.toSorted()) {
            const { tell, orders } = plan(entries, now, zone, settings);
            expect(new Set(tell.map(({ deadline }) => deadline.orderId)).size).toBe(tell.length);
            for (const [index, order] of orders.entries()) {
              const rose = order.deadlines.filter(
                (one, place) =>
                  ranks[one.told?.stage ?? 'none'] !==
                  ranks[entries[index]?.deadlines[place]?.told?.stage ?? 'none'],
              );
              // What is remembered is told, by a reminder of the order about one of these.
              expect(order.reminder !== null).toBe(rose.length > 0);
              for (const one of rose) {
                const key = `${one.orderId} ${one.rule}`;
                expect(ranks[one.told?.stage ?? 'none']).toBeGreaterThan(seen.get(key) ?? 0);
                seen.set(key, ranks[one.told?.stage ?? 'none']);
              }
              if (order.reminder)
                expect(rose.map(({ rule }) => rule)).toContain(order.reminder.deadline.rule);
            }
            entries = orders.map(({ entry, deadlines: list }) => ({ ...entry, deadlines: list }));
            expect(plan(entries, now, zone, settings).tell).toEqual([]);
          }
          // Nothing was skipped: what pressed at any moment after it was known was told by the end, at that level.
          const last = { ...settings, quietHours: null };
          const end = instantOf(Date.UTC(2030, 0, 1));
          const final = plan(entries, end, zone, last).orders;
          for (const [index, entry] of first.entries()) {
            for (const [place, one] of entry.deadlines.entries()) {
              const levels = moments
                .filter((now) => now > (one.told?.since ?? ''))
                .map((now) =>
                  levelOf(
                    urgencyOf(one, entry.watched, now, zone, settings),
                    isSmall(entry.watched, settings),
                  ),
                );
              const highest = Math.max(0, ...levels.map((level) => ranks[level ?? 'none']));
              const stage = final[index]?.deadlines[place]?.told?.stage ?? 'none';
              expect(ranks[stage]).toBeGreaterThanOrEqual(highest);
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('tell nothing before the plan wakes', () => {
    fc.assert(
      fc.property(
        watchedOrder,
        told,
        instant,
        zones,
        quiet,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, memory, now, zone, quietHours, share) => {
          const settings = { ...loud, quietHours };
          const entry = entryOf(one, now, zone);
          const known = {
            ...entry,
            deadlines: entry.deadlines.map((d) => ({ ...d, told: { ...memory, by: d.by } })),
          };
          const { orders, wakeAt } = plan([known], now, zone, settings);
          const after = [{ ...known, deadlines: orders[0]?.deadlines ?? [] }];
          const start = Date.parse(now);
          const end = wakeAt === null ? start + 5 * 365 * 86_400_000 : Date.parse(wakeAt);
          expect(end).toBeGreaterThan(start);
          for (const epoch of [start + share * (end - start - 1_000), end - 1_000])
            expect(plan(after, instantOf(Math.max(start, epoch)), zone, settings).tell).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
