import { expect, test } from 'vitest';
import { watchedWith } from '../rules/example.fixture.ts';
import { guardFacts } from './facts.ts';

const seenBy = (reader: string, at: string) => ({ status: [at, reader] as [string, string] });

test('nothing known is null or empty, never a guess', () => {
  expect(guardFacts(watchedWith({}))).toMatchObject({
    status: null,
    total: null,
    itemCount: null,
    protectionEndsAt: null,
    trackingReadAt: null,
    parcels: [],
    disputeOpen: false,
    saidWrong: false,
  });
});

test('tracking was read when a reader of the tracking page saw a parcel, last at the newest look', () => {
  const parcels = [
    { seen: seenBy('api:tracking', '2026-11-01T10:00:00Z') },
    { seen: seenBy('dom:tracking-2024', '2026-11-03T10:00:00Z') },
    { seen: seenBy('api:order-detail', '2026-11-09T10:00:00Z') },
  ];
  expect(guardFacts(watchedWith({ parcels })).trackingReadAt).toBe('2026-11-03T10:00:00Z');
});

test('a code on the order page is no tracking', () => {
  const parcels = [
    { status: 'delivered', seen: seenBy('api:order-detail', '2026-11-09T10:00:00Z') } as const,
  ];
  expect(guardFacts(watchedWith({ parcels })).trackingReadAt).toBeNull();
});

test('delivered when tracking says signed, not at a later event', () => {
  const events = [
    { at: '2026-11-06T10:00:00Z', code: 'AE_REVIEW', text: null },
    { at: '2026-11-05T10:00:00Z', code: 'AE_GTMS_SIGNED', text: null },
  ];
  const [parcel] = guardFacts(watchedWith({ parcels: [{ status: 'delivered', events }] })).parcels;
  expect(parcel?.deliveredAt).toBe('2026-11-05T10:00:00Z');
});

test("the order's day of delivery counts for its only parcel, and for none of several", () => {
  const order = { deliveredAt: '2026-11-05' };
  const one = { status: 'delivered' } as const;
  expect(guardFacts(watchedWith({ order, parcels: [one] })).parcels[0]?.deliveredAt).toBe('2026-11-05');
  expect(guardFacts(watchedWith({ order, parcels: [one, one] })).parcels[0]?.deliveredAt).toBeNull();
});

test('a parcel on its way has no day of delivery', () => {
  const order = { deliveredAt: '2026-11-05' };
  const parcels = [{ status: 'in-transit' } as const];
  expect(guardFacts(watchedWith({ order, parcels })).parcels[0]?.deliveredAt).toBeNull();
});

test.each([
  ['open', true],
  ['escalated', true],
  ['closed', false],
  ['unknown', false],
] as const)('a dispute that is %s: %s', (status, isOpen) => {
  expect(guardFacts(watchedWith({ disputes: [{ status }] })).disputeOpen).toBe(isOpen);
});

test("the order's own word for a dispute counts", () => {
  expect(guardFacts(watchedWith({ order: { status: 'disputed' } })).disputeOpen).toBe(true);
});

test('what the buyer said', () => {
  const said = { wrong: '2026-11-05T10:00:00Z', remindAt: null };
  expect(guardFacts(watchedWith({ order: { said } })).saidWrong).toBe(true);
});

test('"the parcel is here" is no word of the tracking: the guard keeps to what tracking told', () => {
  const said = { wrong: null, remindAt: null, receivedAt: '2026-11-05' };
  const parcels = [{ status: 'in-transit' } as const];
  const saidSo = guardFacts(watchedWith({ order: { said }, parcels }));
  expect(saidSo).toEqual(guardFacts(watchedWith({ parcels })));
});

test('all three boxes make it checked, fewer do not', () => {
  const some = { wrong: null, remindAt: null, receivedAt: '2026-11-05', matchesAt: '2026-11-05' };
  const all = { ...some, worksAt: '2026-11-06' };
  expect(guardFacts(watchedWith({ order: { said: some } })).checked).toBe(false);
  expect(guardFacts(watchedWith({ order: { said: all } })).checked).toBe(true);
});
