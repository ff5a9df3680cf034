import type { Reading } from '../model/reading.ts';
import type { StoredSeller } from '../model/stored.ts';
import { collect, partsOf } from './collect.ts';
import { realMoment } from './dates.ts';
import { emptySeller } from './empty.ts';
import { isNews, joinFields, recordFrom } from './fields.ts';
import { acrossReadings, type Contest, withinReading } from './look.ts';

const sellerFields = [
  'name',
  'url',
  'positiveRate',
  'ratings',
  'openedAt',
  'followers',
  'described',
  'communication',
  'shippingSpeed',
  'country',
  'topRated',
  'local',
  'pooled',
] as const satisfies readonly (keyof StoredSeller)[];

interface Numbered {
  storeId: string;
  otherIds?: string[] | undefined;
}

/** Every number that a store goes by. */
export const numbersOf = ({ storeId, otherIds = [] }: Numbered): string[] => [storeId, ...otherIds];

/**
 * Merges the sellers that a reading names into `stored`, the rows of every number that it names. A store
 * of two numbers (lib/readers/two-numbers.ts) is one seller, kept under the longer, which is today's; the
 * rows that it had under others are `removed`.
 */
export function mergeSellers(
  stored: readonly StoredSeller[],
  reading: Reading,
): { changed: StoredSeller[]; removed: string[] } {
  const parts = [...partsOf(reading, (result) => result.sellers)];
  const kept = new Map<string, string>();
  for (const store of [...stored, ...parts.map(([part]) => part)]) {
    const numbers = numbersOf(store);
    const own = numbers.toSorted((a, b) => b.length - a.length)[0] ?? store.storeId;
    if (numbers.length > 1) for (const number of numbers) kept.set(number, own);
  }
  const idOf = ({ storeId }: Numbered) => kept.get(storeId) ?? storeId;
  const offered = collect(
    parts,
    idOf,
    (part, look): StoredSeller => ({
      ...recordFrom(
        emptySeller(part.storeId),
        { ...part, openedAt: realMoment(part.openedAt) },
        sellerFields,
        look,
      ),
      otherIds: part.otherIds,
    }),
    (known, news) => joinSeller(known, news, withinReading),
  );
  const changed: StoredSeller[] = [];
  const known = Map.groupBy(stored, idOf);
  for (const [id, news] of offered) {
    const [before, ...others] = known.get(id) ?? [];
    const one = others.reduce((joined, other) => joinSeller(joined, other, acrossReadings), before ?? news);
    const all = before ? joinSeller(one, news, acrossReadings) : news;
    const after = named(all, id);
    if (others.length > 0 || isNews(before, after)) changed.push(after);
  }
  const removed = stored
    .filter((seller) => offered.has(idOf(seller)) && idOf(seller) !== seller.storeId)
    .map(({ storeId }) => storeId);
  return { changed, removed };
}

function joinSeller(known: StoredSeller, offered: StoredSeller, contest: Contest): StoredSeller {
  const otherIds = [...numbersOf(known), ...numbersOf(offered)];
  return { ...joinFields(known, offered, sellerFields, contest), otherIds };
}

/** The seller under the number that it is kept by; no `otherIds` where it has no other. */
function named({ otherIds = [], ...seller }: StoredSeller, storeId: string): StoredSeller {
  const others = [...new Set([seller.storeId, ...otherIds])].filter((id) => id !== storeId).sort();
  return others.length > 0 ? { ...seller, storeId, otherIds: others } : { ...seller, storeId };
}
