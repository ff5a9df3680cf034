import type { DemoProduct, DemoStore } from './catalogue.ts';
import type { DemoDispute } from './disputes.ts';
import type { Currency } from './options.ts';
import type { DemoParcel } from './parcels.ts';
import type { Words } from './words/words.ts';

export type OrderState = keyof Words['status'];

export interface DemoLine {
  lineId: string;
  product: DemoProduct;
  quantity: number;
  /** Confirmed by itself, where the page asks for each line. */
  received: boolean;
}

/** An invented order; times are epoch ms. */
export interface DemoOrder {
  id: string;
  /** What it is there for in the scenario: `ends-soon`, `two-parcels`, …; tests find it by this. */
  role: string;
  state: OrderState;
  placedAt: number;
  paidAt: number | null;
  shippedAt: number | null;
  completedAt: number | null;
  /** The date printed as "Refund if no delivery before …". */
  protectionEndsAt: number | null;
  /** The date printed as "coupon if delayed by …". */
  promisedAt: number | null;
  store: DemoStore;
  lines: DemoLine[];
  parcels: DemoParcel[];
  /** Very old and expired orders print none. */
  hasPrice: boolean;
  /** The tracking page prints the protection's end a day earlier than the detail page (MARKETPLACE.md, fact 3). */
  tracksDayEarlier: boolean;
  deleted: boolean;
  dispute: DemoDispute | null;
  /** A completed order without a review waits for one. */
  reviewed: boolean;
  /** What the order costs in roubles, to the kopeck, when nothing is added or taken away; null: as the catalogue says. */
  roubles: number | null;
}

/** The acts that a buyer's buttons ask for. `CANCEL_ORDER` and `PAY_NOW` are invented; nobody has seen their codes. */
export type Act = 'CONFIRM_GOODS' | 'DELETE' | 'CANCEL_ORDER';

const allowed: Record<Act, readonly OrderState[]> = {
  CONFIRM_GOODS: ['shipped', 'disputed'],
  DELETE: ['completed', 'expired', 'cancelled'],
  CANCEL_ORDER: ['unpaid', 'processing', 'shipped'],
};

/**
 * Does an act to an order, as the marketplace's server would. Returns false, changing nothing, where
 * it does not apply. `lineIds`: confirms these lines only, and the order with the last of them.
 */
export function doAct(order: DemoOrder, act: Act, now: number, lineIds: string[] = []): boolean {
  if (order.deleted || !allowed[act].includes(order.state)) return false;
  if (act === 'CONFIRM_GOODS') {
    for (const line of order.lines) line.received ||= lineIds.length === 0 || lineIds.includes(line.lineId);
    if (!order.lines.every((line) => line.received)) return true;
    order.state = 'completed';
    order.completedAt = now;
  } else if (act === 'DELETE') {
    order.deleted = true;
  } else {
    order.state = 'cancelled';
  }
  return true;
}

/**
 * Type codes of an order's buttons, as captured for shipped and completed; `PAY_NOW`, `CANCEL_ORDER`
 * are invented. `cancelShipped`: a shipped order can be cancelled, too.
 */
export function buttonTypes(order: DemoOrder, { cancelShipped = false } = {}): string[] {
  switch (order.state) {
    case 'unpaid':
      return ['PAY_NOW', 'CANCEL_ORDER'];
    case 'processing':
      return ['CANCEL_ORDER'];
    case 'shipped':
      return ['CONFIRM_GOODS', 'TRACKING', ...(cancelShipped ? ['CANCEL_ORDER'] : [])];
    case 'disputed':
      return ['CONFIRM_GOODS', 'TRACKING'];
    case 'completed':
      return ['REPURCHASE', 'DELETE'];
    case 'cancelled':
    case 'expired':
      return ['DELETE'];
  }
}

/** Minor units for a cent of the catalogue. */
const rates: Record<Currency, number> = {
  USD: 1,
  BRL: 5.43,
  EUR: 0.92,
  RUB: 91.7,
  PLN: 3.98,
  SAR: 3.75,
  IDR: 16_300,
  BDT: 121,
  KRW: 13.9,
  MXN: 18.4,
};

/** Prices are printed without sen. */
const rounded = (minor: number, currency: Currency) =>
  currency === 'IDR' ? Math.round(minor / 100) * 100 : Math.round(minor);

/** A catalogue price, in minor units of another currency. */
export function inCurrency(minor: number, currency: Currency): number {
  return rounded(minor * rates[currency], currency);
}

/** What a late delivery is worth as a coupon. */
export function lateCoupon(currency: Currency): number {
  return inCurrency(100, currency);
}

/** What an order costs, in minor units of the page's currency. */
export interface Sums {
  /** One piece, for each line. */
  pieces: number[];
  subtotal: number;
  coupon: number;
  tax: number;
  total: number;
}

/** Prices of an order in a currency; the sums add up. */
export function sumsOf(order: DemoOrder, currency: Currency): Sums {
  if (currency === 'RUB' && order.roubles !== null) {
    const total = order.roubles * 100;
    return { pieces: [total], subtotal: total, coupon: 0, tax: 0, total };
  }
  const pieces = order.lines.map((line) => inCurrency(line.product.price, currency));
  const subtotal = order.lines.reduce((sum, line, index) => sum + (pieces[index] ?? 0) * line.quantity, 0);
  const coupon = rounded(subtotal * 0.06, currency);
  const tax = rounded(subtotal * 0.04, currency);
  return { pieces, subtotal, coupon, tax, total: subtotal - coupon + tax };
}
