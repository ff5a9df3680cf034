import { expect, test } from 'vitest';
import { pageAt } from '../../lib/marketplace/pages.ts';
import type { Market } from '../../lib/model/order.ts';
import { orderLink, orderListLink, trackingLink } from './links.ts';

const id = '8200000000000001';

test.each(['aliexpress.com', 'aliexpress.us', 'aliexpress.ru'] satisfies Market[])(
  'on %s every link leads to the page that Escrowl knows by it',
  (market) => {
    expect(pageAt(orderListLink(market))).toEqual({ kind: 'order-list', market, orderId: null });
    expect(pageAt(orderLink({ id, market }))).toEqual({ kind: 'order-detail', market, orderId: id });
    const tracking = market === 'aliexpress.ru' ? 'order-detail' : 'tracking';
    expect(pageAt(trackingLink({ id, market }))).toEqual({ kind: tracking, market, orderId: id });
  },
);

test('an order of an unknown market opens on aliexpress.com', () => {
  expect(pageAt(orderLink({ id, market: null })).market).toBe('aliexpress.com');
  expect(pageAt(trackingLink({ id, market: null })).orderId).toBe(id);
});
