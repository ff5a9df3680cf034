import { jsonReply, type PageContext, type Reply } from '../buyer-pages/context.ts';
import { waitingForReview } from '../buyer-pages/reviews.ts';
import { html } from '../html.ts';
import { russiaPage } from './frame.ts';
import { parsed } from './list.ts';
import { russiaOf } from './russia.ts';

export const waitingApi = '/aer-jsonapi/review/v1/desktop/waiting-reviews';
export const createApi = '/aer-jsonapi/review/v3/desktop/create';

const pageSize = 10;

/** A line of a completed order, in the shape of MARKETPLACE.md 1.7. */
function products({ state }: PageContext) {
  return waitingForReview(state).flatMap((order) =>
    order.lines.map(({ lineId, product }) => ({
      orderLineId: lineId,
      id: product.id,
      sourceId: 0,
      title: product.title,
      skuProperties: product.sku,
    })),
  );
}

/** One page of them; `pagination` is null when there are no more. What stands in it is invented. */
function part(context: PageContext, page: number) {
  const all = products(context);
  const shown = all.slice((page - 1) * pageSize, page * pageSize);
  return { products: shown, pagination: all.length > page * pageSize ? { page: page + 1, pageSize } : null };
}

/** `feedback.aliexpress.ru/management/feedbackBuyerList.htm`: the first page is in the props of a widget, written by the server. */
export function russiaReviews(context: PageContext): Reply {
  const russia = russiaOf(context);
  const { words } = russia;
  const props = part(context, 1);
  return russiaPage(russia, {
    kind: 'russia-reviews',
    title: words.reviews,
    data: { widgets: [{ widgetId: 'bx/RedWaitingForReview/0.1.4', uuid: 'r', props }] },
    content: html`<div id="red-waiting" data-page="${props.pagination?.page ?? ''}">
${props.products.map(
  (one) => html`<div class="order-block red-review" data-line="${one.orderLineId}">
<a href="${context.asked.hosts.russia}/item/${one.id}.html">${one.title}</a> <span>${one.skuProperties}</span>
<button type="button" class="comet-btn" data-testid="createReview">${words.review}</button>
</div>`,
)}
${props.products.length === 0 && html`<p class="order-empty">${words.none}</p>`}
</div>
${props.pagination && html`<p class="order-more"><button type="button" class="comet-btn" id="red-more-reviews">${words.more}</button></p>`}`,
  });
}

/** The pages after the first. */
export function russiaWaiting(context: PageContext): Reply {
  const { pagination } = parsed(context.body) as { pagination?: { page?: unknown } };
  return jsonReply({ data: part(context, Math.max(1, Number(pagination?.page) || 1)) });
}

/** Takes a review: `{orderLineId, text, grade, images, anonymously}`. */
export function russiaCreateReview({ state, body }: PageContext): Reply {
  const { orderLineId, grade } = parsed(body);
  const order = waitingForReview(state).find((one) => one.lines.some((line) => line.lineId === orderLineId));
  if (!order || !(Number(grade) >= 1 && Number(grade) <= 5)) return jsonReply({ error: 'bad request' }, 400);
  order.reviewed = true;
  return jsonReply({ data: { id: `r${orderLineId}`, moderationHours: 48 } });
}
