import { linesToChoose, orderButton } from './acts.js';
import { componentsOf } from './components.js';
import { config, words } from './config.js';
import { hashed, make } from './dom.js';
import { failure, frame } from './frame.js';
import { call } from './mtop.js';

let parts = null;
let problem = null;

/** Loads the order that the address names. */
export async function loadDetail() {
  const tradeOrderId = new URLSearchParams(location.search).get('orderId') ?? '';
  try {
    parts = componentsOf(await call('detail', { tradeOrderId, clientPlatform: 'pc' }, config.calls));
    problem = null;
  } catch (error) {
    parts = null;
    problem = error;
  }
}

/** MARKETPLACE.md 1.3: the classes of 2022 to 2026. */
export function drawDetail() {
  const status = parts?.first('detail_order_status_block');
  if (!status) {
    frame(words.detail.title, failure(problem));
    return;
  }
  const info = parts.first('detail_simple_order_info_component');
  const product = parts.first('detail_product_block');
  const orderId = String(info.tradeOrderId);
  const blocks = [
    statusBlock(status, orderId, product),
    progress(parts.first('detail_service_progress_bar')),
    services(parts.first('detail_order_services')),
    make('div', { class: 'order-block order-detail-info' }, address(info.addressVO), facts(info, orderId)),
    items(product, orderId),
    prices(parts.first('detail_order_price_block')),
  ];
  frame(
    words.detail.title,
    make('div', { class: config.layout === 'known' ? 'order-detail-wrap' : 'nv-o' }, blocks),
  );
  if (config.layout !== 'known') rename();
}

/** Takes every known class off the page, for the layout that nobody knows. */
function rename() {
  for (const element of document.querySelectorAll('.nv-o [class]')) element.className = 'nv-z';
}

const buttons = (list, orderId, product, className) =>
  (list ?? []).map((button) =>
    orderButton(button, {
      orderId,
      productIds: product.productVOList.map((line) => line.productId),
      lines: linesToChoose(product.productVOList),
      className,
      changed: async () => {
        await loadDetail();
        drawDetail();
      },
    }),
  );

function statusBlock(status, orderId, product) {
  return make(
    'div',
    { class: 'order-block order-status' },
    make('div', { class: 'order-block-title' }, status.title),
    make('div', { class: 'order-block-content' }, status.reminder),
    make(
      'div',
      { class: 'order-status-btns' },
      buttons(status.buttonVOList, orderId, product, 'order-status-btn'),
    ),
  );
}

function progress(bar) {
  if (!bar) return null;
  return make(
    'div',
    { class: `order-block ${hashed('service-progress--wrap')}` },
    make('div', { class: 'order-block-title' }, bar.title),
    make(
      'ol',
      { class: 'progress-nodes' },
      bar.nodes.map((node) => make('li', {}, make('strong', {}, node.text), make('span', {}, node.time))),
    ),
    make('p', { class: hashed('service-progress--text') }, bar.text),
  );
}

function services(block) {
  if (!block) return null;
  return make(
    'div',
    { class: `order-block ${hashed('order-services--wrap')}` },
    make('div', { class: 'order-block-title' }, block.title),
    block.data.map((one) =>
      make(
        'div',
        { class: hashed('order-services--item') },
        make('strong', {}, one.title),
        make('p', {}, one.content),
      ),
    ),
  );
}

function address(personal) {
  return make(
    'div',
    { class: 'order-detail-info-item' },
    make('div', { class: 'order-block-title' }, words.detail.address),
    make(
      'div',
      { class: 'contact-info' },
      make('div', {}, `${personal.contactName} ${personal.fullPhoneNo}`),
      make('div', {}, `${personal.detailAddress}, ${personal.detailAddress2}`),
      make('div', {}, `${personal.regionAddress}, ${personal.postCode}`),
    ),
  );
}

function facts(info, orderId) {
  const row = (label, value) =>
    value &&
    make(
      'div',
      { class: 'info-row' },
      make('span', { class: 'info-row-label' }, label),
      make('span', {}, value),
    );
  return make(
    'div',
    { class: 'order-detail-info-item order-detail-order-info' },
    row(info.orderIdTitle, orderId),
    row(info.orderCreatTimeTile, info.orderCreatTime),
    row(info.payTimeTitle, info.payTime),
    row(info.orderShipTimeTile, info.orderShipTime),
    row(info.orderEndTimeTile, info.orderEndTime),
    row(info.paymentMethodTitle, info.paymentMethod),
  );
}

function items(product, orderId) {
  const { sellerVO, productVOList } = product;
  return make(
    'div',
    { class: 'order-block order-detail-item' },
    make(
      'div',
      { class: 'order-detail-item-store' },
      make('a', { href: sellerVO.storeUrl }, make('span', { class: 'store-name' }, sellerVO.sellerName)),
    ),
    productVOList.map((line) =>
      make(
        'div',
        { class: 'order-detail-item-content-wrap' },
        make('a', {
          class: 'order-detail-item-content-img',
          href: line.itemDetailUrl,
          image: line.itemImgUrl,
          'aria-label': line.itemTitle,
        }),
        make(
          'div',
          { class: 'order-detail-item-content-info' },
          make('div', { class: 'item-title' }, make('a', { href: line.itemDetailUrl }, line.itemTitle)),
          make(
            'div',
            { class: 'item-sku-attr' },
            line.skuAttrs.map((attribute) => attribute.text).join(', '),
          ),
          make(
            'div',
            { class: 'item-price' },
            line.itemPriceText &&
              make('span', { class: `${hashed('es--wrap')} notranslate` }, line.itemPriceText),
            make('span', { class: 'item-price-quantity' }, `x${line.quantity}`),
          ),
          line.etaAndTrack &&
            make(
              'div',
              { class: 'order-detail-item-track-info' },
              make('span', { class: 'expect-date' }, line.etaAndTrack.expectDeliveryDateTitle),
            ),
        ),
        make(
          'div',
          { class: 'order-detail-item-btns' },
          buttons(line.buttonVOS, orderId, product, 'order-detail-item-btn'),
        ),
      ),
    ),
  );
}

function prices(block) {
  if (!block) return null;
  const row = (one, more = '') =>
    make(
      'div',
      { class: `order-price-item${more}` },
      make('span', { class: 'left-col' }, one.title),
      make('span', { class: 'right-col' }, one.value),
    );
  return make(
    'div',
    { class: 'order-block order-price' },
    block.priceDetails.map((one) => row(one)),
    row(block.totalPrice, ' order-price-total'),
  );
}
