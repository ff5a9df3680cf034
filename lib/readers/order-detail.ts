import { orderInLink, orderNumber } from '../marketplace/order-pages.ts';
import { longest } from '../model/longest.ts';
import type { Market, PagePromise } from '../model/order.ts';
import type { OrderPart, ReaderName, ReaderResult } from '../model/reading.ts';
import { type Component, componentsOf, fieldsOf } from './components.ts';
import { currencyCode, printedDate, printedMoney } from './field.ts';
import { marketOfAddresses, type ReadHint } from './hint.ts';
import { readLines } from './lines.ts';
import { actionsOf, statusOf } from './order-status.ts';
import { parcelsNamed } from './parcel-code.ts';
import { paymentKind } from './payment.ts';
import {
  contradicts,
  distinctPromises,
  etaPromise,
  linePromises,
  promisesIn,
  protectionEnd,
  refundByStructure,
} from './promises.ts';
import { emptyResult, oneOrder, report, unreadable } from './result.ts';
import { distinctStores, namedStore } from './seller.ts';
import { clean, digits } from './text/text.ts';
import { type Json, record, records } from './value.ts';

/**
 * The order from `data` of `mtop.aliexpress.trade.buyer.order.detail` (MARKETPLACE.md 1.3).
 * `asked` is the order number of the request or page, used only when the answer itself names none.
 * An empty skeleton (SUCCESS, but the question was asked wrongly) gives null lists and
 * `layout-unknown`. The address block is never looked at.
 */
export function readOrderDetail(
  data: unknown,
  reader: ReaderName,
  asked: string | null,
  market: Market | null,
  hint: ReadHint,
): ReaderResult {
  const components = componentsOf(data);
  const status = record(fieldsOf(components, 'detail_order_status_block')[0]);
  const dates = record(fieldsOf(components, 'detail_simple_order_info_component')[0]);
  const price = record(fieldsOf(components, 'detail_order_price_block')[0]);
  const products = fieldsOf(components, 'detail_product_block');
  const isEmpty = [status, dates, price, ...products].every((fields) => Object.keys(fields).length === 0);
  if (isEmpty) return unreadable(reader, 'layout-unknown', 'empty skeleton');

  const result: ReaderResult = { ...emptyResult(reader), seen: 1 };
  const own = [status.orderId, dates.tradeOrderId].map(digits).filter(isOrderNumber);
  // The services' block is named by the order ("sv3-8200000000000001"), links name it too.
  const beside = [
    ...components.map(({ id: name }) => digits(String(name).split('-').at(-1))),
    ...records(status.buttonVOList).map(({ href }) => orderInLink(href)),
  ].filter(isOrderNumber);
  const id = oneOrder(own[0] ?? asked, [...own, ...beside], result);
  if (!id) return result;

  const lines = products.flatMap((block) => records(block.productVOList));
  const total = record(price.totalPrice);
  const currency = currencyCode(total.currencyCode) ?? currencyCode(lines[0]?.currencyCode);
  const stores = products.map((block) => storeOf(record(block.sellerVO)));
  const statusText = clean(status.title, longest.name);
  const items = readLines(allLines(products), currency, result);
  const actions =
    items &&
    actionsOf(
      status.buttonVOList ?? status.buttonVOS,
      ...lines.flatMap((line) => [line.buttonVOS, line.buttonVOList]),
    );
  const bars = fieldsOf(components, 'detail_service_progress_bar');
  const services = fieldsOf(components, 'detail_order_services');
  const printed = promisesOf(status, bars, services, products, hint, result);
  const isTorn = contradicts(records(bars[0]?.nodes), printed && protectionEnd(printed), hint);
  if (isTorn) report(result, 'date-unread', 'end of protection');
  const promises = printed?.filter(({ kind }) => !isTorn || kind !== 'delivery-refund') ?? null;
  const date = (field: string) => printedDate(dates[field], field, hint, result);
  const order: OrderPart = {
    id,
    market:
      market ??
      marketOfAddresses(
        ...products.map((block) => record(block.sellerVO).storeUrl),
        ...lines.map((line) => line.itemDetailUrl),
      ),
    status: statusOf(statusText, actions),
    statusText,
    placedAt: date('orderCreatTime'),
    paidAt: date('payTime'),
    shippedAt: date('orderShipTime'),
    completedAt: date('orderEndTime'),
    total: printedMoney(total.formatPriceInfo, total.value, currency, 'total', result),
    paymentMethod: paymentKind(clean(dates.paymentMethod, longest.name)),
    seller: stores[0]?.seller ?? null,
    items,
    actions,
    protectionEndsAt: promises && protectionEnd(promises),
    promises,
  };
  result.read = 1;
  result.orders = [order];
  result.sellers = distinctStores(stores);
  result.parcels = parcelsOf(components, id);
  return result;
}

function storeOf(seller: Json) {
  return namedStore(seller.sellerName, seller.storeUrl);
}

function isOrderNumber(id: string | null): id is string {
  return id !== null && orderNumber.test(id);
}

/** The lines of all product blocks, as the page has them; null when there is no block, or one has no list. */
function allLines(products: readonly Json[]): unknown[] | null {
  const lists = products.map((block) => block.productVOList);
  return lists.length > 0 && lists.every(Array.isArray) ? lists.flat() : null;
}

/** Every promise that the page prints, in the page's order of blocks; null without a block that can print any: they were not read. */
function promisesOf(
  status: Json,
  bars: readonly Json[],
  services: readonly Json[],
  products: readonly Json[],
  hint: ReadHint,
  result: ReaderResult,
): PagePromise[] | null {
  if (typeof status.reminder !== 'string' && [...bars, ...services, ...products].length === 0) return null;
  const lines = products.flatMap((block) => records(block.productVOList));
  const contents = services.flatMap((block) => records(block.data)).map((service) => service.content);
  const printed = [
    ...promisesIn([status.reminder, ...bars.map((bar) => bar.text)], hint),
    ...promisesIn(contents, hint, result),
    ...lines.flatMap((line) => etaPromise(record(line.etaAndTrack).expectDeliveryDateTitle, hint)),
    ...linePromises(lines, hint),
  ];
  const byStructure =
    protectionEnd(printed) === null ? refundByStructure(records(bars[0]?.nodes), contents, hint) : null;
  return distinctPromises(byStructure ? [...printed, byStructure] : printed);
}

/** The package block is not always there (MARKETPLACE.md 1.3): null then, the list was not read. */
function parcelsOf(components: readonly Component[], orderId: string): ReaderResult['parcels'] {
  const blocks = fieldsOf(components, 'detail_logistic_package_block');
  if (blocks.length === 0) return null;
  const parcels = blocks.flatMap((block) => records(block.packageInfoList));
  return parcelsNamed(
    parcels.map((parcel) => parcel.trackingNumber),
    orderId,
  );
}
