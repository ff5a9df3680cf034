import { statusFromTab, statusFromWords } from '../marketplace/status.ts';
import { confirmTypes } from '../marketplace/types.ts';
import { comparable } from '../marketplace/words.ts';
import type { OrderStatus } from '../model/order.ts';
import { type Component, fieldsOf } from './components.ts';
import { records } from './value.ts';

/** The page's own words for the states, as compared → status. */
export type TabWords = ReadonlyMap<string, OrderStatus>;

/** Learns the page's words from its tabs (`statusTabList`: a dictionary in the page's language, MARKETPLACE.md 1.2). */
export function tabWords(components: readonly Component[]): TabWords {
  const words = new Map<string, OrderStatus>();
  for (const header of fieldsOf(components, 'pc_om_list_header')) {
    for (const tab of records(header.statusTabList)) {
      const status = typeof tab.code === 'string' ? statusFromTab(tab.code) : null;
      if (status && typeof tab.title === 'string') words.set(comparable(tab.title), status);
    }
  }
  return words;
}

/**
 * The order's status: what its printed word means (known words, then the page's own tabs); an
 * order that can be confirmed and whose word nobody knows is shipped. 'unknown' when a word is
 * printed that says nothing to us; null when nothing is known.
 */
export function statusOf(
  text: string | null,
  actions: readonly string[] | null,
  tabs: TabWords,
): OrderStatus | null {
  const said = text === null ? null : (statusFromWords(text) ?? tabs.get(comparable(text)));
  if (said) return said;
  if (actions?.some((type) => confirmTypes.has(type))) return 'shipped';
  return text === null ? null : 'unknown';
}

/** The type codes of buttons, sorted, each once; null when there is no list of buttons at all. */
export function actionsOf(...buttonLists: unknown[]): string[] | null {
  if (!buttonLists.some(Array.isArray)) return null;
  const types = new Set<string>();
  for (const button of buttonLists.flatMap(records)) {
    if (typeof button.type === 'string' && /^[A-Za-z][A-Za-z0-9_]{0,59}$/.test(button.type))
      types.add(button.type);
  }
  return [...types].sort().slice(0, 60);
}
