import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrderStatus, PagePromise } from '../model/order.ts';
import type { ReaderResult } from '../model/reading.ts';
import { mergeReading, nothingStored, type StoredPart } from './merge.ts';
import { at, later, look, promise, result, storedAfter, window, zone } from './readings.fixture.ts';

describe('whatever is read', () => {
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-09-${String(number).padStart(2, '0')}`);
  const amount = fc.integer({ min: 1, max: 3 }).map((value) => ({ amount: value, currency: 'USD' }));
  const refund = day.map(promise);
  const orderPart = (page: string) =>
    fc.record({
      id: fc.constantFrom('1', '2'),
      status: fc.constantFrom<OrderStatus | null>(
        'processing',
        'shipped',
        'delivered',
        'completed',
        'unknown',
        null,
      ),
      placedAt: maybe(day),
      /** One truth, printed with its hour or without. */
      paidAt: fc.constantFrom('2026-09-10', '2026-09-10T23:30:00Z', null),
      deliveredAt: page === 'order-detail' ? maybe(day) : fc.constant(null),
      total: maybe(amount),
      actions: maybe(fc.subarray(['CONFIRM_GOODS', 'OPEN_DISPUTE', 'TRACKING'])),
      protectionEndsAt: maybe(day),
      promises: maybe(
        fc.oneof(
          fc.constant<PagePromise[]>([]),
          fc.array(refund, { minLength: 1, maxLength: 1 }),
          fc.constant<PagePromise[]>([window]),
        ),
      ),
    });
  const parcelPart = fc.record({
    orderId: fc.constantFrom('1', '2'),
    code: fc.constantFrom('LP01', 'LP02'),
    status: fc.constantFrom('in-transit', 'delivered', 'unknown', null),
    events: maybe(day.map((moment) => [{ at: moment, code: 'AE_GTMS_SIGNED', text: null }])),
  });
  const oneEach = <T>(part: fc.Arbitrary<T>, name: (part: T) => string) =>
    fc.uniqueArray(part, { selector: name, maxLength: 3 });
  const reading = (page: string, moment: fc.Arbitrary<string>) =>
    fc
      .tuple(
        moment,
        fc.uniqueArray(fc.constantFrom('api', 'embedded', 'dom'), { minLength: 1 }),
        fc.array(
          fc.tuple(
            oneEach(orderPart(page), ({ id }) => id),
            oneEach(parcelPart, (part) => part.orderId + part.code),
          ),
          {
            minLength: 3,
            maxLength: 3,
          },
        ),
      )
      .map(([when, readers, lists]) =>
        look(
          when,
          ...readers.map((reader, index) => {
            const [orders, parcels] = lists[index] ?? [[], []];
            return result(`${reader}:${page}`, { orders, parcels: page === 'order-list' ? null : parcels });
          }),
        ),
      );
  const anyMoment = fc.constantFrom(at, '2026-09-01T10:03:00Z', later, '2026-09-20T10:00:00Z');
  const anyReading = fc
    .constantFrom('order-list', 'order-detail', 'tracking')
    .chain((page) => reading(page, anyMoment));

  /** Stored data without the order in which lists were first written. */
  function facts(stored: StoredPart): unknown {
    const orders = stored.orders
      .map((order) => ({
        ...order,
        promises: order.promises?.map((each) => JSON.stringify(each)).sort() ?? null,
        protectionPrinted: Object.entries(order.protectionPrinted).sort(),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const parcels = stored.parcels.toSorted((a, b) => (a.orderId + a.code < b.orderId + b.code ? -1 : 1));
    return { orders, parcels };
  }

  test('reading it twice is reading it once', () => {
    fc.assert(
      fc.property(fc.array(anyReading, { maxLength: 4 }), anyReading, (before, news) => {
        const once = storedAfter(...before, news);
        const again = mergeReading(once, news, zone);
        expect(again).toMatchObject({ orders: [], parcels: [], history: [], removedParcels: [] });
      }),
    );
  });

  test('the order in which different pages of one moment are read does not matter', () => {
    const now = fc.constant('2026-09-20T10:00:00Z');
    const pages = fc.tuple(
      reading('order-list', now),
      reading('order-detail', now),
      reading('tracking', now),
    );
    const earlier = fc.array(
      anyReading.filter((each) => each.at < '2026-09-20'),
      { maxLength: 2 },
    );
    fc.assert(
      fc.property(earlier, pages, (before, [list, detail, tracking]) => {
        const expected = facts(storedAfter(...before, list, detail, tracking));
        expect(facts(storedAfter(...before, tracking, list, detail))).toEqual(expected);
        expect(facts(storedAfter(...before, detail, tracking, list))).toEqual(expected);
        expect(facts(storedAfter(...before, tracking, detail, list))).toEqual(expected);
      }),
    );
  });

  test('the order in which looks of different days arrive does not matter', () => {
    const days = ['2026-09-18T10:00:00Z', '2026-09-20T10:00:00Z', '2026-09-24T10:00:00Z'];
    const pages = fc
      .tuple(
        fc.shuffledSubarray(['order-list', 'order-detail', 'tracking'], { minLength: 3 }),
        fc.shuffledSubarray(days, { minLength: 3 }),
      )
      .chain(([names, moments]) =>
        fc.tuple(...names.map((name, index) => reading(name, fc.constant(moments[index] ?? at)))),
      );
    fc.assert(
      fc.property(pages, ([one, other, third]) => {
        if (!one || !other || !third) return;
        const expected = facts(storedAfter(one, other, third));
        expect(facts(storedAfter(third, other, one))).toEqual(expected);
        expect(facts(storedAfter(other, one, third))).toEqual(expected);
        expect(facts(storedAfter(other, third, one))).toEqual(expected);
      }),
    );
  });

  test('a broken or empty reading changes nothing', () => {
    const nothing = fc.constantFrom<Partial<ReaderResult>>(
      {},
      { orders: [], parcels: [], sellers: [], products: [], disputes: [] },
      { problems: [{ code: 'layout-unknown', detail: 'nothing matched' }] },
    );
    const broken = fc
      .array(nothing, { maxLength: 3 })
      .map((results) =>
        look('2026-10-01T10:00:00Z', ...results.map((each) => result('dom:order-list-2022', each))),
      );
    fc.assert(
      fc.property(fc.array(anyReading, { maxLength: 4 }), broken, (before, reading) => {
        const merged = mergeReading(storedAfter(...before), reading, zone);
        expect(merged).toEqual({ ...nothingStored, removedParcels: [], history: [], touchedOrderIds: [] });
      }),
    );
  });

  test('a part that knows nothing takes nothing away', () => {
    const silent = look(
      '2026-10-01T10:00:00Z',
      result('api:order-detail', { orders: [{ id: '1' }, { id: '2' }] }),
    );
    fc.assert(
      fc.property(fc.array(anyReading, { minLength: 1, maxLength: 4 }), (before) => {
        const stored = storedAfter(...before);
        const known = new Map(stored.orders.map((order) => [order.id, order]));
        for (const order of mergeReading(stored, silent, zone).orders) {
          const { seen: _, market: __, ...values } = order;
          expect(known.get(order.id) ?? {}).toMatchObject(known.has(order.id) ? values : {});
        }
      }),
    );
  });

  test('what it is given stays as it was', () => {
    fc.assert(
      fc.property(fc.array(anyReading, { maxLength: 3 }), anyReading, (before, news) => {
        const stored = storedAfter(...before);
        const copy = structuredClone({ stored, news });
        mergeReading(stored, news, zone);
        expect({ stored, news }).toEqual(copy);
      }),
    );
  });
});
