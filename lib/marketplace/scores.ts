import { comparable } from './words.ts';

/** What one of a store's three scores is about. */
export type ScoreKind = 'described' | 'communication' | 'shippingSpeed';

/**
 * The titles of the three scores; they carry no code. English alone has been seen (MARKETPLACE.md
 * 1.9); in other languages the scores stay unknown, for their order is nobody's promise.
 */
const titles: ReadonlyMap<string, ScoreKind> = new Map([
  ['item as described', 'described'],
  ['communication', 'communication'],
  ['shipping speed', 'shippingSpeed'],
]);

/** What a printed title of a score means; null for a title that nobody has listed. */
export function scoreKindOf(title: string): ScoreKind | null {
  return titles.get(comparable(title)) ?? null;
}
