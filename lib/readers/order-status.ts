import { statusFromTab, statusFromWords } from '../marketplace/status.ts';
import { confirmTypes } from '../marketplace/types.ts';
import { comparable } from '../marketplace/words.ts';
import type { OrderStatus } from '../model/order.ts';
import { type Component, fieldsOf } from './components.ts';
import { list, record, records } from './value.ts';

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
 * printed that says nothing to us, or that the buttons contradict; null when nothing is known.
 */
export function statusOf(
  text: string | null,
  actions?: readonly string[] | null,
  tabs?: TabWords,
): OrderStatus | null {
  const said = text === null ? null : (statusFromWords(text) ?? tabs?.get(comparable(text)));
  const isOpen = actions?.some((type) => confirmTypes.has(type));
  // Over, or not even paid, and still to be confirmed: word or buttons are another order's.
  if (said && !(isOpen && /^(?:unpaid|completed|cancelled)$/.test(said))) return said;
  if (isOpen && !said) return 'shipped';
  return text === null ? null : 'unknown';
}

/**
 * The type codes of an order's buttons and of its lines', sorted, each once; a line without a list has
 * none. null when the order's list or a button's type is not there: the rest would not be what the page offers.
 */
export function actionsOf(ofOrder: unknown, ...ofLines: unknown[]): string[] | null {
  const types = new Set<string>();
  const lists = [ofOrder, ...ofLines.filter((each) => each !== undefined)];
  for (const button of lists.flatMap((each) => list(each) ?? [null])) {
    const { type } = record(button);
    if (typeof type !== 'string' || !/^[A-Za-z]\w{0,59}$/.test(type)) return null;
    types.add(type);
  }
  return [...types].sort().slice(0, 60);
}
