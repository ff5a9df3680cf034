// Runs in a page of the extension, bundled by main.ts: what can only be measured there.
import { Dexie } from 'dexie';
import { rulebook } from '../../lib/rules/rulebook.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { ingest } from '../../lib/store/ingest.ts';
import { readingsOf } from './orders.ts';

const now = () => new Date().toISOString().replace(/\.\d+Z$/, 'Z');
const zone = 'UTC';

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Puts invented orders into Escrowl's own database. */
async function fill(count: number): Promise<void> {
  const db = openDatabase();
  for (const reading of readingsOf(count, 500, Date.now())) await ingest(db, reading, now(), zone, rulebook);
  db.close();
}

/** Milliseconds for `count` orders in pages: Escrowl's whole way of merge, deadlines and one write a page; and bare bulkPut of the same orders. */
async function compareIngest(count: number, pageSize: number): Promise<{ escrowl: number; raw: number }> {
  const readings = readingsOf(count, pageSize, Date.now());
  const db = openDatabase('bench');
  await db.open();
  const escrowl = await timed(async () => {
    for (const reading of readings) await ingest(db, reading, now(), zone, rulebook);
  });
  await db.delete();

  const bare = new Dexie('bare');
  bare.version(1).stores({ orders: 'id, placedAt' });
  await bare.open();
  const raw = await timed(async () => {
    for (const { results } of readings) await bare.table('orders').bulkPut(results[0]?.orders ?? []);
  });
  await bare.delete();
  return { escrowl, raw };
}

/** The moment (epoch ms) at which Escrowl's database has so many orders; asks every few ms, so that asking costs little. */
async function storedAt(count: number): Promise<number> {
  const db = openDatabase();
  while ((await db.orders.count()) < count) await new Promise((resolve) => setTimeout(resolve, 5));
  const at = performance.timeOrigin + performance.now();
  db.close();
  return at;
}

export const inside = { fill, compareIngest, storedAt };
export type Inside = typeof inside;
Object.assign(globalThis, { inside });
