import type { Reading } from '../../lib/model/reading.ts';

const start = Date.UTC(2026, 0, 1);
const moment = (epoch: number) => new Date(epoch).toISOString().replace('.000Z', 'Z');

/**
 * Looks at `count` invented orders, so many a page, as an order list's answer is read. One in a hundred
 * is on its way, with an end of protection some weeks from `now` (epoch ms).
 */
export function readingsOf(count: number, pageSize: number, now: number): Reading[] {
  const readings: Reading[] = [];
  for (let first = 0; first < count; first += pageSize) {
    const length = Math.min(pageSize, count - first);
    const orders = Array.from({ length }, (_, index) => orderOf(first + index, now));
    readings.push({
      page: 'order-list',
      market: 'aliexpress.com',
      at: moment(start),
      account: null,
      results: [
        {
          reader: 'api:order-list',
          seen: length,
          read: length,
          orders,
          parcels: null,
          sellers: null,
          products: null,
          disputes: null,
          problems: [],
        },
      ],
    });
  }
  return readings;
}

function orderOf(index: number, now: number) {
  const isRunning = index % 100 === 0;
  const day = 86_400_000;
  return {
    id: String(8_200_000_000_000_000 + index),
    market: 'aliexpress.com' as const,
    status: isRunning ? ('shipped' as const) : ('completed' as const),
    statusText: isRunning ? 'Awaiting delivery' : 'Completed',
    placedAt: moment(now - (now % 1000) - (index % 900) * day),
    total: { amount: 500 + (index % 5000), currency: 'USD' },
    seller: { storeId: String(1_100_000 + (index % 400)), name: `Demo store ${index % 400}` },
    items: [
      {
        lineId: String(8_300_000_000_000_000 + index),
        productId: String(1_005_000_000_000 + (index % 3000)),
        title: `An invented thing for the house, number ${index}, in three colours`,
        sku: 'Blue / 20 cm',
        skuId: null,
        quantity: 1 + (index % 3),
        price: { amount: 500 + (index % 5000), currency: 'USD' },
      },
    ],
    actions: isRunning ? ['CONFIRM_GOODS', 'TRACKING'] : ['DELETE', 'REPURCHASE'],
    protectionEndsAt: isRunning ? moment(now - (now % 1000) + (10 + (index % 60)) * day) : null,
    promises: [],
  };
}
