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
  if (!items) return unreadable(reader, 'layout-unknown', `${reader}: no list in the answer`);
  const result = emptyResult(reader);
  const disputes = new Map<string, NonNullable<ReaderResult['disputes']>[number]>();
  const orders = new Map<string, OrderPart>();
  const stores: NamedStore[] = [];
  for (const item of records(items)) {
    for (const line of records(item.reverseOrderLines)) {
      result.seen += 1;
      const id = digits(line.reverseOrderLineId);
      const orderId = digits(line.tradeOrderId);
      if (!id || !orderId || !linksAgree(line, id)) {
        report(result, 'card-unread', `${reader}: line ${result.seen} lacks a number, or has two`);
        continue;
      }
      result.read += 1;
      const seller = record(line.seller);
      const store = namedStore(item.shopName, seller.storeUrl, seller.storeId);
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

/** Whether the links of a line's buttons name this dispute and this line, as far as they name any. */
export function linksAgree(line: Json, id: string): boolean {
  const links = records(line.buttonDTOList).map(({ detailUrl }) => String(detailUrl));
  const named = (name: string, own: string | null) =>
    links.every((link) => {
      const found = new RegExp(`[?&]${name}=(\\d+)`).exec(link)?.[1];
      return found === undefined || own === null || found === own;
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
