import { russianOperationOf } from '../acts.ts';
import { goTo, jsonReply, type PageContext, type Reply } from '../buyer-pages/context.ts';
import { oldStoreId } from '../catalogue-more.ts';
import { type Html, html, raw } from '../html.ts';
import { type DemoOrder, doAct, sumsOf } from '../orders.ts';
import { person } from '../personal.ts';
import { picturePath } from '../pictures.ts';
import { orderById } from '../state.ts';
import { fill } from '../words/words.ts';
import { russiaPage } from './frame.ts';
import { grouped, type Russia, redClass, russiaOf, statusOf, totalOf } from './russia.ts';

/**
 * `/order-list/<id>`, written by the server (MARKETPLACE.md 1.10; `data-testid`s and class roots as
 * code of 2026 reads them). React leaves an empty comment before a text that it fills in.
 */
export function russiaDetail(context: PageContext, id: string): Reply | null {
  const order = orderById(context.state, id);
  if (!order) return null;
  const russia = russiaOf(context);
  const { words } = russia;
  const { hosts } = context.asked;
  const product = (element: string) => redClass(russia, 'RedOrderDetailsProductsV2_Product', element);
  const { pieces } = sumsOf(order, russia.print.currency);
  const [before, after] = words.orderFrom.split('{date}');
  const { tag, title, late } = statusOf(russia, order);
  const mayConfirm = order.state === 'shipped' || order.state === 'disputed';
  return russiaPage(russia, {
    kind: 'russia-detail',
    title: words.orderNumber,
    data: order.hasPrice ? { summary: summaryOf(russia, order.id) } : undefined,
    content: html`<div class="order-block">
<div class="${redClass(russia, 'RedOrderDetailsHeader', 'mobile')}" hidden><span data-testid="orderNumber"></span></div>
<div class="${redClass(russia, 'RedOrderDetailsHeader', 'wrapper')}"><h2>№ <span data-testid="orderNumber">${grouped(order.id)}</span></h2>
<div class="${redClass(russia, 'RedOrderDetailsHeader', 'date')}">${before ?? ''}${raw('<!-- -->')}${russia.date(order.placedAt)}${after ?? ''}</div></div>
${tag !== '' && html`<div class="${redClass(russia, 'RedOrderDetails_Status', 'tag')} red-tag">${tag}</div>`}
${title !== tag && html`<h4 class="${redClass(russia, 'RedOrderDetails_Status', 'title')}">${title}</h4>`}
${late && html`<div class="${redClass(russia, 'RedOrderDetails_Status', 'descriptionDangerous')} red-danger">${late}</div>`}
${mayConfirm && actButton(russia, order, 'confirm')}
${mayCancel(russia, order) && actButton(russia, order, 'cancel-order')}
</div>
<div class="order-block" data-testid="sellerInfoV2Block">${words.seller}<a data-testid="sellerInfoV2" href="${hosts.russia}/store/${oldStoreId(order.store)}">${order.store.name}</a></div>
<div class="order-block">
${order.parcels.map((parcel) => html`<div class="red-parcel">${words.track}: <span class="${redClass(russia, 'RedOrderDetailsDelivery_InfoDeliveryButton', 'trackNumber')}">${grouped(parcel.code)}</span></div>`)}
<div data-testid="deliveryAddress">${person.name}, ${person.phoneCountry} ${person.phone}, ${person.street}, ${person.city}, ${person.postCode}</div>
</div>
<div class="order-block">
${order.lines.map(
  (line, index) => html`<div class="${product('product')} red-product" data-testid="productBlock">
<a data-testid="product" href="${hosts.russia}/item/${line.product.id}.html"><picture><img src="${picturePath(line.product)}" alt="" width="72" height="72"></picture></a>
<div class="${product('content')}">
<a data-testid="productText" class="${product('title')}" href="${hosts.russia}/item/${line.product.id}.html">${line.product.title}</a>
<div class="${product('description')}">${line.product.sku}</div>
<div class="${product('quantityText')}">${piecesOf(russia, line.quantity)}</div>
</div>
<div class="${product('priceDesktop')} red-price">${order.hasPrice && html`<div>${russia.money(pieces[index] ?? 0)}</div>`}<div>${piecesOf(russia, line.quantity)}</div></div>
</div>`,
)}
</div>
${order.hasPrice && html`<div class="order-block"><div class="${redClass(russia, 'RedOrderDetailsProductsV2_Summary', 'total')} red-total"><span>${words.total}</span> <span>${totalOf(russia, order)}</span></div></div>`}`,
  });
}

/** Whether the order can be cancelled: before it is sent, and after that where the options say so. */
export function mayCancel({ context }: Russia, { state }: DemoOrder): boolean {
  const { cancelShipped } = context.asked.options;
  return state === 'unpaid' || state === 'processing' || (state === 'shipped' && cancelShipped);
}

/** What a guarded act's button says; in the page `shown` may have the last word. */
export function actText(
  { context, words }: Russia,
  act: 'confirm' | 'cancel-order',
  isShown = false,
): string {
  const { confirmText, confirmTextShown, actTexts, actTextsShown } = context.asked.options;
  const shown = act === 'confirm' ? confirmTextShown : (actTextsShown[act] ?? null);
  const told = act === 'confirm' ? confirmText : (actTexts[act] ?? null);
  const word = act === 'confirm' ? words.confirm : words.cancelOrder;
  return (isShown ? shown : null) ?? told ?? word;
}

const testIds = { confirm: 'confirmReceipt', 'cancel-order': 'cancelOrder' };

/** A button written by the server, in a form of its own where the options want that. */
function actButton(russia: Russia, order: DemoOrder, act: 'confirm' | 'cancel-order'): Html {
  const isSubmit = russia.context.asked.options.confirmTag === 'submit';
  const button = html`<button type="${isSubmit ? 'submit' : 'button'}" class="${redClass(russia, 'RedOrderDetails_Actions', 'button')} comet-btn${act === 'confirm' && html` comet-btn-primary`}" data-testid="${testIds[act]}" data-order="${order.id}">${actText(russia, act, true)}</button>`;
  return isSubmit ? html`<form class="act-form" method="post">${button}</form>` : button;
}

/** `2 шт.`, `1 pc.` */
function piecesOf({ words, language }: Russia, count: number): string {
  const text = fill(words.pieces, { count: String(count) });
  return language === 'en' && count === 1 ? text.replace('pcs.', 'pc.') : text;
}

/** `summary.total`, the goods first and the delivery second (code of 2026-07 counts on that). */
function summaryOf(russia: Russia, id: string) {
  const { words, context, print } = russia;
  const order = orderById(context.state, id);
  if (!order) return null;
  const { total } = sumsOf(order, print.currency);
  const count = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  return {
    total: {
      title: words.total,
      value: russia.money(total),
      list: [
        { title: fill(words.items, { count: String(count) }), value: russia.money(total) },
        { title: words.delivery, value: russia.money(0) },
      ],
    },
  };
}

/**
 * Takes the confirmation: `{orderId}`, a shape as invented as its address; with `operation` other
 * acts. As JSON, as a form that goes back to its page, and by JSONP.
 */
export function russiaConfirm({ state, url, body, method }: PageContext): Reply | null {
  const callback = url.searchParams.get('callback');
  if (method !== 'POST' && !(callback && /^\w{1,40}$/.test(callback))) return null;
  const { orderId, act } = russianOperationOf({ url: url.href, body });
  const order = orderById(state, orderId);
  const done = order !== null && doAct(order, act, Date.now());
  if (url.searchParams.get('_by') === 'form') return goTo(`/order-list/${order?.id ?? ''}`);
  const answer = { data: { success: done } };
  if (!callback) return jsonReply(answer, done ? 200 : 400);
  return { status: 200, type: 'text/javascript', body: `${callback}(${JSON.stringify(answer)})` };
}
