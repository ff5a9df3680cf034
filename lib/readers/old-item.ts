import { longest } from '../model/longest.ts';
import type { Item } from '../model/order.ts';
import type { ReaderResult } from '../model/reading.ts';
import { linkOf, textOf } from './element.ts';
import { printedMoney } from './field.ts';
import { itemNumber } from './item-number.ts';
import { productInLink } from './lines.ts';
import { single } from './single.ts';
import { clean } from './text/text.ts';

/** What the old pages show of a line, before it is understood. */
interface DrawnLine {
  titles: Iterable<Element>;
  skus?: Iterable<Element>;
  price?: string | null;
  /** "X2", "2", "1 piece". */
  quantity?: string | null;
}

/** A line of an old page; the line's own number stands on none of them. */
export function oldItem(drawn: DrawnLine, currency: string | null, result: ReaderResult): Item {
  const links = [...drawn.titles];
  const products = links.flatMap((link) => [
    itemNumber(link.getAttribute('productid')),
    productInLink(linkOf(link)),
  ]);
  const titles = links.map((link) => clean(link.getAttribute('title'), longest.title) ?? textOf(link));
  const skus = [...(drawn.skus ?? [])].map((sku) => textOf(sku, longest.name)).filter((sku) => sku !== null);
  const quantity = /^(?:[x×]\s*)?(\d{1,6})(?:\s\D*)?$/i.exec(drawn.quantity ?? '')?.[1];
  return {
    lineId: null,
    productId: single(products, { code: 'id-unread', field: 'item' }, result),
    title: single(titles, { code: 'card-unread', field: 'item title' }, result),
    sku: clean(skus.join(' / '), longest.title),
    skuId: null,
    quantity: quantity === undefined ? null : Number(quantity),
    price: printedMoney(null, drawn.price ?? null, currency, 'item price', result),
  };
}

/**
 * The lines of an order, one an element. null when there is none, one has no name, or the page ends
 * with them (it is still on its way, or was cut): half of them would be a wrong fact.
 */
export function wholeItems(drawn: readonly Element[], read: (line: Element) => Item): Item[] | null {
  if (drawn.length > 200 || !isWhole(drawn)) return null;
  const items = drawn.map(read);
  return items.every(({ title }) => title !== null) ? items : null;
}

/** Whether there are elements, and the page goes on behind the last of them. */
export function isWhole(elements: readonly Element[]): boolean {
  for (let last = elements.at(-1) ?? null; last; last = last.parentElement) {
    if (last.nextElementSibling) return true;
  }
  return false;
}
