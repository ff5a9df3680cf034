import type { GuardedAct, GuardFacts } from '../model/guard.ts';
import type { Instant } from '../model/moment.ts';
import type { GuardQuestion } from './question.ts';

/** The question before an act, from what is known of the order (null: nothing is); null: there is nothing to ask. */
export type Ask = (facts: GuardFacts | null, now: Instant, zone: string) => GuardQuestion | null;

/** An act that the guard stands before: how its buttons are known, and what is asked. */
export interface Guarded {
  act: GuardedAct;
  /** Type codes of its buttons. */
  types: RegExp;
  /** What its buttons say, as compared. */
  texts: ReadonlySet<string>;
  question: Ask;
}
