import type { ThresholdName } from '../model/thresholds.ts';

export type Verdict = 'good' | 'caution' | 'avoid' | 'unknown';

/** What a check looks at, the weightiest first: in this order the reasons are told. */
export const reasonIds = [
  'pooled',
  'own-history',
  'rate-unknown',
  'few-ratings',
  'rate',
  'rate-falling',
  'young-many-ratings',
  'young',
  'weakest-score',
  'item-stars',
  'item-few-reviews',
  'item-few-sold',
  'age',
  'ratings',
] as const;
export type CheckReasonId = (typeof reasonIds)[number];

/** One thing that was looked at: what was found, beside what it was held, and what it means for the verdict. */
export interface CheckReason {
  id: CheckReasonId;
  /** `info`: worth knowing, and moves nothing. */
  level: Verdict | 'info';
  /** Numbers for the words, by name; the words say their units. */
  values: Record<string, number>;
  /** What the value was held against; null: nothing. `isYours`: the buyer set it. */
  threshold: { name: ThresholdName; value: number; isYours: boolean } | null;
}
