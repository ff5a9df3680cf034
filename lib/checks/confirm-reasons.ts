import type { GuardFacts } from '../model/guard.ts';
import type { Moment } from '../model/moment.ts';

/** A message of `_locales` that says why not to confirm yet; `n` fills `$1` of a plural message. */
export type ConfirmReason =
  | {
      key:
        | 'guard_why_tracking_unread'
        | 'guard_why_not_delivered'
        | 'guard_why_returned'
        | 'guard_why_problem'
        | 'guard_why_dispute'
        | 'guard_why_said_wrong';
      values?: ConfirmReasonValue[];
    }
  | { key: 'guard_why_several' | 'guard_why_missing'; n: number; values?: ConfirmReasonValue[] };

/** What the reasons go by. */
type ReasonFacts = Pick<GuardFacts, 'trackingReadAt' | 'disputeOpen' | 'saidWrong' | 'checked'> & {
  parcels: readonly Pick<GuardFacts['parcels'][number], 'status'>[];
};

type ConfirmReasonValue = { day: Moment } | { count: number };

/**
 * Why not to confirm an order yet, from what is known of it; empty only for one parcel that tracking
 * calls delivered (or several, which the buyer has ticked off, too), without a dispute and without the
 * buyer's own word that something is wrong (RULES.md, "Acts that can't be undone"). "Not delivered" is
 * said only when tracking was read.
 * Part of the pages' scripts: nothing but this file may hang on it.
 */
export function reasonsOf(facts: ReasonFacts): ConfirmReason[] {
  const reasons: ConfirmReason[] = [];
  if (facts.disputeOpen) reasons.push({ key: 'guard_why_dispute' });
  if (facts.saidWrong) reasons.push({ key: 'guard_why_said_wrong' });
  reasons.push(...parcelReasons(facts));
  return reasons;
}

function parcelReasons({ parcels, trackingReadAt, checked }: ReasonFacts): ConfirmReason[] {
  if (trackingReadAt === null || parcels.length === 0) return [{ key: 'guard_why_tracking_unread' }];
  const values = [{ day: trackingReadAt }];
  const missing = parcels.filter(({ status }) => status !== 'delivered');
  const odd: ConfirmReason[] = [];
  if (missing.some(({ status }) => status === 'returned')) odd.push({ key: 'guard_why_returned', values });
  if (missing.some(({ status }) => status === 'problem')) odd.push({ key: 'guard_why_problem', values });
  if (parcels.length === 1) {
    if (missing.length === 0 || odd.length > 0) return odd;
    return [{ key: 'guard_why_not_delivered', values }];
  }
  if (missing.length === 0) return checked ? [] : [{ key: 'guard_why_several', n: parcels.length }];
  const counted = [{ count: parcels.length }, ...values];
  return [...odd, { key: 'guard_why_missing', n: missing.length, values: counted }];
}
