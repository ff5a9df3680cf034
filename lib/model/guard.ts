import type { Instant, Moment } from './moment.ts';
import type { Money } from './money.ts';
import type { OrderStatus } from './order.ts';
import type { ParcelStatus } from './parcel.ts';

/** An act of the buyer that can't be undone, before which the guard asks (RULES.md, "Acts that can't be undone"). */
export type GuardedAct = 'confirm' | 'close-dispute' | 'accept-offer' | 'cancel-order';

/** What Escrowl knows about an order when the buyer is about to do such an act. Holds nothing personal. */
export interface GuardFacts {
  orderId: string;
  status: OrderStatus | null;
  total: Money | null;
  itemCount: number | null;
  protectionEndsAt: Moment | null;
  /** When a tracking page of this order was last read; null: never. */
  trackingReadAt: Instant | null;
  parcels: {
    code: string;
    carrier: string | null;
    status: ParcelStatus | null;
    deliveredAt: Moment | null;
  }[];
  disputeOpen: boolean;
  saidWrong: boolean;
  /** The buyer has ticked off that all of it is here, matches and works. */
  checked?: boolean;
}
