import { longest } from '../model/longest.ts';
import type { Market } from '../model/order.ts';
import type { ReaderName, ReaderResult } from '../model/reading.ts';
import { disputeStatus, linksAgree } from './dispute-list.ts';
import { instantOfEpoch } from './field.ts';
import { marketOfAddresses } from './hint.ts';
import { emptyResult, report, unreadable } from './result.ts';
import { distinctStores, namedStore } from './seller.ts';
import { clean, digits } from './text/text.ts';
import { isRecord, type Json, record, records, wholeNumber } from './value.ts';

/**
 * The dispute of one line from `data` of `mtop.aliexpress.buyer.reverse.reverseorderlinerenderforbuyer`
 * (MARKETPLACE.md 1.6; the fields of `module` in ElMagoCT/aliexpress-parcel-intelligence, live
 * 2026-09): the numbers as in the list, and whether the money went back. No answer names a moment by
 * which anybody has to act.
 */
export function readDisputeDetail(data: unknown, reader: ReaderName, market: Market | null): ReaderResult {
  const { module } = record(data);
  if (!isRecord(module) || !('reverseOrderLineId' in module)) {
    return unreadable(reader, 'layout-unknown', 'no dispute in the answer');
  }
  const result: ReaderResult = { ...emptyResult(reader), seen: 1 };
  const id = digits(module.reverseOrderLineId);
  const orderId = digits(module.tradeOrderId);
  if (!id || !orderId || !linksAgree(module, id)) {
    report(result, 'card-unread', 'the dispute lacks a number, or has two');
    return result;
  }
  const seller = record(module.seller);
  const store = namedStore(module.shopName, seller.storeUrl, seller.storeId);
  result.read = 1;
  result.disputes = [
    {
      id,
      orderId,
      lineId: digits(module.tradeOrderLineId),
      status: disputeStatus(module.reverseStatus) ?? (isRefunded(module) ? 'closed' : null),
      openedAt: instantOfEpoch(module.gmtCreateTimestamp) ?? instantOfEpoch(module.gmtCreate),
      updatedAt: instantOfEpoch(module.gmtModified),
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

/**
 * Whether all of the money went back: every way has an end, and together they are the sum. Less says
 * nothing, for a way that is not in the list may still be open.
 */
function isRefunded(module: Json): boolean {
  const refund = record(record(module.reverseFinishInfo).refundInfo);
  const ways = records(refund.refundChannelDetails);
  const sum = cents(record(refund.refundDetails).cashMoney);
  const parts = ways.map(({ money }) => cents(money) ?? Number.NaN);
  return (
    sum !== null &&
    sum > 0 &&
    parts.reduce((all, part) => all + part, 0) === sum &&
    ways.every((way) => instantOfEpoch(way.aeRefundFinishTime) !== null)
  );
}

const cents = (money: unknown) => wholeNumber(record(money).cent, 1_000_000_000_000);
