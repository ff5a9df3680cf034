import type { Asked } from './answers/envelope.ts';
import { hostsOf } from './hosts.ts';
import { currencyOf, type MarketOptions } from './options.ts';
import type { DemoOrder } from './orders.ts';
import { printerFor } from './print.ts';
import { ordersOf, usualPageSize } from './scenarios.ts';
import { words } from './words/words.ts';

/** What the marketplace knows at a moment: its options and its orders. */
export interface MarketState {
  options: MarketOptions;
  orders: DemoOrder[];
  /** Products put into the cart. */
  cart: string[];
}

/** The orders of a scenario as they are at its start. */
export function freshState(options: MarketOptions): MarketState {
  return { options, orders: ordersOf(options.scenario, options.now ?? Date.now(), options.seed), cart: [] };
}

/** Everything an answer to a request with this Host header depends on. */
export function asked(state: MarketState, host: string): Asked {
  const { options } = state;
  const language = words[options.language];
  return {
    options,
    words: language,
    print: printerFor(
      options.digits === 'latin' ? `${language.locale}-u-nu-latn` : language.locale,
      currencyOf(options),
      options.zone,
    ),
    hosts: hostsOf(host),
    now: options.now ?? Date.now(),
  };
}

/** Orders a page of the list. */
export function pageSizeOf(options: MarketOptions): number {
  return options.pageSize ?? usualPageSize(options.scenario);
}

/** An order that is still there; null for an unknown or deleted one. */
export function orderById(state: MarketState, id: unknown): DemoOrder | null {
  return state.orders.find((order) => order.id === id && !order.deleted) ?? null;
}

/** The order of a dispute, by the number of the dispute, of the request's line, or of the issue of old; null for an unknown one. */
export function orderOfDispute(state: MarketState, id: unknown): DemoOrder | null {
  return (
    state.orders.find(
      ({ dispute }) => dispute && [dispute.id, dispute.lineId, dispute.issueId].includes(id as string),
    ) ?? null
  );
}
