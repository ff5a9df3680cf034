import { jsonReply, type PageContext, type Reply } from '../buyer-pages/context.ts';
import { oldStoreId } from '../catalogue-more.ts';
import { html, raw } from '../html.ts';
import { doAct, sumsOf } from '../orders.ts';
import { person } from '../personal.ts';
import { picturePath } from '../pictures.ts';
import { orderById } from '../state.ts';
import { fill } from '../words/words.ts';
import { russiaPage } from './frame.ts';
import { parsed } from './list.ts';
import { grouped, type Russia, redClass, russiaOf, statusOf, totalOf } from './russia.ts';

/** Where the button sends the confirmation. Invented: nobody has seen the real address. */
export const confirmApi = '/aer-api/bx/orders/v1/web/confirm-receipt';

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
${
  mayConfirm &&
  html`<button type="button" class="${redClass(russia, 'RedOrderDetails_Actions', 'button')} comet-btn comet-btn-primary" data-testid="confirmReceipt" data-order="${order.id}">${context.asked.options.confirmText ?? words.confirm}</button>`
}
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

/** Takes the confirmation: `{orderId}`, a shape as invented as its address. */
export function russiaConfirm({ state, body }: PageContext): Reply {
  const order = orderById(state, parsed(body).orderId);
  const done = order !== null && doAct(order, 'CONFIRM_GOODS', Date.now());
  return jsonReply({ data: { success: done } }, done ? 200 : 400);
}
