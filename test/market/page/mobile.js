import { linesToChoose, orderButton } from './acts.js';
import { componentsOf, isTrue } from './components.js';
import { config, words } from './config.js';
import { say } from './dialog.js';
import { hashed, make } from './dom.js';
import { failure, frame } from './frame.js';
import { call } from './mtop.js';

const list = { pages: [], hasMore: false, error: null };

async function take(pageIndex, renderType, method) {
  const data = { statusTab: 'all', renderType, clientPlatform: 'h5', timeOption: 'all', pageIndex };
  const parts = componentsOf(await call('list', data, config.calls, method));
  list.pages[pageIndex - 1] = parts.all('pc_om_list_order');
  if (pageIndex === list.pages.length) list.hasMore = isTrue(parts.first('pc_om_list_body')?.hasMore);
}

/** That the mobile page asks the same API as the desktop's is a guess. */
export async function loadMobile() {
  try {
    await take(1, 'init', 'GET');
    list.error = null;
  } catch (error) {
    list.error = error;
  }
}

/** Cards that are links themselves, with the buttons inside and no number printed (MARKETPLACE.md 1.2). */
export function drawMobile() {
  const cards = list.pages.flatMap((page, index) => page.map((order) => card(order, index + 1)));
  const more = make('div', { class: 'order-more', 'data-pl': 'order_more' });
  if (list.hasMore)
    more.append(make('button', { type: 'button', class: 'comet-btn', on: { click: next } }, words.list.more));
  document.body.classList.add('mobile-page');
  frame(
    words.list.title,
    make(
      'div',
      { class: 'order-wrap' },
      make(
        'div',
        { class: 'order-main' },
        list.error ? failure(list.error) : make('div', { class: 'order-content' }, cards),
        more,
      ),
    ),
  );
}

async function next() {
  try {
    await take(list.pages.length + 1, 'changePage', 'POST');
    drawMobile();
  } catch {
    say(words.notes.failed, 'error');
  }
}

function card(order, pageIndex) {
  const buttons = (order.buttons ?? []).map((button) =>
    orderButton(button, {
      orderId: order.orderId,
      productIds: order.orderLines.map((line) => line.productId),
      lines: linesToChoose(order.orderLines),
      className: 'order-item-btn',
      changed: async () => {
        await take(pageIndex, 'refresh', 'POST');
        drawMobile();
      },
    }),
  );
  const [line] = order.orderLines;
  return make(
    'a',
    { class: 'order-item order-item-mobile', href: `/p/order/detail.html?orderId=${order.orderId}` },
    make(
      'div',
      { class: 'order-item-header' },
      make(
        'div',
        { class: 'order-item-header-status', 'data-pl': 'order_item_header_status' },
        make('span', { class: 'order-item-header-status-text' }, order.statusText),
      ),
      make('span', { class: 'order-item-header-date' }, order.orderDateText),
    ),
    make(
      'div',
      { class: 'order-item-store' },
      make(
        'span',
        { class: 'order-item-store-name', 'data-pl': 'order_item_store_name' },
        make('a', { href: order.storePageUrl }, order.storeName),
      ),
    ),
    order.orderLines.length === 1 ? oneItem(line) : pictures(order.orderLines),
    order.totalPriceText &&
      make(
        'div',
        { class: 'order-item-content-opt-price-total', 'data-pl': 'order_item_content_price_total' },
        `${order.totalPriceTitle}:`,
        make('div', { class: `${hashed('es--wrap')} notranslate` }, order.totalPriceText),
      ),
    make('div', { class: 'order-item-btns', on: { click: stay } }, buttons),
  );
}

/** A button inside the card must not follow the card's own link; a link inside it leads where it says. */
function stay(event) {
  if (!event.target.closest('a.order-item-btn, [type="submit"]')) event.preventDefault();
}

function oneItem(line) {
  return make(
    'div',
    { class: 'order-item-content-body' },
    make('div', { class: 'order-item-content-img', image: line.itemImgUrl }),
    make(
      'div',
      { class: 'order-item-content-info' },
      make(
        'div',
        { class: 'order-item-content-info-name' },
        make('span', { title: line.itemTitle }, line.itemTitle),
      ),
      make(
        'div',
        { class: 'order-item-content-info-sku' },
        line.skuAttrs.map((attribute) => attribute.text).join(', '),
      ),
      make(
        'div',
        { class: 'order-item-content-info-number' },
        line.itemPriceText &&
          make('span', { class: `${hashed('es--wrap')} notranslate` }, line.itemPriceText),
        make('span', { class: 'order-item-content-info-number-quantity' }, `x${line.quantity}`),
      ),
    ),
  );
}

function pictures(lines) {
  return make(
    'div',
    { class: 'order-item-content-body' },
    make(
      'div',
      { class: 'order-item-content-img-list' },
      lines.map((line) => make('div', { class: 'order-item-content-img', image: line.itemImgUrl })),
      make('span', { class: 'order-item-content-img-more' }, `${lines.length} ${words.list.items}`),
    ),
  );
}
