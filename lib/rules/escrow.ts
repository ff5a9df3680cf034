import type { Moment } from '../model/moment.ts';
import type { HistoryEntry, StoredDeadline, WatchedOrder } from '../model/stored.ts';
import { closingOf } from './closing.ts';
import { isDisputeOpen, reached } from './state.ts';

/**
 * Who has the buyer's money. `unpaid`: the buyer. `held`: the marketplace, until something happens.
 * `checked`: the marketplace, while it checks the seller. `disputed`: the marketplace, while a dispute
 * runs. `returning`: on its way to the buyer. `decided`: as the dispute ended. `seller`: the seller.
 */
export type MoneyPlace =
  | 'unpaid'
  | 'held'
  | 'checked'
  | 'disputed'
  | 'returning'
  | 'decided'
  | 'seller'
  | 'unknown';

export interface Money {
  place: MoneyPlace;
  /** false: told from what usually happens, no page says it. */
  isCertain: boolean;
  since: Moment | null;
  /** The deadline that moves the money next; null: none is known. */
  next: StoredDeadline | null;
}

/** The deadlines that move money, for each place, the first that is there counts. */
const movers: Record<MoneyPlace, readonly string[]> = {
  unpaid: ['pay'],
  held: ['confirm', 'protection', 'ship'],
  checked: ['frozen-check'],
  disputed: ['claim-decision', 'dispute-negotiation', 'dispute-answer'],
  returning: ['cancel-refund', 'frozen-refund', 'dispute-refund'],
  decided: ['dispute-refund'],
  seller: [],
  unknown: [],
};

/**
 * Where an order's money is. The seller is paid on confirmation, when the timer runs out, when an
 * escalated dispute ends for the seller, and the rest after a partial refund; until then the
 * marketplace keeps it. Source: RULES.md, Escrow (000, 004).
 */
export function whereIsMoney(
  watched: WatchedOrder,
  deadlines: readonly StoredDeadline[],
  history: readonly HistoryEntry[],
  zone: string,
): Money {
  const { place, isCertain } = placeOf(watched, history, zone);
  const open = deadlines.filter(({ done, markedDoneAt }) => !done && markedDoneAt === null);
  const next =
    movers[place].flatMap((rule) => open.find((deadline) => deadline.rule === rule) ?? [])[0] ?? null;
  return { place, isCertain, since: sinceOf(place, watched), next };
}

function placeOf(
  watched: WatchedOrder,
  history: readonly HistoryEntry[],
  zone: string,
): Pick<Money, 'place' | 'isCertain'> {
  const { order } = watched;
  const certain = (place: MoneyPlace) => ({ place, isCertain: true });
  if (order.status === 'unpaid') return certain('unpaid');
  if (!reached(watched, 'closed')) {
    if (order.status === 'frozen') return certain('checked');
    if (isDisputeOpen(watched) || order.status === 'disputed') return certain('disputed');
    return certain(reached(watched, 'paid') ? 'held' : 'unknown');
  }
  const [closing] = closingOf(watched, history, zone);
  const isCertain = closing?.certainty === 'known';
  switch (closing?.cause) {
    case 'never-paid':
      return { place: 'unpaid', isCertain };
    case 'cancelled-by-buyer':
    case 'not-shipped':
    case 'sold-out':
    case 'by-marketplace':
      return { place: reached(watched, 'paid') ? 'returning' : 'unpaid', isCertain };
    case 'dispute-ended':
      return { place: 'decided', isCertain };
    case 'confirmed':
    case 'protection-ended':
    case 'after-delivery':
      return { place: 'seller', isCertain };
    case undefined:
      return { place: 'unknown', isCertain: false };
  }
}

function sinceOf(place: MoneyPlace, { order }: WatchedOrder): Moment | null {
  switch (place) {
    case 'held':
    case 'disputed':
    case 'checked':
      return order.paidAt;
    case 'returning':
    case 'decided':
    case 'seller':
      return order.completedAt;
    case 'unpaid':
    case 'unknown':
      return null;
  }
}
