import type { Reading } from '../model/reading.ts';
import type { Seen, StoredDispute, StoredProduct } from '../model/stored.ts';
import { collect, partsOf } from './collect.ts';
import { realMoment } from './dates.ts';
import { emptyDispute, emptyProduct } from './empty.ts';
import { isNews, joinFields, recordFrom } from './fields.ts';
import { acrossReadings, withinReading } from './look.ts';

// The records that are merged field by field and nothing more. Each function returns the changed ones.

const productFields = [
  'title',
  'storeId',
  'price',
  'stars',
  'reviews',
  'sold',
  'freeShipping',
  'deliveryDays',
  'shipsTo',
] as const satisfies readonly (keyof StoredProduct)[];

export function mergeProducts(stored: readonly StoredProduct[], reading: Reading): StoredProduct[] {
  const offered = collect(
    partsOf(reading, (result) => result.products),
    ({ id }) => id,
    (part, look) => recordFrom(emptyProduct(part.id), part, productFields, look),
    (known, news) => joinFields(known, news, productFields, withinReading),
  );
  return mergeAll(stored, offered, ({ id }) => id, productFields);
}

const disputeFields = [
  'lineId',
  'status',
  'openedAt',
  'updatedAt',
  'kind',
  'storeId',
] as const satisfies readonly (keyof StoredDispute)[];

export function mergeDisputes(stored: readonly StoredDispute[], reading: Reading): StoredDispute[] {
  const offered = collect(
    partsOf(reading, (result) => result.disputes),
    ({ id }) => id,
    (part, look) => {
      const dates = { openedAt: realMoment(part.openedAt), updatedAt: realMoment(part.updatedAt) };
      return recordFrom(emptyDispute(part.id, part.orderId), { ...part, ...dates }, disputeFields, look);
    },
    (known, news) => joinFields(known, news, disputeFields, withinReading),
  );
  return mergeAll(stored, offered, ({ id }) => id, disputeFields);
}

function mergeAll<T extends { seen: Seen }, F extends keyof T & string>(
  stored: readonly T[],
  offered: ReadonlyMap<string, T>,
  idOf: (record: T) => string,
  fields: readonly F[],
): T[] {
  const known = new Map(stored.map((record) => [idOf(record), record]));
  const changed: T[] = [];
  for (const [id, record] of offered) {
    const before = known.get(id);
    const after = before ? joinFields(before, record, fields, acrossReadings) : record;
    if (isNews(before, after)) changed.push(after);
  }
  return changed;
}
