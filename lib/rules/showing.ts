import type { Only } from './warnings.ts';

/** How a deadline that does not press is shown, where that is not "until it is over". */
export interface Showing {
  /** Shown only when it concerns the order as it stands; else only among the order's own dates. */
  only?: Only;
  /** Nothing can be done, and nobody has anything to do, before `from`. */
  waits?: boolean;
  /** Days for which somebody else's clock that ran out is told (0: not at all); without it until a page tells the end. */
  owedDays?: number;
  /** Nobody is late with it before a tracking page was read after its day. */
  shownByTracking?: boolean;
}

const windowOfMissingParcel: Showing = { only: 'not-received', waits: true };
/** No page tells that the money came, that somebody answered: told for a while, and the buyer can mark it. */
const toldForAMonth: Showing = { owedDays: 30 };

/** By rule; a rule that is not in it is shown from its start until it is over. */
export const showings: Readonly<Record<string, Showing>> = {
  // No page tells that the check ended, so nobody is late with it.
  'payment-check': { owedDays: 0 },
  'tracking-visible': { shownByTracking: true },
  'cancel-available': { waits: true },
  'cancel-answer': toldForAMonth,
  'cancel-refund': toldForAMonth,
  'protection-extend': windowOfMissingParcel,
  'dispute-not-received': windowOfMissingParcel,
  'dispute-after-protection': windowOfMissingParcel,
  'dispute-answer': toldForAMonth,
  'claim-decision': { waits: true, ...toldForAMonth },
  'dispute-refund': toldForAMonth,
  'frozen-check': toldForAMonth,
  'frozen-refund': toldForAMonth,
  'seller-reply': toldForAMonth,
  // Dated only by the buyer's own number.
  'complaint-answer': toldForAMonth,
  'review-auto': { owedDays: 0 },
  'late-coupon': { waits: true },
  // Half a year is too long to remind of what went well.
  paypal: { only: 'wrong' },
};

/** Days for which something possible without an end is shown, from its `from` on. */
export const openingDays = 30;

/** How many of an order's dates that do not press the agenda shows: the next ones. */
export const laterAnOrder = 3;
