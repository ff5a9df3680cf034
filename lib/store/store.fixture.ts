import { Dexie } from 'dexie';
import * as fakeDatabase from 'fake-indexeddb';
import { onTestFinished } from 'vitest';
import { emptyOrder } from '../merge/empty.ts';
import type { StoredDeadline, StoredOrder } from '../model/stored.ts';
import { rulebook } from '../rules/rulebook.ts';
import { type EscrowlDatabase, openDatabase } from './database.ts';
import { ingest } from './ingest.ts';

// An empty database for each test of the store, and invented orders.

// Not 'fake-indexeddb/auto': Dexie looks for IndexedDB once, and may have been imported before.
Object.assign(Dexie.dependencies, fakeDatabase);

export const zone = 'Europe/Warsaw';
export const book = rulebook;

let count = 0;

/** A database of its own, gone after the test. */
export function freshDatabase(): EscrowlDatabase {
  count += 1;
  const db = openDatabase(`test-${count}`);
  onTestFinished(() => db.delete());
  return db;
}

export const order = (id: string, known: Partial<StoredOrder> = {}): StoredOrder => ({
  ...emptyOrder(id),
  ...known,
});

/** Takes readings in, one after the other, each at its own moment. */
export async function take(db: EscrowlDatabase, ...readings: Parameters<typeof ingest>[1][]) {
  const answers = [];
  for (const reading of readings) answers.push(await ingest(db, reading, reading.at, zone, book));
  return answers;
}

/** Everything that the database holds, as text. */
export async function everything(db: EscrowlDatabase): Promise<string> {
  const tables = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(tables);
}

/** Every deadline that is stored, or those of one rule. */
export async function deadlinesIn(db: EscrowlDatabase, rule?: string): Promise<StoredDeadline[]> {
  const all = (await db.deadlines.toArray()).flatMap(({ list }) => list);
  return rule === undefined ? all : all.filter((deadline) => deadline.rule === rule);
}
