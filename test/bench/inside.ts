// Runs in a page of the extension, bundled by main.ts: what can only be measured there.
import { Dexie } from 'dexie';
import { defaultSettings } from '../../lib/model/settings.ts';
import { plan } from '../../lib/reminders/plan.ts';
import { deadlines } from '../../lib/rules/deadlines.ts';
import { rulebook } from '../../lib/rules/rulebook.ts';
import { type DeadlineRow, openDatabase } from '../../lib/store/database.ts';
import { ingest } from '../../lib/store/ingest.ts';
import { loadDue, lookAhead } from '../../lib/store/planned.ts';
import { loadWatched } from '../../lib/store/watched.ts';
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

/** Waits until the visit of a product is stored. */
async function visitStored(): Promise<void> {
  const db = openDatabase();
  while ((await db.productSnapshots.count()) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  db.close();
}

const settings = { ...defaultSettings, notifications: true };

/** Milliseconds for `count` orders in memory: all their deadlines, the plan of the day, and a bare loop over the same rows. */
async function compareDeadlines(count: number): Promise<{ deadlines: number; plan: number; loop: number }> {
  const db = openDatabase('bench');
  for (const reading of readingsOf(count, 500, Date.now())) await ingest(db, reading, now(), zone, rulebook);
  const entries = await loadWatched(db);
  await db.delete();
  const at = now();
  let kept = 0;
  const loop = await timed(async () => {
    for (const { watched, deadlines: list } of entries)
      for (const { by } of list) if (by !== null && by > at && watched.order.status !== null) kept += 1;
  });
  const computing = await timed(async () => {
    for (const { watched } of entries) kept += deadlines(watched, at, zone, rulebook).length;
  });
  const planning = await timed(async () => {
    kept += plan(entries, at, zone, settings).orders.length;
  });
  if (kept === 0) throw new Error('nothing was done');
  return { deadlines: computing, plan: planning, loop };
}

/**
 * Milliseconds (the median of many) for what every wake asks the database: what is due, the badge, the next
 * alarm. One order in a hundred has something ahead, twenty press now.
 */
async function nextDeadline(count: number): Promise<number> {
  const db = openDatabase('bench');
  const at = now();
  const rows = Array.from({ length: count }, (_, index): DeadlineRow => {
    const row = { orderId: String(8_200_000_000_000_000 + index), list: [], openUntil: '' };
    return {
      ...row,
      ...(index < 20 && { level: 'amber' }),
      ...(index % 100 === 0 && { nextAt: Date.parse(at) + (1 + index) * 60_000 }),
    };
  });
  await db.deadlines.bulkAdd(rows);
  const took: number[] = [];
  for (let round = 0; round < 101; round += 1)
    took.push(await timed(() => Promise.all([loadDue(db, at), lookAhead(db, at)])));
  await db.delete();
  return took.sort((a, b) => a - b)[50] ?? Number.NaN;
}

export const inside = { fill, compareIngest, compareDeadlines, nextDeadline, storedAt, visitStored };
export type Inside = typeof inside;
Object.assign(globalThis, { inside });
