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
  const refund = module.reverseFinishInfo?.refundInfo;
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
      make('div', { class: 'order-block-title' }, module.reverseDetailStatusText),
      make('div', { class: 'order-status-btns' }, module.buttonList.map(button)),
    ),
    make(
      'div',
      { class: 'order-block' },
      row(words.disputeNumber, module.reverseOrderLineId),
      make(
        'div',
        { class: 'info-row' },
        make('span', { class: 'info-row-label' }, words.disputeOfOrder),
        make(
          'a',
          { href: `${config.hosts.shop}/p/order/detail.html?orderId=${module.tradeOrderId}` },
          module.tradeOrderId,
        ),
      ),
      row(words.disputeOpened, module.gmtCreateFormat),
      row(words.disputeChanged, module.gmtModifiedFormat),
      row(words.disputeReason, module.applyReason.reasonName),
      row(words.disputeAsked, module.applyAmount.formatMoney),
      row(words.disputeOffered, module.sellerSolution?.formatMoney),
      row(words.disputeRefunded, refund?.refundDetails.cashMoney.formatMoney),
    ),
    make(
      'div',
      { class: 'order-block' },
      make('a', { class: 'reverse-store', href: module.seller.storeUrl }, module.shopName),
      reverseItem(module.aeItemDTO),
    ),
    make('p', {}, make('a', { href: `${config.hosts.mobile}/p/refund-dispute/list.html` }, words.disputes)),
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
