import { tracking2024 as at } from '../marketplace/selectors.ts';
import { parcelStatusFromWords } from '../marketplace/tracking.ts';
import { longest } from '../model/longest.ts';
import type { ParcelPart, ReaderResult } from '../model/reading.ts';
import { only, textOf } from './element.ts';
import { parcelCode } from './parcel-code.ts';
import { emptyResult, report, unreadable } from './result.ts';
import { linkedOrders } from './single.ts';
import { firstOfEach } from './value.ts';

const reader = 'dom:tracking-2024';

/**
 * Parcels of a tracking page with hashed classes (MARKETPLACE.md 1.4). The page prints its events
 * without codes and their times without a year: a list of them would take the place of the better
 * one that the answer gave before, so `events` stay unknown, and the status is known only where the
 * newest event's name is. Descriptions and the receiver are never looked at.
 * `orderId` is that of the page's address. No number on the page: null lists and `layout-unknown`.
 */
export function readTrackingPage(document: Document, orderId: string | null): ReaderResult {
  const numbers = [...document.querySelectorAll(at.number)];
  if (numbers.length === 0) return unreadable(reader, 'layout-unknown', 'no parcel');
  const result: ReaderResult = { ...emptyResult(reader), seen: numbers.length };
  const named = linkedOrders(document.querySelectorAll(at.orderLinks));
  if (!orderId || (named.length > 0 && !named.includes(orderId))) {
    report(result, 'id-unread', 'no order number, or two');
    return result;
  }
  const parcels: ParcelPart[] = [];
  // With several parcels on one page nothing says whose an event is.
  const isAlone = numbers.length === 1;
  for (const number of numbers) {
    const code = parcelCode(number.textContent);
    if (!code) {
      report(result, 'card-unread', 'a parcel has no number');
      continue;
    }
    result.read += 1;
    parcels.push({ orderId, code, ...(isAlone ? readParcel(document) : {}) });
  }
  result.orders = [{ id: orderId }];
  result.parcels = firstOfEach(parcels, ({ code }) => code);
  return result;
}

function readParcel(document: Document): Partial<ParcelPart> {
  // A time before the first name belongs to a newer event that has lost its own.
  const top = document.querySelector(`${at.nodeTitle}, ${at.nodeTime}`);
  const newest = top?.matches(at.nodeTitle) ? textOf(top, longest.name) : null;
  return {
    carrier: textOf(only(document, at.carrier), longest.name),
    status: newest === null ? null : (parcelStatusFromWords(newest) ?? 'unknown'),
  };
}
