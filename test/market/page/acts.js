import { config, words } from './config.js';
import { ask, say } from './dialog.js';
import { make } from './dom.js';
import { call, Refused } from './mtop.js';

/**
 * Asks the server to do something to an order. Nobody has seen the real field that tells
 * confirming from deleting; `opaque` and `nameless` hide it in a token.
 */
function operate(orderId, act) {
  const token = [...btoa(`${orderId} ${act}`)].reverse().join('');
  const bodies = {
    typed: { orderId, operation: act, clientPlatform: 'pc' },
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
  async CONFIRM_GOODS(orderId, button) {
    const { title, selectTip, confirmText, cancelText } = button.extMap ?? {};
    const sure = await ask({
      title: title ?? words.confirm.title,
      tip: selectTip ?? words.confirm.tip,
      ok: confirmText ?? words.confirm.ok,
      cancel: cancelText ?? words.confirm.cancel,
    });
    return sure && attempt(() => operate(orderId, 'CONFIRM_GOODS'), words.notes.confirmed);
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
  async REPURCHASE(_orderId, _button, productIds) {
    const add = () =>
      Promise.all(
        productIds.map((itemId) => call('cart', { itemId, quantity: 1 }, config.operation, 'POST')),
      );
    await attempt(add, words.notes.added);
    return false;
  },
};

/** Where the buttons that are links lead. */
const links = {
  TRACKING: (id) => `/p/tracking/index.html?_addShare=no&_login=yes&tradeOrderId=${id}`,
  PAY_NOW: (id) => `/p/trade/confirm.html?orderId=${id}`,
  OPEN_DISPUTE: (id) => `/p/reverse-pages/start.html?tradeOrderId=${id}`,
  DOWNLOAD_RECEIPT: (id) => `/p/tax-ui/index.html?isGrayMatch=true&orderId=${id}`,
};

/**
 * A button of an order as the pages draw it: text, no type code.
 * @param changed called when the order is not what it was
 */
export function orderButton(button, { orderId, productIds, className, changed }) {
  const primary = button.displayType === 'primary' ? 'comet-btn-primary' : 'comet-btn-default';
  const known = config.layout === 'known';
  const classes = known
    ? `comet-btn ${primary} ${className}`
    : `nv-k ${primary === 'comet-btn-primary' ? 'nv-k1' : ''}`;
  const confirms = button.type === 'CONFIRM_GOODS';
  const text = make('span', {}, (confirms && config.confirmTextShown) || button.text);
  const link = links[button.type];
  if (link) return make('a', { class: classes, href: link(orderId) }, text);
  const act = acts[button.type === 'REPURCHASE_LINE' ? 'REPURCHASE' : button.type];
  let busy = false;
  const go = async () => {
    if (busy || !act) return;
    busy = true;
    try {
      if (await act(orderId, button, productIds)) await changed(button.type);
    } finally {
      busy = false;
    }
  };
  const event = confirms ? config.confirmEvent : 'click';
  if (!confirms || config.confirmTag === 'button') {
    const element = make('button', { type: 'button', class: classes, on: { [event]: go } }, text);
    // Keys fire `click` only; a button that listens to something else hears them by itself.
    if (event !== 'click') element.addEventListener('click', (click) => click.detail === 0 && go());
    return element;
  }
  const onKey = (key) => {
    if (key.key !== 'Enter' && key.key !== ' ') return;
    key.preventDefault();
    go();
  };
  return make(
    'div',
    { role: 'button', tabindex: '0', class: classes, on: { [event]: go, keydown: onKey } },
    text,
  );
}
