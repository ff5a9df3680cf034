/** When a deadline asks for the buyer: days before its end for amber, hours for red (null: never red). */
export interface Warning {
  amberDays: number | 'at-once';
  redHours: number | null;
}

/**
 * Which orders a deadline concerns. `not-received`: the parcel has not come (or the buyer says that
 * something is wrong with it), and no dispute holds its place. `no-dispute`: nobody confirms while one
 * is open. `wrong`: the buyer said so, or the order completed without a confirmation that Escrowl knows of.
 */
export type Only = 'not-received' | 'no-dispute' | 'wrong';

export interface WarningRule {
  printed: Warning;
  /** null: an estimate does not warn. */
  estimated: Warning | null;
  only?: Only;
  /** Days for which it stays urgent after its end, until an order page is read again. */
  passedDays?: number;
}

const window: WarningRule = {
  printed: { amberDays: 3, redHours: 48 },
  estimated: { amberDays: 3, redHours: null },
  only: 'wrong',
};

/**
 * The table of RULES.md, Urgency. A rule that is not in it never gets onto the badge: paying, reviews,
 * coupons, other people's clocks.
 */
export const warnings: Readonly<Record<string, WarningRule>> = {
  // amberDays is the default of settings.warningDays, which takes its place.
  protection: {
    printed: { amberDays: 7, redHours: 48 },
    estimated: { amberDays: 7, redHours: null },
    only: 'not-received',
    passedDays: 15,
  },
  confirm: {
    printed: { amberDays: 3, redHours: 48 },
    estimated: { amberDays: 2, redHours: null },
    only: 'no-dispute',
  },
  // The answer owed in a dispute. No reader finds such a date yet.
  'dispute-negotiation': {
    printed: { amberDays: 'at-once', redHours: 48 },
    estimated: null,
  },
  'return-shipment': {
    printed: { amberDays: 3, redHours: 48 },
    estimated: { amberDays: 3, redHours: 48 },
  },
  'dispute-after-completion': window,
  'dispute-defective': window,
  'free-return': window,
  paypal: {
    ...window,
    printed: { amberDays: 14, redHours: 48 },
    estimated: { amberDays: 14, redHours: null },
  },
};

/** A deadline that the buyer added, which no page and no guide knows. */
export const ownWarning: Warning = { amberDays: 3, redHours: 48 };

/** Days since it was placed after which a running order without a known end is asked about. */
export const unknownEndDays = 30;

/** The rule of a moment at which the buyer asked to be reminded: amber once due, and no claims but the buyer's. */
export const reminderRule = 'reminder';
