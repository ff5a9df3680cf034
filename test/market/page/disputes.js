import { config } from './config.js';
import { hashed, make } from './dom.js';
import { failure, frame } from './frame.js';
import { call } from './mtop.js';
import { reverseButton } from './reverse-acts.js';

const words = config.buyer;
/** `reverseStatus` of a request: 1 all, 2 (and 3) running, 4 done. */
const tabs = [
  [1, words.disputeAll],
  [2, words.disputeRunning],
  [4, words.disputeDone],
];
const list = { reverseStatus: 1, items: [], error: null };

export async function loadDisputes() {
  try {
    const data = { reverseStatus: list.reverseStatus, pageNum: 1, pageSize: 10 };
    list.items = (await call('disputes', data, config.calls, 'POST')).module.items;
    list.error = null;
  } catch (error) {
    list.items = [];
    list.error = error;
  }
}

/** The tabs are invented: of the page only its answer (MARKETPLACE.md 1.6) and the classes of its cards are known. */
export function drawDisputes() {
  const cards = list.items.flatMap((item) => item.reverseOrderLines.map((line) => card(line, item.shopName)));
  const empty = cards.length === 0 && make('p', { class: 'order-empty' }, words.disputeNone);
  frame(
    words.disputes,
    make('div', { class: 'comet-tabs-nav' }, tabs.map(tab)),
    list.error ? failure(list.error) : make('div', { class: 'reverse-list' }, cards, empty),
  );
}

function tab([reverseStatus, title]) {
  const active = reverseStatus === list.reverseStatus ? ' comet-tabs-nav-item-active' : '';
  const open = async () => {
    list.reverseStatus = reverseStatus;
    await loadDisputes();
    drawDisputes();
  };
  return make(
    'div',
    { class: `comet-tabs-nav-item${active}`, role: 'tab', tabindex: '0', on: { click: open } },
    title,
  );
}

const states = { 2: words.disputeOpen, 3: words.disputeEscalated, 4: words.disputeClosed };
const buttonTexts = { view_details: words.disputeView, refund_details: words.disputeRefund };

const actTypes = { cancel_request: 'CANCEL_REVERSE', accept_solution: 'ACCEPT_SOLUTION' };

/** An act on a card: what its question says comes from the request's own answer. */
function act(type, { reverseOrderLineId }) {
  const tip = async () => {
    const { module } = await call('dispute', { reverseOrderLineId }, config.calls, 'POST');
    return module.buttonList.find((button) => button.type === type)?.tip ?? '';
  };
  return reverseButton({ type, text: config.reverseTexts[type], tip }, reverseOrderLineId, async () => {
    await loadDisputes();
    drawDisputes();
  });
}

/** Class names as code of 2026 reads the cards; whose number `orderSKUId` is, nobody says. */
function card(line, shopName) {
  const { tradeOrderId, reverseStatus } = line;
  return make(
    'div',
    { class: `${hashed('orderItem--orderItem')} order-block` },
    make(
      'div',
      { class: 'reverse-head' },
      make('strong', {}, states[reverseStatus]),
      make('span', { class: `${hashed('orderItem--orderStatusDesc')} reverse-date` }, line.gmtCreateFormat),
    ),
    make(
      'div',
      { class: `${hashed('orderItem--orderStore')} reverse-store` },
      make('a', { href: line.seller.storeUrl }, shopName),
    ),
    reverseItem(line.aeItemDTO),
    make(
      'div',
      { class: 'reverse-foot' },
      make(
        'a',
        {
          class: hashed('orderItem--orderSKUId'),
          href: `${config.hosts.shop}/p/order/detail.html?orderId=${tradeOrderId}`,
        },
        `${words.disputeOfOrder} ${tradeOrderId}`,
      ),
      make(
        'div',
        { class: `${hashed('orderItem--orderStatusAction')} reverse-actions` },
        line.buttonDTOList.map((button) =>
          actTypes[button.type]
            ? act(actTypes[button.type], line)
            : make(
                'a',
                { class: 'comet-btn', href: button.detailUrl },
                buttonTexts[button.type] ?? button.type,
              ),
        ),
      ),
    ),
  );
}

/** The item that a dispute is about. */
export function reverseItem(item) {
  return make(
    'div',
    { class: 'reverse-item' },
    make('img', { src: item.itemPicUrl, alt: '', width: 72, height: 72 }),
    make(
      'div',
      {},
      make('a', { class: hashed('orderItem--orderSKUTitle'), href: item.itemDetailUrl }, item.itemTitle),
      make('div', { class: 'item-sku-attr' }, item.skuDTOList.map((sku) => sku.skuValue).join(', ')),
      make('div', {}, `${item.itemUnitPrice.formatMoney} x${item.itemCount}`),
    ),
  );
}
