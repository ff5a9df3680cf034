import { orderInLink } from '../marketplace/pages.ts';
import { disputes2026 as at } from '../marketplace/selectors-old.ts';
import type { Market } from '../model/order.ts';
import type { DisputePart, ReaderResult } from '../model/reading.ts';
import { linkOf } from './element.ts';
import { emptyResult, report, unreadable } from './result.ts';

/** What links name. */
interface Named {
  disputes: Set<string>;
  lines: Set<string>;
  orders: Set<string>;
}

/**
 * Disputes on a list as it is drawn, new or old: by the numbers in the links (MARKETPLACE.md 1.1),
 * for what else a card says has words and no codes; the answer says it (`dispute-list.ts`). A card
 * whose links name no order, or two, is not read. Neither cards nor links: null lists and
 * `layout-unknown`.
 */
export function readDisputeListPage(document: Document, market: Market | null): ReaderResult {
  const reader = 'dom:dispute-list-2026';
  const links = [...document.querySelectorAll(at.links)];
  const cards = [...document.querySelectorAll(at.card)];
  const blocks = cards.length > 0 ? cards : [...new Set(links.map((link) => link.closest(at.row) ?? link))];
  if (blocks.length === 0) return unreadable(reader, 'layout-unknown', 'no dispute on the page');
  const result = emptyResult(reader);
  const disputes = new Map<string, DisputePart>();
  for (const block of blocks) {
    result.seen += 1;
    const named = namedIn(block);
    const [id] = named.disputes;
    const [orderId] = named.orders;
    if (!id || !orderId || named.disputes.size > 1 || named.orders.size > 1) {
      report(result, 'card-unread', `card ${result.seen} names no dispute and order, or two`);
      continue;
    }
    result.read += 1;
    const [lineId = null] = named.lines.size === 1 ? named.lines : [];
    if (!disputes.has(id)) disputes.set(id, { id, orderId, lineId });
  }
  if (disputes.size === 0) return result;
  result.disputes = [...disputes.values()].slice(0, 500);
  result.orders = [...new Set(result.disputes.map(({ orderId }) => orderId))].map((id) => ({ id, market }));
  return result;
}

/**
 * The dispute of a detail page as it is drawn: its numbers are those of the address, its order is
 * the one that the page links to. Where one is only begun, or a refund followed, the address names
 * no dispute: nothing is seen. Several orders: not read; none: null lists and `layout-unknown`.
 */
export function readDisputeDetailPage(
  document: Document,
  url: string | null,
  market: Market | null,
): ReaderResult {
  const reader = 'dom:dispute-detail-2026';
  const result = emptyResult(reader);
  const own = emptyNamed();
  note(own, url ?? '');
  const [id] = own.disputes;
  if (!id || /\/createIssueStep/i.test(url ?? '')) return result;
  const { orders } = namedIn(document);
  const [orderId] = orders;
  if (!orderId) return unreadable(reader, 'layout-unknown', 'the page links to no order');
  result.seen = 1;
  if (orders.size > 1) {
    report(result, 'card-unread', 'the page links to several orders');
    return result;
  }
  const [lineId = null] = own.lines;
  result.read = 1;
  result.disputes = [{ id, orderId, lineId }];
  result.orders = [{ id: orderId, market }];
  return result;
}

function namedIn(block: ParentNode): Named {
  const named = emptyNamed();
  const links = [...block.querySelectorAll(`${at.links}, ${at.orderLinks}`)];
  for (const link of links) note(named, linkOf(link) ?? '');
  return named;
}

const emptyNamed = (): Named => ({ disputes: new Set(), lines: new Set(), orders: new Set() });

/** The dispute's number is that of the line's; `issueId` only where an old link has no other. */
function note(named: Named, link: string): void {
  const number = (name: string) => new RegExp(`[?&]${name}=(\\d{6,24})(?=[&#]|$)`).exec(link)?.[1];
  const id = number('reverseOrderLineId') ?? number('issueId');
  const line = number('tradeOrderLineId');
  // Beside a dispute, or on the picture of what was bought, it can be the line's number.
  const order = id || /snapshot/i.test(link) ? null : orderInLink(link);
  if (id) named.disputes.add(id);
  if (line) named.lines.add(line);
  if (order) named.orders.add(order);
}
