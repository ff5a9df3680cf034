import { confirmReceipt2013 as at } from '../marketplace/selectors-old.ts';
import type { Item, Market } from '../model/order.ts';
import type { ReaderResult } from '../model/reading.ts';
import { oldItem, wholeItems } from './old-item.ts';
import { emptyResult, report } from './result.ts';
import { orderNumbers } from './single.ts';

const reader = 'dom:confirm-receipt-2013';

/** Whether the page that confirms receipt is drawn; it had no address of its own (MARKETPLACE.md 1.5). */
export function showsConfirmReceipt(document: Document): boolean {
  return document.querySelector(at.table) !== null;
}

/**
 * The order whose receipt is to be confirmed and the lines that can be chosen, until 2021
 * (MARKETPLACE.md 1.5). The order's number is that of the address and of the button; nobody noted
 * what else than a box and a link stands in a line. Only for a page that `showsConfirmReceipt`.
 */
export function readConfirmReceipt(
  document: Document,
  asked: string | null,
  market: Market | null,
): ReaderResult {
  const result: ReaderResult = { ...emptyResult(reader), seen: 1 };
  const named = orderNumbers(document.querySelectorAll(at.numbered), 'orderid');
  if (asked) named.add(asked);
  const [id] = named;
  if (!id || named.size > 1) {
    report(result, 'id-unread', 'no order number, or several');
    return result;
  }
  result.read = 1;
  result.orders = [{ id, market, items: itemsOf(document, result) }];
  return result;
}

function itemsOf(document: Document, result: ReaderResult): Item[] | null {
  const rows = [...document.querySelectorAll(at.line)].filter((row) => row.querySelector(at.box));
  const items = wholeItems(rows, (row) => oldItem({ titles: titlesOf(row) }, null, result));
  if (!items) report(result, 'card-unread', 'lines');
  return items;
}

/** The links with a name: a picture links to the item too. */
function titlesOf(row: Element): Element[] {
  return [...row.querySelectorAll(at.itemTitle)].filter(
    (link) => link.getAttribute('title') || link.textContent?.trim(),
  );
}
