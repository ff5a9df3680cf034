import { formActOf } from '../acts.ts';
import { oldStoreId } from '../catalogue-more.ts';
import { type Html, html } from '../html.ts';
import { type DemoOrder, doAct, sumsOf } from '../orders.ts';
import { person } from '../personal.ts';
import { picturePath } from '../pictures.ts';
import { orderById } from '../state.ts';
import type { BuyerWords } from '../words/buyer.ts';
import { goTo, type PageContext, type Reply } from './context.ts';
import { sitePage } from './frame.ts';
import {
  itemLink,
  oldDetailTime,
  oldListTime,
  oldMoney,
  oldStatus,
  serverStatus,
  storeLink,
  type TimeLeft,
  timeLeft,
} from './old.ts';

/**
 * `trade.aliexpress.com/order_detail.htm?orderId=`, 2013 to January 2022 (MARKETPLACE.md 1.11). The
 * page that confirms receipt was this one: scripts of those years opened it for the table
 * `#confirm-receiving` (MARKETPLACE.md 1.5).
 */
export function oldOrderDetail(context: PageContext): Reply | null {
  const { words, url, state } = context;
  const order = orderById(state, url.searchParams.get('orderId'));
  if (!order) return null;
  if (context.method === 'POST') return operate(context, order);
  const mayConfirm = order.state === 'shipped' || order.state === 'disputed';
  return sitePage(context, {
    kind: 'old-detail',
    title: mayConfirm ? words.receiptTitle : words.oldDetail,
    script: 'old.js',
    content: html`${reminder(context, order)}
${mayConfirm && receipt(context, order)}
<div id="records-section" class="ui-tab records-section">
${seller(context, order)}
${shippingTo(context)}
${productTable(context, order)}
${order.parcels.length > 0 && shippingTable(context, order)}
${order.hasPrice && fees(context, order)}
${records(context, order)}
</div>`,
  });
}

function reminder({ asked, words }: PageContext, order: DemoOrder): Html {
  const left = timeLeft(asked, words, order);
  return html`<div id="reminder-section" class="ui-box reminder-section"><div class="ui-box-content">
<dl class="clearfix" id="order-num-box"><dt class="order-no-title">${words.oldOrderNumber}:</dt><dd class="order-no">${order.id}</dd></dl>
<dl class="clearfix"><dt>${words.oldStatus}:</dt><dd class="order-status">${asked.words.reminder[order.state]}</dd></dl>
${
  left &&
  html`<dl class="clearfix"><dt>${words.oldReminder}:</dt><dd class="order-reminder">${words.oldReminderText} ${countdown(words, left)}</dd></dl>`
}
</div></div>`;
}

/** The clock of the page: its parts by id, and what is left in `data`, in ms. */
function countdown(words: BuyerWords, { ms }: TimeLeft): Html {
  const hours = Math.floor(ms / 3_600_000);
  const parts = words.oldDaysAndHours.split(/(\{\w+\})/).map((part) => {
    if (part === '{days}') return html`<span id="remain-day">${Math.floor(hours / 24)}</span>`;
    return part === '{hours}' ? html`<span id="remain-hour">${hours % 24}</span>` : part;
  });
  return html`<span id="countdown" class="countdown" data="${ms}">${parts}</span>`;
}

/**
 * The lines to confirm, a box for each in the second cell of its row, and the shop's own question.
 * `#confirm_cpf` was the button in it that confirmed at last. Names of the form's fields are
 * invented; nobody has written down what was sent.
 */
function receipt({ asked, words }: PageContext, order: DemoOrder): Html {
  const { confirm: question } = asked.words;
  return html`<form id="confirm-form" method="post" action="/order_detail.htm?orderId=${order.id}">
<input type="hidden" name="action" value="confirmOrderReceived">
<input type="hidden" name="orderId" value="${order.id}">
<p>${words.receiptHint}</p>
<div class="old-scroll"><table id="confirm-receiving" class="confirm-receiving">
<thead><tr><th></th><th><input type="checkbox" id="select-all" aria-label="${words.receiptAll}"></th><th colspan="2"><label for="select-all">${words.receiptAll}</label></th></tr></thead>
<tbody>
${order.lines.map(
  (line, index) => html`<tr>
<td class="no">${index + 1}</td>
<td class="check"><input type="checkbox" name="lineId" value="${line.lineId}" aria-label="${line.product.title}"${line.received && html` checked disabled`}></td>
<td class="pic"><img src="${picturePath(line.product)}" alt=""></td>
<td class="desc"><div><a href="${itemLink(asked, line.product.id)}">${line.product.title}</a></div><div>X${line.quantity}</div></td>
</tr>`,
)}
</tbody>
</table></div>
<p class="confirm-line"><button type="button" class="ui-button ui-button-primary" id="button-confirmOrderReceived" orderid="${order.id}">${asked.options.confirmTextShown ?? asked.options.confirmText ?? words.receiptConfirm}</button></p>
<div class="ui-window" id="confirm-window" role="dialog" aria-modal="true" aria-label="${question.title}" hidden>
<div class="ui-window-content"><p class="ui-window-title">${question.sure}</p><p>${question.sureTip}</p>
<p class="ui-window-buttons"><button type="button" class="ui-button ui-button-normal" id="cancel_cpf">${question.cancel}</button>
<button type="submit" class="ui-button ui-button-primary" id="confirm_cpf">${question.ok}</button></p></div>
</div>
</form>`;
}

/** Takes the forms: lines without a box ticked stay unconfirmed, and with them the order. */
function operate({ asked, body }: PageContext, order: DemoOrder): Reply {
  const form = new URLSearchParams(body);
  const ticked = form.getAll('lineId');
  const here = `/order_detail.htm?orderId=${order.id}`;
  const act = formActOf(form);
  if (form.get('orderId') !== order.id) return goTo(here);
  if (act === 'CANCEL_ORDER') doAct(order, act, Date.now());
  if (act !== 'CONFIRM_GOODS' || ticked.length === 0) return goTo(here);
  if (!doAct(order, act, Date.now(), ticked) || order.state !== 'completed') return goTo(here);
  return goTo(
    `${asked.hosts.feedback}/management/leaveFeedback.htm?parentOrderId=${order.id}&isOrderCompleted=Y`,
  );
}

function seller({ asked, words }: PageContext, order: DemoOrder): Html {
  return html`<div class="user-info"><span>${words.oldStore}: </span><span class="user-name-text"><a href="${storeLink(asked, oldStoreId(order.store))}">${order.store.name}</a></span></div>`;
}

/** A person in every place where a real page has one; `i18entitle` is their spelling. */
function shippingTo({ words }: PageContext): Html {
  const row = (label: string, title: string, text: string, long = false) =>
    html`<li class="${long ? 'long' : 'clear'}"><label>${label}:</label> <span i18entitle="${title}" class="i18ncopy">${text}</span></li>`;
  return html`<div class="user-shipping" id="user-shipping"><ul class="clearfix" id="user-shipping-list">
${row(words.oldContactName, 'Contact Name', person.name)}
${row(words.oldAddress, 'Address', `${person.street}, ${person.flat}`, true)}
${row(words.oldAddress, 'Address', `${person.city}, ${person.region}, ${person.country}`, true)}
${row(words.oldZip, 'Zip Code', person.postCode)}
${row(words.oldMobile, 'Mobile', `${person.phoneCountry} ${person.phone}`)}
</ul></div>`;
}

function productTable({ asked, words }: PageContext, order: DemoOrder): Html {
  const { pieces } = sumsOf(order, asked.print.currency);
  const price = (minor: number) => (order.hasPrice ? oldMoney(asked, minor) : '');
  return html`<div class="old-scroll"><table class="product-table" id="TP_ProductTable">
<thead><tr class="col-name"><th class="baobei">${words.oldProduct}</th><th class="price">${words.oldPrice}</th><th class="quantity">${words.oldQuantity}</th><th class="amount">${words.oldTotal}</th><th class="trade-status">${words.oldStatus}</th></tr></thead>
<tbody data-status="${serverStatus[order.state]}" data-orderid="${order.id}">
${order.lines.map(
  (line, index) => html`<tr class="order-bd" id="${line.lineId}">
<td class="baobei"><a class="pic" href="${itemLink(asked, line.product.id)}"><img src="${picturePath(line.product)}" alt=""></a><div class="desc"><a class="baobei-name" href="${itemLink(asked, line.product.id)}">${line.product.title}</a><div class="spec"><span>${asked.words.list.color}: <span class="val">${line.product.sku}</span></span></div></div></td>
<td class="price">${price(pieces[index] ?? 0)}</td>
<td class="quantity" title="${line.quantity}">${line.quantity}</td>
<td class="amount">${price((pieces[index] ?? 0) * line.quantity)}</td>
<td class="trade-status">${oldStatus(words, order.state)}</td>
</tr>`,
)}
</tbody></table></div>`;
}

function shippingTable({ asked, words }: PageContext, order: DemoOrder): Html {
  return html`<div class="old-scroll" data-track="${order.id}"><table class="shipping-table" id="TP_ShippingTable">
<thead><tr><th>${words.oldLogistics}</th><th>${words.oldTrackingNumber}</th><th></th></tr></thead>
<tbody>
${order.parcels.map(
  (parcel) => html`<tr class="shipping-bd">
<td class="name"><span class="logistics-name">${parcel.carrier}</span></td>
<td class="no"><span class="logistics-num">${parcel.code}</span></td>
<td class="detail"><a class="flush-btn" href="${asked.hosts.track}/logisticsdetail.htm?tradeId=${order.id}" logisticsNo="${parcel.code}" orderId="${order.id}">${words.oldRefresh}</a></td>
</tr>`,
)}
</tbody></table></div>`;
}

function fees({ asked, words }: PageContext, order: DemoOrder): Html {
  const { subtotal, total } = sumsOf(order, asked.print.currency);
  const fee = (label: string, minor: number) =>
    html`<div class="product-fee"><span>${label}: </span><div class="final-price">${oldMoney(asked, minor)}</div></div>`;
  return html`<div class="product-fees">${fee(words.oldProductAmount, subtotal)}${fee(words.oldShippingCost, 0)}${fee(words.oldTotalAmount, total)}</div>`;
}

/** What happened when, newest first; the order's own date is the last. */
function records({ asked, words }: PageContext, order: DemoOrder): Html {
  const row = (label: string, at: number | null) =>
    at !== null && html`<li><label>${label}</label>: <span>${oldDetailTime(asked, at)} </span></li>`;
  return html`<div id="operate-pnl" class="ui-tab-pane operate-pnl"><ul class="operate-list clearfix">
${row(words.oldShippingTime, order.shippedAt)}
${row(words.oldPaymentDate, order.paidAt)}
${row(words.oldOrderDate, order.placedAt)}
</ul></div>
${
  order.paidAt !== null &&
  order.hasPrice &&
  html`<table class="fund-table" id="tp-order-price-table"><tbody><tr class="fund-bd"><td class="product-price">${oldMoney(asked, sumsOf(order, asked.print.currency).subtotal)}</td><td class="order-price"><div>${oldMoney(asked, sumsOf(order, asked.print.currency).total)}</div></td></tr></tbody></table>
<table class="fund-table" id="tp-buyer-order-table"><tbody><tr class="fund-bd"><td class="pay-c1">${oldMoney(asked, sumsOf(order, asked.print.currency).total)}</td><td class="pay-c3">${asked.words.detail.card}</td><td class="pay-c4">${oldListTime(asked, order.paidAt)}</td></tr></tbody></table>`
}`;
}
