import type { Market } from '../../lib/model/order.ts';

// Addresses that the buyer may open, MARKETPLACE.md 1.1. Escrowl itself opens none of them.

const orders: Record<Market, string> = {
  'aliexpress.com': 'https://www.aliexpress.com/p/order/index.html',
  'aliexpress.us': 'https://www.aliexpress.us/p/order/index.html',
  'aliexpress.ru': 'https://aliexpress.ru/order-list',
};

interface Addressed {
  id: string;
  market: Market | null;
}

/** The buyer's order list; of aliexpress.com when the market is not known. */
export function orderListLink(market: Market | null): string {
  return orders[market ?? 'aliexpress.com'];
}

/** The order's own page. */
export function orderLink({ id, market }: Addressed): string {
  if (market === 'aliexpress.ru') return `${orders[market]}/${id}`;
  return `https://www.${market ?? 'aliexpress.com'}/p/order/detail.html?orderId=${id}`;
}

/** The order's tracking page; aliexpress.ru shows tracking on the order's page. */
export function trackingLink({ id, market }: Addressed): string {
  if (market === 'aliexpress.ru') return orderLink({ id, market });
  return `https://www.${market ?? 'aliexpress.com'}/p/tracking/index.html?tradeOrderId=${id}`;
}
