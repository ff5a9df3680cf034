import { type AnswerButton, buttonsOf } from './answers/buttons.ts';
import { type Html, html } from './html.ts';
import type { DemoOrder } from './orders.ts';
import { asked, type MarketState, pageSizeOf } from './state.ts';

const guarded: Record<string, string> = { CONFIRM_GOODS: 'confirm', CANCEL_ORDER: 'cancel-order' };

/**
 * The first page of the list as a server draws it, in the known layout, and the script that keeps
 * early clicks on its guarded buttons for the page's scripts. `data-early` is the demo's own.
 */
export function staticList(state: MarketState, host: string): { cards: Html; script: string } {
  const about = asked(state, host);
  const { options, words } = about;
  const shown = state.orders.filter((order) => !order.deleted).slice(0, pageSizeOf(options));
  const button = (order: DemoOrder, { type, text }: AnswerButton) => {
    const act = guarded[type];
    const says = (act === 'confirm' && options.confirmTextShown) || text;
    return html`<button type="button" class="comet-btn order-item-btn"${act !== undefined && html` data-early="${act} ${order.id}"`}><span>${says}</span></button>`;
  };
  const cards = shown.map(
    (order) => html`<div class="order-item">
<div class="order-item-header"><div class="order-item-header-status" data-pl="order_item_header_status"><span class="order-item-header-status-text">${words.status[order.state]}</span></div>
<div class="order-item-header-right"><div class="order-item-header-right-info" data-pl="order_item_header_info"><div>${words.list.date}: ${about.print.date(order.placedAt)}</div><div>${words.list.number}: ${order.id}</div></div>
<a data-pl="order_item_header_detail" href="/p/order/detail.html?orderId=${order.id}">${words.list.details}</a></div></div>
<div class="order-item-btns">${buttonsOf(about, order).map((one) => button(order, one))}</div>
</div>`,
  );
  const atOnce = options.clickAtOnce && `${options.clickAtOnce.act} ${options.clickAtOnce.id}`;
  return {
    cards: html`<div class="order-wrap"><div class="order-main" data-spm="order_list_main"><div class="order-content">${cards}</div></div></div>`,
    script: `(() => {
  const market = (window.market ??= {});
  market.early = [];
  addEventListener('click', (event) => {
    const [act, id] = event.target.closest?.('[data-early]')?.dataset.early.split(' ') ?? [];
    if (act) market.early.push({ act, id });
  });
  document.querySelector(${JSON.stringify(`[data-early="${atOnce ?? 'none'}"]`)})?.click();
})();`,
  };
}
