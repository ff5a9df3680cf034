import * as z from 'zod/mini';
import { instantSchema, momentSchema } from './moment.ts';
import { longest, textOf } from './text.ts';

/** On which day or moment the buyer says that something happened; absent or null: not said. */
const saidAt = z.optional(z.nullable(momentSchema));

/**
 * What only the buyer can say about an order. The fields after the first two came later: they are
 * optional, so that rows and backups from before them are read as they are, and nothing fills them in.
 */
export const buyerSaidSchema = z.object({
  /** "Something is wrong with it", and since when. */
  wrong: z.nullable(instantSchema),
  /** "Remind me to look at it", and on which moment. */
  remindAt: z.nullable(momentSchema),
  /** "I asked to cancel it." */
  cancelAskedAt: saidAt,
  /** "I wrote to the seller." */
  messageSentAt: saidAt,
  /** "I complained to the marketplace." */
  complaintSentAt: saidAt,
  /** "The dispute ended for me." */
  disputeWonAt: saidAt,
  /** "We agreed that I send it back." */
  returnAgreedAt: saidAt,
  /** "I left a review", and with how many stars. */
  reviewLeftAt: saidAt,
  reviewStars: z.optional(z.nullable(z.int().check(z.minimum(1), z.maximum(5)))),
  /** "The seller left a review about me." */
  sellerReviewedAt: saidAt,
  /** "The order was frozen." */
  frozenAt: saidAt,
  /** "I opened a dispute with PayPal." */
  paypalDisputeAt: saidAt,
  /** "The parcel is here", whatever the tracking says. */
  receivedAt: saidAt,
  /** "It is what I ordered." */
  matchesAt: saidAt,
  /** "It works." */
  worksAt: saidAt,
  /** "I confirmed by mistake." */
  mistakeAt: saidAt,
  /** "Leave me alone with this order", and since when: nothing of it counts or is told. */
  mutedAt: saidAt,
  /** The buyer's own words about the order. */
  note: z.optional(z.nullable(textOf(longest.text))),
  /** The buyer's own deadlines; `rule` is `own-` and letters, unlike any other of the order. */
  own: z.optional(
    z
      .array(
        z.object({
          rule: z.string().check(z.regex(/^own-[a-z]{1,36}$/)),
          what: textOf(longest.name),
          by: momentSchema,
        }),
      )
      .check(z.maxLength(20)),
  ),
});

/** What the buyer says anew, by field; null takes it back. The first two have messages of their own. */
export const sayingSchema = z.omit(buyerSaidSchema, { wrong: true, remindAt: true });
export type Saying = z.infer<typeof sayingSchema>;
