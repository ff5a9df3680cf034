import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineSchema } from '../model/deadline.ts';
import { defaultSettings } from '../model/settings.ts';
import type { WatchedOrder } from '../model/stored.ts';
import { entryOf, instant, watchedOrder, zones } from './arbitrary.fixture.ts';
import { endOf, overAt } from './dates.ts';
import { deadlines } from './deadlines.ts';
import { rulebook } from './rulebook.ts';
import { agenda } from './urgency.ts';

describe('deadlines, whatever a page printed', () => {
  it('never throw and are what the contract names', () => {
    fc.assert(
      fc.property(watchedOrder, instant, zones, (watched, now, zone) => {
        for (const deadline of deadlines(watched, now, zone, rulebook)) {
          expect(deadlineSchema.safeParse(deadline).error).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('do not depend on the order of parcels and disputes', () => {
    fc.assert(
      fc.property(watchedOrder, instant, zones, (watched, now, zone) => {
        const reversed = {
          ...watched,
          parcels: watched.parcels.toReversed(),
          disputes: watched.disputes.toReversed(),
        };
        expect(deadlines(reversed, now, zone, rulebook)).toEqual(deadlines(watched, now, zone, rulebook));
      }),
      { numRuns: 200 },
    );
  });

  it('are set by a claim that counts: the earliest for the buyer’s acts, the latest for others’', () => {
    fc.assert(
      fc.property(watchedOrder, instant, zones, (watched, now, zone) => {
        for (const { by, claims, who, basis } of deadlines(watched, now, zone, rulebook)) {
          const counted = claims.flatMap((claim) => (claim.applies && claim.by !== null ? [claim.by] : []));
          if (by === null) {
            expect(counted.length === 0 || claims.some((claim) => claim.applies && claim.by === null)).toBe(
              true,
            );
            continue;
          }
          expect(counted).toContain(by);
          const ends = counted.map((moment) => overAt(moment, who, zone));
          expect(overAt(by, who, zone)).toBe(
            who === 'buyer' || who === 'both' ? Math.min(...ends) : Math.max(...ends),
          );
          if (basis === 'page') {
            expect(
              claims.some((claim) => claim.applies && claim.by === by && claim.source.startsWith('page')),
            ).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never move when time passes and nothing new is read', () => {
    fc.assert(
      fc.property(watchedOrder, fc.tuple(instant, instant), zones, (watched, [one, two], zone) => {
        const [now, later] = one < two ? [one, two] : [two, one];
        const looks = Object.values(watched.order.seen).map(([at]) => at);
        fc.pre(looks.every((at) => at <= now));
        expect(deadlines(watched, later, zone, rulebook)).toEqual(deadlines(watched, now, zone, rulebook));
      }),
      { numRuns: 200 },
    );
  });

  it('move later with a look that says nothing new only where it disproves the day before', () => {
    const later = fc.tuple(watchedOrder, instant, instant, zones);
    fc.assert(
      fc.property(later, ([watched, one, other, zone]) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        const seenAt = (at: string): WatchedOrder => {
          const seen: typeof watched.order.seen = { ...watched.order.seen, status: [at, 'api:order-list'] };
          return { ...watched, order: { ...watched.order, seen } };
        };
        const before = deadlines(seenAt(first), second, zone, rulebook);
        for (const { rule, by, who } of deadlines(seenAt(second), second, zone, rulebook)) {
          const was = before.find((deadline) => deadline.rule === rule)?.by ?? null;
          if (was === null || by === null || overAt(by, who, zone) <= overAt(was, who, zone)) continue;
          expect(endOf(was, zone)).toBeLessThan(Date.parse(second));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('open with the latest claim that counts', () => {
    fc.assert(
      fc.property(watchedOrder, instant, zones, (watched, now, zone) => {
        for (const { from, claims, who } of deadlines(watched, now, zone, rulebook)) {
          const counted = claims.flatMap((claim) => (claim.applies && claim.from ? [claim.from] : []));
          const ends = counted.map((moment) => overAt(moment, who, zone));
          expect(from === null ? null : overAt(from, who, zone)).toBe(ends.length ? Math.max(...ends) : null);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of the end of protection are never estimated', () => {
    fc.assert(
      fc.property(watchedOrder, instant, zones, (watched, now, zone) => {
        const protection = deadlines(watched, now, zone, rulebook).find(({ rule }) => rule === 'protection');
        if (!protection) return;
        expect(protection.basis).toBe('page');
        expect([null, watched.order.protectionEndsAt]).toContain(protection.by);
      }),
    );
  });
});

describe('the agenda, whatever is watched', () => {
  it('puts every deadline into the agenda at most once, urgent ones first', () => {
    fc.assert(
      fc.property(fc.array(watchedOrder, { maxLength: 4 }), instant, zones, (watched, now, zone) => {
        const rows = agenda(
          watched.map((one) => entryOf(one, now, zone)),
          now,
          zone,
          defaultSettings,
        );
        const tiers = rows.map(({ urgency }) =>
          ['red', 'passed', 'amber', 'unknown-end', 'owed', 'later'].indexOf(urgency),
        );
        expect(tiers).toEqual(tiers.toSorted((a, b) => a - b));
        expect(new Set(rows.map(({ deadline }) => deadline)).size).toBe(rows.length);
        for (const one of watched) {
          const ofOrder = rows.filter((row) => row.watched === one);
          const late = ofOrder.filter(({ urgency }) => urgency === 'owed');
          expect(new Set(late.map(({ deadline }) => deadline.who)).size).toBe(late.length);
          expect(ofOrder.filter(({ urgency }) => urgency === 'later').length).toBeLessThanOrEqual(3);
        }
      }),
    );
  });
});
