/** Which part of the dashboard an address means, and which order it names. */
export interface DashboardPlace {
  name: 'orders' | 'shops' | 'calendar' | 'rules' | 'backup' | 'settings' | 'privacy';
  orderId: string | null;
  /** The rule that the address names. */
  rule: string | null;
}

/**
 * From the part after `#`: `#order-8200000000000001`, `#calendar`, `#calendar-8200000000000001` (of this
 * order only), `#rules`, `#rule-ship`, `#shops`, `#backup`, `#settings`, `#privacy`; anything else is all orders.
 */
export function placeOf(hash: string): DashboardPlace {
  const [, part, orderId = null] = /^#(order|calendar)-(\d{1,24})$/.exec(hash) ?? [];
  if (part) return { name: part === 'calendar' ? 'calendar' : 'orders', orderId, rule: null };
  const rule = /^#rule-([a-z][a-z-]{1,40})$/.exec(hash)?.[1] ?? null;
  if (rule !== null) return { name: 'rules', orderId: null, rule };
  const name = (['shops', 'calendar', 'rules', 'backup', 'settings', 'privacy'] as const).find(
    (candidate) => hash === `#${candidate}`,
  );
  return { name: name ?? 'orders', orderId: null, rule: null };
}
