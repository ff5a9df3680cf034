import { orderInLink } from '../marketplace/pages.ts';
import { reviewList2013 as at } from '../marketplace/selectors-old.ts';
import type { Market } from '../model/order.ts';
import type { ReaderResult } from '../model/reading.ts';
import { linkOf } from './element.ts';
import { emptyResult, report, unreadable } from './result.ts';
import { orderNumbers } from './single.ts';

const reader = 'dom:review-list-2013';

/**
 * The orders that wait for a review (MARKETPLACE.md 1.7): those with a button to the form, on the
 * form itself the order of its address (`asked`). They are told by their number alone. A row that
 * links to another order than its button is not read. Rows, but no button: `[]`; neither: null lists
 * and `layout-unknown`.
 */
export function readReviews(document: Document, asked: string | null, market: Market | null): ReaderResult {
  const result = emptyResult(reader);
  const ids = new Set<string>();
  if (asked && document.querySelector(at.form)) {
    result.seen = 1;
    result.read = 1;
    ids.add(asked);
  }
  for (const button of document.querySelectorAll(at.leave)) {
    result.seen += 1;
    const id = orderInLink(linkOf(button) ?? '');
    const row = button.closest(at.row);
    const linked = row ? orderNumbers(row.querySelectorAll(at.orderLink), 'href') : new Set<string>();
    if (id === null || (linked.size > 0 && !linked.has(id)) || linked.size > 1) {
      report(result, 'card-unread', `row ${result.seen} has no order number, or two`);
      continue;
    }
    result.read += 1;
    ids.add(id);
  }
  if (result.seen === 0 && !document.querySelector(at.known)) {
    return unreadable(reader, 'layout-unknown', 'neither orders nor a form on the page');
  }
  result.orders = [...ids].slice(0, 500).map((id) => ({ id, market }));
  return result;
}
