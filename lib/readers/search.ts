import { longest } from '../model/longest.ts';
import type { ProductPart, ReaderName, ReaderResult } from '../model/reading.ts';
import { currencyCode, printedMoney } from './field.ts';
import { itemNumber } from './item-number.ts';
import { emptyResult, report, unreadable } from './result.ts';
import { distinctStores, type NamedStore, namedStore } from './seller.ts';
import { count, score } from './shop-field.ts';
import { clean } from './text/text.ts';
import { type Json, list, record, records } from './value.ts';

/** The list of found items inside the data of a search page: `data.root.fields.mods.itemList.content` (MARKETPLACE.md 1.8). */
export function itemListOf(data: Json): unknown[] | null {
  const root = record(record(data.data).root ?? data.root);
  const mods = record(record(root.fields).mods ?? data.mods);
  return list(record(mods.itemList).content);
}

/**
 * The items of a search page. An item of which two numbers name two things is not read. Some
 * layouts name the store, most don't.
 */
export function readSearch(data: Json, reader: ReaderName): ReaderResult {
  const items = itemListOf(data);
  if (!items) return unreadable(reader, 'layout-unknown', 'no list of items');
  const result = emptyResult(reader);
  const products = new Map<string, ProductPart>();
  const stores: NamedStore[] = [];
  for (const item of records(items)) {
    if (item.productId === undefined && item.title === undefined) continue; // a banner between the items
    result.seen += 1;
    const id = itemNumber(item.productId);
    const other = itemNumber(record(record(item.trace).utLogMap).x_object_id);
    if (id === null || (other !== null && other !== id)) {
      report(result, 'card-unread', `item ${result.seen} has no number, or two`);
      continue;
    }
    result.read += 1;
    const { storeName, storeUrl, storeId } = record(item.store);
    const store = namedStore(storeName, storeUrl, storeId);
    stores.push(store);
    const sale = record(record(item.prices).salePrice);
    if (products.has(id)) continue;
    products.set(id, {
      id,
      title: clean(record(item.title).displayTitle, longest.title),
      storeId: store.part?.storeId ?? null,
      price: printedMoney(null, sale.formattedPrice, currencyCode(sale.currencyCode), 'price', result),
      stars: score(record(item.evaluation).starRating),
      sold: count(record(item.trade).tradeDesc),
    });
  }
  result.products = [...products.values()].slice(0, 500);
  result.sellers = distinctStores(stores);
  return result;
}
