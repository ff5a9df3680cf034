import { orderInLink, orderNumber } from '../marketplace/order-pages.ts';
import type { Problem, ReaderResult } from '../model/reading.ts';
import { linkOf, textOf } from './element.ts';
import { report } from './result.ts';
import { namedStore } from './seller.ts';
import { digits } from './text/text.ts';

/**
 * The one text that a selector finds in a card. null when there is none; null and a problem when
 * there are several that differ: one of them is another order's, and nothing says which.
 */
export function singleText(
  card: ParentNode,
  selector: string,
  max: number,
  unread: { code: Problem['code']; field: string },
  result: ReaderResult,
): string | null {
  const texts = [...card.querySelectorAll(selector)].map((element) => textOf(element, max));
  return single(texts, unread, result);
}

/** The one value in a list, in which nulls say nothing. null and a problem when there are several. */
export function single<T>(
  values: readonly (T | null)[],
  unread: { code: Problem['code']; field: string },
  result: ReaderResult,
): T | null {
  const [value, ...others] = distinct(values);
  if (others.length > 0) report(result, unread.code, `${unread.field}, several`);
  return others.length > 0 ? null : (value ?? null);
}

/** Each value once, nulls left out. */
export function distinct<T>(values: readonly (T | null)[]): T[] {
  return [...new Set(values.filter((value) => value !== null))];
}

/** The order numbers that the elements' links carry, each once. */
export function linkedOrders(elements: Iterable<Element>): string[] {
  return distinct([...elements].map((element) => orderInLink(linkOf(element))));
}

/** The order numbers that an element prints, its text cut to `max` characters. */
export function printedOrders(element: Element, max?: number): string[] {
  return (textOf(element, max)?.match(/\d{12,20}/g) ?? []).filter((run) => orderNumber.test(run));
}

/** Every order number that the elements print, and that their attribute or links carry; texts that hold anything else are left out. */
export function orderNumbers(elements: Iterable<Element>, attribute: string): Set<string> {
  const found = new Set<string>();
  for (const element of elements) {
    const value = element.getAttribute(attribute);
    const id = attribute === 'href' ? orderInLink(value) : digits(value);
    if (id && orderNumber.test(id)) found.add(id);
  }
  return found;
}

/** The links of a card to stores, as one store; null and a problem when they name several. */
export function singleStore(card: ParentNode, selector: string, name: string | null, result: ReaderResult) {
  const links = [...card.querySelectorAll(selector)].map(linkOf);
  const stores = links.map((link) => namedStore(null, link).part?.storeId ?? null);
  const id = single(stores, { code: 'id-unread', field: 'store' }, result);
  const isOne = stores.every((store) => store === null || store === id);
  return namedStore(isOne ? name : null, id === null ? null : links[stores.indexOf(id)]);
}
