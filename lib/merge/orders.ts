import type { Market, Order } from '../model/order.ts';
import type { OrderPart } from '../model/reading.ts';
import type { StoredOrder } from '../model/stored.ts';
import { morePrecise, realMoment } from './dates.ts';
import { joinDelivery, type Told } from './delivery.ts';
import { emptyOrder } from './empty.ts';
import { joinField, joinFields, recordFrom } from './fields.ts';
import { completeItems } from './items.ts';
import { type Contest, isWitness, type Look, newestLook, pageOf } from './look.ts';
import { joinPromises, notePromises } from './promises.ts';
import { joinProtection, noteProtection } from './protection.ts';

const dateFields = ['placedAt', 'paidAt', 'shippedAt', 'deliveredAt', 'completedAt'] as const;
const plainFields = ['market', 'total', 'paymentMethod', 'account'] as const;
const listFields = ['seller', 'items', 'actions'] as const;
/** What only a page about the order itself, or an act that Escrowl saw, can say. */
const orderPageFields = ['status', 'statusText', 'closedBecause'] as const;
/** As many as orderSchema takes. */
const mostActions = 60;

/** What only the reading as a whole knows. */
export interface Surroundings {
  market: Market | null;
  account: string | null;
}

/** One reader's part. A tracking page's word on the order is its delivery and promises, nothing else. */
export function orderTold(part: OrderPart, look: Look, around: Surroundings): Told {
  const page = pageOf(look[1]);
  const isOrderPage = page === 'order-list' || page === 'order-detail' || isWitness(look[1]);
  const isTracking = page === 'tracking' && !isWitness(look[1]);
  const sound: Partial<StoredOrder> = {
    ...part,
    market: part.market ?? around.market,
    account: around.account,
  };
  for (const field of dateFields) sound[field] = realMoment(part[field]);
  const fields = [
    ...plainFields,
    ...listFields,
    ...(isOrderPage ? orderPageFields : []),
    ...(isTracking ? [] : dateFields),
  ];
  const order = recordFrom(emptyOrder(part.id), sound, fields, look);
  notePromises(order, part.promises, look);
  noteProtection(order, realMoment(part.protectionEndsAt), look);
  const delivery = isTracking && sound.deliveredAt ? { at: sound.deliveredAt, look } : null;
  return { order, delivery };
}

/** Joins what two looks told about one order, field by field. */
export function joinOrders(known: Told, offered: Told, contest: Contest, zone: string): Told {
  const joined = joinFields(known.order, offered.order, [...plainFields, 'closedBecause'], contest);
  joinStatus(joined, offered.order, contest);
  for (const field of dateFields) {
    joinField(joined, offered.order, field, contest, (winner, loser) => morePrecise(winner, loser, zone));
  }
  joinField(joined, offered.order, 'seller', contest, completeSeller);
  joinField(joined, offered.order, 'items', contest, completeItems);
  joinActions(joined, offered.order, contest);
  joinPromises(joined, offered.order, contest);
  joinProtection(joined, offered.order, contest, zone);
  return { order: joined, delivery: joinDelivery(known.delivery, offered.delivery, contest) };
}

/** How much a status says: a printed text that nobody understood is more than nothing. */
function certainty({ status, statusText }: StoredOrder): number {
  if (status === null) return statusText === null ? 0 : 1;
  return status === 'unknown' ? 2 : 3;
}

/** Status and its printed text go together: the text of one page never explains the status of another. */
function joinStatus(joined: StoredOrder, offered: StoredOrder, contest: Contest): void {
  const look = offered.seen.status ?? offered.seen.statusText;
  const known = joined.seen.status ?? joined.seen.statusText;
  const difference = certainty(offered) - certainty(joined);
  if (!look || difference < 0) return;
  const isSame = offered.status === joined.status;
  if (difference > 0 || !known || contest.replaces(known, look)) {
    joined.statusText = offered.statusText ?? (isSame ? joined.statusText : null);
    joined.status = offered.status;
    if (offered.status !== null) joined.seen.status = look;
    if (joined.statusText === null) delete joined.seen.statusText;
    else if (offered.statusText !== null) joined.seen.statusText = look;
  } else if (isSame && joined.statusText === null && offered.statusText !== null) {
    joined.statusText = offered.statusText;
    joined.seen.statusText = offered.seen.statusText ?? look;
  }
}

type Shop = NonNullable<Order['seller']>;

/** The winner's shop, completed from the loser when both can be the same one. */
function completeSeller(winner: Shop, loser: Shop): Shop {
  const agrees = (field: keyof Shop) =>
    winner[field] === null || loser[field] === null || winner[field] === loser[field];
  const isSame = winner.storeId !== null && winner.storeId === loser.storeId;
  if (!isSame && !(agrees('storeId') && agrees('name'))) return winner;
  return { storeId: winner.storeId ?? loser.storeId, name: winner.name ?? loser.name };
}

/** The buttons of one visit: a later visit replaces them, also by none; two pages of one visit add up. Sorted. */
function joinActions(joined: StoredOrder, offered: StoredOrder, contest: Contest): void {
  const [known, look] = [joined.seen.actions, offered.seen.actions];
  if (!look || !offered.actions) return;
  const together = known && joined.actions && contest.addsUp(known, look);
  if (together) {
    const all = new Set([...(joined.actions ?? []), ...offered.actions]);
    joined.actions = [...all].sort().slice(0, mostActions);
    joined.seen.actions = newestLook([known, look]) ?? look;
  } else if (!known || contest.replaces(known, look)) {
    joined.actions = offered.actions.toSorted();
    joined.seen.actions = look;
  }
}
