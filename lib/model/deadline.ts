import * as z from 'zod/mini';
import { momentSchema } from './moment.ts';
import { ruleIdPattern } from './settings-repair.ts';
import { idSchema, longest, textOf } from './text.ts';

export const whoSchema = z.enum(['buyer', 'seller', 'marketplace', 'both']);
export type Who = z.infer<typeof whoSchema>;

/** What somebody says about a date. `applies: false`: readable, not counted, and `why` says why. */
export const claimSchema = z.object({
  by: z.nullable(momentSchema),
  source: textOf(longest.code),
  applies: z.boolean(),
  why: z.optional(textOf(longest.text)),
  /** When it says that something becomes possible, or may begin; absent where it says nothing of that. */
  from: z.optional(momentSchema),
});
export type Claim = z.infer<typeof claimSchema>;

export const ruleIdSchema = z.string().check(z.regex(ruleIdPattern));

export const deadlineSchema = z.object({
  orderId: idSchema,
  rule: ruleIdSchema,
  /** The buyer's own words; only of a deadline that the buyer added. */
  what: z.optional(textOf(longest.name)),
  who: whoSchema,
  from: z.nullable(momentSchema),
  by: z.nullable(momentSchema),
  basis: z.enum(['page', 'rule', 'user']),
  claims: z.array(claimSchema).check(z.maxLength(20)),
  /** From the order's state alone, never from the clock. */
  done: z.boolean(),
});
export type Deadline = z.infer<typeof deadlineSchema>;
