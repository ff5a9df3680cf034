import { linesToChoose, orderButton } from './acts.js';
import { componentsOf, isTrue } from './components.js';
import { config, words } from './config.js';
import { say } from './dialog.js';
import { hashed, make } from './dom.js';
import { failure, frame } from './frame.js';
import { accept, call } from './mtop.js';
import { unknownCard } from './unknown.js';

/** The order list, as far as it was loaded. */
const list = { tab: 'all', tabs: [], pages: [], hasMore: false, moreText: '', error: null, loaded: false };

const request = (pageIndex, renderType) => ({
  statusTab: list.tab,
  renderType,
  clientPlatform: 'pc',
  timeOption: 'all',
  pageIndex,
});

/** Loads page 1 as the options say; later visits in the same document keep what was loaded. */
export async function loadList() {
  if (list.loaded) return;
  try {
    take(1, await firstPage());
    list.error = null;
  } catch (error) {
    list.error = error;
  }
  list.loaded = true;
}

async function firstPage() {
  if (config.delivery === 'embedded' || config.delivery === 'static')
    return accept(window._dida_config_?._init_data_?.data);
  return call('list', request(1, 'init'), config.delivery);
}

function take(pageIndex, data) {
  const parts = componentsOf(data);
  const body = parts.first('pc_om_list_body') ?? {};
  const header = parts.first('pc_om_list_header');
  list.tabs = [...(header?.statusTabList ?? []), ...(header?.tailStatusTab ? [header.tailStatusTab] : [])];
  list.pages[pageIndex - 1] = parts.all('pc_om_list_order');
  list.moreText = body.hasMoreText ?? words.list.more;
  if (pageIndex === list.pages.length) list.hasMore = isTrue(body.hasMore);
}

async function fetchPage(pageIndex, renderType = 'changePage') {
  take(pageIndex, await call('list', request(pageIndex, renderType), config.laterPages, 'POST'));
}

async function openTab(code) {
  list.tab = code;
  list.pages = [];
  try {
    await fetchPage(1, 'changeTab');
    list.error = null;
  } catch (error) {
    list.error = error;
  }
  drawList();
}

/** Draws everything anew, in new elements. */
export function drawList() {
  const cards = list.pages.flatMap((page, index) => page.map((order) => card(order, index + 1)));
  const more = make('div', { class: 'order-more', 'data-pl': 'order_more' });
  if (list.hasMore) more.append(moreButton(more));
  const content = make('div', { class: config.layout === 'known' ? 'order-content' : 'nv-c' }, cards);
  const empty = !list.error && cards.length === 0 && make('p', { class: 'order-empty' }, words.list.empty);
  frame(
    words.list.title,
    make(
      'div',
      { class: 'order-wrap' },
      make(
        'div',
        { class: 'order-main', 'data-spm': 'order_list_main' },
        make('div', { class: 'comet-tabs' }, make('div', { class: 'comet-tabs-nav' }, list.tabs.map(tab))),
        list.error ? failure(list.error) : content,
        empty,
        config.layout === 'known' ? more : make('div', { class: 'nv-m' }, ...more.childNodes),
      ),
    ),
  );
}

function tab({ code, title }) {
  const active = code === list.tab ? ' comet-tabs-nav-item-active' : '';
  return make(
    'div',
    {
      class: `comet-tabs-nav-item${active}`,
      role: 'tab',
      tabindex: '0',
      'aria-selected': String(code === list.tab),
      on: { click: () => openTab(code) },
    },
    title,
  );
}

/** "View orders": appends the next page's cards and leaves the others alone. */
function moreButton(place) {
  const button = make('button', { type: 'button', class: 'comet-btn comet-btn-borderless' }, list.moreText);
  button.addEventListener('click', async () => {
    const next = list.pages.length + 1;
    button.disabled = true;
    try {
      await fetchPage(next);
      const content = document.querySelector('.order-content, .nv-c');
      content?.append(...(list.pages[next - 1] ?? []).map((order) => card(order, next)));
      place.replaceChildren(...(list.hasMore ? [moreButton(place)] : []));
    } catch {
      say(words.notes.failed, 'error');
      button.disabled = false;
    }
  });
  return button;
}

/** Asks for the order's page of the list again, as the real page does after a change, and draws its cards. */
async function changed(pageIndex) {
  try {
    await fetchPage(pageIndex, 'refresh');
    drawList();
  } catch {
    location.reload();
  }
}

const buttonsOf = (order, pageIndex) =>
  (order.buttons ?? []).map((button) =>
    orderButton(button, {
      orderId: order.orderId,
      productIds: order.orderLines.map((line) => line.productId),
      lines: linesToChoose(order.orderLines),
      className: 'order-item-btn',
      changed: () => changed(pageIndex),
    }),
  );

/** MARKETPLACE.md 1.2: the classes and `data-pl` anchors of 2022 to 2026. */
function card(order, pageIndex) {
  const detail = `/p/order/detail.html?orderId=${order.orderId}`;
  const buttons = buttonsOf(order, pageIndex);
  if (config.layout !== 'known') return unknownCard(order, detail, buttons);
  return make(
    'div',
    { class: 'order-item' },
    make(
      'div',
      { class: 'order-item-header' },
      make(
        'div',
        { class: 'order-item-header-status', 'data-pl': 'order_item_header_status' },
        make('span', { class: 'order-item-header-status-text' }, order.statusText),
      ),
      make(
        'div',
        { class: 'order-item-header-right' },
        make(
          'div',
          { class: 'order-item-header-right-info', 'data-pl': 'order_item_header_info' },
          make('div', {}, `${order.orderDateTitle}: ${order.orderDateText}`),
          make(
            'div',
            {},
            `${words.list.number}: ${order.orderId}`,
            make('span', { class: 'order-item-header-right-copy', role: 'button' }, words.list.copy),
          ),
        ),
        make(
          'a',
          { 'data-pl': 'order_item_header_detail', href: detail, 'data-soft': true },
          order.orderDetailText,
        ),
      ),
    ),
    make(
      'div',
      { class: 'order-item-store' },
      order.shopIcon &&
        make('span', { class: 'order-item-store-icon' }, make('img', { src: order.shopIcon, alt: '' })),
      make(
        'span',
        { class: 'order-item-store-name', 'data-pl': 'order_item_store_name' },
        make('a', { href: order.storePageUrl }, make('span', {}, order.storeName)),
      ),
    ),
    make(
      'div',
      { class: 'order-item-content' },
      order.orderLines.length === 1 ? oneItem(order.orderLines[0]) : pictures(order.orderLines),
      make(
        'div',
        { class: 'order-item-content-opt' },
        order.totalPriceText &&
          make(
            'div',
            { class: 'order-item-content-opt-price' },
            make(
              'span',
              { class: 'order-item-content-opt-price-total', 'data-pl': 'order_item_content_price_total' },
              `${order.totalPriceTitle}:`,
              make('div', { class: `${hashed('es--wrap')} notranslate` }, order.totalPriceText),
            ),
          ),
        make('div', { class: 'order-item-btns' }, buttons),
      ),
    ),
    notices(order),
  );
}

function oneItem(line) {
  return make(
    'div',
    { class: 'order-item-content-body' },
    make('a', {
      class: 'order-item-content-img',
      href: line.itemDetailUrl,
      image: line.itemImgUrl,
      'aria-label': line.itemTitle,
    }),
    make(
      'div',
      { class: 'order-item-content-info' },
      make(
        'div',
        { class: 'order-item-content-info-name' },
        make('a', { href: line.itemDetailUrl }, make('span', { title: line.itemTitle }, line.itemTitle)),
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

/** Orders of several items show pictures only. */
function pictures(lines) {
  return make(
    'div',
    { class: 'order-item-content-body' },
    make(
      'div',
      { class: 'order-item-content-img-list' },
      lines.map((line) =>
        make('a', {
          class: 'order-item-content-img',
          href: line.itemDetailUrl,
          image: line.itemImgUrl,
          'aria-label': line.itemTitle,
        }),
      ),
      make('span', { class: 'order-item-content-img-more' }, `${lines.length} ${words.list.items}`),
    ),
  );
}

function notices(order) {
  const items = order.exposeInfo?.items ?? [];
  if (items.length === 0) return null;
  return make(
    'div',
    { class: 'order-item-bottom-action' },
    items.map((item) =>
      make(
        'div',
        { class: 'expose-info-item' },
        make('span', { class: 'expose-info-item-title' }, item.title),
      ),
    ),
  );
}
