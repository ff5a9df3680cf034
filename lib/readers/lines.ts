import { longest } from '../model/longest.ts';
import type { Item } from '../model/order.ts';
import type { ReaderResult } from '../model/reading.ts';
import { currencyCode, printedMoney } from './field.ts';
import { clean, digits } from './text/text.ts';
import { isRecord, type Json, list, records, wholeNumber } from './value.ts';

/** The item id in a link to a product page (`//www.aliexpress.com/item/1005….html`); null when it has none. */
export function productInLink(link: unknown): string | null {
  if (typeof link !== 'string') return null;
  return /\/i(?:tem)?\/(?:[^/?#]+\/)?(\d{6,24})\.html/.exec(link)?.[1] ?? null;
}

/**
 * The items of an order from the API's lines (`orderLines` of the list, `productVOList` of the
 * detail: the same fields). null when there is no such list or a line of it can't be read: half of
 * an order's items would be a wrong fact.
 */
export function readLines(lines: unknown, orderCurrency: string | null, result: ReaderResult): Item[] | null {
  const entries = list(lines);
  if (!entries || entries.length > 200) return null;
  const items: Item[] = [];
  for (const line of entries) {
    if (!isRecord(line)) return null;
    items.push(readLine(line, orderCurrency, result));
  }
  return items;
}

function readLine(line: Json, orderCurrency: string | null, result: ReaderResult): Item {
  const attributes = records(line.skuAttrs)
    .map((attribute) => clean(attribute.text, longest.name))
    .filter((text) => text !== null);
  return {
    lineId: digits(line.orderLineId),
    productId: digits(line.productId) ?? productInLink(line.itemDetailUrl),
    title: clean(line.itemTitle, longest.title),
    sku: attributes.length > 0 ? clean(attributes.join(' / '), longest.title) : null,
    skuId: digits(line.skuId),
    quantity: wholeNumber(line.quantity, 1_000_000),
    price: printedMoney(
      line.formatPriceInfo,
      line.itemPriceText,
      currencyCode(line.currencyCode) ?? orderCurrency,
      'item price',
      result,
    ),
  };
}
