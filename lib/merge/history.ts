import { longest } from '../model/longest.ts';
import type { Instant } from '../model/moment.ts';
import type { Order } from '../model/order.ts';
import type { ReaderName } from '../model/reading.ts';
import type { HistoryEntry, StoredOrder } from '../model/stored.ts';
import { isSameDay } from './dates.ts';
import { equal } from './equal.ts';

const told = [
  'status',
  'closedBecause',
  'placedAt',
  'paidAt',
  'shippedAt',
  'deliveredAt',
  'completedAt',
  'protectionEndsAt',
  'total',
  'seller',
] as const satisfies readonly (keyof Order)[];

/**
 * What changed in an order, one entry a field. The first sight of a value is no change; knowing more
 * of the same (the hour of a day, the shop's name beside its number) is none either.
 */
export function historyOf(
  before: StoredOrder,
  after: StoredOrder,
  at: Instant,
  reader: ReaderName,
  zone: string,
): HistoryEntry[] {
  return told
    .filter((field) => before[field] !== null && !isSame(field, before, after, zone))
    .map((field) => ({
      orderId: after.id,
      at,
      field,
      before: asText(before[field]),
      after: asText(after[field]),
      reader: after.seen[field]?.[1] ?? reader,
    }));
}

function isSame(
  field: (typeof told)[number],
  before: StoredOrder,
  after: StoredOrder,
  zone: string,
): boolean {
  const [old, new_] = [before[field], after[field]];
  if (field === 'status') return old === new_ || old === 'unknown';
  if (field === 'seller') {
    const [was, is] = [before.seller, after.seller];
    return (['storeId', 'name'] as const).every((key) => !was?.[key] || was[key] === is?.[key]);
  }
  if (typeof old === 'string' && typeof new_ === 'string' && field.endsWith('At')) {
    return isSameDay(old, new_, zone);
  }
  return equal(old, new_);
}

const asText = (value: unknown) => (value === null ? null : JSON.stringify(value).slice(0, longest.text));
