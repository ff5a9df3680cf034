import { distinct } from './single.ts';

/**
 * A parcel's number as printed, without the spaces of grouping; null for anything that has not the
 * shape of one (4 to 60 letters, digits and hyphens, at least one digit).
 */
export function parcelCode(value: unknown): string | null {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text !== 'string' || text.length > 80) return null;
  const code = text.replace(/\s+/g, '');
  return /^(?=.*\d)[A-Za-z0-9-]{4,60}$/.test(code) ? code : null;
}

/** The parcels of an order by their printed numbers, each once; what is no number is left out. */
export function parcelsNamed(
  codes: readonly unknown[],
  orderId: string,
): { orderId: string; code: string }[] {
  return distinct(codes.map(parcelCode)).map((code) => ({ orderId, code }));
}
