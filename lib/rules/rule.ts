import type { Who } from '../model/deadline.ts';
import type { PagePromise } from '../model/order.ts';
import type { Clock } from './clocks.ts';
import type { ReasonId } from './reasons.ts';
import type { State } from './state.ts';

/** How long after its start a clock runs out; negative: before it. Months are the calendar's. */
export type Span = { days: number } | { businessDays: number } | { hours: number } | { months: number };

/** What must be known to hold before a claim counts. See conditions.ts. */
export type Condition =
  | 'before-paypal-dispute'
  | 'card'
  | 'dispute-became-claim'
  | 'express'
  | 'flash-sale'
  | 'free-shipping'
  | 'low-review'
  | 'paypal'
  | 'paypal-dispute'
  | 'printed'
  | 'summer'
  | 'winter';

/** What somebody says about a rule. One claim of the book gives one claim of the deadline for each source. */
export interface BookClaim {
  /** RULES.md, Sources: a seed file's number, P, O, C or T. */
  sources: readonly string[];
  /**
   * The last moment. `'none'`: there is no such right at all; `'undated'`: it is so, without a date;
   * `'protection-end'`: the printed end of protection.
   */
  by: Span | 'none' | 'undated' | 'protection-end';
  /** Counts from here, not from the rule's clock. */
  starts?: Clock;
  /** The first moment, where the source gives a range. */
  from?: Span;
  /** All must be known to hold, or the claim is only readable. */
  when?: readonly Condition[];
  /** Readable, never counted, and why. */
  onlyReadable?: ReasonId;
}

/** Where the order's own page may print the date or the number of days of a rule. */
export type PrintedPlace =
  | { field: 'protectionEndsAt' }
  | { field: 'eta' }
  | { promise: PagePromise['kind']; from: NonNullable<PagePromise['from']> };

/** Who says that something becomes possible that long after the start. */
export interface Opening {
  sources: readonly string[];
  after: Span;
  when?: readonly Condition[];
  /** The page prints both the start and how long after it. */
  isPrinted?: boolean;
}

/** One row of RULES.md. */
export interface Rule {
  id: string;
  who: Who;
  starts: Clock;
  /** All must be known to hold, or the clock does not start. */
  when?: readonly Condition[];
  /** Which counted claim sets `by` (RULES.md, principle 3): the buyer's acts the earliest, others' the latest. */
  sets: 'earliest' | 'latest';
  claims: readonly BookClaim[];
  /** When something becomes possible; the latest counted one sets `from`. */
  opens?: readonly Opening[];
  printed?: PrintedPlace;
  /** The order closes by itself on these dates: seen still open after one disproves it. */
  lapses?: boolean;
  /** Listed although no date is known, because not knowing it is what the buyer must hear. */
  listedUndated?: boolean;
  /** Any of these states ends it. */
  doneWhen: readonly State[];
  /** All must be known to hold, or the buyer's own number does not count. */
  ownWhen?: readonly Condition[];
  /** Days that the buyer gives it in place of the claims; never in the book itself. See own-days.ts. */
  ownDays?: number;
}

export interface Rulebook {
  version: number;
  /** The day on which the claims were last compared with their sources, YYYY-MM-DD. */
  checkedOn: string;
  rules: readonly Rule[];
}
