import { actButton } from './button.js';
import { config, words } from './config.js';
import { ask, say } from './dialog.js';
import { make } from './dom.js';
import { call, Refused } from './mtop.js';

/**
 * Asks the server to do something to an order. Nobody has seen the real field that tells
 * confirming from deleting; `opaque` and `nameless` hide it in a token.
 */
function operate(orderId, act, lineIds = []) {
  const token = [...btoa([orderId, act, lineIds.join(',')].join(' ').trim())].reverse().join('');
  const lines = lineIds.length > 0 ? { orderLineIds: lineIds } : {};
  const bodies = {
    typed: { orderId, operation: act, clientPlatform: 'pc', ...lines },
    opaque: { orderId, token, clientPlatform: 'pc' },
    nameless: { token, clientPlatform: 'pc' },
  };
  return call('operation', bodies[config.operationShape], config.operation, 'POST');
}

async function attempt(work, done) {
  try {
    await work();
    say(done);
    return true;
  } catch (error) {
    say(
      error instanceof Refused ? (error.ret.split('::')[1] ?? words.notes.failed) : words.notes.failed,
      'error',
    );
    return false;
  }
}

/** What the buttons do; each resolves with true when the order has changed. */
const acts = {
  async CONFIRM_GOODS(orderId, button, { lines }) {
    const { title, selectTip, confirmText, cancelText } = button.extMap ?? {};
    const isPerItem = config.perItem && lines.length > 1;
    const question = {
      title: title ?? words.confirm.title,
      tip: selectTip ?? words.confirm.tip,
      ok: confirmText ?? words.confirm.ok,
      cancel: cancelText ?? words.confirm.cancel,
    };
    const sure = await ask(isPerItem ? { ...question, tip: perItemTip(orderId), items: lines } : question);
    const lineIds = isPerItem && sure ? sure : [];
    return sure && attempt(() => operate(orderId, 'CONFIRM_GOODS', lineIds), words.notes.confirmed);
  },
  async DELETE(orderId) {
    const { title, tip } = words.remove;
    const sure = await ask({ title, tip, ok: words.confirm.ok, cancel: words.confirm.cancel });
    return sure && attempt(() => operate(orderId, 'DELETE'), words.notes.removed);
  },
  async CANCEL_ORDER(orderId) {
    const sure = await ask({
      title: words.buttons.cancelOrder,
      tip: words.remove.tip,
      ok: words.confirm.ok,
      cancel: words.confirm.cancel,
    });
    return sure && attempt(() => operate(orderId, 'CANCEL_ORDER'), words.status.cancelled);
  },
  async REPURCHASE(_orderId, _button, { productIds }) {
    const how = config.operation === 'xhr' ? 'xhr' : 'fetch';
    const add = () =>
      Promise.all(productIds.map((itemId) => call('cart', { itemId, quantity: 1 }, how, 'POST')));
    await attempt(add, words.notes.added);
    return false;
  },
};

/** Captured words (MARKETPLACE.md 1.5); that they stand together is a guess. */
function perItemTip(orderId) {
  const { receiptComing, receiptHint } = config.buyer;
  return config.onTheWay.includes(orderId) ? `${receiptComing} ${receiptHint}` : receiptHint;
}

/** Where the buttons that are links lead. */
const links = {
  TRACKING: (id) => `/p/tracking/index.html?_addShare=no&_login=yes&tradeOrderId=${id}`,
  PAY_NOW: (id) => `/p/trade/confirm.html?orderId=${id}`,
  OPEN_DISPUTE: (id) => `/p/reverse-pages/start.html?tradeOrderId=${id}`,
  DOWNLOAD_RECEIPT: (id) => `/p/tax-ui/index.html?isGrayMatch=true&orderId=${id}`,
};

const guarded = { CONFIRM_GOODS: 'confirm', CANCEL_ORDER: 'cancel-order' };

/**
 * A button of an order as the pages draw it: text, no type code.
 * @param lines the order's items, `{id, text}`
 * @param changed called when the order is not what it was
 */
export function orderButton(button, { orderId, productIds, lines, className, changed }) {
  const primary = button.displayType === 'primary' ? 'comet-btn-primary' : 'comet-btn-default';
  const known = config.layout === 'known';
  const classes = known
    ? `comet-btn ${primary} ${className}`
    : `nv-k ${primary === 'comet-btn-primary' ? 'nv-k1' : ''}`;
  const { type, text } = button;
  const link = links[type];
  if (link) return make('a', { class: classes, href: link(orderId) }, make('span', {}, text));
  const act = acts[type === 'REPURCHASE_LINE' ? 'REPURCHASE' : type];
  let busy = false;
  const go = async () => {
    if (busy || !act) return;
    busy = true;
    try {
      if (await act(orderId, button, { productIds, lines })) await changed(type);
    } finally {
      busy = false;
    }
  };
  if (guarded[type]) return actButton({ act: guarded[type], id: orderId, text, classes, go });
  return make('button', { type: 'button', class: classes, on: { click: go } }, make('span', {}, text));
}

/** The items of an order as its question names them, of the lines of an answer. */
export function linesToChoose(orderLines) {
  return orderLines.map((line) => ({ id: String(line.orderLineId), text: line.itemTitle }));
}
