import type { Asked } from '../answers/envelope.ts';
import { schemeless } from '../hosts.ts';
import type { DemoOrder, OrderState } from '../orders.ts';
import type { BuyerWords } from '../words/buyer.ts';
import { fill } from '../words/words.ts';

/** The server's own words for an order, as `data-order-status` had them (MARKETPLACE.md 2); those of the last two are guessed. */
export const serverStatus: Record<OrderState, string> = {
  unpaid: 'PLACE_ORDER_SUCCESS',
  processing: 'WAIT_SELLER_SEND_GOODS',
  shipped: 'WAIT_BUYER_ACCEPT_GOODS',
  disputed: 'IN_ISSUE',
  completed: 'FINISH',
  cancelled: 'FINISH',
  expired: 'FINISH',
};

/** An order's status as the old pages printed it. */
export function oldStatus(words: BuyerWords, state: OrderState): string {
  return {
    unpaid: words.oldUnpaid,
    processing: words.oldProcessing,
    shipped: words.oldShipped,
    disputed: words.oldDisputed,
    completed: words.oldCompleted,
    cancelled: words.oldClosed,
    expired: words.oldClosed,
  }[state];
}

/** `01:23 Nov. 22 2026`, which code that read the list counted its six first characters of. */
export function oldListTime(asked: Asked, at: number): string {
  const { locale } = asked.words;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, {
      ...options,
      ...(asked.options.zone ? { timeZone: asked.options.zone } : {}),
    }).format(at);
  const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = locale.startsWith('en')
    ? `${format({ month: 'short' })}. ${format({ day: '2-digit' })} ${format({ year: 'numeric' })}`
    : asked.print.date(at);
  return `${clock} ${day}`;
}

/** `2014-08-19 03:11:42`, as the detail page printed it in every language. */
export function oldDetailTime(asked: Asked, at: number): string {
  const options = {
    dateStyle: 'short',
    timeStyle: 'medium',
    ...(asked.options.zone ? { timeZone: asked.options.zone } : {}),
  } as const;
  return new Intl.DateTimeFormat('sv-SE', options).format(at);
}

/** How long the buyer is still protected: in ms, and as it was printed. */
export interface TimeLeft {
  ms: number;
  text: string;
}

/** The time left of an order; null when nothing runs. */
export function timeLeft(asked: Asked, words: BuyerWords, order: DemoOrder): TimeLeft | null {
  if (order.state !== 'shipped' || order.protectionEndsAt === null) return null;
  const ms = order.protectionEndsAt - asked.now;
  if (ms <= 0) return null;
  const hours = Math.floor(ms / 3_600_000);
  const text = fill(words.oldDaysAndHours, {
    days: String(Math.floor(hours / 24)),
    hours: String(hours % 24),
  });
  return { ms, text };
}

/** `US $120.95`; other currencies as today. */
export function oldMoney(asked: Asked, minor: number): string {
  return asked.print.currency === 'USD' ? `US ${asked.print.money(minor)}` : asked.print.money(minor);
}

export function itemLink(asked: Asked, productId: string): string {
  return schemeless(`${asked.hosts.shop}/item/${productId}.html`);
}

export function storeLink(asked: Asked, storeId: string): string {
  return schemeless(`${asked.hosts.shop}/store/${storeId}`);
}
