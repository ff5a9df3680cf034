import { config, words } from './config.js';
import { hashed, make, plain } from './dom.js';
import { failure, frame } from './frame.js';
import { call } from './mtop.js';

let module = null;
let problem = null;

/** Loads the parcels of the order that the address names. */
export async function loadTracking() {
  const query = new URLSearchParams(location.search);
  const tradeOrderId = query.get('tradeOrderId') ?? query.get('orderId') ?? '';
  try {
    const data = await call('tracking', { tradeOrderId, clientPlatform: 'pc' }, config.calls);
    module = data.module ?? data.nova ?? null;
    problem = null;
  } catch (error) {
    module = null;
    problem = error;
  }
}

const named = (name) => (config.layout === 'known' ? hashed(name) : 'nv-t');

/** MARKETPLACE.md 1.4: hashed classes of 2024 to 2026. */
export function drawTracking() {
  if (!module) {
    frame(words.tracking.title, failure(problem));
    return;
  }
  const lines = module.trackingDetailLineList ?? [];
  frame(
    words.tracking.title,
    make(
      'div',
      { class: 'tracking-wrap' },
      promises(module.fastDeliveryInfoDTO),
      lines.length === 0 && make('p', { class: 'order-empty' }, words.tracking.none),
      lines.map((line, index) => parcel(line, index)),
      receiver(module.logisticsReceiverInfo),
    ),
  );
}

function promises(block) {
  if (!block) return null;
  return make(
    'div',
    { class: `order-block ${named('fast-delivery-v2--wrap')}` },
    make('div', { class: 'order-block-title' }, block.fdTitle),
    make(
      'ul',
      { class: 'promise-list' },
      block.fdContentList.map((text) => make('li', { class: named('fast-delivery-v2--content') }, text)),
    ),
  );
}

function parcel(line, index) {
  return make(
    'div',
    { class: `order-block ${named('logistic-info-v2--wrap')}` },
    make('div', { class: 'order-block-title' }, `${words.tracking.package} ${index + 1}`),
    make(
      'div',
      { class: `${named('arrival-time-v2--title')} arrival` },
      plain(line.etaInfo?.etaTitleRichText),
    ),
    make(
      'div',
      { class: 'parcel-facts' },
      make('span', { class: named('logistic-info-v2--mailNoTitle') }, words.tracking.number),
      make('span', { class: named('logistic-info-v2--mailNoValue') }, line.mailNo),
      make('span', { class: named('logistic-info-v2--carrierTitle') }, words.tracking.carrier),
      make(
        'span',
        { class: named('logistic-info-v2--carrierValue') },
        line.logisticsCpInfo?.cpName ?? line.logisticsCarrierName,
      ),
    ),
    make('ol', { class: 'parcel-way' }, line.detailList.map(node)),
  );
}

function node(event) {
  return make(
    'li',
    { class: named('logistic-info-v2--node') },
    make('div', { class: named('logistic-info-v2--nodeTitle') }, event.trackingName),
    make(
      'div',
      { class: named('logistic-info-v2--nodeDesc') },
      [event.trackingDetailDesc, event.detailedLocation].filter(Boolean).join(' '),
    ),
    event.timeText && make('div', { class: named('logistic-info-v2--nodeTime') }, event.timeText),
  );
}

function receiver(person) {
  if (!person) return null;
  return make(
    'div',
    { class: `order-block ${named('logistic-info-v2--shippingToInfo')}` },
    make('div', {}, words.tracking.shipTo),
    make('div', {}, `${person.contactName} ${person.phoneCountry} ${person.phoneNumber}`),
    make(
      'div',
      {},
      `${person.address}, ${person.address2}, ${person.city}, ${person.province}, ${person.country}, ${person.zipCode}`,
    ),
  );
}
