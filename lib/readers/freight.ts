import type { ProductPart } from '../model/reading.ts';
import { readCountry } from './text/country.ts';
import { type Json, list, record, wholeNumber } from './value.ts';

type Delivery = Pick<ProductPart, 'freeShipping' | 'deliveryDays' | 'shipsTo'>;

/**
 * How a product comes to the buyer, from the way of shipping that the page shows: the first one
 * with `bizData` (`originalLayoutResultList`, `deliveryLayoutInfo`; the same fields in every
 * generation, MARKETPLACE.md 1.8). Where it comes from is not asked, only where to.
 */
export function shownFreight(...lists: unknown[]): Delivery {
  const shown = lists.flatMap((each) => list(each) ?? [])[0];
  const freight = record(record(shown).bizData);
  return {
    freeShipping: isFree(freight),
    deliveryDays: days(freight.deliveryDayMin, freight.deliveryDayMax),
    shipsTo: readCountry(freight.shipToCode) ?? readCountry(freight.shipTo),
  };
}

/** Least and most days; null when one is missing or they are no days. */
export function days(least: unknown, most: unknown): ProductPart['deliveryDays'] {
  const min = wholeNumber(least, 400);
  const max = wholeNumber(most, 400);
  return min !== null && max !== null && min <= max ? { min, max } : null;
}

/** `shippingFee` is a word here, "free" or "charge". */
function isFree(freight: Json): boolean | null {
  if (freight.shippingFee === 'free') return true;
  return freight.shippingFee === 'charge' ? false : null;
}
