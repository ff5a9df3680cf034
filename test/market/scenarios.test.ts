import { describe, expect, test } from 'vitest';
import { storeById } from './answers/shop.ts';
import { doAct, sumsOf } from './orders.ts';
import { postalCode } from './parcels.ts';
import { printerFor } from './print.ts';
import { ordersOf, usualPageSize } from './scenarios.ts';
import { languages, words } from './words/words.ts';

const now = Date.UTC(2026, 10, 22, 12);
const hour = 3_600_000;
const role = (name: string, orders = ordersOf('story', now, 1)) => {
  const found = orders.find((order) => order.role === name);
  if (!found) throw new Error(name);
  return found;
};

describe('scenarios', () => {
  test('have as many orders as they promise, newest first, no number twice', () => {
    const sizes = { story: 25, ten: 10, heavy: 200, empty: 0, 'first-visit': 14, everything: 22 } as const;
    for (const [name, size] of Object.entries(sizes)) {
      const orders = ordersOf(name as keyof typeof sizes, now, 1);
      expect(orders).toHaveLength(size);
      const ids = orders.flatMap((order) => [order.id, ...order.lines.map((line) => line.lineId)]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^82\d{14}$/);
      const placed = orders.map((order) => order.placedAt);
      expect(placed).toEqual([...placed].sort((one, other) => other - one));
    }
    expect(usualPageSize('heavy')).toBe(200);
  });

  test('the story is told on page 1', () => {
    const first = ordersOf('story', now, 1).slice(0, usualPageSize('story'));
    expect(new Set(first.map((order) => order.role))).toEqual(
      new Set([
        'ends-soon',
        'delivered',
        'two-parcels',
        'ends-later',
        'unpaid',
        'seller-late',
        'processing',
        'disputed',
        'completed-recently',
        'expired',
      ]),
    );
  });

  test('its dates are relative to now', () => {
    expect(role('ends-soon').protectionEndsAt).toBe(now + 36 * hour);
    expect(role('ends-later').protectionEndsAt).toBe(now + 5 * 24 * hour);
    expect(role('delivered').parcels[0]?.deliveredAt).toBe(now - 26 * hour);
    expect(role('two-parcels').parcels.map((parcel) => parcel.deliveredAt !== null)).toEqual([true, false]);
    expect(role('expired').hasPrice).toBe(false);
  });

  test('nothing happens in the future or in the wrong order', () => {
    for (const name of ['story', 'heavy', 'first-visit', 'everything'] as const) {
      for (const order of ordersOf(name, now, 1)) {
        const times = [order.placedAt, order.paidAt, order.shippedAt].filter((time) => time !== null);
        expect(times).toEqual([...times].sort((one, other) => one - other));
        for (const parcel of order.parcels) {
          const events = parcel.events.map((event) => event.at);
          expect(events).toEqual([...events].sort((one, other) => other - one));
          expect(Math.max(...events)).toBeLessThanOrEqual(order.completedAt ?? now);
        }
      }
    }
  });
});

describe('everything', () => {
  const orders = ordersOf('everything', now, 1);

  test('begins with the ten, numbers and all', () => {
    const ten = ordersOf('ten', now, 1);
    expect(orders.filter((order) => ten.some((one) => one.role === order.role))).toEqual(ten);
    expect(ten).toHaveLength(10);
  });

  test('one parcel brings two orders', () => {
    const codes = (name: string) => role(name, orders).parcels.map((parcel) => parcel.code);
    expect(codes('comes-with-it')).toEqual(codes('shares-parcel'));
    expect(codes('comes-with-it')).toHaveLength(1);
  });

  test('three parcels bring one order', () => {
    const { parcels } = role('three-parcels', orders);
    expect(new Set(parcels.map((parcel) => parcel.code)).size).toBe(3);
    expect(parcels.map((parcel) => parcel.deliveredAt !== null)).toEqual([true, false, false]);
  });

  test('an order of 2019 is listed without a price', () => {
    const order = role('expired-2019', orders);
    expect(new Date(order.placedAt).toISOString()).toMatch(/^2019-05-1/);
    expect(order.hasPrice).toBe(false);
  });

  test('a store has two numbers, and both are the store', () => {
    const { store } = role('two-numbers', orders);
    expect(store.oldId).toBeDefined();
    expect(storeById(store.oldId ?? '')).toBe(storeById(store.storeId));
  });

  test('disputes are open, escalated and closed', () => {
    const states = orders.flatMap((order) => (order.dispute ? [order.dispute.state] : []));
    expect(new Set(states)).toEqual(new Set(['open', 'escalated', 'closed']));
    for (const { dispute, lines } of orders)
      if (dispute) expect(lines.map((line) => line.lineId)).toContain(dispute.lineId);
  });
});

test('acts change only the orders that they apply to', () => {
  const shipped = role('delivered');
  expect(doAct(shipped, 'DELETE', now)).toBe(false);
  expect(doAct(shipped, 'CONFIRM_GOODS', now)).toBe(true);
  expect(shipped).toMatchObject({ state: 'completed', completedAt: now });
  expect(doAct(shipped, 'CONFIRM_GOODS', now)).toBe(false);
  expect(doAct(shipped, 'DELETE', now)).toBe(true);
  expect(doAct(shipped, 'DELETE', now)).toBe(false);
});

test('sums add up', () => {
  const { subtotal, coupon, tax, total } = sumsOf(role('two-parcels'), 'BRL');
  expect(subtotal).toBe(32_032 + 10_855);
  expect(total).toBe(subtotal - coupon + tax);
});

test('postal codes carry the check digit of UPU S10', () => {
  expect(postalCode('RR', '47312482', 'GB')).toBe('RR473124829GB');
});

test('money and dates are printed as the pages print them', () => {
  const brazil = printerFor('pt-BR', 'BRL', 'UTC');
  expect(brazil.money(13_274)).toBe('R$132,74');
  expect(brazil.moneyInfo(13_274)).toBe('R$132,74|132|74');
  expect(brazil.money(123_456_705)).toBe('R$1.234.567,05');
  expect(printerFor('en-US', 'USD', 'UTC').date(Date.UTC(2026, 6, 15))).toBe('Jul 15, 2026');
  expect(printerFor('ko-KR', 'USD', 'UTC').date(Date.UTC(2026, 4, 21))).toBe('2026년 5월 21일');
  expect(printerFor('en-US', 'USD', 'UTC').trackingTime(Date.UTC(2026, 6, 28, 18, 39))).toBe(
    'Tue | Jul 28 18:39',
  );
});

test('every language says everything, with the places to fill in', () => {
  const shape = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null)
      return [...String(value).matchAll(/\{\w+\}/g)].map(String).sort();
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
  };
  for (const language of languages) expect(shape(words[language])).toEqual(shape(words.en));
});
