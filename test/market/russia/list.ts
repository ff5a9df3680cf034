import { jsonReply, type PageContext, type Reply } from '../buyer-pages/context.ts';
import { html } from '../html.ts';
import type { DemoOrder } from '../orders.ts';
import { picturePath } from '../pictures.ts';
import { actText, mayCancel } from './detail.ts';
import { russiaPage } from './frame.ts';
import {
  ordersOfRussia,
  type Russia,
  type RussiaTab,
  redClass,
  russiaOf,
  statusOf,
  totalOf,
} from './russia.ts';

export const listApi = '/aer-api/bx/orders/v3/web/orders-list';

/** `/order-list` and `?filterName=archive`: a shell that its script fills from the answer below. */
export function russiaList(context: PageContext): Reply {
  const russia = russiaOf(context);
  const { words } = russia;
  const filter = tabOf(context.url.searchParams.get('filterName'));
  const tab = (name: RussiaTab, address: string) =>
    html`<a class="red-tab${name === filter ? ' red-tab-active' : ''}" href="${address}">${words[name]}</a>`;
  return russiaPage(russia, {
    kind: 'russia-list',
    title: words.orders,
    content: html`<nav class="red-tabs">
${tab('active', '/order-list')}
${tab('archive', '/order-list?filterName=archive')}
${tab('dispute', '/order-list?filterName=dispute')}
</nav>
<div id="red-orders" class="${redClass(russia, 'RedOrderList_OrderList', 'list')}" data-tab="${filter}"></div>
<p id="red-empty" class="order-empty" hidden>${words.none}</p>
<p class="order-more"><button type="button" class="comet-btn" id="red-more" hidden>${words.more}</button></p>`,
  });
}

/**
 * The answer to `{tabType, page, pageSize}` (MARKETPLACE.md 1.10). `classes` is the demo's own: it
 * tells the script how the page of this build names things.
 */
export function russiaOrders(context: PageContext): Reply {
  const russia = russiaOf(context);
  const asked = parsed(context.body);
  const size = Math.min(50, Math.max(1, Number(asked.pageSize) || 20));
  const page = Math.max(1, Math.floor(Number(asked.page)) || 1);
  const orders = ordersOfRussia(russia, tabOf(asked.tabType));
  const shown = orders.slice((page - 1) * size, page * size);
  return jsonReply({
    data: {
      items: shown.map((order) => ({ orders: [orderOf(russia, order)] })),
      hasMore: orders.length > page * size,
    },
  });
}

function orderOf(russia: Russia, order: DemoOrder) {
  const { tag, title, late } = statusOf(russia, order);
  const { hosts } = russia.context.asked;
  return {
    orderId: order.id,
    ...(tag === '' ? {} : { tag: { title: tag } }),
    statusInfo: { title, ...(late === null ? {} : { description: late, isDangerous: true }) },
    totalPrice: totalOf(russia, order),
    imageUrls: order.lines.map((line) => `${hosts.russia}${picturePath(line.product)}`),
    products: order.lines.map((line) => ({ itemId: line.product.id })),
    url: { pc: `${hosts.russia}/order-list/${order.id}` },
    buttons: buttonsOf(russia, order),
  };
}

/** The buttons of a card. Invented: nobody has seen them in an answer. */
function buttonsOf(russia: Russia, order: DemoOrder) {
  const mayConfirm = order.state === 'shipped' || order.state === 'disputed';
  return [
    ...(mayConfirm ? [{ type: 'confirm', title: actText(russia, 'confirm') }] : []),
    ...(mayCancel(russia, order) ? [{ type: 'cancel-order', title: actText(russia, 'cancel-order') }] : []),
  ];
}

/** How the list's elements are called; MARKETPLACE.md 1.10, and code of 2026 for the link; `images`, `image` and `button` are invented. */
export function listClasses(russia: Russia): Record<string, string> {
  const item = (element: string) => redClass(russia, 'RedOrderList_OrderItem', element);
  return {
    item: redClass(russia, 'RedOrderList_OrderList', 'item'),
    ...Object.fromEntries(
      [
        'number',
        'tag',
        'title',
        'description',
        'descriptionDangerous',
        'totalPrice',
        'link',
        'images',
        'image',
        'button',
      ].map((element) => [element, item(element)]),
    ),
  };
}

function tabOf(value: unknown): RussiaTab {
  return value === 'archive' || value === 'dispute' ? value : 'active';
}

/** A JSON body; an empty one for anything else. */
export function parsed(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
