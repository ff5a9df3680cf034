import { isRecord, type Json, list, record } from './value.ts';

/** One component of an order API answer. */
export interface Component {
  tag: string;
  id: unknown;
  /** Its key, which ends in a number: of an order's card the order's. */
  key: string;
  fields: Json;
}

/** The longest answer has some hundred components; anything beyond is not read. */
const mostComponents = 2000;

/**
 * The components of an order API's `data`, in the order of `hierarchy.structure` (MARKETPLACE.md,
 * fact 6); those that the hierarchy does not name come last. Empty when there are none.
 */
export function componentsOf(data: unknown): Component[] {
  const byKey = record(record(data).data);
  const structure = record(record(record(data).hierarchy).structure);
  const named = Object.values(structure).flatMap((children) => list(children) ?? []);
  const keys = new Set([...named, ...Object.keys(byKey)]);
  return [...keys]
    .flatMap((key): Component[] => {
      const component = typeof key === 'string' && Object.hasOwn(byKey, key) ? byKey[key] : null;
      if (!isRecord(component)) return [];
      const tag = typeof component.tag === 'string' ? component.tag : component.type;
      return typeof tag === 'string'
        ? [{ tag, id: component.id, key: String(key), fields: record(component.fields) }]
        : [];
    })
    .slice(0, mostComponents);
}

/** The fields of every component with this tag, in the page's order. */
export function fieldsOf(components: readonly Component[], tag: string): Json[] {
  return components.filter((component) => component.tag === tag).map((component) => component.fields);
}
