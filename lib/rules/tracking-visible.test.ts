import { expect, test } from 'vitest';
import { defaultSettings } from '../model/settings.ts';
import type { Seen } from '../model/stored.ts';
import { deadlines } from './deadlines.ts';
import { stored, watchedWith } from './example.fixture.ts';
import { rulebook } from './rulebook.ts';
import { urgencyOf } from './urgency.ts';

const zone = 'Europe/Warsaw';
const now = '2026-11-22T10:00:00Z';

/** The order was shipped on 1 Nov: its code should show something from 11 Nov on. */
function urgency(seen: Seen) {
  const parcel = { status: 'unknown', seen } as const;
  const watched = watchedWith({ order: { status: 'shipped', shippedAt: '2026-11-01' }, parcels: [parcel] });
  const deadline = deadlines(watched, now, zone, rulebook).find(({ rule }) => rule === 'tracking-visible');
  expect(deadline).toMatchObject({ by: '2026-11-11', done: false });
  return deadline && urgencyOf(stored(deadline), watched, now, zone, defaultSettings);
}

test('nobody is late with a track code that Escrowl has not looked up', () => {
  expect(urgency({ code: ['2026-11-20T08:00:00Z', 'api:order-detail'] })).toBe('none');
});

test('nor with one that was looked up only before its day', () => {
  expect(urgency({ code: ['2026-11-09T08:00:00Z', 'api:tracking'] })).toBe('none');
});

test('the seller owes one that was looked up after its day and showed nothing', () => {
  expect(urgency({ code: ['2026-11-13T08:00:00Z', 'dom:tracking-2024'] })).toBe('owed');
});
