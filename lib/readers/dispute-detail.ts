import { longest } from '../model/longest.ts';
import type { Market } from '../model/order.ts';
import type { ReaderName, ReaderResult } from '../model/reading.ts';
import { disputeStatus, linksAgree } from './dispute-list.ts';
import { instantOfEpoch } from './field.ts';
import { marketOfAddresses } from './hint.ts';
import { emptyResult, report, unreadable } from './result.ts';
import { distinctStores, namedStore } from './seller.ts';
import { clean, digits } from './text/text.ts';
import { isRecord, type Json, record, records } from './value.ts';

/**
 * The dispute of one line from `data` of `mtop.aliexpress.buyer.reverse.reverseorderlinerenderforbuyer`
 * (MARKETPLACE.md 1.6; the fields of `module` in ElMagoCT/aliexpress-parcel-intelligence, live
 * 2026-09): the numbers as in the list, whether the money went back, and since when. No answer
 * names a moment by which anybody has to act.
 */
export function readDisputeDetail(data: unknown, reader: ReaderName, market: Market | null): ReaderResult {
  const { module } = record(data);
  if (!isRecord(module) || !('reverseOrderLineId' in module)) {
    return unreadable(reader, 'layout-unknown', `${reader}: no dispute in the answer`);
  }
  const result: ReaderResult = { ...emptyResult(reader), seen: 1 };
  const id = digits(module.reverseOrderLineId);
  const orderId = digits(module.tradeOrderId);
  if (!id || !orderId || !linksAgree(module, id)) {
    report(result, 'card-unread', `${reader}: the dispute lacks a number, or has two`);
    return result;
  }
  const seller = record(module.seller);
  const store = namedStore(module.shopName, seller.storeUrl, seller.storeId);
  const refundedAt = endOfRefund(module);
  result.read = 1;
  result.disputes = [
    {
      id,
      orderId,
      lineId: digits(module.tradeOrderLineId),
      status: disputeStatus(module.reverseStatus) ?? (refundedAt ? 'closed' : null),
      openedAt: instantOfEpoch(module.gmtCreateTimestamp) ?? instantOfEpoch(module.gmtCreate),
      updatedAt: instantOfEpoch(module.gmtModified) ?? refundedAt,
      kind: clean(module.reverseType, longest.code),
      storeId: store.seller?.storeId ?? null,
    },
  ];
  result.orders = [
    {
      id: orderId,
      market: market ?? marketOfAddresses(seller.storeUrl, record(module.aeItemDTO).itemDetailUrl),
      seller: store.seller,
    },
  ];
  result.sellers = distinctStores([store]);
  return result;
}

/** When the money went back, by the refund or the last of its ways; null when it has not, or not all of it. */
function endOfRefund(module: Json) {
  const refund = record(record(module.reverseFinishInfo).refundInfo);
  const ways = records(refund.refundChannelDetails).map((way) => instantOfEpoch(way.aeRefundFinishTime));
  if (ways.length > 0) return ways.includes(null) ? null : (ways.toSorted().at(-1) ?? null);
  return instantOfEpoch(refund.refundNewestTime);
}
