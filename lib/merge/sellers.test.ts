import { expect, test } from 'vitest';
import type { SellerPart } from '../model/reading.ts';
import { mergeReading } from './merge.ts';
import { at, later, look, result, storedAfter, write, zone } from './readings.fixture.ts';

const [old, today] = ['120565', '1100574830'];
const seller = (moment: string, part: SellerPart) =>
  look(moment, result('api:product-2024', { sellers: [part] }));
const both = seller(later, { storeId: today, otherIds: [old], name: 'Lamp Shop' });

test('a store seen under its two numbers, and then under both, is one seller', () => {
  const looks = [
    seller(at, { storeId: old, name: 'Lamps', followers: 7 }),
    seller(at, { storeId: today, country: 'CN' }),
  ];
  for (const readings of [looks, looks.toReversed()]) {
    const { sellers } = storedAfter(...readings, both);
    expect(sellers).toHaveLength(1);
    expect(sellers[0]).toMatchObject({
      storeId: today,
      otherIds: [old],
      name: 'Lamp Shop',
      followers: 7,
      country: 'CN',
    });
  }
});

test('is kept under today’s number, whichever the page shows first', () => {
  const { sellers } = storedAfter(seller(at, { storeId: old, otherIds: [today], name: 'Lamp Shop' }));
  expect(sellers).toMatchObject([{ storeId: today, otherIds: [old], name: 'Lamp Shop' }]);
});

test('a later look under the old number completes it, and one without news writes nothing', () => {
  const stored = storedAfter(both);
  const again = seller('2026-09-03T10:00:00Z', { storeId: old, positiveRate: 97 });
  const after = storedAfter(both, again);
  expect(after.sellers).toMatchObject([{ storeId: today, otherIds: [old], positiveRate: 97 }]);
  const merged = mergeReading(stored, both, zone);
  expect([merged.sellers, merged.removedStoreIds]).toEqual([[], []]);
  expect(write(stored, merged)).toEqual(stored);
});

test('other stores stay what they are, without other numbers', () => {
  const { sellers } = storedAfter(seller(at, { storeId: '7', name: 'Rope Shop' }), both);
  expect(sellers.map(({ storeId }) => storeId).sort()).toEqual([today, '7'].sort());
  expect(sellers.find(({ storeId }) => storeId === '7')).not.toHaveProperty('otherIds');
});
