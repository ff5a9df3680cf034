import { config } from './config.js';
import { reverseItem } from './disputes.js';
import { make } from './dom.js';
import { failure, frame } from './frame.js';
import { call } from './mtop.js';
import { reverseButton } from './reverse-acts.js';

const words = config.buyer;
let module = null;
let problem = null;

/** The request's number, or on the page of its refund that of the order's line. */
function named() {
  const query = new URLSearchParams(location.search);
  const reverseOrderLineId = query.get('reverseOrderLineId');
  return reverseOrderLineId
    ? { reverseOrderLineId }
    : { tradeOrderLineId: query.get('tradeOrderLineId') ?? '' };
}

/** Loads the dispute that the address names. */
export async function loadDispute() {
  try {
    module = (await call('dispute', named(), config.calls, 'POST')).module;
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

const button = (one) =>
  reverseButton(one, module.reverseOrderLineId, async () => {
    await loadDispute();
    drawDispute();
  });

/** The mobile page that cancels a request and does nothing else; all of it but its address is invented. */
export function drawRefundCancel() {
  if (!module) {
    frame(words.disputeDetail, failure(problem));
    return;
  }
  frame(
    words.disputeCancel,
    make(
      'div',
      { class: 'order-block' },
      reverseItem(module.aeItemDTO),
      make('p', {}, words.disputeCancelTip),
      make(
        'div',
        { class: 'order-status-btns' },
        module.buttonList.filter(({ type }) => type === 'CANCEL_REVERSE').map(button),
      ),
    ),
  );
}
