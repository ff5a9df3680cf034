import { schemeless } from '../hosts.ts';
import { type DemoOrder, type OrderState, sumsOf } from '../orders.ts';
import { choiceBadgePath } from '../pictures.ts';
import { buttonsOf, dictionary } from './buttons.ts';
import { type Asked, apis, type Component, component, droplet, envelope } from './envelope.ts';
import { linesOf } from './lines.ts';

export type StatusTab = 'all' | 'unpaid' | 'processing' | 'shipped' | 'completed' | 'recycle';

const tabStates: Record<Exclude<StatusTab, 'all' | 'recycle'>, readonly OrderState[]> = {
  unpaid: ['unpaid'],
  processing: ['processing'],
  shipped: ['shipped', 'disputed'],
  completed: ['completed', 'cancelled', 'expired'],
};

/** The orders behind a tab. */
export function ordersOfTab(orders: DemoOrder[], tab: StatusTab): DemoOrder[] {
  if (tab === 'recycle') return orders.filter((order) => order.deleted);
  const kept = orders.filter((order) => !order.deleted);
  if (tab === 'all') return kept;
  return kept.filter((order) => tabStates[tab].includes(order.state));
}

/** The answer of `order.list`: one page of a tab, in the captured shape (MARKETPLACE.md 1.2). */
export function orderList(
  asked: Asked,
  orders: DemoOrder[],
  page: { tab: StatusTab; pageIndex: number; pageSize: number },
) {
  const { words, hosts } = asked;
  const behindTab = ordersOfTab(orders, page.tab);
  const from = (page.pageIndex - 1) * page.pageSize;
  const shown = behindTab.slice(from, from + page.pageSize);
  const cards = shown.map((order) => component(asked, 'pc_om_list_order', card(asked, order), order.id));
  const root = component(asked, 'pc_om_list_page', {
    cartUrl: schemeless(`${hosts.shop}/p/shoppingcart/index.html`),
    i18n: dictionary(asked),
  });
  const body = component(asked, 'pc_om_list_body', {
    hasMore: behindTab.length > from + page.pageSize,
    hasMoreText: words.list.more,
    mergePayLimit: 20,
    pageIndex: page.pageIndex,
    pageSize: page.pageSize,
  });
  const header = component(asked, 'pc_om_list_header', headerFields(asked), undefined, 'header');
  const action = component(
    asked,
    'pc_om_list_header_action',
    { searchInput: '', searchOption: 'order', statusTab: page.tab, timeOption: 'all' },
    undefined,
    'header',
  );
  const structure: [Component, Component[]][] = [
    [root, [header, body]],
    [header, [action]],
    [body, cards],
  ];
  return envelope(apis.list, droplet(asked, shuffled([root, header, action, body, ...cards]), structure));
}

/** Order of the keys means nothing in the captured answers; `hierarchy.structure` has the truth. */
function shuffled(components: Component[]): Component[] {
  return components
    .filter((_, index) => index % 2 === 1)
    .concat(components.filter((_, index) => index % 2 === 0));
}

function headerFields({ words }: Asked) {
  const tab = (code: StatusTab) => ({ code, title: words.tabs[code] });
  return {
    disableSearch: false,
    pageTitle: words.list.title,
    searchInputList: [{ inputReminder: words.list.search, option: 'order', optionText: words.list.title }],
    statusTabList: (['all', 'unpaid', 'processing', 'shipped', 'completed'] as const).map(tab),
    tailStatusTab: tab('recycle'),
  };
}

function card(asked: Asked, order: DemoOrder): Record<string, unknown> {
  const { words, print, hosts } = asked;
  const total = sumsOf(order, print.currency).total;
  return {
    baseCurrency: 'CNY',
    buttons: buttonsOf(asked, order),
    ...(order.hasPrice
      ? {
          currencyCode: print.currency,
          formatPriceInfo: print.moneyInfo(total),
          totalPriceText: print.money(total),
          totalPriceTitle: words.list.total,
        }
      : {}),
    // No captured card had this block; MARKETPLACE.md 1.2 names it without its inside.
    ...(order.state === 'disputed' ? { exposeInfo: { items: [{ title: words.promise.disputeOpen }] } } : {}),
    hiddenOrderId: false,
    ...(order.lines.length > 1 ? { moreItemText: words.list.items } : {}),
    orderDateText: print.date(order.placedAt),
    orderDateTitle: words.list.date,
    orderDetailText: words.list.details,
    orderDetailUrl: `${hosts.shop}/p/order/detail.html`,
    orderId: order.id,
    orderLineSize: order.lines.length,
    orderLines: linesOf(asked, order),
    paymentOutId: `1299${order.id}40728`,
    sellerConnectUrl: `${hosts.shop}/p/message/index.html`,
    ...(order.store.choice ? { shopIcon: `${hosts.shop}${choiceBadgePath}` } : {}),
    showSelectBox: false,
    statusText: words.status[order.state],
    statusTitle: words.list.status,
    storeName: order.store.name,
    storePageUrl: schemeless(`${hosts.shop}/store/${order.store.storeId}`),
  };
}

/** The answer of `order.count`. */
export function orderCount(orders: DemoOrder[]) {
  const count = (tab: StatusTab) => String(ordersOfTab(orders, tab).length);
  return envelope(apis.count, {
    module: { shipped: count('shipped'), processing: count('processing'), unpaid: count('unpaid') },
    notSuccess: false,
    repeated: false,
    retry: false,
  });
}
