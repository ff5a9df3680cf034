import { describe, expect, it } from 'vitest';
import type { Deadline } from '../model/deadline.ts';
import { defaultSettings } from '../model/settings.ts';
import type { StoredDeadline, StoredOrder } from '../model/stored.ts';
import { deadlines } from './deadlines.ts';
import { statusSeen, stored, watchedWith } from './example.fixture.ts';
import { rulebook } from './rulebook.ts';
import { agenda, badgeOf, type Entry, type Urgency, urgencyOf } from './urgency.ts';

const warsaw = 'Europe/Warsaw';

function entryOf(
  parts: Parameters<typeof watchedWith>[0],
  zone = warsaw,
  now = '2026-11-01T00:00:00Z',
): Entry {
  const watched = watchedWith(parts);
  return { watched, deadlines: deadlines(watched, now, zone, rulebook).map(stored) };
}

function ofRule(entry: Entry, rule: string): StoredDeadline {
  const found = entry.deadlines.find((deadline) => deadline.rule === rule);
  if (!found) throw new Error(`no ${rule}`);
  return found;
}

/** The urgencies of one rule at some moments. */
function over(entry: Entry, rule: string, moments: string[], zone = warsaw): Urgency[] {
  return moments.map((now) => urgencyOf(ofRule(entry, rule), entry.watched, now, zone, defaultSettings));
}

const shipped = (order: Partial<StoredOrder> = {}) => ({
  order: {
    status: 'shipped' as const,
    placedAt: '2026-10-01',
    protectionEndsAt: '2026-11-12',
    total: { amount: 2_000, currency: 'USD' },
    seen: statusSeen('2026-11-05T08:00:00Z'),
    ...order,
  },
});

describe('protection', () => {
  it('is amber 7 days before the start of the day, red 48 hours before, then passed for 15 days', () => {
    const moments = [
      ['2026-11-04T22:59:59Z', 'later'],
      ['2026-11-04T23:00:00Z', 'amber'],
      ['2026-11-09T22:59:59Z', 'amber'],
      ['2026-11-09T23:00:00Z', 'red'],
      ['2026-11-11T22:59:59Z', 'red'],
      ['2026-11-11T23:00:00Z', 'passed'],
      ['2026-11-26T22:59:59Z', 'passed'],
      ['2026-11-26T23:00:00Z', 'none'],
    ] as const;
    expect(
      over(
        entryOf(shipped()),
        'protection',
        moments.map(([at]) => at),
      ),
    ).toEqual(moments.map(([, urgency]) => urgency));
  });

  it('counts days by the calendar and hours by the clock where summer time ends', () => {
    const entry = entryOf(shipped({ protectionEndsAt: '2026-10-26' }));
    // 19 Oct 00:00 is in summer time, 26 Oct 00:00 in winter time, 48 hours before it 24 Oct 01:00.
    expect(
      over(entry, 'protection', [
        '2026-10-18T21:59:59Z',
        '2026-10-18T22:00:00Z',
        '2026-10-23T22:59:59Z',
        '2026-10-23T23:00:00Z',
      ]),
    ).toEqual(['later', 'amber', 'amber', 'red']);
  });

  it('ends in Dhaka before it ends in São Paulo', () => {
    const entry = entryOf(shipped());
    const now = ['2026-11-11T18:00:00Z'];
    expect(over(entry, 'protection', now, 'Asia/Dhaka')).toEqual(['passed']);
    expect(over(entry, 'protection', now, 'America/Sao_Paulo')).toEqual(['red']);
  });

  it('turns amber by the warning time of the settings, and red at 48 hours whatever it is', () => {
    const entry = entryOf(shipped());
    const at = (now: string, warningDays: number) =>
      urgencyOf(ofRule(entry, 'protection'), entry.watched, now, warsaw, { ...defaultSettings, warningDays });
    expect(at('2026-11-08T23:00:00Z', 3)).toBe('amber');
    expect(at('2026-11-08T22:00:00Z', 3)).toBe('later');
    expect(at('2026-10-13T22:00:00Z', 30)).toBe('amber');
    expect(at('2026-11-09T23:00:00Z', 1)).toBe('red');
    expect(at('2026-11-10T23:30:00Z', 1)).toBe('red');
  });

  it('stays red after it passed until an order page was read again; tracking is not that', () => {
    const read = (seen: StoredOrder['seen']) =>
      over(entryOf(shipped({ seen })), 'protection', ['2026-11-13T08:00:00Z'])[0];
    expect(read(statusSeen('2026-11-10T08:00:00Z'))).toBe('passed');
    expect(read(statusSeen('2026-11-12T08:00:00Z'))).toBe('none');
    expect(
      read({ ...statusSeen('2026-11-10T08:00:00Z'), deliveredAt: ['2026-11-12T08:00:00Z', 'api:tracking'] }),
    ).toBe('passed');
  });

  it('is for parcels that have not come, or came wrong', () => {
    const delivered = { status: 'delivered' as const, deliveredAt: '2026-11-01' };
    const now = ['2026-11-10T08:00:00Z'];
    expect(over(entryOf(shipped(delivered)), 'protection', now)).toEqual(['later']);
    const wrong = { ...delivered, said: { wrong: '2026-11-02T08:00:00Z', remindAt: null } };
    expect(over(entryOf(shipped(wrong)), 'protection', now)).toEqual(['red']);
    const halfCome = {
      ...shipped(delivered),
      parcels: [{ status: 'delivered' as const }, { status: 'in-transit' as const }],
    };
    expect(over(entryOf(halfCome), 'protection', now)).toEqual(['red']);
  });

  it('does not press while a dispute holds the order’s place', () => {
    const now = ['2026-11-10T08:00:00Z'];
    expect(over(entryOf({ ...shipped(), disputes: [{ status: 'open' }] }), 'protection', now)).toEqual([
      'later',
    ]);
    expect(over(entryOf({ ...shipped(), disputes: [{ status: 'closed' }] }), 'protection', now)).toEqual([
      'red',
    ]);
  });

  it('does not press for orders that are closed or not paid', () => {
    for (const status of ['completed', 'cancelled'] as const) {
      expect(over(entryOf(shipped({ status })), 'protection', ['2026-11-10T08:00:00Z'])).toEqual(['none']);
    }
    expect(over(entryOf(shipped({ status: 'unpaid' })), 'protection', ['2026-11-10T08:00:00Z'])).toEqual([
      'later',
    ]);
  });

  it('asks about a running order whose end is unknown for over 30 days', () => {
    const entry = entryOf(shipped({ protectionEndsAt: null }));
    expect(
      over(entry, 'protection', ['2026-10-30T22:59:59Z', '2026-10-30T23:00:00Z', '2027-10-01T00:00:00Z']),
    ).toEqual(['none', 'unknown-end', 'unknown-end']);
  });

  it('never turns a small sum red; an unknown currency is not small', () => {
    const at = (amount: number, currency: string) => {
      const entry = entryOf(shipped({ total: { amount, currency } }));
      const red = '2026-11-10T08:00:00Z';
      return [
        over(entry, 'protection', [red])[0],
        badgeOf([entry], '2026-11-13T08:00:00Z', warsaw, defaultSettings).level,
      ];
    };
    expect(at(199, 'USD')).toEqual(['amber', 'amber']);
    expect(at(200, 'USD')).toEqual(['red', 'red']);
    expect(at(250, 'JPY')).toEqual(['amber', 'amber']);
    expect(at(1_900, 'BRL')).toEqual(['red', 'red']);
    expect(at(1, 'XXX')).toEqual(['red', 'red']);
  });
});

describe('the other deadlines of the table', () => {
  it('shows confirming by the 7-day rule amber 2 days before, never red', () => {
    const entry = entryOf(
      shipped({ status: 'delivered', deliveredAt: '2026-11-03', protectionEndsAt: '2026-12-20' }),
    );
    expect(
      over(entry, 'confirm', [
        '2026-11-07T22:59:59Z',
        '2026-11-07T23:00:00Z',
        '2026-11-09T22:59:59Z',
        '2026-11-09T23:00:00Z',
      ]),
    ).toEqual(['later', 'amber', 'amber', 'none']);
  });

  it('shows confirming by a printed date amber 3 days before, red 48 hours before', () => {
    const entry = entryOf(shipped({ status: 'delivered', deliveredAt: '2026-11-10' }));
    expect(ofRule(entry, 'confirm')).toMatchObject({ by: '2026-11-12', basis: 'page' });
    expect(
      over(entry, 'confirm', ['2026-11-08T22:59:59Z', '2026-11-08T23:00:00Z', '2026-11-09T23:00:00Z']),
    ).toEqual(['later', 'amber', 'red']);
  });

  it('does not ask to confirm while a dispute is open', () => {
    const entry = entryOf({ ...shipped({ status: 'delivered', deliveredAt: '2026-11-03' }), disputes: [{}] });
    expect(over(entry, 'confirm', ['2026-11-09T08:00:00Z'])).toEqual(['later']);
  });

  const completed = (order: Partial<StoredOrder>) =>
    entryOf({
      order: { status: 'completed', completedAt: '2026-11-01', closedBecause: 'confirmed', ...order },
    });
  const window = [
    '2026-11-04T22:59:59Z',
    '2026-11-04T23:00:00Z',
    '2026-11-07T12:00:00Z',
    '2026-11-07T23:00:00Z',
  ];
  const printed: Partial<StoredOrder> = {
    promises: [{ kind: 'return-window', days: 7, from: 'completed', text: 'Free returns' }],
  };

  it('keeps quiet about the window after a confirmation that Escrowl knows of', () => {
    expect(over(completed({}), 'dispute-after-completion', window)).toEqual([
      'later',
      'later',
      'later',
      'none',
    ]);
  });

  it('warns of it when something is wrong: an estimate is never red', () => {
    const said = { wrong: '2026-11-01T08:00:00Z', remindAt: null };
    expect(over(completed({ said }), 'dispute-after-completion', window)).toEqual([
      'later',
      'amber',
      'amber',
      'none',
    ]);
    expect(over(completed({ said, ...printed }), 'dispute-after-completion', window)).toEqual([
      'later',
      'amber',
      'red',
      'none',
    ]);
  });

  it('warns of it when the order completed without a confirmation', () => {
    expect(over(completed({ closedBecause: null, ...printed }), 'dispute-after-completion', window)).toEqual([
      'later',
      'amber',
      'red',
      'none',
    ]);
  });

  it('warns of the printed 90 days only when something is wrong', () => {
    const promises: StoredOrder['promises'] = [
      { kind: 'dispute-window', days: 90, from: 'placed', text: '90 days' },
    ];
    const at = (order: Partial<StoredOrder>) =>
      over(
        entryOf({ order: { status: 'shipped', placedAt: '2026-09-01', promises, ...order } }),
        'dispute-defective',
        ['2026-11-27T08:00:00Z', '2026-11-29T08:00:00Z'],
      );
    expect(at({})).toEqual(['later', 'later']);
    expect(at({ said: { wrong: '2026-11-01T08:00:00Z', remindAt: null } })).toEqual(['amber', 'red']);
  });

  it('never puts paying, reviews and other people’s clocks on the badge', () => {
    const unpaid = entryOf({ order: { status: 'unpaid', placedAt: '2026-11-01' } });
    expect(over(unpaid, 'pay', ['2026-11-20T08:00:00Z', '2026-11-21T08:00:00Z'])).toEqual(['later', 'none']);
    expect(over(completed({}), 'review', ['2026-11-15T08:00:00Z', '2026-11-16T08:00:00Z'])).toEqual([
      'later',
      'none',
    ]);
    const late = entryOf({ order: { status: 'processing', paidAt: '2026-11-05' } });
    // Other people's day is over at its END.
    expect(over(late, 'ship', ['2026-11-16T22:59:59Z', '2026-11-16T23:00:00Z'])).toEqual(['later', 'owed']);
    const coming = entryOf({
      order: {
        status: 'shipped',
        shippedAt: '2026-11-01',
        promises: [{ kind: 'eta', at: '2026-11-16', text: 'Delivery: Nov 16' }],
      },
    });
    expect(over(coming, 'delivery', ['2026-11-16T22:59:59Z', '2026-11-16T23:00:00Z'])).toEqual([
      'later',
      'owed',
    ]);
    for (const entry of [unpaid, completed({}), late, coming]) {
      expect(badgeOf([entry], '2026-11-20T08:00:00Z', warsaw, defaultSettings)).toEqual({
        count: 0,
        level: null,
      });
    }
  });

  it('accuses nobody when the order’s state is not known', () => {
    const entry = entryOf({ order: { status: 'unknown', paidAt: '2026-11-05' } });
    expect(over(entry, 'ship', ['2026-11-20T08:00:00Z'])).toEqual(['none']);
  });

  it.each([
    ['return-shipment', 'rule', '2026-11-09T00:00:00Z', 'amber'],
    ['return-shipment', 'rule', '2026-11-10T00:00:00Z', 'red'],
    ['paypal', 'rule', '2026-10-29T00:00:00Z', 'amber'],
    ['paypal', 'page', '2026-11-10T00:00:00Z', 'red'],
    ['free-return', 'page', '2026-11-09T00:00:00Z', 'amber'],
    ['dispute-negotiation', 'page', '2026-10-01T00:00:00Z', 'amber'],
    ['dispute-negotiation', 'page', '2026-11-10T00:00:00Z', 'red'],
    ['dispute-negotiation', 'rule', '2026-11-11T00:00:00Z', 'later'],
    ['dispute-not-received', 'page', '2026-11-11T00:00:00Z', 'none'],
    ['review', 'page', '2026-11-11T00:00:00Z', 'later'],
    ['constructor', 'page', '2026-11-11T00:00:00Z', 'later'],
  ] as const)('knows the warning time of %s (%s)', (rule, basis, now, urgency) => {
    const { watched } = entryOf(shipped({ said: { wrong: '2026-10-20T08:00:00Z', remindAt: null } }));
    const deadline: Deadline = {
      orderId: watched.order.id,
      rule,
      who: 'buyer',
      from: null,
      by: '2026-11-12',
      basis,
      claims: [],
      done: false,
    };
    expect(urgencyOf(stored(deadline), watched, now, 'UTC', defaultSettings)).toBe(urgency);
  });

  it('turns a reminder amber once it is due', () => {
    const entry = entryOf({ order: { said: { wrong: null, remindAt: '2026-11-12' } } });
    expect(
      over(entry, 'reminder', ['2026-11-11T22:59:59Z', '2026-11-11T23:00:00Z', '2027-01-01T00:00:00Z']),
    ).toEqual(['later', 'amber', 'amber']);
  });
});

describe('what the buyer did', () => {
  const marked = (mark: Partial<StoredDeadline>): Entry => {
    const entry = entryOf(shipped());
    return { ...entry, deadlines: entry.deadlines.map((deadline) => ({ ...deadline, ...mark })) };
  };

  it('leaves out what was marked done', () => {
    expect(
      badgeOf(
        [marked({ markedDoneAt: '2026-11-09T08:00:00Z' })],
        '2026-11-10T08:00:00Z',
        warsaw,
        defaultSettings,
      ),
    ).toEqual({ count: 0, level: null });
  });

  it('leaves out what is snoozed, until then', () => {
    const entry = marked({ snoozedUntil: '2026-11-10T20:00:00Z' });
    expect(
      over(entry, 'protection', ['2026-11-10T19:59:59Z', '2026-11-10T20:00:00Z', '2026-11-12T08:00:00Z']),
    ).toEqual(['none', 'red', 'passed']);
  });
});

describe('badge', () => {
  it('counts orders, not deadlines, and takes the worst level', () => {
    const both = entryOf(
      shipped({
        status: 'delivered',
        deliveredAt: '2026-11-04',
        said: { wrong: '2026-11-05T08:00:00Z', remindAt: '2026-11-10' },
      }),
    );
    const amber = entryOf(shipped({ id: '2', protectionEndsAt: '2026-11-16' }));
    const quiet = entryOf(shipped({ id: '3', protectionEndsAt: '2026-12-16' }));
    const now = '2026-11-10T08:00:00Z';
    expect(badgeOf([both, amber, quiet], now, warsaw, defaultSettings)).toEqual({ count: 2, level: 'red' });
    expect(badgeOf([amber, quiet], now, warsaw, defaultSettings)).toEqual({ count: 1, level: 'amber' });
    expect(badgeOf([quiet], now, warsaw, defaultSettings)).toEqual({ count: 0, level: null });
    expect(badgeOf([], now, warsaw, defaultSettings)).toEqual({ count: 0, level: null });
  });
});

describe('agenda', () => {
  const now = '2026-11-20T08:00:00Z';
  const rows = (entries: Entry[]) =>
    agenda(entries, now, warsaw, defaultSettings).map(
      ({ watched, deadline, urgency }) => `${watched.order.id} ${deadline.rule} ${urgency}`,
    );
  const dollars = (amount: number) => ({ amount, currency: 'USD' });

  it('stands in the order of RULES.md', () => {
    const entries = [
      entryOf(shipped({ id: '1', protectionEndsAt: '2027-01-20', placedAt: null })),
      entryOf({
        order: { id: '2', status: 'processing', paidAt: '2026-11-02', protectionEndsAt: '2027-02-20' },
      }),
      entryOf(shipped({ id: '3', protectionEndsAt: null })),
      entryOf(shipped({ id: '4', protectionEndsAt: '2026-11-25', placedAt: null })),
      entryOf(shipped({ id: '5', protectionEndsAt: '2026-11-19', placedAt: null })),
      entryOf(shipped({ id: '6', protectionEndsAt: '2026-11-21', placedAt: null })),
    ];
    expect(rows(entries)).toEqual([
      '6 protection red',
      '5 protection passed',
      '4 protection amber',
      '3 protection unknown-end',
      '2 ship owed',
      '5 dispute-after-protection later',
      '1 protection later',
      '2 protection later',
      '2 cancel-available later',
    ]);
    expect(rows(entries.toReversed())).toEqual(rows(entries));
  });

  it('puts printed before estimated, then the larger sum, whatever the currency', () => {
    const estimated = entryOf({
      order: { id: '1', status: 'delivered', deliveredAt: '2026-11-14', total: dollars(90_000) },
    });
    const cheap = entryOf(shipped({ id: '2', protectionEndsAt: '2026-11-23', total: dollars(300) }));
    const dear = entryOf(
      shipped({ id: '3', protectionEndsAt: '2026-11-24', total: { amount: 20_000, currency: 'BRL' } }),
    );
    const unknown = entryOf(shipped({ id: '4', protectionEndsAt: '2026-11-23', total: null }));
    expect(rows([estimated, unknown, cheap, dear]).filter((row) => row.endsWith('amber'))).toEqual([
      '3 protection amber',
      '2 protection amber',
      '4 protection amber',
      '1 confirm amber',
    ]);
  });

  it('leaves out what is done, over or has no date', () => {
    expect(rows([entryOf(shipped({ status: 'completed' }))])).toEqual([]);
  });
});
