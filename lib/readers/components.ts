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
  const ordered = new Set<string>();
  const structure = record(record(record(data).hierarchy).structure);
  for (const children of Object.values(structure)) {
    for (const key of list(children) ?? []) {
      if (typeof key === 'string' && Object.hasOwn(byKey, key)) ordered.add(key);
    }
  }
  for (const key of Object.keys(byKey)) ordered.add(key);
  const components: Component[] = [];
  for (const key of ordered) {
    if (components.length >= mostComponents) break;
    const component = byKey[key];
    if (!isRecord(component)) continue;
    const tag = typeof component.tag === 'string' ? component.tag : component.type;
    if (typeof tag === 'string')
      components.push({ tag, id: component.id, key, fields: record(component.fields) });
  }
  return components;
}

/** The fields of every component with this tag, in the page's order. */
export function fieldsOf(components: readonly Component[], tag: string): Json[] {
  return components.filter((component) => component.tag === tag).map((component) => component.fields);
}
