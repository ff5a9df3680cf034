import type { Moment } from '../model/moment.ts';
import type { WatchedOrder } from '../model/stored.ts';
import { dayOf } from '../time/moment.ts';
import type { Condition } from './rule.ts';
import { sound } from './sound.ts';

/** The service's name says that it cost nothing. "Standard" or "Economy" alone does not. */
const freeWords = /\bfree\b|бесплатн|gr[aá]tis|gratuit|kostenlos|darmow|ücretsiz/iu;
const expressWords = /\b(express|premium|dhl|fedex|ups|ems|tnt)\b/i;

/** Northern half of the year, by the month of shipping (RULES.md `delivery`). */
const winterMonths: ReadonlySet<string> = new Set(['11', '12', '01', '02', '03']);

/**
 * Whether a condition is KNOWN to hold: what no page tells (a flash sale, so far) does not.
 * `start` is the start of the rule's clock.
 */
export function holds(
  condition: Condition,
  watched: WatchedOrder,
  start: Moment | null,
  zone: string,
): boolean {
  switch (condition) {
    case 'card':
    case 'paypal':
      return watched.order.paymentMethod === condition;
    case 'free-shipping':
      return hasService(watched, freeWords);
    case 'express':
      return hasService(watched, expressWords);
    case 'low-review':
      return (watched.order.said.reviewStars ?? 5) < 3;
    case 'paypal-dispute':
      return sound(watched.order.said.paypalDisputeAt) !== null;
    case 'before-paypal-dispute':
      return sound(watched.order.said.paypalDisputeAt) === null;
    case 'summer':
      return start !== null && !isWinter(start, zone);
    case 'winter':
      return start !== null && isWinter(start, zone);
    case 'dispute-became-claim':
      return watched.disputes.some(({ status }) => status === 'escalated');
    // Where it is printed, the page's own claim takes the place of this one (printed.ts).
    case 'printed':
    case 'flash-sale':
      return false;
  }
}

/** Known of the order when every parcel's service is known and says it. */
function hasService({ parcels }: WatchedOrder, words: RegExp): boolean {
  return parcels.length > 0 && parcels.every(({ service }) => service !== null && words.test(service));
}

function isWinter(start: Moment, zone: string): boolean {
  return winterMonths.has(dayOf(start, zone).slice(5, 7));
}
