import { html } from '../html.ts';
import type { DemoOrder } from '../orders.ts';
import type { MarketState } from '../state.ts';
import { goTo, type PageContext, type Reply } from './context.ts';
import { sitePage } from './frame.ts';
import { productSets } from './old-list.ts';

/** Completed orders that nobody has reviewed yet. */
export function waitingForReview(state: MarketState): DemoOrder[] {
  return state.orders.filter((order) => order.state === 'completed' && !order.reviewed && !order.deleted);
}

/**
 * `feedback.aliexpress.com/management/feedbackBuyerList.htm`. Known of it: the button is
 * `.product-action p a.ui-button` and leads to `leaveFeedback.htm?parentOrderId=`, the price of its
 * row is `.product-sets .product-amount .cost`, and the order's number stands in a link to the order.
 * The rest follows the order list of that time.
 */
export function reviewList(context: PageContext): Reply {
  const { asked, words, state } = context;
  const orders = waitingForReview(state);
  return sitePage(context, {
    kind: 'reviews',
    title: words.reviewsWaiting,
    script: 'old.js',
    content:
      orders.length === 0
        ? html`<p class="order-empty">${words.reviewsNone}</p>`
        : html`<div class="old-scroll"><table class="buyer-ordertable"><thead><tr><th>${words.oldProduct}</th><th>${words.oldAction}</th></tr></thead>
<tbody>
${orders.flatMap((order) =>
  order.lines.map(
    (line, index) => html`<tr class="order-body">
<td class="product-sets">${productSets(context, order, line, index)}
<p><a href="${asked.hosts.trade}/order_detail.htm?orderId=${order.id}">${order.id}</a></p></td>
<td class="product-action"><p><a class="ui-button ui-button-normal" href="${asked.hosts.feedback}/management/leaveFeedback.htm?parentOrderId=${order.id}">${words.review}</a></p></td>
</tr>`,
  ),
)}
</tbody></table></div>`,
  });
}

/**
 * `leaveFeedback.htm?parentOrderId=`, where confirming led to as well (`&isOrderCompleted=Y`). Ids and
 * stars as scripts clicked them (MARKETPLACE.md 1.5); the form's fields are invented.
 */
export function leaveReview(context: PageContext): Reply | null {
  const { asked, words, state, url } = context;
  const order = state.orders.find(
    (one) => one.id === url.searchParams.get('parentOrderId') && one.state === 'completed',
  );
  if (!order) return null;
  if (context.method === 'POST') {
    order.reviewed = true;
    return goTo(`${asked.hosts.feedback}/management/feedbackBuyerList.htm`);
  }
  return sitePage(context, {
    kind: 'review',
    title: words.review,
    script: 'old.js',
    content: html`<form method="post" action="/management/leaveFeedback.htm?parentOrderId=${order.id}">
<div id="j-leave-feedback-container">
${order.lines.map(
  (line, index) => html`<div class="feedback-item order-block">
<div class="feedback-product">${productSets(context, order, line, index)}</div>
<p>${words.reviewOverall}</p>
<input type="hidden" name="grade-${line.lineId}" value="">
<div class="stars" role="group" aria-label="${words.reviewOverall}">${[1, 2, 3, 4, 5].map((star) => html`<span class="star star-${star}" role="button" tabindex="0" aria-label="${star}">★</span>`)}</div>
<textarea class="ui-textfield-system" name="text-${line.lineId}" rows="3" aria-label="${words.reviewText}"></textarea>
</div>`,
)}
<p><label><input type="checkbox" id="j-anonymous-feedback" name="anonymous"> ${words.reviewAnonymous}</label></p>
<button type="submit" class="ui-button ui-button-primary" id="buyerLeavefb-submit-btn">${words.reviewSend}</button>
</div>
</form>`,
  });
}
