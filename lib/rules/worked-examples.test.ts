import { describe, expect, it } from 'vitest';
import { mergeReading, nothingStored, type StoredPart } from '../merge/merge.ts';
import type { OrderPart, Reading } from '../model/reading.ts';
import { defaultSettings } from '../model/settings.ts';
import type { StoredDeadline, WatchedOrder } from '../model/stored.ts';
import { dhaka, warsaw } from './case.fixture.ts';
import { deadlines } from './deadlines.ts';
import { statusSeen, stored, watchedWith } from './example.fixture.ts';
import { rulebook } from './rulebook.ts';
import { agenda, badgeOf, type Entry } from './urgency.ts';

// The examples of RULES.md's principles that everybody must get the same: dates, badge, popup.

type Parts = Parameters<typeof watchedWith>[0];

const entryOf = (watched: WatchedOrder, now: string, zone = warsaw): Entry => ({
  watched,
  deadlines: deadlines(watched, now, zone, rulebook).map(stored),
});
const known = (parts: Parts, now: string, zone = warsaw) => entryOf(watchedWith(parts), now, zone);

function ofRule({ deadlines: all }: Entry, rule: string): StoredDeadline {
  const found = all.find((deadline) => deadline.rule === rule);
  if (!found) throw new Error(`no ${rule}`);
  return found;
}

const badge = (entry: Entry, now: string, zone = warsaw) => badgeOf([entry], now, zone, defaultSettings);
const popup = (entry: Entry, now: string, zone = warsaw) =>
  agenda([entry], now, zone, defaultSettings).map(({ deadline, urgency }) => `${deadline.rule} ${urgency}`);
const empty = { count: 0, level: null };
const red = { count: 1, level: 'red' };
const amber = { count: 1, level: 'amber' };

describe('the worked examples', () => {
  it('(a) protection that the seller extended: the new end counts, the badge clears, both stand in the history', () => {
    const orderId = '8100000000000001';
    const look = (part: StoredPart, at: string, order: Partial<OrderPart>) => {
      const result = {
        reader: 'api:order-detail' as const,
        seen: 1,
        read: 1,
        orders: [{ id: orderId, status: 'shipped' as const, placedAt: '2026-10-15', ...order }],
        parcels: null,
        sellers: null,
        products: null,
        disputes: null,
        problems: [],
      };
      const reading: Reading = {
        page: 'order-detail',
        market: 'aliexpress.com',
        at,
        account: null,
        results: [result],
      };
      const merged = mergeReading(part, reading, warsaw);
      const [order_ = null] = merged.orders;
      if (!order_) throw new Error('no order');
      return { merged, entry: entryOf({ order: order_, parcels: [], disputes: [] }, at) };
    };
    const first = look(nothingStored, '2026-11-20T08:00:00Z', { protectionEndsAt: '2026-12-01' });
    expect(ofRule(first.entry, 'protection').by).toBe('2026-12-01');
    expect(badge(first.entry, '2026-11-24T12:00:00Z')).toEqual(amber);
    expect(badge(first.entry, '2026-11-29T12:00:00Z')).toEqual(red);

    const second = look(first.merged, '2026-11-29T12:00:00Z', { protectionEndsAt: '2026-12-31' });
    expect(ofRule(second.entry, 'protection')).toMatchObject({ by: '2026-12-31', basis: 'page' });
    expect(badge(second.entry, '2026-11-29T12:00:00Z')).toEqual(empty);
    expect(second.merged.history).toContainEqual(
      expect.objectContaining({
        field: 'protectionEndsAt',
        before: expect.stringContaining('2026-12-01'),
        after: expect.stringContaining('2026-12-31'),
      }),
    );
  });

  it('(b) confirm: an estimate first, the printed end once the estimate was disproved', () => {
    const seen = (at: string): Parts => ({
      order: {
        status: 'delivered',
        deliveredAt: '2026-11-03',
        protectionEndsAt: '2026-12-20',
        seen: statusSeen(at),
      },
    });
    const early = known(seen('2026-11-09T08:00:00Z'), '2026-11-09T08:00:00Z');
    expect(ofRule(early, 'confirm')).toMatchObject({ by: '2026-11-10', basis: 'rule' });
    expect(badge(early, '2026-11-09T08:00:00Z')).toEqual(amber);
    expect(popup(early, '2026-11-09T08:00:00Z')).toEqual(['confirm amber', 'protection later']);

    const later = known(seen('2026-11-12T08:00:00Z'), '2026-11-12T08:00:00Z');
    expect(ofRule(later, 'confirm')).toMatchObject({ by: '2026-12-20', basis: 'page' });
    expect(badge(later, '2026-11-12T08:00:00Z')).toEqual(empty);
    expect(popup(later, '2026-11-12T08:00:00Z')).toEqual(['protection later', 'confirm later']);
  });

  it('(c) a late seller: the latest claim, an empty badge, and on the 17th what the buyer may do', () => {
    const entry = known(
      { order: { status: 'processing', paidAt: '2026-11-05' } },
      '2026-11-06T08:00:00Z',
      dhaka,
    );
    const ship = ofRule(entry, 'ship');
    expect(ship).toMatchObject({ by: '2026-11-16', who: 'seller', basis: 'rule' });
    expect(ship.claims.map(({ by }) => by)).toEqual(['2026-11-10', '2026-11-15', '2026-11-16']);
    expect(badge(entry, '2026-11-16T17:59:59Z', dhaka)).toEqual(empty);
    expect(popup(entry, '2026-11-16T17:59:59Z', dhaka)).toEqual(['ship later', 'cancel-available later']);
    expect(badge(entry, '2026-11-16T18:00:00Z', dhaka)).toEqual(empty);
    expect(popup(entry, '2026-11-16T18:00:00Z', dhaka)).toEqual(['ship owed', 'cancel-available later']);
  });

  it('(d) free shipping: the season of the day of shipping, and a printed arrival before both', () => {
    const arrival = (shippedAt: string, to: string | null) => {
      const eta = to === null ? null : { from: null, to };
      const parts: Parts = {
        order: { status: 'shipped', shippedAt, protectionEndsAt: '2027-01-10' },
        parcels: [{ service: 'Free Shipping', eta }],
      };
      const entry = known(parts, '2026-11-05T08:00:00Z');
      expect(badge(entry, '2026-11-30T08:00:00Z')).toEqual(empty);
      return ofRule(entry, 'delivery');
    };
    expect(arrival('2026-10-31', null)).toMatchObject({ by: '2026-11-21', basis: 'rule' });
    expect(arrival('2026-11-01', null)).toMatchObject({ by: '2026-12-06', basis: 'rule' });
    expect(arrival('2026-10-31', '2026-11-25')).toMatchObject({ by: '2026-11-25', basis: 'page' });
    expect(arrival('2026-11-01', '2026-11-25')).toMatchObject({ by: '2026-11-25', basis: 'page' });
  });

  it('(e) protection until 12 Nov: one red, not three; on the 13th "ended", and until the 27th some still could', () => {
    const parts: Parts = {
      order: {
        status: 'shipped',
        placedAt: '2026-10-01',
        shippedAt: '2026-10-05',
        protectionEndsAt: '2026-11-12',
        total: { amount: 2_000, currency: 'USD' },
        seen: statusSeen('2026-11-10T08:00:00Z'),
      },
      parcels: [{ status: 'in-transit' }],
    };
    const entry = known(parts, '2026-11-10T08:00:00Z');
    expect(badge(entry, '2026-11-10T08:00:00Z')).toEqual(red);
    expect(popup(entry, '2026-11-10T08:00:00Z')).toEqual(['protection red']);

    expect(badge(entry, '2026-11-13T08:00:00Z')).toEqual(red);
    expect(popup(entry, '2026-11-13T08:00:00Z')).toEqual([
      'protection passed',
      'dispute-after-protection later',
    ]);
    const after = ofRule(entry, 'dispute-after-protection');
    expect(after).toMatchObject({ from: '2026-11-12', by: '2026-11-27', basis: 'rule' });
    expect(after.claims.filter(({ applies }) => applies).map(({ by }) => by)).toEqual([
      '2026-11-27',
      '2026-11-27',
    ]);

    expect(badge(entry, '2026-11-27T08:00:00Z')).toEqual(empty);
    expect(popup(entry, '2026-11-27T08:00:00Z')).toEqual([]);
  });

  it('(f) a dispute opened on 1 Nov: the seller, both, a claim, a decision', () => {
    const entry = known(
      {
        order: { status: 'disputed', protectionEndsAt: '2026-11-20' },
        disputes: [{ openedAt: '2026-11-01' }],
      },
      '2026-11-02T08:00:00Z',
    );
    expect(ofRule(entry, 'dispute-answer')).toMatchObject({ by: '2026-11-06', who: 'seller' });
    expect(ofRule(entry, 'dispute-negotiation')).toMatchObject({ by: '2026-11-16', who: 'both' });
    expect(ofRule(entry, 'claim-decision')).toMatchObject({ from: '2026-11-17', by: '2027-01-17' });
    expect(popup(entry, '2026-11-02T08:00:00Z')).toEqual([
      'dispute-answer later',
      'dispute-negotiation later',
      'protection later',
    ]);
    expect(popup(entry, '2026-11-07T08:00:00Z')).toEqual([
      'dispute-answer owed',
      'dispute-negotiation later',
      'protection later',
    ]);
    expect(popup(entry, '2026-11-17T08:00:00Z')).toEqual([
      'dispute-answer owed',
      'protection later',
      'claim-decision later',
    ]);
    expect(popup(entry, '2027-01-18T08:00:00Z')).toEqual(['claim-decision owed']);
    for (const now of ['2026-11-02T08:00:00Z', '2026-11-15T22:00:00Z', '2026-11-19T08:00:00Z']) {
      expect(badge(entry, now)).toEqual(empty);
    }
  });

  it('(g) unpaid since 1 Nov: up to 21 Nov; the 6 hours of flash sales are readable and do not count', () => {
    const entry = known({ order: { status: 'unpaid', placedAt: '2026-11-01' } }, '2026-11-02T08:00:00Z');
    const pay = ofRule(entry, 'pay');
    expect(pay).toMatchObject({ by: '2026-11-21', basis: 'rule' });
    expect(pay.claims).toContainEqual(
      expect.objectContaining({ by: '2026-11-01', source: 'T', applies: false }),
    );
    expect(popup(entry, '2026-11-20T08:00:00Z')).toEqual(['pay later']);
    expect(badge(entry, '2026-11-20T08:00:00Z')).toEqual(empty);
  });
});
