/**
 * Careful looks into parsed JSON whose shape nobody guarantees: a value of the wrong type is the
 * same as none. Scalars may be strings or native ('true', '10' on a US account; true, 10 on a
 * Brazilian one: MARKETPLACE.md, fact 7).
 */

export type Json = Record<string, unknown>;

/** The value as an object; an empty one for anything else, arrays and null too. */
export function record(value: unknown): Json {
  return isRecord(value) ? value : {};
}

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a list; null for anything else. */
export function list(value: unknown): unknown[] | null {
  return Array.isArray(value) ? value : null;
}

/** The objects of a list; an empty list for anything else. */
export function records(value: unknown): Json[] {
  return (list(value) ?? []).filter(isRecord);
}

/** A whole number from 0 to `max`, native or as a string of digits; null for anything else. */
export function wholeNumber(value: unknown, max: number): number | null {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value.trim()) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= max
    ? number
    : null;
}

/** Of values with the same key the first. */
export function firstOfEach<Value extends object>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Value[] {
  return [...Map.groupBy(values, keyOf).values()].flatMap(([first]) => first ?? []);
}
