import type { Dispute } from '../model/dispute.ts';
import { longest } from '../model/longest.ts';
import type { Market } from '../model/order.ts';
import type { OrderPart, ReaderName, ReaderResult } from '../model/reading.ts';
import { instantOfEpoch } from './field.ts';
import { marketOfAddresses } from './hint.ts';
import { emptyResult, report, unreadable } from './result.ts';
import { distinctStores, type NamedStore, namedStore } from './seller.ts';
import { clean, digits } from './text/text.ts';
import { type Json, list, record, records } from './value.ts';

/**
 * Disputes from `data` of `mtop.aliexpress.buyer.reverse.queryreverseorderpagelistforbuyer`
 * (MARKETPLACE.md 1.6), with what they say about their orders: the number and who sells.
 */
export function readDisputeList(data: unknown, reader: ReaderName, market: Market | null): ReaderResult {
  const items = list(record(record(data).module).items);
  if (!items) return unreadable(reader, 'layout-unknown', 'no list in the answer');
  const result = emptyResult(reader);
  const disputes = new Map<string, NonNullable<ReaderResult['disputes']>[number]>();
  const orders = new Map<string, OrderPart>();
  const stores: NamedStore[] = [];
  const sellers = sellersOf(items);
  for (const item of records(items)) {
    for (const line of records(item.reverseOrderLines)) {
      result.seen += 1;
      const id = digits(line.reverseOrderLineId);
      const orderId = digits(line.tradeOrderId);
      const isOwn = linksAgree(line, id ?? '') && (sellers.get(orderId ?? '')?.size ?? 0) < 2;
      if (!id || !orderId || !isOwn) {
        const reason = isOwn ? 'lacks a number' : 'has the number of another';
        report(result, 'card-unread', `line ${result.seen} ${reason}`);
        continue;
      }
      result.read += 1;
      const seller = record(line.seller);
      const store = storeOf(item, seller);
      stores.push(store);
      disputes.set(id, {
        id,
        orderId,
        lineId: digits(line.tradeOrderLineId),
        status: disputeStatus(line.reverseStatus),
        openedAt: instantOfEpoch(line.gmtCreate),
        updatedAt: instantOfEpoch(line.gmtModified),
        kind: clean(line.reverseType, longest.code),
        storeId: store.seller?.storeId ?? null,
      });
      if (!orders.has(orderId)) {
        orders.set(orderId, {
          id: orderId,
          market: market ?? marketOfAddresses(seller.storeUrl, record(line.aeItemDTO).itemDetailUrl),
          seller: store.seller,
        });
      }
    }
  }
  result.disputes = [...disputes.values()].slice(0, 500);
  result.orders = [...orders.values()].slice(0, 500);
  result.sellers = distinctStores(stores);
  return result;
}

/** Who sells, by the link and the number beside it; unknown where they differ. */
function storeOf(item: Json, seller: Json): NamedStore {
  const store = namedStore(item.shopName, seller.storeUrl, seller.storeId);
  const number = digits(seller.storeId);
  return number === null || store.seller?.storeId === number ? store : namedStore(null, null);
}

/** The stores that the lines of each order name: an order has one. */
function sellersOf(items: readonly unknown[]): Map<string, Set<string>> {
  const sellers = new Map<string, Set<string>>();
  for (const item of records(items)) {
    for (const line of records(item.reverseOrderLines)) {
      const orderId = digits(line.tradeOrderId);
      const storeId = digits(record(line.seller).storeId);
      if (orderId && storeId) sellers.set(orderId, (sellers.get(orderId) ?? new Set()).add(storeId));
    }
  }
  return sellers;
}

/** Whether the links of a line's buttons name this dispute and this line, as far as they name any. */
export function linksAgree(line: Json, id: string): boolean {
  const links = records(line.buttonDTOList).map(({ detailUrl }) => String(detailUrl));
  const named = (name: string, own: string | null) =>
    links.every((link) => {
      const found = new RegExp(`[?&]${name}=(\\d+)`).exec(link)?.[1];
      return found === undefined || found === own;
    });
  return named('reverseOrderLineId', id) && named('tradeOrderLineId', digits(line.tradeOrderLineId));
}

/** `reverseStatus`: 2 and 3 running, 4 done (MARKETPLACE.md 1.6); null when there is none. */
export function disputeStatus(value: unknown): Dispute['status'] {
  switch (clean(value, longest.code)) {
    case null:
      return null;
    case '2':
    case '3':
      return 'open';
    case '4':
      return 'closed';
    default:
      return 'unknown';
  }
}
