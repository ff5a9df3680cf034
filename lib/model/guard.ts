import * as z from 'zod/mini';
import { instantSchema, momentSchema } from './moment.ts';
import { moneySchema } from './money.ts';
import { orderStatusSchema } from './order.ts';
import { parcelCodeSchema, parcelStatusSchema } from './parcel.ts';
import { idSchema, longest, textOf } from './text.ts';

/** What Escrowl knows about an order when the buyer is about to confirm it. Holds nothing personal. */
export const guardFactsSchema = z.object({
  orderId: idSchema,
  status: z.nullable(orderStatusSchema),
  total: z.nullable(moneySchema),
  itemCount: z.nullable(z.int()),
  protectionEndsAt: z.nullable(momentSchema),
  /** When a tracking page of this order was last read; null: never. */
  trackingReadAt: z.nullable(instantSchema),
  parcels: z.array(
    z.object({
      code: parcelCodeSchema,
      carrier: z.nullable(textOf(longest.name)),
      status: z.nullable(parcelStatusSchema),
      deliveredAt: z.nullable(momentSchema),
    }),
  ),
  disputeOpen: z.boolean(),
  saidWrong: z.boolean(),
  /** The buyer has ticked off that all of it is here, matches and works. */
  checked: z.optional(z.boolean()),
});
export type GuardFacts = z.infer<typeof guardFactsSchema>;
