import { orderInLink, orderNumber } from '../marketplace/order-pages.ts';
import { longest } from '../model/longest.ts';
import type { Market } from '../model/order.ts';
import type { OrderPart, ReaderName, ReaderResult } from '../model/reading.ts';
import { type Component, componentsOf } from './components.ts';
import { currencyCode, printedDate, printedMoney } from './field.ts';
import { marketOfAddresses, type ReadHint } from './hint.ts';
import { readLines } from './lines.ts';
import { actionsOf, statusOf, tabWords } from './order-status.ts';
import { distinctPromises, linePromises, protectionEnd } from './promises.ts';
import { emptyResult, readCards, unreadable } from './result.ts';
import { namedStore } from './seller.ts';
import type { Steps } from './steps.ts';
import { clean, digits } from './text/text.ts';
import { type Json, list, records, wholeNumber } from './value.ts';

/**
 * Orders from `data` of `mtop.aliexpress.trade.buyer.order.list` (MARKETPLACE.md 1.2), by fetch or
 * embedded. A list that is there and empty gives `[]`; an answer without the list's components
 * gives null lists and `layout-unknown`.
 */
export function readOrderList(
  data: unknown,
  reader: ReaderName,
  _asked: string | null,
  market: Market | null,
  hint: ReadHint,
): ReaderResult | Steps<ReaderResult> {
  const components = componentsOf(data);
  if (!components.some(({ tag }) => tag.startsWith('pc_om_list'))) {
    return unreadable(reader, 'layout-unknown', 'no list');
  }
  const result = emptyResult(reader);
  const tabs = tabWords(components);
  const cards = components.filter(({ tag }) => tag === 'pc_om_list_order');
  return readCards(
    cards,
    orderIdOf,
    (id, { fields }) => {
      const store = namedStore(fields.storeName, fields.storePageUrl);
      const lines = records(fields.orderLines);
      const currency = currencyCode(fields.currencyCode);
      const statusText = clean(fields.statusText, longest.name);
      const actions = actionsOf(fields.buttons, ...lines.flatMap((line) => [line.buttons, line.buttonVOS]));
      const promises = Array.isArray(fields.orderLines) ? distinctPromises(linePromises(lines, hint)) : null;
      const order: OrderPart = {
        id,
        market: market ?? marketOfAddresses(fields.storePageUrl, ...lines.map((line) => line.itemDetailUrl)),
        status: statusOf(statusText, actions, tabs),
        statusText,
        placedAt: printedDate(fields.orderDateText, 'orderDateText', hint, result),
        total: printedMoney(fields.formatPriceInfo, fields.totalPriceText, currency, 'total', result),
        seller: store.seller,
        items: isWhole(fields) ? readLines(fields.orderLines, currency, result) : null,
        actions,
        protectionEndsAt: promises && protectionEnd(promises),
        promises,
      };
      return { order, store };
    },
    result,
  );
}

/** Whether the card has as many lines as it says. */
function isWhole({ orderLineSize, orderLines }: Json): boolean {
  const size = wholeNumber(orderLineSize, 200);
  return size === null || size === list(orderLines)?.length;
}

/**
 * The card's order number; null when it has none, or when its own parts name different ones: a
 * date under a wrong number is worse than no date.
 */
function orderIdOf(card: Component): string | null {
  const named = [
    digits(card.fields.orderId),
    digits(card.id),
    orderInLink(card.fields.orderDetailUrl),
    ...records(card.fields.buttons).map((button) => orderInLink(button.href)),
  ].filter((id) => id !== null && orderNumber.test(id));
  const [first] = named;
  const inKey = digits(card.key.split('_').at(-1));
  const other = inKey && orderNumber.test(inKey) && inKey !== first;
  return first && !other && named.every((id) => id === first) ? first : null;
}
