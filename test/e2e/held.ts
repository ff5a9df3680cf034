import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { Dispute } from '../../lib/model/dispute.ts';
import type { Moment } from '../../lib/model/moment.ts';
import type { Item, Order } from '../../lib/model/order.ts';
import type { Parcel } from '../../lib/model/parcel.ts';
import type { Product, Seller } from '../../lib/model/shop.ts';
import { personalData } from '../market/market.ts';
import type { Driver } from './browser.ts';
import { waitFor } from './wait.ts';

/** An order as it is held, with the end of protection by the kind of page that printed it. */
type HeldOrder = Partial<Omit<Order, 'items'>> & {
  id: string;
  items?: Partial<Item>[];
  protectionPrinted?: Record<string, Moment>;
};

/** All that the database holds of the marketplace: what is unknown is left out. */
export interface Held {
  orders: HeldOrder[];
  parcels: (Partial<Parcel> & { orderId: string; code: string })[];
  sellers: (Partial<Seller> & { storeId: string; otherIds?: string[] })[];
  products: (Partial<Product> & { id: string })[];
  disputes: (Partial<Dispute> & { id: string })[];
}

const tables = ['orders', 'parcels', 'sellers', 'products', 'disputes'] as const;

/** What Escrowl keeps beside the marketplace's facts: when each was seen, what the buyer said, what it looks up by. */
const ownFields = new Set(['seen', 'said', 'finished']);

/**
 * Waits until the database holds exactly this and nothing of a person; tells what differs.
 * `except`: fields of orders of which the moments of several visits decide.
 */
export async function expectHeld(
  driver: Driver,
  told: Partial<Held>,
  { except = [] }: { except?: (keyof HeldOrder)[] } = {},
): Promise<void> {
  const wanted = inOrder(told, except);
  let held: Held | null = null;
  let text = '';
  await waitFor(async () => {
    const content = await driver.content();
    text = JSON.stringify(content);
    held = inOrder(Object.fromEntries(tables.map((table) => [table, content[table]?.map(factsOf)])), except);
    return isDeepStrictEqual(held, wanted);
  }, 'the database to hold what the page tells').catch(() => expect(held).toEqual(wanted));
  expect(personalData.filter((part) => text.includes(part))).toEqual([]);
}

function factsOf(row: object): Record<string, unknown> {
  const facts = Object.fromEntries(Object.entries(row).filter(([field]) => !ownFields.has(field)));
  if (!facts.protectionPrinted) return facts;
  const printed = Object.entries(facts.protectionPrinted as Record<string, { value: Moment }>);
  return {
    ...facts,
    protectionPrinted: Object.fromEntries(printed.map(([page, { value }]) => [page, value])),
  };
}

/** The same without what is unknown, and lists without an order of their own in one that can be compared. */
function inOrder(held: Partial<Record<keyof Held, unknown[] | undefined>>, except: readonly string[]): Held {
  const sorted = tables.map((table) => {
    const rows = (held[table] ?? []).map(known) as Record<string, unknown>[];
    for (const row of rows) {
      for (const field of except) delete row[field];
      if (Array.isArray(row.promises)) row.promises = byText(row.promises);
    }
    return [table, byText(rows)];
  });
  return Object.fromEntries(sorted) as unknown as Held;
}

const byText = <T>(list: T[]): T[] =>
  list
    .map((one) => ({ one, text: JSON.stringify(one) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ one }) => one);

/** A value without its unknown parts, its fields by name. */
function known(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(known);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, one]) => one !== null && one !== undefined)
    .map(([field, one]) => [field, known(one)] as const)
    .filter(
      ([, one]) => typeof one !== 'object' || Array.isArray(one) || Object.keys(one as object).length > 0,
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

/** What several pages told: of one record each field by the last page that knows it. */
export function together(...parts: Partial<Held>[]): Held {
  const join = <T extends object>(table: keyof Held, idOf: (row: T) => string): T[] => {
    const rows = new Map<string, T>();
    for (const row of parts.flatMap((part) => (part[table] ?? []) as unknown as T[])) {
      const [before, after] = [rows.get(idOf(row)), known(row) as T] as [
        HeldOrder | undefined,
        HeldOrder & T,
      ];
      const protectionPrinted = { ...before?.protectionPrinted, ...after.protectionPrinted };
      rows.set(idOf(row), { ...before, ...after, protectionPrinted });
    }
    return [...rows.values()];
  };
  return {
    orders: join('orders', ({ id }) => id),
    parcels: join('parcels', ({ orderId, code }: { orderId: string; code: string }) => `${orderId} ${code}`),
    sellers: join('sellers', ({ storeId }) => storeId),
    products: join('products', ({ id }) => id),
    disputes: join('disputes', ({ id }) => id),
  };
}
