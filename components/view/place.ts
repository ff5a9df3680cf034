/** Which part of the dashboard an address means, and which order it names. */
export interface DashboardPlace {
  name: 'orders' | 'backup' | 'settings' | 'privacy';
  orderId: string | null;
}

/** From the part after `#`: `#order-8200000000000001`, `#backup`, `#settings`, `#privacy`; anything else is all orders. */
export function placeOf(hash: string): DashboardPlace {
  const orderId = /^#order-(\d{1,24})$/.exec(hash)?.[1] ?? null;
  if (orderId !== null) return { name: 'orders', orderId };
  const name = (['backup', 'settings', 'privacy'] as const).find((candidate) => hash === `#${candidate}`);
  return { name: name ?? 'orders', orderId: null };
}
