import { oldStoreId } from '../catalogue-more.ts';
import { schemeless } from '../hosts.ts';
import { type DemoOrder, lateCoupon, sumsOf } from '../orders.ts';
import { person } from '../personal.ts';
import { fill } from '../words/words.ts';
import { buttonsOf, dictionary, textOf } from './buttons.ts';
import { type Asked, apis, component, droplet, envelope } from './envelope.ts';
import { linesOf } from './lines.ts';

/** The answer of `order.detail` for an order (MARKETPLACE.md 1.3); of null, the empty skeleton that a wrong call gets. */
export function orderDetail(asked: Asked, order: DemoOrder | null) {
  const root = component(
    asked,
    'detail_root_container',
    order ? { canAddCart: true, i18n: dictionary(asked) } : {},
  );
  if (!order) return envelope(apis.detail, droplet(asked, [root], [[root, []]]));
  const blocks = [
    component(asked, 'detail_order_status_block', statusBlock(asked, order)),
    ...promiseBlocks(asked, order),
    component(asked, 'detail_simple_order_info_component', infoBlock(asked, order)),
    component(asked, 'detail_product_block', productBlock(asked, order)),
    ...(order.hasPrice ? [component(asked, 'detail_order_price_block', priceBlock(asked, order))] : []),
    ...(order.parcels.length > 0
      ? [
          component(asked, 'detail_logistic_package_block', {
            packageInfoList: order.parcels.map((one) => ({ trackingNumber: one.code })),
          }),
        ]
      : []),
  ];
  return envelope(apis.detail, droplet(asked, [...blocks, root], [[root, blocks]]));
}

/** Order ids are JSON numbers here, as in the captured answer. */
function statusBlock(asked: Asked, order: DemoOrder) {
  const receipt =
    order.state === 'completed'
      ? [
          {
            border: true,
            displayType: 'default',
            href: `${asked.hosts.shop}/p/tax-ui/index.html`,
            size: 'small',
            text: textOf(asked, 'DOWNLOAD_RECEIPT'),
            type: 'DOWNLOAD_RECEIPT',
          },
        ]
      : [];
  return {
    baseCurrency: 'CNY',
    buttonVOList: [
      ...buttonsOf(asked, order, 'large').filter((button) => button.type !== 'DELETE'),
      ...receipt,
    ],
    orderId: Number(order.id),
    reminder: asked.words.reminder[order.state],
    title: asked.words.status[order.state],
  };
}

function promiseBlocks(asked: Asked, order: DemoOrder) {
  const { words, print } = asked;
  if (order.protectionEndsAt === null || order.promisedAt === null || order.paidAt === null) return [];
  const money = print.money(lateCoupon(print.currency));
  const date = print.date(order.promisedAt);
  const coupon = fill(words.promise.lateCoupon, { money, date });
  const refund = fill(words.promise.refundBefore, { date: print.date(order.protectionEndsAt) });
  return [
    component(asked, 'detail_service_progress_bar', {
      currentNode: 0,
      nodes: [
        { text: words.detail.paidNode, time: print.date(order.paidAt) },
        { text: money, time: print.date(order.promisedAt + 2 * 86_400_000) },
        { text: words.detail.refund, time: print.date(order.protectionEndsAt) },
      ],
      text: fill(words.promise.couponAfter, { date, money, hours: '48' }),
      title: words.detail.fastActive,
    }),
    component(
      asked,
      'detail_order_services',
      {
        data: [
          {
            content: [coupon, refund, words.promise.refundDamaged, words.promise.refundLost].join(' · '),
            helpUrl: `${asked.hosts.shop}/p/service-mindset/index.html`,
            title: words.promise.fastDelivery,
          },
          {
            content: fill(words.promise.returnWithin, { days: '15' }),
            helpUrl: `${asked.hosts.shop}/ssr/300004428/G7ZED4yXte`,
            title: words.promise.freeReturns,
          },
        ],
        styleType: 'US',
        title: words.detail.services,
      },
      `sv3-${order.id}`,
    ),
  ];
}

function infoBlock(asked: Asked, order: DemoOrder) {
  const { words, print } = asked;
  const dated = (at: number | null, name: string, title: string, text: string) =>
    at === null ? {} : { [name]: print.date(at), [title]: text };
  return {
    addressVO: {
      contactName: person.name,
      countryCode: person.countryCode,
      detailAddress: person.street,
      detailAddress2: person.flat,
      fullPhoneNo: `${person.phoneCountry} ${person.phone}`,
      postCode: person.postCode,
      regionAddress: `${person.city}, ${person.region}, ${person.country}`,
    },
    orderCreatTime: print.date(order.placedAt),
    orderCreatTimeTile: words.detail.placed,
    ...dated(order.completedAt, 'orderEndTime', 'orderEndTimeTile', words.detail.completed),
    orderIdTitle: words.list.number,
    ...dated(order.shippedAt, 'orderShipTime', 'orderShipTimeTile', words.detail.shipped),
    ...dated(order.paidAt, 'payTime', 'payTimeTitle', words.detail.paid),
    ...(order.paidAt === null
      ? {}
      : { paymentMethod: words.detail.card, paymentMethodTitle: words.detail.method }),
    tradeOrderId: Number(order.id),
  };
}

function productBlock(asked: Asked, order: DemoOrder) {
  const { words, print, hosts } = asked;
  const eta = order.parcels.find((one) => one.deliveredAt === null)?.etaTo;
  const disputable = order.state === 'shipped' || order.state === 'completed';
  return {
    productVOList: linesOf(asked, order).map((line) => ({
      ...line,
      buttonVOS: [
        {
          border: true,
          displayType: 'default',
          size: 'large',
          text: textOf(asked, 'REPURCHASE_LINE'),
          type: 'REPURCHASE_LINE',
        },
        ...(disputable ? [disputeButton(asked)] : []),
      ],
      ...(eta === undefined
        ? {}
        : { etaAndTrack: { expectDeliveryDateTitle: fill(words.promise.eta, { date: print.date(eta) }) } }),
    })),
    sellerVO: {
      connectUrl: `${hosts.shop}/p/message/index.html`,
      sellerName: order.store.name,
      storeUrl: schemeless(`${hosts.shop}/store/${oldStoreId(order.store)}`),
    },
  };
}

function disputeButton(asked: Asked) {
  return {
    actionType: 'ASYNC_CONFIRM',
    border: true,
    displayType: 'default',
    extMap: {
      actionType: 'REFUND_RETURN',
      okButton: { actionType: 'OPEN_URL', href: `${asked.hosts.shop}/p/reverse-pages/start.html` },
      title: asked.words.detail.received,
    },
    size: 'large',
    text: textOf(asked, 'OPEN_DISPUTE'),
    type: 'OPEN_DISPUTE',
  };
}

function priceBlock(asked: Asked, order: DemoOrder) {
  const { words, print } = asked;
  const sums = sumsOf(order, print.currency);
  return {
    priceDetails: [
      { title: words.detail.subtotal, value: print.money(sums.subtotal) },
      { hide: true, title: words.detail.shipping, value: words.detail.freeShipping },
      { hide: true, title: 'Coupon', value: `-${print.money(sums.coupon)}`, valueColor: '#ff472e' },
      { hide: true, title: 'Tax', value: print.money(sums.tax) },
    ],
    totalPrice: {
      currencyCode: print.currency,
      formatPriceInfo: print.moneyInfo(sums.total),
      title: words.list.total,
      value: print.money(sums.total),
    },
  };
}
