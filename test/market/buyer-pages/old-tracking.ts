import { html } from '../html.ts';
import { person } from '../personal.ts';
import { orderById } from '../state.ts';
import type { PageContext, Reply } from './context.ts';
import { sitePage } from './frame.ts';
import { oldDetailTime } from './old.ts';

/**
 * `track.aliexpress.com/logisticsdetail.htm?tradeId=`, until 2022 (MARKETPLACE.md 1.4). Of its modules
 * code of that time read these classes; a parcel's number stood in the link to the carrier only.
 */
export function oldTracking(context: PageContext): Reply | null {
  const { asked, words, state, url } = context;
  const order = orderById(state, url.searchParams.get('tradeId'));
  if (!order) return null;
  const { words: today } = asked;
  return sitePage(context, {
    kind: 'old-tracking',
    title: today.tracking.title,
    script: 'old.js',
    content: html`<p data-track="${order.id}"><a href="${asked.hosts.trade}/order_detail.htm?orderId=${order.id}">${words.oldOrderNumber}: ${order.id}</a></p>
${order.parcels.length === 0 && html`<p class="order-empty">${today.tracking.none}</p>`}
${order.parcels.map((parcel) => {
  const [newest] = parcel.events;
  return html`<div class="tracking-module order-block">
<span class="title title-eclp">${today.tracking.service}</span>
<div class="status-title-text">${newest ? today.events[newest.step.key] : ''}</div>
<a href="https://global.cainiao.com/detail.htm?mailNoList=${parcel.code}">${words.oldRefresh}</a>
<div class="address-detail"><p>${person.name}</p><p>${person.street}, ${person.city}, ${person.postCode}</p></div>
<ul class="ship-steps">
${parcel.events.map((event) => html`<li><p class="time">${oldDetailTime(asked, event.at).slice(0, 16)}</p><p class="text">${today.events[event.step.key]}</p></li>`)}
</ul>
</div>`;
})}`,
  });
}

/**
 * `ilogisticsaddress.aliexpress.com/ajax_logistics_track.htm?orderId=&callback=`, 2017 to 2022
 * (MARKETPLACE.md 1.1, 1.4): a script that calls back.
 */
export function oldTrackingAnswer({ asked, state, url }: PageContext): Reply | null {
  const order = orderById(state, url.searchParams.get('orderId'));
  const callback = url.searchParams.get('callback') ?? '';
  if (!order || !/^\w{1,60}$/.test(callback)) return null;
  const { events } = asked.words;
  const answer = {
    cainiaoUrl: `https://global.cainiao.com/detail.htm?mailNoList=${order.parcels.map(({ code }) => code).join()}`,
    tracking: order.parcels.map((parcel) => ({
      mailNo: parcel.code,
      consoTagSecondMailNo: parcel.otherCode,
      keyDesc: parcel.events[0] ? events[parcel.events[0].step.key] : '',
      traceList: parcel.events.map(({ step, at }) => ({
        desc: `${events[step.key]}, ${person.city}, ${person.name}`,
        eventTime: at,
        eventTimeStr: oldDetailTime(asked, at),
      })),
    })),
  };
  return { status: 200, type: 'text/javascript', body: `${callback}(${JSON.stringify(answer)})` };
}
