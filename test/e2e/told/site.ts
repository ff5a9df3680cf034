import type { Money } from '../../../lib/model/money.ts';
import { type Hosts, hostsOf } from '../../market/hosts.ts';
import type { Market as Demo, DemoOrder, Language, MarketOptions } from '../../market/market.ts';
import { currencyOf } from '../../market/options.ts';
import { sumsOf } from '../../market/orders.ts';
import { type BuyerWords, buyerWords } from '../../market/words/buyer.ts';
import { type Words, words } from '../../market/words/words.ts';

/** What is written on the pages of one site of the demo, beside the orders. */
export interface Site {
  market: 'aliexpress.com' | 'aliexpress.us' | 'aliexpress.ru';
  language: Language;
  currency: string;
  words: Words;
  buyerWords: BuyerWords;
  /** Without a port, as the addresses are kept. */
  hosts: Hosts;
}

/** The site as the demo's options make it; its dates are those of UTC (`zone`). */
export function siteOf(demo: Demo, market: Site['market'] = 'aliexpress.com'): Site {
  const { language } = demo.options();
  return {
    market,
    language,
    currency: currencyOf(demo.options()),
    words: words[language],
    buyerWords: buyerWords(language),
    hosts: hostsOf(market === 'aliexpress.ru' ? market : `www.${market}`),
  };
}

/** A day as it is printed, without a time. */
export const day = (at: number) => new Date(at).toISOString().slice(0, 10);
export const dayIf = (at: number | null) => (at === null ? null : day(at));
/** A moment as an answer has it. */
export const instant = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;

export function totalOf(order: DemoOrder, currency: string): Money | null {
  const { total } = sumsOf(order, currency as NonNullable<MarketOptions['currency']>);
  return order.hasPrice ? { amount: total, currency } : null;
}

/** The price of one piece of a line. */
export function pieceOf(order: DemoOrder, index: number, currency: string): Money | null {
  const amount = sumsOf(order, currency as NonNullable<MarketOptions['currency']>).pieces[index];
  return order.hasPrice && amount !== undefined ? { amount, currency } : null;
}
