import { html } from '../html.ts';
import { person } from '../personal.ts';
import { orderById } from '../state.ts';
import type { PageContext, Reply } from './context.ts';
import { sitePage } from './frame.ts';

/**
 * `track.aliexpress.com/logisticsdetail.htm?tradeId=`, until 2022. Only the classes are known
 * (MARKETPLACE.md 1.4), and the number's box from 2017; how they hang together is invented.
 */
export function oldTracking(context: PageContext): Reply | null {
  const { asked, words, state, url } = context;
  const order = orderById(state, url.searchParams.get('tradeId'));
  if (!order) return null;
  const { words: today, print } = asked;
  return sitePage(context, {
    kind: 'old-tracking',
    title: today.tracking.title,
    script: 'old.js',
    content: html`<p><a href="${asked.hosts.trade}/order_detail.htm?orderId=${order.id}">${words.oldOrderNumber}: ${order.id}</a></p>
${order.parcels.length === 0 && html`<p class="order-empty">${today.tracking.none}</p>`}
${order.parcels.map((parcel) => {
  const [newest] = parcel.events;
  return html`<div class="tracking-module order-block">
<div class="title-eclp">${words.oldTrackingNumber}: <span class="box-serial">${parcel.code}</span></div>
<div class="status-title-text">${newest ? today.events[newest.step.key] : ''}</div>
<div class="address-detail">${person.name}, ${person.street}, ${person.city}, ${person.postCode}</div>
<ul class="ship-steps">
${parcel.events.map((event) => html`<li><span class="time">${print.trackingTime(event.at)}</span> <span class="text">${today.events[event.step.key]}</span></li>`)}
</ul>
</div>`;
})}`,
  });
}
