import type { OrderStatus } from '../model/order.ts';
import { statusFromWords } from './status.ts';

interface State {
  status: OrderStatus;
  /** What the printed word may say beside it; null: anything. */
  words: readonly OrderStatus[] | null;
}

const unclear: State = { status: 'unknown', words: null };

/**
 * The locale-free names of the states in the old pages' `data-order-status` (MARKETPLACE.md 2).
 * Those of which no source says what they mean to the buyer leave it to the printed word, as FINISH
 * does: an order that was cancelled is finished too.
 */
const states: ReadonlyMap<string, State> = new Map<string, State>([
  ['PLACE_ORDER_SUCCESS', { status: 'unpaid', words: ['unpaid'] }],
  ['WAIT_SELLER_SEND_GOODS', { status: 'processing', words: ['processing'] }],
  // Something is still to be sent.
  ['SELLER_PART_SEND_GOODS', { status: 'processing', words: ['processing', 'shipped'] }],
  ['WAIT_BUYER_ACCEPT_GOODS', { status: 'shipped', words: ['shipped', 'delivered'] }],
  [
    'IN_ISSUE',
    { status: 'disputed', words: ['disputed', 'processing', 'shipped', 'delivered', 'completed'] },
  ],
  ['IN_FROZEN', { status: 'frozen', words: ['frozen', 'processing', 'shipped', 'delivered', 'completed'] }],
  ['FINISH', { status: 'unknown', words: ['completed', 'cancelled'] }],
  ['IN_CANCEL', unclear],
  ['FUND_PROCESSING', unclear],
  ['WAIT_SELLER_EXAMINE_MONEY', unclear],
  ['RISK_CONTROL', unclear],
]);

/**
 * The status that a state's name and the printed text say together. 'unknown' when neither is
 * understood, null when there is neither, 'contradiction' when they exclude each other.
 */
export function statusFromState(
  name: string | null,
  text: string | null,
): OrderStatus | 'contradiction' | null {
  const said = text === null ? null : statusFromWords(text);
  const state = name === null ? undefined : states.get(name);
  if (!state) return said ?? (name === null && text === null ? null : 'unknown');
  if (said === null) return state.status;
  if (state.words && !state.words.includes(said)) return 'contradiction';
  return state.status === 'unknown' ? said : state.status;
}
