/** Which part of the dashboard an address means, and which order it names. */
export interface DashboardPlace {
  name: 'orders' | 'calendar' | 'backup' | 'settings' | 'privacy';
  orderId: string | null;
}

/**
 * From the part after `#`: `#order-8200000000000001`, `#calendar`, `#calendar-8200000000000001` (of this
 * order only), `#backup`, `#settings`, `#privacy`; anything else is all orders.
 */
export function placeOf(hash: string): DashboardPlace {
  const [, part, orderId = null] = /^#(order|calendar)-(\d{1,24})$/.exec(hash) ?? [];
  if (part) return { name: part === 'calendar' ? 'calendar' : 'orders', orderId };
  const name = (['calendar', 'backup', 'settings', 'privacy'] as const).find(
    (candidate) => hash === `#${candidate}`,
  );
  return { name: name ?? 'orders', orderId: null };
}
