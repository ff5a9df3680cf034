import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, later, look, orderLook, parcelLook, result } from '../merge/readings.fixture.ts';
import { backupVersion } from '../model/backup.ts';
import { defaultSettings } from '../model/settings.ts';
import { BackupRefused, exportBackup, previewBackup, restoreBackup } from './backup.ts';
import type { EscrowlDatabase } from './database.ts';
import { markDeadline, sayWrong } from './marks.ts';
import { book, everything, freshDatabase, take, zone } from './store.fixture.ts';
import { wipe } from './wipe.ts';

const settings = { ...defaultSettings, warningDays: 5, guard: false };

async function filled(): Promise<EscrowlDatabase> {
  const db = freshDatabase();
  const promise = { kind: 'delivery-refund' as const, at: '2026-09-20', text: 'Refund before Sep 20' };
  const seller = { name: 'Lamp Shop', storeId: '3' };
  await take(
    db,
    look(
      at,
      result('api:order-list', { orders: [{ id: '20', status: 'completed', completedAt: '2026-08-20' }] }),
    ),
    orderLook(at, 'api:order-detail', {
      status: 'shipped',
      protectionEndsAt: '2026-09-20',
      promises: [promise],
      seller,
    }),
    orderLook(later, 'api:order-detail', { status: 'completed', total: { currency: 'BRL', amount: 13274 } }),
    parcelLook(
      later,
      { code: 'LP0002', status: 'in-transit' },
      { code: 'LP0001', eta: { to: null, from: later } },
    ),
    look(later, result('api:store', { sellers: [seller], products: [{ id: '8', title: 'A lamp' }] })),
    look(later, result('api:dispute-list', { disputes: [{ id: '9', orderId: '20', status: 'open' }] })),
  );
  await markDeadline(db, '20', 'review', { as: 'done' }, later);
  await sayWrong(db, '20', true, later, zone, book);
  return db;
}

/** The file with one of its fields changed. */
async function changed(change: (file: Record<string, never[]>) => void): Promise<string> {
  const file = JSON.parse(await exportBackup(await filled(), settings, later));
  change(file);
  return JSON.stringify(file);
}

describe('a backup', () => {
  test('holds everything but the log of looks, in the order of the contract', async () => {
    const text = await exportBackup(await filled(), settings, later);
    const file = JSON.parse(text);
    expect(Object.keys(file)).toEqual([
      'format',
      'version',
      'exportedAt',
      'settings',
      'orders',
      'parcels',
      'sellers',
      'products',
      'disputes',
      'deadlines',
      'history',
      'sellerSnapshots',
      'productSnapshots',
    ]);
    expect(file).toMatchObject({
      format: 'escrowl-backup',
      version: backupVersion,
      exportedAt: later,
      settings,
    });
    expect(file.orders.map(({ id }: { id: string }) => id)).toEqual(['1', '20']);
    expect(Object.keys(file.orders[0]).slice(0, 4)).toEqual(['id', 'market', 'status', 'statusText']);
    expect(Object.keys(file.orders[0])).not.toContain('finished');
    expect(Object.keys(file.orders[0].total)).toEqual(['amount', 'currency']);
    expect(Object.keys(file.orders[0].seller)).toEqual(['storeId', 'name']);
    expect(Object.keys(file.orders[0].seen)).toEqual(Object.keys(file.orders[0].seen).toSorted());
    expect(file.orders[1].said).toEqual({ wrong: later, remindAt: null });
    expect(file.parcels.map(({ code }: { code: string }) => code)).toEqual(['LP0001', 'LP0002']);
    expect(file.deadlines.find(({ rule }: { rule: string }) => rule === 'review').markedDoneAt).toBe(later);
    expect(file.history).toMatchObject([
      { orderId: '1', field: 'status', before: '"shipped"', after: '"completed"' },
    ]);
  });

  test('restored after a wipe gives the same bytes but for exportedAt, and the settings', async () => {
    const db = await filled();
    const text = await exportBackup(db, settings, later);
    await wipe(db);
    expect(await everything(db)).toBe(JSON.stringify(db.tables.map(() => [])));
    expect(await restoreBackup(db, text)).toEqual(settings);
    expect(await exportBackup(db, settings, later)).toBe(text);
    const again = await exportBackup(db, settings, at);
    expect(again.replace(`"exportedAt": "${at}"`, `"exportedAt": "${later}"`)).toBe(text);
  });

  test('of the same data read in another order is the same', async () => {
    const list = orderLook(at, 'api:order-list', { status: 'shipped', placedAt: '2026-08-20' });
    const detail = orderLook(at, 'api:order-detail', {
      protectionEndsAt: '2026-09-20',
      paidAt: '2026-08-21',
    });
    const tracking = orderLook(at, 'api:tracking', { protectionEndsAt: '2026-09-21' });
    const [one, other] = [freshDatabase(), freshDatabase()];
    await take(one, list, detail, tracking);
    await take(other, tracking, detail, list);
    // The history tells the way and not only where it led.
    await Promise.all([one.history.clear(), other.history.clear()]);
    expect(await exportBackup(other, settings, later)).toBe(await exportBackup(one, settings, later));
  });

  test('merges later readings as the data it was made of would have', async () => {
    const db = await filled();
    const restored = freshDatabase();
    await restoreBackup(restored, await exportBackup(db, settings, later));
    const reading = orderLook('2026-09-03T10:00:00Z', 'api:tracking', { protectionEndsAt: '2026-09-19' });
    await take(db, reading);
    await take(restored, reading);
    expect(await exportBackup(restored, settings, later)).toBe(await exportBackup(db, settings, later));
  });

  test('is previewed by what it holds', async () => {
    const text = await exportBackup(await filled(), settings, later);
    expect(previewBackup(text)).toMatchObject({
      ok: true,
      exportedAt: later,
      counts: { orders: 2, parcels: 2, sellers: 1, products: 1, disputes: 1, history: 1 },
    });
  });

  test('replaces what is there', async () => {
    const text = await exportBackup(await filled(), settings, later);
    const db = freshDatabase();
    await take(db, look(at, result('api:order-list', { orders: [{ id: '777' }] })));
    await restoreBackup(db, text);
    expect((await db.orders.toArray()).map(({ id }) => id)).toEqual(['1', '20']);
    expect(await db.readings.count()).toBe(0);
  });

  test('of an empty database restores', async () => {
    const text = await exportBackup(freshDatabase(), settings, later);
    expect(previewBackup(text)).toMatchObject({ ok: true, counts: { orders: 0 } });
  });
});

describe('a file that is no good', () => {
  test.each<[string, string, object]>([
    ['empty', '', { code: 'not-json' }],
    ['cut off', '{"format": "escrowl-backup", "orders": [', { code: 'not-json' }],
    ['no object', '[1, 2]', { code: 'not-escrowl' }],
    ['null', 'null', { code: 'not-escrowl' }],
    ["another program's", '{"format": "shop-backup", "version": 1}', { code: 'not-escrowl' }],
    [
      'of a newer version',
      '{"format": "escrowl-backup", "version": 99}',
      { code: 'newer-version', params: { version: 99, known: backupVersion } },
    ],
    ['without a version', '{"format": "escrowl-backup"}', { code: 'damaged', params: { list: 'version' } }],
    [
      'without a date',
      '{"format": "escrowl-backup", "version": 1}',
      { code: 'damaged', params: { list: 'exportedAt' } },
    ],
  ])('%s is refused', (_, text, error) => {
    expect(previewBackup(text)).toMatchObject({ ok: false, error });
  });

  test('too large is refused before it is read', () => {
    expect(previewBackup(' '.repeat(200_000_001))).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });

  test.each<[string, (file: Record<string, never[]>) => void, object]>([
    ['a list is missing', (file) => delete file.sellers, { list: 'sellers', entry: null, field: null }],
    [
      'a field is of another kind',
      (file) => Object.assign(file.orders?.[1] ?? {}, { total: 'much' }),
      { list: 'orders', entry: 2, field: 'total' },
    ],
    [
      'a field is missing',
      (file) => delete (file.parcels?.[0] as { code?: string } | undefined)?.code,
      { list: 'parcels', entry: 1, field: 'code' },
    ],
    [
      'an id is no number',
      (file) => Object.assign(file.orders?.[0] ?? {}, { id: '__proto__' }),
      { list: 'orders', entry: 1, field: 'id' },
    ],
    [
      'an entry is there twice',
      (file) => file.orders?.push(file.orders[0] as never),
      { list: 'orders', entry: 3, field: null },
    ],
  ])('is told by its first problem: %s', async (_, change, params) => {
    expect(previewBackup(await changed(change))).toEqual({ ok: false, error: { code: 'damaged', params } });
  });

  test('changes nothing when it is restored', async () => {
    const db = await filled();
    const before = await everything(db);
    const text = await changed((file) => Object.assign(file.history?.[0] ?? {}, { at: 'yesterday' }));
    await expect(restoreBackup(db, text)).rejects.toBeInstanceOf(BackupRefused);
    expect(await everything(db)).toBe(before);
  });

  test('changes nothing when the disk refuses its last entry', async () => {
    const db = await filled();
    const before = await everything(db);
    const text = await exportBackup(db, settings, later);
    db.history.hook('creating', () => {
      throw new Error('the disk is full');
    });
    await expect(restoreBackup(db, text)).rejects.toThrow();
    expect(await everything(db)).toBe(before);
  });

  test('any damage to a good one is refused or restores to something that is backed up as it is', async () => {
    const text = await exportBackup(await filled(), settings, later);
    const db = freshDatabase();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.nat(40),
        fc.string({ maxLength: 4 }),
        async (from, cut, junk) => {
          const broken = text.slice(0, from) + junk + text.slice(from + cut);
          const preview = previewBackup(broken);
          if (!preview.ok) {
            await expect(restoreBackup(db, broken)).rejects.toBeInstanceOf(BackupRefused);
            return;
          }
          const restored = await restoreBackup(db, broken);
          const again = await exportBackup(db, restored, preview.exportedAt);
          expect(previewBackup(again)).toEqual(preview);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('keys like __proto__ and keys that nobody knows do no harm and are not kept', async () => {
  const hostile =
    '"__proto__": {"polluted": true}, "constructor": {"polluted": true}, "buyerName": "Ada Example", ';
  const text = (await exportBackup(await filled(), settings, later))
    .replaceAll('{"id"', `{${hostile}"id"`)
    .replaceAll('"seen":{', '"seen":{"__proto__": ["2026-09-01T10:00:00Z", "api:order-list"], ')
    .replace('"settings": {', `"settings": {${hostile}`);
  const db = freshDatabase();
  expect(await restoreBackup(db, text)).toEqual(settings);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  const stored = await everything(db);
  for (const trace of ['polluted', 'Ada Example', '__proto__']) expect(stored).not.toContain(trace);
});
