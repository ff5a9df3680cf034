import { expect, test } from 'vitest';
import type { StoredOrder } from '../model/stored.ts';
import { watchedWith } from '../rules/example.fixture.ts';
import { ownHistoryOf } from './own-history.ts';

const zone = 'UTC';
const order = (known: Partial<StoredOrder>) => watchedWith({ order: { status: 'completed', ...known } });
const history = (...orders: ReturnType<typeof order>[]) => ownHistoryOf(orders, zone);

test('only orders that were paid count', () => {
  expect(history(order({}), order({})).orders).toBe(2);
  expect(history(order({ status: 'unpaid' })).orders).toBe(0);
});

test('in time is before the promised day is over; without a delivery or a promise nothing is said', () => {
  const eta = [{ kind: 'eta' as const, at: '2026-09-10', text: '' }];
  expect(history(order({ promises: eta, deliveredAt: '2026-09-10T20:00:00Z' }))).toMatchObject({
    onTime: 1,
    late: 0,
  });
  expect(history(order({ promises: eta, deliveredAt: '2026-09-11T01:00:00Z' }))).toMatchObject({
    onTime: 0,
    late: 1,
  });
  expect(history(order({ protectionEndsAt: '2026-09-10', deliveredAt: '2026-09-01' })).onTime).toBe(1);
  expect(history(order({ deliveredAt: '2026-09-01' }))).toMatchObject({ onTime: 0, late: 0 });
  expect(history(order({ promises: eta }))).toMatchObject({ onTime: 0, late: 0 });
});

test('a dispute, a word of the buyer, or a seller who did not ship is a problem', () => {
  expect(history(order({ said: { wrong: '2026-09-01T00:00:00Z', remindAt: null } })).problems).toBe(1);
  expect(history(order({ status: 'disputed' })).problems).toBe(1);
  expect(history(order({ closedBecause: 'not-shipped', paidAt: '2026-09-01' })).problems).toBe(1);
  expect(history(order({})).problems).toBe(0);
  const disputed = { ...order({}), disputes: watchedWith({ disputes: [{ status: 'closed' }] }).disputes };
  expect(history(disputed).problems).toBe(1);
});
