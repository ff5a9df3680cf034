import { describe, expect, test } from 'vitest';
import { at, later, look, orderLook, parcelLook, result } from '../merge/readings.fixture.ts';
import { pageMessageSchema } from '../model/message.ts';
import type { Reading } from '../model/reading.ts';
import { refreshDeadlines } from './deadlines.ts';
import { ingest } from './ingest.ts';
import { markDeadline } from './marks.ts';
import { book, deadlinesIn, everything, freshDatabase, take, zone } from './store.fixture.ts';

const ids = Array.from({ length: 10 }, (_, index) => String(8_100_000_000_000_000 + index));
const list = (moment: string): Reading =>
  look(
    moment,
    result('api:order-list', {
      seen: 10,
      read: 10,
      orders: ids.map((id) => ({ id, status: 'shipped', placedAt: '2026-08-20', shippedAt: '2026-08-22' })),
      sellers: [{ storeId: '3', name: 'Lamp Shop' }],
    }),
  );
const detail = (moment: string, end: string) =>
  orderLook(moment, 'api:order-detail', { status: 'shipped', protectionEndsAt: end });

describe('a reading', () => {
  test('of ten orders stores ten, with their deadlines, shop and look', async () => {
    const db = freshDatabase();
    const [answer] = await take(db, list(at));
    expect(answer).toEqual({ changed: true, orderIds: ids });
    expect(await db.orders.count()).toBe(10);
    expect(await db.sellers.toArray()).toMatchObject([{ storeId: '3', name: 'Lamp Shop' }]);
    expect(await db.readings.toArray()).toMatchObject([
      { at, page: 'order-list', sources: [{ reader: 'api:order-list', seen: 10, read: 10 }], problems: [] },
    ]);
    const rules = new Set((await deadlinesIn(db)).map(({ rule }) => rule));
    expect(rules).toContain('tracking-visible');
    expect(new Set((await deadlinesIn(db)).map(({ orderId }) => orderId)).size).toBe(10);
  });

  test('of the same page writes nothing for ten minutes', async () => {
    const db = freshDatabase();
    await take(db, list('2026-09-01T10:00:00Z'));
    const before = await everything(db);
    const [answer] = await take(db, list('2026-09-01T10:09:00Z'));
    expect(answer).toEqual({ changed: false, orderIds: ids });
    expect(await everything(db)).toBe(before);
  });

  test('later writes down that it was seen again, and that the page was looked at', async () => {
    const db = freshDatabase();
    await take(db, list(at), list(later));
    expect((await db.orders.get(ids[0] ?? ''))?.seen.status).toEqual([later, 'api:order-list']);
    expect(await db.readings.count()).toBe(2);
  });

  test('that could read nothing changes no record, and says so in the log', async () => {
    const db = freshDatabase();
    await take(db, list(at));
    const before = await db.orders.toArray();
    const problem = { code: 'layout-unknown' as const, detail: 'no card matched' };
    const [answer] = await take(
      db,
      look(later, result('dom:order-list-2022', { problems: [problem], read: 0 })),
    );
    expect(answer).toEqual({ changed: false, orderIds: [] });
    expect(await db.orders.toArray()).toEqual(before);
    expect((await db.readings.toArray()).at(-1)).toMatchObject({ problems: [problem] });
  });

  test('keeps what the buyer did about a deadline', async () => {
    const db = freshDatabase();
    await take(db, detail(at, '2026-09-20'));
    await markDeadline(db, '1', 'protection', { as: 'done' }, at);
    await take(db, detail(later, '2026-09-21'));
    expect(await deadlinesIn(db, 'protection')).toMatchObject([{ by: '2026-09-21', markedDoneAt: at }]);
  });

  test('that renames a parcel leaves one parcel', async () => {
    const db = freshDatabase();
    const early = look(at, result('api:order-detail', { parcels: [{ orderId: '1', code: 'CN0001' }] }));
    await take(
      db,
      early,
      parcelLook(later, { code: 'LP0001', otherCodes: ['CN0001'], status: 'in-transit' }),
    );
    expect(await db.parcels.toArray()).toMatchObject([{ code: 'LP0001', otherCodes: ['CN0001'] }]);
  });

  test('of two tabs at once loses neither', async () => {
    const db = freshDatabase();
    await Promise.all([
      ingest(db, orderLook(at, 'api:order-list', { status: 'shipped' }), at, zone, book),
      ingest(db, detail(at, '2026-09-20'), at, zone, book),
      ingest(db, parcelLook(at, { code: 'LP0001', status: 'in-transit' }), at, zone, book),
    ]);
    expect(await db.orders.get('1')).toMatchObject({ status: 'shipped', protectionEndsAt: '2026-09-20' });
    expect(await db.parcels.count()).toBe(1);
  });

  test('that cannot be written is not written in part', async () => {
    const db = freshDatabase();
    db.deadlines.hook('creating', () => {
      throw new Error('the disk is full');
    });
    await expect(take(db, list(at))).rejects.toThrow();
    expect(await everything(db)).toBe(JSON.stringify(db.tables.map(() => [])));
  });
});

describe('what grows', () => {
  const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString();

  test('is bounded: 200 changes an order, the newest', async () => {
    const db = freshDatabase();
    for (let index = 0; index < 204; index += 1) {
      await take(db, detail(`${day(index).slice(0, 19)}Z`, day(400 + index * 3).slice(0, 10)));
    }
    const history = await db.history.toArray();
    expect(history).toHaveLength(200);
    expect(history.at(-1)?.at).toBe(`${day(203).slice(0, 19)}Z`);
    expect(history.every(({ orderId, field }) => orderId === '1' && field === 'protectionEndsAt')).toBe(true);
  }, 20_000);

  test('is bounded: 500 looks at pages, the newest', async () => {
    const db = freshDatabase();
    for (let index = 0; index < 503; index += 1) {
      const moment = `${day(index).slice(0, 19)}Z`;
      await take(db, look(moment, result('dom:order-list-2022', { read: 0 })));
    }
    const readings = await db.readings.toArray();
    expect(readings).toHaveLength(500);
    expect(readings.at(-1)?.at).toBe(`${day(502).slice(0, 19)}Z`);
  }, 20_000);
});

describe('deadlines', () => {
  test('are brought up to date, and rows that stay the same are not written', async () => {
    const db = freshDatabase();
    await take(db, detail(at, '2026-09-20'));
    await db.deadlines.clear();
    await refreshDeadlines(db, at, zone, book);
    expect(await deadlinesIn(db, 'protection')).toMatchObject([{ by: '2026-09-20', basis: 'page' }]);
    const written: unknown[] = [];
    db.deadlines.hook('updating', (change) => {
      written.push(change);
    });
    await refreshDeadlines(db, later, zone, book);
    expect(written).toEqual([]);
  });

  test('that the rules no longer name go', async () => {
    const db = freshDatabase();
    await take(db, detail(at, '2026-09-20'));
    await refreshDeadlines(db, at, zone, { ...book, rules: [] });
    expect(await deadlinesIn(db)).toEqual([]);
  });
});

describe('no name, address or phone', () => {
  const person = { buyerName: 'Ada Example', addressVO: { street: '1 Some Road' }, mobileNo: '+15550100' };

  test('reaches a record, wherever a page hides it', async () => {
    const db = freshDatabase();
    const item = {
      lineId: '7',
      productId: '8',
      title: 'A lamp',
      sku: null,
      skuId: null,
      quantity: 1,
      price: null,
    };
    const whole = result('api:order-detail', {
      orders: [{ id: '1', status: 'shipped', items: [item], seller: { storeId: '3', name: 'Lamp Shop' } }],
      parcels: [
        {
          orderId: '1',
          code: 'LP0001',
          events: [{ at, code: 'AE_GTMS_SIGNED', text: 'Delivered' }],
          status: 'delivered',
        },
      ],
      sellers: [{ storeId: '3', name: 'Lamp Shop' }],
      products: [{ id: '8', title: 'A lamp' }],
      disputes: [{ id: '9', orderId: '1', status: 'open' }],
      problems: [{ code: 'date-unread', detail: 'paidAt' }],
    });
    const message: unknown = { type: 'reading', reading: addEverywhere(look(at, whole), person) };
    expect(JSON.stringify(message).split('Ada Example').length).toBeGreaterThan(10);
    const parsed = pageMessageSchema.parse(message);
    if (parsed.type !== 'reading') throw new Error('not a reading');
    await take(db, parsed.reading);
    const stored = await everything(db);
    expect(stored).toContain('A lamp');
    for (const secret of ['Ada Example', 'Some Road', '5550100', 'buyerName', 'addressVO', 'mobileNo']) {
      expect(stored).not.toContain(secret);
    }
  });

  /** The same data with the person's fields in every object of it. */
  function addEverywhere(value: unknown, fields: object): unknown {
    if (Array.isArray(value)) return value.map((each) => addEverywhere(each, fields));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, each]) => [key, addEverywhere(each, fields)]);
    return { ...Object.fromEntries(entries), ...fields };
  }
});
