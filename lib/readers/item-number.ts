import { canonicalItem } from '../model/item-number.ts';
import { digits } from './text/text.ts';

/** The number of an item as `digits` reads it, on aliexpress.us that of the other sites; null for anything else. */
export function itemNumber(value: unknown): string | null {
  const number = digits(value);
  return number && canonicalItem(number);
}
