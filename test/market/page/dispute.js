import { config, words as shopWords } from './config.js';
import { ask, say } from './dialog.js';
import { reverseItem } from './disputes.js';
import { make } from './dom.js';
import { failure, frame } from './frame.js';
import { call } from './mtop.js';

const words = config.buyer;
let module = null;
let problem = null;

const reverseOrderLineId = () => new URLSearchParams(location.search).get('reverseOrderLineId') ?? '';

/** Loads the dispute that the address names. */
export async function loadDispute() {
  try {
    const data = { reverseOrderLineId: reverseOrderLineId() };
    module = (await call('dispute', data, config.calls, 'POST')).module;
    problem = null;
  } catch (error) {
    module = null;
    problem = error;
  }
}

/** What the real page looks like is not known (MARKETPLACE.md 6): all of this is invented. */
export function drawDispute() {
  if (!module) {
    frame(words.disputeDetail, failure(problem));
    return;
  }
  const { reverseOrderLine: line, reverseFinishInfo: finish } = module;
  const row = (label, value) =>
    value &&
    make(
      'div',
      { class: 'info-row' },
      make('span', { class: 'info-row-label' }, label),
      make('span', {}, value),
    );
  frame(
    words.disputeDetail,
    make(
      'div',
      { class: 'order-block reverse-status' },
      make('div', { class: 'order-block-title' }, module.statusText),
      finish && make('p', {}, finish.finishText),
      make('div', { class: 'order-status-btns' }, module.buttonList.map(button)),
    ),
    make(
      'div',
      { class: 'order-block' },
      row(words.disputeNumber, line.reverseOrderLineId),
      make(
        'div',
        { class: 'info-row' },
        make('span', { class: 'info-row-label' }, words.disputeOfOrder),
        make(
          'a',
          { href: `${config.hosts.shop}/p/order/detail.html?orderId=${line.tradeOrderId}` },
          line.tradeOrderId,
        ),
      ),
      row(words.disputeOpened, line.gmtCreateFormat),
      row(words.disputeChanged, line.gmtModifiedFormat),
      row(words.disputeReason, module.reason),
      row(words.disputeAsked, module.applyAmount.formatMoney),
      row(words.disputeOffered, module.sellerSolution?.formatMoney),
      row(words.disputeRefunded, finish?.refundInfo?.refundAmount.formatMoney),
    ),
    make(
      'div',
      { class: 'order-block' },
      make('a', { class: 'reverse-store', href: line.seller.storeUrl }, module.shopName),
      reverseItem(line.aeItemDTO),
    ),
    make('p', {}, make('a', { href: `${config.hosts.shop}/p/reverse-pages/list.html` }, words.disputes)),
  );
}

/** Cancel or accept, after the shop's own question. */
function button({ type, text, tip }) {
  const primary = type === 'ACCEPT_SOLUTION' ? 'comet-btn-primary' : 'comet-btn-default';
  const go = async () => {
    if (!(await ask({ title: text, tip, ok: shopWords.confirm.ok, cancel: shopWords.confirm.cancel })))
      return;
    try {
      const data = { reverseOrderLineId: reverseOrderLineId(), operation: type };
      await call('disputeAct', data, config.operation, 'POST');
      await loadDispute();
      drawDispute();
    } catch {
      say(shopWords.notes.failed, 'error');
    }
  };
  return make('button', { type: 'button', class: `comet-btn ${primary}`, on: { click: go } }, text);
}
