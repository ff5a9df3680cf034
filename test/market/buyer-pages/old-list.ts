import { disputeLink } from '../answers/disputes.ts';
import { oldStoreId } from '../catalogue-more.ts';
import { schemeless } from '../hosts.ts';
import { type Html, html } from '../html.ts';
import { type DemoLine, type DemoOrder, sumsOf } from '../orders.ts';
import { picturePath } from '../pictures.ts';
import { pageSizeOf } from '../state.ts';
import type { PageContext, Reply } from './context.ts';
import { sitePage } from './frame.ts';
import {
  itemLink,
  oldListTime,
  oldMoney,
  oldStatus,
  serverStatus,
  storeLink,
  type TimeLeft,
  timeLeft,
} from './old.ts';

/**
 * `trade.aliexpress.com/orderList.htm`, 2013 to January 2022 (MARKETPLACE.md 1.11): the classes that
 * scrapers of those years read. In a row of the table the buttons are the fourth cell, tracking
 * first, confirming second. How pages were asked for is not known; `page` is invented.
 */
export function oldOrderList(context: PageContext): Reply {
  const { words, state, url } = context;
  const kept = state.orders.filter((order) => !order.deleted);
  const size = pageSizeOf(state.options);
  const pages = Math.max(1, Math.ceil(kept.length / size));
  const page = Math.min(pages, Math.max(1, Number(url.searchParams.get('page')) || 1));
  const shown = kept.slice((page - 1) * size, page * size);
  const next = page < pages;
  return sitePage(context, {
    kind: 'old-list',
    title: words.oldOrders,
    script: 'old.js',
    content: html`<div id="appeal-alert"></div>
<div class="old-scroll"><table id="buyer-ordertable" class="buyer-ordertable">
<thead><tr><th>${words.oldProduct}</th><th></th><th>${words.oldStatus}</th><th>${words.oldAction}</th></tr></thead>
${shown.map((order) => orderRows(context, order))}
</table></div>
<div id="simple-pager" class="ui-pagination">
<a class="ui-pagination-prev${page === 1 ? ' ui-pagination-disabled' : ''}" href="?page=${Math.max(1, page - 1)}">${words.oldPrevious}</a>
<label class="ui-label">${page}/${pages}</label>
<a class="ui-pagination-next${next ? '' : ' ui-pagination-disabled'}" href="?page=${next ? page + 1 : page}">${words.oldNext}</a>
</div>
${cancelForm(context)}`,
  });
}

/** The shop's own question before an order is cancelled, and the form that does it. Invented but for the name of its act. */
function cancelForm({ asked, words }: PageContext): Html {
  const { ok, cancel } = asked.words.confirm;
  return html`<form id="cancel-form" method="post" action="/order_detail.htm">
<input type="hidden" name="action" value="cancelOrder">
<input type="hidden" name="orderId" value="">
<div class="ui-window" id="cancel-window" role="dialog" aria-modal="true" aria-label="${words.oldCancel}" hidden>
<div class="ui-window-content"><p class="ui-window-title">${words.oldCancel}</p>
<p class="ui-window-buttons"><button type="button" class="ui-button ui-button-normal" id="keep-order">${cancel}</button>
<button type="submit" class="ui-button ui-button-primary" id="cancel-order">${ok}</button></p></div>
</div>
</form>`;
}

function orderRows(context: PageContext, order: DemoOrder): Html {
  const { asked, words } = context;
  const { hosts } = asked;
  const left = timeLeft(asked, words, order);
  const total = sumsOf(order, asked.print.currency).total;
  return html`<tbody class="order-item-wraper" data-order-status="${serverStatus[order.state]}">
<tr class="order-head">
<td class="order-info">
<p class="first-row"><span class="info-title">${words.oldOrderId}: </span><span class="info-body">${order.id}</span> <a class="view-detail-link" href="${detailLink(context, order)}">${words.oldViewDetail}</a></p>
<p class="second-row"><span class="info-title">${words.oldOrderTime}: </span><span class="info-body">${oldListTime(asked, order.placedAt)}</span></p>
</td>
<td class="store-info" colspan="2">
<p class="first-row"><span class="info-title">${words.oldStoreName}: </span><span class="info-body">${order.store.name}</span></p>
<p class="second-row"><a href="${storeLink(asked, oldStoreId(order.store))}">${words.oldViewStore}</a> <a href="${hosts.shop}/p/message/index.html">${words.oldContact}</a></p>
</td>
<td class="order-amount"><div class="amount-body">
<p class="amount-title">${words.oldAmount}:</p>
${order.hasPrice && html`<p class="amount-num">${oldMoney(asked, total)}</p>`}
</div></td>
</tr>
${order.lines.map((line, index) => lineRow(context, order, line, index, left))}
</tbody>`;
}

/** The order's own page, as every link of the old pages without a scheme. */
const detailLink = ({ asked }: PageContext, order: DemoOrder) =>
  schemeless(`${asked.hosts.trade}/order_detail.htm?orderId=${order.id}`);

function lineRow(
  context: PageContext,
  order: DemoOrder,
  line: DemoLine,
  index: number,
  left: TimeLeft | null,
): Html {
  const { words } = context;
  return html`<tr class="order-body">
<td class="product-sets">${productSets(context, order, line, index)}</td>
<td class="product-action">${disputeAction(context, order, line)}</td>
${
  index === 0 &&
  html`<td class="order-status" rowspan="${order.lines.length}"><span class="f-left">${oldStatus(words, order.state)}</span>
${left && html`<p class="left-sendgoods-day" lefttime="${left.ms}">${words.oldTimeLeft}: ${left.text}</p>`}</td>
<td class="order-action" rowspan="${order.lines.length}">${actions(context, order)}</td>`
}
</tr>`;
}

/** To the dispute about the line, or to opening one (`orderId` was the line's number there). */
function disputeAction({ asked, words }: PageContext, order: DemoOrder, line: DemoLine): Html | false {
  const { trade } = asked.hosts;
  const { dispute } = order;
  if (dispute?.lineId === line.lineId)
    return html`<a href="${disputeLink(trade, dispute)}">${words.oldViewDispute}</a>`;
  return (
    order.state === 'shipped' &&
    html`<a href="${trade}/issue/fastissue/createIssueStep1.htm?orderId=${line.lineId}">${words.oldOpenDispute}</a>`
  );
}

/** One item as the list and the page of reviews show it. */
export function productSets(context: PageContext, order: DemoOrder, line: DemoLine, index: number): Html {
  const { asked, words } = context;
  const { product } = line;
  const piece = sumsOf(order, asked.print.currency).pieces[index] ?? 0;
  const link = itemLink(asked, product.id);
  return html`<div class="product-left"><a class="pic" href="${link}"><img src="${picturePath(product)}" alt=""></a></div>
<div class="product-right">
<p class="product-title"><a class="baobei-name" href="${link}" title="${product.title}">${product.title}</a></p>
<p class="product-amount">${order.hasPrice && html`<span class="cost">${oldMoney(asked, piece)}</span>`} <span>X${line.quantity}</span></p>
<p class="product-property"><span><span class="val">${product.sku}</span></span></p>
<p class="product-snapshot"><a class="baobei-name" href="${asked.hosts.shop}/p/order/snapshot.html?lineId=${line.lineId}">${words.oldSnapshot}</a></p>
</div>`;
}

/** The buttons; `data-go` is how the demo's script knows where they lead. */
function actions({ asked, words }: PageContext, order: DemoOrder): Html {
  const { hosts } = asked;
  const button = (action: string, text: string, go: string) =>
    html`<button type="button" class="ui-button ui-button-normal button-${action}" button_action="${action}" orderid="${order.id}" data-go="${go}">${text}</button>`;
  const track = button(
    'logisticsTracking',
    words.oldTrack,
    `${hosts.track}/logisticsdetail.htm?tradeId=${order.id}`,
  );
  const detail = `${hosts.trade}/order_detail.htm?orderId=${order.id}`;
  const { confirmText, confirmTextShown, actTexts, actTextsShown } = asked.options;
  // Its script asks first and sends a form then; MARKETPLACE.md 1.5 has the classes.
  const cancelText = actTextsShown['cancel-order'] ?? actTexts['cancel-order'] ?? words.oldCancel;
  const cancel = html`<button type="button" class="ui-button ui-button-normal button-cancelOrder" button_action="cancelOrder" orderid="${order.id}">${cancelText}</button>`;
  switch (order.state) {
    case 'unpaid':
      return html`${button('pay', words.oldPay, `${hosts.shop}/p/trade/confirm.html?orderId=${order.id}`)}
${cancel}`;
    case 'processing':
      return cancel;
    case 'shipped':
    case 'disputed':
      return html`${track}
${button('confirmOrderReceived', confirmTextShown ?? confirmText ?? words.oldConfirm, detail)}
${order.state === 'shipped' && asked.options.cancelShipped && cancel}`;
    case 'completed':
      return html`${order.parcels.length > 0 && track}
${!order.reviewed && button('leaveFeedback', words.review, `${hosts.feedback}/management/leaveFeedback.htm?parentOrderId=${order.id}`)}`;
    default:
      return html``;
  }
}
