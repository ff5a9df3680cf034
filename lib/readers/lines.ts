import { longest } from '../model/longest.ts';
import type { Item } from '../model/order.ts';
import type { ReaderResult } from '../model/reading.ts';
import { currencyCode, printedMoney } from './field.ts';
import { itemNumber } from './item-number.ts';
import { clean, digits } from './text/text.ts';
import { isRecord, type Json, list, record, wholeNumber } from './value.ts';

/** The item id in a link to a product page (`//www.aliexpress.com/item/1005….html`); null when it has none. */
export function productInLink(link: unknown): string | null {
  if (typeof link !== 'string') return null;
  return itemNumber(/\/i(?:tem)?\/(?:[^/?#]+\/)?(\d{6,24})\.html/.exec(link)?.[1]);
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
    const item = readLine(line, orderCurrency, result);
    if (!(item.lineId ?? item.productId ?? item.title)) return null;
    items.push(item);
  }
  return items;
}

/** The item's number; null when field and link name two items. */
export function productOf(field: string | null, linked: string | null): string | null {
  return field && linked && field !== linked ? null : (field ?? linked);
}

function readLine(line: Json, orderCurrency: string | null, result: ReaderResult): Item {
  const attributes = (list(line.skuAttrs) ?? []).map((each) => clean(record(each).text, longest.name));
  return {
    lineId: digits(line.orderLineId),
    productId: productOf(itemNumber(line.productId), productInLink(line.itemDetailUrl)),
    title: clean(line.itemTitle, longest.title),
    // Half of what tells it from its like would be another thing.
    sku: attributes.includes(null) ? null : clean(attributes.join(' / '), longest.title),
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
