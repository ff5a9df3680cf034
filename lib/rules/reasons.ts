/**
 * Why a claim is readable but not counted. The id goes into `claims[].why`, the same in every language;
 * faces have words of their own for it, and these sentences are for programs that print English. Ids only grow.
 */
export const reasons = {
  'before-paypal-dispute': 'Only until a dispute is opened with PayPal.',
  card: 'Only for card payments, and this is not known to be one.',
  'dispute-became-claim': 'Only once a dispute has become a claim, and that is not known here.',
  express: 'Only for express shipping, and this is not known to be so here.',
  'flash-sale': 'Only for flash sales, and this is not known to be one.',
  'free-shipping': 'Only for free shipping, and this is not known to be so here.',
  'low-review': 'Only for a review of fewer than three stars, and this is not known to be one.',
  'paypal-dispute': 'Only once a dispute was opened with PayPal, and that is not known here.',
  paypal: 'Only for payments with PayPal, and this is not known to be one.',
  printed: 'Printed on other orders, not on this one.',
  summer: 'Only for parcels shipped from April to October.',
  winter: 'Only for parcels shipped from November to March.',
  'page-counts': "What the order's own page prints counts instead.",
  'other-page-counts': 'Another look at the site printed a different date, and that one counts.',
  'own-counts': 'The number that the buyer set counts instead.',
  'seen-open': 'Passed: the order was seen still open after it.',
  'start-unknown': 'The day on which this clock started is not known.',
  'protection-unknown': 'The end of protection is not known: open the order page once.',
  'no-such-right': 'There is no such window here, by a claim that counts.',
  'final-is-for-before': 'Why the guard treats confirming as final; afterwards the shortest window counts.',
  'end-is-for-before': 'Why to open a dispute before the end; afterwards the days that others report count.',
  'too-old': 'Too old to count.',
  'other-text': 'Said of orders with a dispute, and another text of the same source says the contrary.',
} as const;

export type ReasonId = keyof typeof reasons;
