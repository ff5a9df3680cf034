import { describe, expect, test } from 'vitest';
import type { ReaderName, Reading, SellerPart } from '../model/reading.ts';
import { mergeReading, nothingStored } from './merge.ts';
import {
  at,
  later,
  look,
  orderAfter,
  orderLook,
  parcelLook,
  promise,
  result,
  storedAfter,
  window,
  zone,
} from './readings.fixture.ts';

describe('a field', () => {
  const price = (amount: number) => ({ amount, currency: 'BRL' });

  test('keeps value, moment and reader', () => {
    const order = orderAfter(orderLook(at, 'api:order-list', { total: price(100) }));
    expect(order.total).toEqual(price(100));
    expect(order.seen.total).toEqual([at, 'api:order-list']);
  });

  test('takes the newest value, whatever the reader', () => {
    const order = orderAfter(
      orderLook(at, 'api:order-list', { total: price(100) }),
      orderLook(later, 'dom:order-list-2022', { total: price(90) }),
    );
    expect(order.total).toEqual(price(90));
    expect(order.seen.total).toEqual([later, 'dom:order-list-2022']);
  });

  test('does not take an older one', () => {
    const order = orderAfter(
      orderLook(later, 'dom:order-list-2022', { total: price(90) }),
      orderLook(at, 'api:order-list', { total: price(100), paidAt: '2026-08-30' }),
    );
    expect(order).toMatchObject({ total: price(90), paidAt: '2026-08-30' });
  });

  test('within one visit takes the better reader, wherever it stands', () => {
    const api = result('api:order-list', { orders: [{ id: '1', total: price(100) }] });
    const dom = result('dom:order-list-2022', { orders: [{ id: '1', total: price(90) }] });
    expect(orderAfter(look(at, api, dom)).total).toEqual(price(100));
    expect(orderAfter(look(at, dom, api)).total).toEqual(price(100));
  });

  test('of two equal readers takes the later result', () => {
    const first = result('api:order-list', { orders: [{ id: '1', total: price(100) }] });
    const second = result('api:order-detail', { orders: [{ id: '1', total: price(90) }] });
    expect(orderAfter(look(at, first, second)).total).toEqual(price(90));
    expect(orderAfter(look(at, second, first)).total).toEqual(price(100));
  });

  test('is not emptied by null, by an absent field or by an empty list', () => {
    const item = {
      lineId: '7',
      productId: '8',
      title: 'A lamp',
      sku: null,
      skuId: null,
      quantity: 1,
      price: null,
    };
    const order = orderAfter(
      orderLook(at, 'api:order-list', {
        total: price(100),
        items: [item],
        promises: [promise('2026-09-20')],
      }),
      orderLook(later, 'api:order-list', { total: null, items: [], promises: [] }),
      orderLook(later, 'dom:order-list-2022', {}),
    );
    expect(order).toMatchObject({ total: price(100), items: [item], promises: [promise('2026-09-20')] });
  });

  test('a printed day takes no hour away, another day does', () => {
    const exact = orderLook(at, 'api:order-detail', { placedAt: '2026-08-30T15:00:00Z' });
    expect(orderAfter(exact, orderLook(later, 'api:order-list', { placedAt: '2026-08-30' })).placedAt).toBe(
      '2026-08-30T15:00:00Z',
    );
    expect(orderAfter(exact, orderLook(later, 'api:order-list', { placedAt: '2026-08-29' })).placedAt).toBe(
      '2026-08-29',
    );
  });

  test('a day that no calendar has is not taken', () => {
    const order = orderAfter(
      orderLook(at, 'dom:order-detail-2022', { placedAt: '2026-02-31', protectionEndsAt: '2026-11-31' }),
    );
    expect(order).toMatchObject({ placedAt: null, protectionEndsAt: null });
  });
});

describe('actions', () => {
  test('are those of one visit: a later one replaces them, also by none', () => {
    const first = orderLook(at, 'api:order-list', { actions: ['TRACKING', 'CONFIRM_GOODS'] });
    expect(orderAfter(first).actions).toEqual(['CONFIRM_GOODS', 'TRACKING']);
    expect(orderAfter(first, orderLook(later, 'api:order-list', { actions: [] })).actions).toEqual([]);
    expect(orderAfter(first, orderLook(later, 'dom:order-list-2022', {})).actions).toEqual([
      'CONFIRM_GOODS',
      'TRACKING',
    ]);
  });

  test('of two pages of one visit add up', () => {
    const list = result('api:order-list', { orders: [{ id: '1', actions: ['TRACKING'] }] });
    const detail = result('api:order-detail', { orders: [{ id: '1', actions: ['OPEN_DISPUTE'] }] });
    expect(orderAfter(look(at, list, detail)).actions).toEqual(['OPEN_DISPUTE', 'TRACKING']);
  });
});

describe('promises', () => {
  test("a page that prints one kind takes the other kinds' promises not away", () => {
    const order = orderAfter(
      orderLook(at, 'api:order-detail', { promises: [promise('2026-09-20'), window] }),
      orderLook(later, 'api:tracking', { promises: [promise('2026-09-30')] }),
    );
    expect(order.promises).toEqual([promise('2026-09-30'), window]);
  });

  test('a bare one takes nothing away from one with a date or a number of days', () => {
    const dated = {
      kind: 'free-return' as const,
      days: 15,
      from: 'delivered' as const,
      text: 'within 15 days',
    };
    const bare = { kind: 'free-return' as const, text: 'Free returns' };
    const detail = orderLook(at, 'api:order-detail', { promises: [dated] });
    const order = orderAfter(detail, orderLook(later, 'api:order-list', { promises: [bare] }));
    expect(order.promises).toEqual([dated, bare]);
  });

  test('of two pages of one visit stand side by side, each once', () => {
    const detail = result('api:order-detail', {
      orders: [{ id: '1', promises: [promise('2026-09-20'), window] }],
    });
    const tracking = result('api:tracking', {
      orders: [{ id: '1', promises: [promise('2026-09-19'), promise('2026-09-20')] }],
    });
    const { promises } = orderAfter(look(at, detail, tracking));
    expect(promises).toHaveLength(3);
    expect(promises).toEqual(expect.arrayContaining([promise('2026-09-19'), promise('2026-09-20'), window]));
  });
});

describe('the end of protection', () => {
  const printed = (moment: string, reader: ReaderName, value: string) =>
    orderLook(moment, reader, { protectionEndsAt: value });

  test('of two sources at most two days apart is the earlier, whichever is newer', () => {
    const detail = printed(at, 'api:order-detail', '2026-09-04');
    const tracking = printed(later, 'api:tracking', '2026-09-03');
    expect(orderAfter(detail, tracking).protectionEndsAt).toBe('2026-09-03');
    const order = orderAfter(
      printed(at, 'api:tracking', '2026-09-03'),
      printed(later, 'api:order-detail', '2026-09-05'),
    );
    expect(order.protectionEndsAt).toBe('2026-09-03');
    expect(order.seen.protectionEndsAt).toEqual([at, 'api:tracking']);
  });

  test('of two sources further apart is the newer look', () => {
    const order = orderAfter(
      printed(at, 'api:tracking', '2026-09-03'),
      printed(later, 'api:order-detail', '2026-09-13'),
    );
    expect(order.protectionEndsAt).toBe('2026-09-13');
    expect(order.protectionPrinted).toEqual({
      'order-detail': { value: '2026-09-13', at: later },
      tracking: { value: '2026-09-03', at },
    });
  });

  test('of one source is the newest, also when it came nearer; layouts of one page are one source', () => {
    const order = orderAfter(
      printed(at, 'api:order-detail', '2026-09-13'),
      printed(later, 'dom:order-detail-2026', '2026-09-12'),
    );
    expect(order.protectionEndsAt).toBe('2026-09-12');
    expect(Object.keys(order.protectionPrinted)).toEqual(['order-detail']);
  });

  test('tells its change to the history, with the old value', () => {
    const before = storedAfter(printed(at, 'api:order-detail', '2026-09-04'));
    const { history } = mergeReading(before, printed(later, 'api:order-detail', '2026-09-14'), zone);
    expect(history).toEqual([
      {
        orderId: '1',
        at: later,
        field: 'protectionEndsAt',
        before: '"2026-09-04"',
        after: '"2026-09-14"',
        reader: 'api:order-detail',
      },
    ]);
  });
});

describe('status', () => {
  const shipped = (moment: string) =>
    orderLook(moment, 'api:order-list', { status: 'shipped', statusText: 'Awaiting delivery' });
  const arrival = { at: '2026-08-31T18:39:00Z', code: 'AE_GTMS_SIGNED', text: 'Delivered' };
  const delivered = { code: 'LP001', status: 'delivered' as const, events: [arrival] };

  test('tracking turns a shipped order into a delivered one, in either order of reading', () => {
    for (const order of [
      orderAfter(shipped(at), parcelLook(later, delivered)),
      orderAfter(parcelLook(at, delivered), shipped(later)),
    ]) {
      expect(order).toMatchObject({
        status: 'delivered',
        statusText: 'Awaiting delivery',
        deliveredAt: '2026-08-31T18:39:00Z',
      });
      expect(order.seen.status?.[1]).toBe('api:order-list');
      expect(order.seen.deliveredAt?.[1]).toBe('api:tracking');
    }
  });

  test.each(['processing', 'completed', 'disputed', 'frozen'] as const)(
    'tracking leaves a %s order so',
    (status) => {
      const order = orderAfter(orderLook(at, 'api:order-list', { status }), parcelLook(later, delivered));
      expect(order).toMatchObject({ status, deliveredAt: '2026-08-31T18:39:00Z' });
    },
  );

  test('tracking alone does not know the status', () => {
    const order = orderAfter(parcelLook(at, delivered));
    expect(order).toMatchObject({ status: null, deliveredAt: '2026-08-31T18:39:00Z' });
  });

  test('is delivered only when all parcels are, and no more when another turns up', () => {
    const second = { code: 'LP002', status: 'in-transit' as const };
    expect(orderAfter(shipped(at), parcelLook(at, delivered, second))).toMatchObject({
      status: 'shipped',
      deliveredAt: null,
    });
    expect(
      orderAfter(shipped(at), parcelLook(at, delivered), parcelLook(later, delivered, second)),
    ).toMatchObject({
      status: 'shipped',
      deliveredAt: null,
    });
    const last = { at: '2026-09-01T08:00:00Z', code: 'AE_GTMS_SIGNED', text: 'Delivered' };
    const arrived = parcelLook(later, delivered, { code: 'LP002', status: 'delivered', events: [last] });
    expect(orderAfter(shipped(at), parcelLook(at, delivered, second), arrived)).toMatchObject({
      status: 'delivered',
      deliveredAt: '2026-09-01T08:00:00Z',
    });
  });

  test("takes the tracking page's own moment when the events name none", () => {
    const tracking = result('api:tracking', {
      orders: [{ id: '1', deliveredAt: '2026-08-31T18:00:00Z' }],
      parcels: [{ orderId: '1', code: 'LP001', status: 'delivered', events: [] }],
    });
    const list = result('api:order-list', { orders: [{ id: '1', status: 'shipped' }] });
    for (const reading of [look(at, list, tracking), look(at, tracking, list)]) {
      expect(orderAfter(reading)).toMatchObject({ status: 'delivered', deliveredAt: '2026-08-31T18:00:00Z' });
    }
    const order = orderAfter(look(at, tracking, list), shipped(later));
    expect(order).toMatchObject({ status: 'delivered', deliveredAt: '2026-08-31T18:00:00Z' });
  });

  test("the order page's word wins over whatever a tracking page says of the order", () => {
    const order = orderAfter(
      orderLook(at, 'api:order-list', { status: 'completed', placedAt: '2026-08-01' }),
      orderLook(later, 'api:tracking', {
        status: 'shipped',
        placedAt: '2026-08-02',
        completedAt: '2026-08-03',
      }),
    );
    expect(order).toMatchObject({ status: 'completed', placedAt: '2026-08-01', completedAt: null });
  });

  test("'unknown' overwrites nothing that is known, and its text explains nothing", () => {
    const unread = (moment: string) =>
      orderLook(moment, 'dom:order-list-2022', { status: 'unknown', statusText: 'Neznámý' });
    expect(orderAfter(shipped(at), unread(later))).toMatchObject({
      status: 'shipped',
      statusText: 'Awaiting delivery',
    });
    expect(orderAfter(unread(later), shipped(at))).toMatchObject({
      status: 'shipped',
      statusText: 'Awaiting delivery',
    });
    expect(orderAfter(unread(at))).toMatchObject({ status: 'unknown', statusText: 'Neznámý' });
  });

  test('an act that Escrowl saw wins over the page of the same moment', () => {
    const act = result('witness:confirm-receipt', {
      orders: [{ id: '1', status: 'completed', closedBecause: 'confirmed' }],
    });
    const page = result('api:order-list', {
      orders: [{ id: '1', status: 'shipped', statusText: 'Shipped' }],
    });
    expect(orderAfter(look(at, act, page))).toMatchObject({
      status: 'completed',
      statusText: null,
      closedBecause: 'confirmed',
    });
  });

  test('tells its change to the history and not its first sight', () => {
    expect(mergeReading(nothingStored, shipped(at), zone).history).toEqual([]);
    const { history } = mergeReading(storedAfter(shipped(at)), parcelLook(later, delivered), zone);
    expect(history).toMatchObject([{ field: 'status', before: '"shipped"', after: '"delivered"' }]);
  });
});

describe('items', () => {
  const item = {
    lineId: null,
    productId: null,
    title: null,
    sku: null,
    skuId: null,
    quantity: null,
    price: null,
  };
  const lamp = { ...item, lineId: '7', productId: '8', title: 'A lamp', quantity: 2 };

  test('a later reading replaces them, completed by the line that can only be the same', () => {
    const order = orderAfter(
      orderLook(at, 'api:order-list', { items: [lamp] }),
      orderLook(later, 'dom:order-list-2022', { items: [{ ...item, productId: '8', quantity: 3 }] }),
    );
    expect(order.items).toEqual([{ ...lamp, quantity: 3 }]);
  });

  test('lines that could be either of two are completed by neither', () => {
    const order = orderAfter(
      orderLook(at, 'api:order-list', { items: [lamp, { ...lamp, lineId: '9' }] }),
      orderLook(later, 'dom:order-list-2022', { items: [{ ...item, productId: '8' }] }),
    );
    expect(order.items).toEqual([{ ...item, productId: '8' }]);
  });

  test('pictures without lines (null) take nothing away', () => {
    const order = orderAfter(
      orderLook(at, 'api:order-list', { items: [lamp] }),
      orderLook(later, 'dom:order-list-2022', { items: null }),
    );
    expect(order.items).toEqual([lamp]);
  });
});

describe('parcels', () => {
  const parcelsAfter = (...readings: Reading[]) => storedAfter(...readings).parcels;

  test('one that was known by its other number is the same one, under the number shown', () => {
    const early = look(at, result('api:order-detail', { parcels: [{ orderId: '1', code: 'CN01' }] }));
    const tracking = parcelLook(later, { code: 'LP01', otherCodes: ['CN01'], status: 'in-transit' });
    for (const parcels of [parcelsAfter(early, tracking), parcelsAfter(tracking, { ...early, at: later })]) {
      expect(parcels).toHaveLength(1);
      expect(parcels[0]).toMatchObject({ code: 'LP01', otherCodes: ['CN01'], status: 'in-transit' });
    }
  });

  test('two that the page shows side by side stay two', () => {
    const parcels = parcelsAfter(parcelLook(at, { code: 'LP01', otherCodes: ['CN01'] }, { code: 'CN01' }));
    expect(parcels.map(({ code }) => code)).toEqual(['LP01', 'CN01']);
  });

  test('a delivered one is not expected any more', () => {
    const eta = { from: '2026-09-03', to: '2026-09-09' };
    const parcels = parcelsAfter(
      parcelLook(at, { code: 'LP01', status: 'in-transit', eta }),
      parcelLook(later, { code: 'LP01', status: 'delivered', eta: null }),
    );
    expect(parcels[0]).toMatchObject({ status: 'delivered', eta: null });
    expect(parcels[0]?.seen).not.toHaveProperty('eta');
  });

  test('one that names an order nobody has read makes that order known', () => {
    const reading = look(at, result('api:tracking', { parcels: [{ orderId: '5', code: 'LP01' }] }));
    expect(storedAfter(reading).orders.map(({ id }) => id)).toEqual(['5']);
  });
});

describe('sellers, products, disputes', () => {
  test('are joined field by field', () => {
    const seller = (moment: string, part: Omit<SellerPart, 'storeId'>) =>
      look(moment, result('api:store', { sellers: [{ storeId: '3', ...part }] }));
    const { sellers } = storedAfter(
      seller(at, { name: 'Lamp Shop', ratings: 900 }),
      seller(later, { positiveRate: 97.1 }),
    );
    expect(sellers).toMatchObject([{ name: 'Lamp Shop', ratings: 900, positiveRate: 97.1 }]);
  });

  test("a dispute's 'unknown' overwrites no known state", () => {
    const dispute = (moment: string, status: 'open' | 'unknown') =>
      look(moment, result('api:dispute-list', { disputes: [{ id: '4', orderId: '1', status }] }));
    expect(storedAfter(dispute(at, 'open'), dispute(later, 'unknown')).disputes).toMatchObject([
      { status: 'open' },
    ]);
  });
});

describe('a second reading of the same page', () => {
  const page = (moment: string) =>
    orderLook(moment, 'api:order-detail', { status: 'shipped', protectionEndsAt: '2026-09-20' });

  test('writes nothing for ten minutes', () => {
    const merged = mergeReading(
      storedAfter(page('2026-09-01T10:00:00Z')),
      page('2026-09-01T10:09:59Z'),
      zone,
    );
    expect(merged).toMatchObject({ orders: [], history: [], touchedOrderIds: ['1'] });
  });

  test('then writes down that it was seen again', () => {
    const { orders, history } = mergeReading(
      storedAfter(page('2026-09-01T10:00:00Z')),
      page('2026-09-01T10:10:00Z'),
      zone,
    );
    expect(orders[0]?.seen.status).toEqual(['2026-09-01T10:10:00Z', 'api:order-detail']);
    expect(orders[0]?.protectionPrinted['order-detail']?.at).toBe('2026-09-01T10:10:00Z');
    expect(history).toEqual([]);
  });
});
