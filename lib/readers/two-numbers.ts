import type { NamedStore } from './seller.ts';
import { namedStore } from './seller.ts';
import { digits } from './text/text.ts';

/** Numbers of stores that opened long ago, and those that every store has today. */
const older = /^\d{3,9}$/;
const today = /^11\d{8}$/;

/**
 * The store behind a name, a link and a number that stand in one block of a page. A store of old has two
 * numbers (`/store/120565` is `/store/1100574830`, MARKETPLACE.md, fact 10): where the link has the one and
 * the block the other, both are kept. Any other two numbers are two stores: then the link's stays alone.
 */
export function storeOfBlock(name: unknown, link: unknown, number: unknown): NamedStore {
  const store = namedStore(name, link, number);
  const other = digits(number);
  if (!store.part || other === null || other === store.part.storeId) return store;
  const pair = [store.part.storeId, other];
  const isPair = pair.some((id) => older.test(id)) && pair.some((id) => today.test(id));
  return isPair ? { ...store, part: { ...store.part, otherIds: [other] } } : store;
}
