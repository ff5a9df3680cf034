import { cancelOrderWords, textsOf } from '../marketplace/words.ts';
import type { Guarded } from './guarded.ts';
import { aboutOf, protectionOf } from './question.ts';

/**
 * Cancelling an order that the seller has shipped: asked, because the parcel goes on its way, and the
 * buyer's protection may end with the order (RULES.md `cancel-available`, `cancel-answer`). Not asked
 * about any other order, nor where nothing tells: cancelling in time costs nothing. A page that prints no
 * state (aliexpress.ru, MARKETPLACE.md 1.10) tells by a tracking code.
 * Buttons: no type code was captured; any that speaks of cancelling the order or the trade.
 */
export const cancelOrder: Guarded = {
  act: 'cancel-order',
  types: /^(?:BUYER_)?CANCEL(?:_ORDER|_TRADE)?$/,
  texts: textsOf(cancelOrderWords),
  question(facts, now, zone) {
    const { status = null, parcels = [] } = facts ?? {};
    const isUntold = status === null || status === 'unknown';
    const isShipped = isUntold ? parcels.length > 0 : status === 'shipped' || status === 'delivered';
    if (!facts || !isShipped) return null;
    return {
      tone: 'firm',
      title: 'guard_cancel_title',
      about: aboutOf(facts),
      knows: protectionOf(facts, now, zone),
      reasons: [
        parcels.some(({ status }) => status === 'delivered')
          ? { key: 'guard_cancel_why_delivered' }
          : { key: 'guard_cancel_why_shipped' },
      ],
      lost: 'guard_cancel_lost',
      boxes: ['guard_cancel_box'],
      notYet: 'guard_cancel_no',
      goOn: 'guard_cancel_yes',
      leads: ['track', 'remind'],
    };
  },
};
