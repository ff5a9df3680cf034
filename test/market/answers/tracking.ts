import { type DemoOrder, lateCoupon } from '../orders.ts';
import type { DemoParcel } from '../parcels.ts';
import { person } from '../personal.ts';
import { picturePath } from '../pictures.ts';
import { itemNumber } from '../shop/addresses.ts';
import { fill } from '../words/words.ts';
import { type Asked, apis, envelope } from './envelope.ts';

const day = 86_400_000;

/** The answer of `mtop.ae.ld.querydetail` (MARKETPLACE.md 1.4), with a person in every place where a real one has stood. */
export function tracking(asked: Asked, order: DemoOrder) {
  // A layout that nobody knows calls it something else.
  const module = asked.options.layout === 'unknown' ? 'nova' : 'module';
  return envelope(apis.tracking, {
    [module]: {
      ...fastDelivery(asked, order),
      isTrackingV2: true,
      logisticsReceiverInfo: {
        address: person.street,
        address2: person.flat,
        city: person.city,
        contactName: person.name,
        country: person.country,
        phoneCountry: person.phoneCountry,
        phoneNumber: person.phone,
        province: person.region,
        receiverInfoRichText: `<span>${person.name}</span>`,
        zipCode: person.postCode,
      },
      trackingDetailLineList: order.parcels.map((parcel) => line(asked, order, parcel)),
    },
    result: true,
  });
}

function fastDelivery({ words, print }: Asked, order: DemoOrder) {
  if (order.protectionEndsAt === null || order.promisedAt === null) return {};
  const ends = order.protectionEndsAt - (order.tracksDayEarlier ? day : 0);
  const content = [
    fill(words.promise.lateCoupon, {
      money: print.money(lateCoupon(print.currency)),
      date: print.date(order.promisedAt),
    }),
    fill(words.promise.refundBefore, { date: print.date(ends) }),
    words.promise.refundDamaged,
    words.promise.refundLost,
  ];
  return {
    fastDeliveryInfoDTO: {
      fdBlockColor: '#DDFFE1',
      fdContent: content.join(' · '),
      fdContentList: content,
      fdContentListRichText: content.map(
        (text) => `<span style="font-size:12px;color:#2ABD05;">${text}</span>`,
      ),
      fdStatusDesc: words.tracking.promise,
      fdTitle: words.promise.fastDelivery,
    },
  };
}

function line(asked: Asked, order: DemoOrder, parcel: DemoParcel) {
  const { words, hosts } = asked;
  return {
    blockMailNo: false,
    detailList: parcel.events.map((event) => eventOf(asked, event)),
    displayQuantity: parcel.lines.length,
    etaInfo: etaInfo(asked, order, parcel),
    logisticsCarrierName: words.tracking.service,
    logisticsCpInfo: {
      cpContactPhoneList: ['08000000000'],
      cpName: parcel.carrier,
      cpWebSiteUrl: `${hosts.shop}/p/carrier/index.html`,
    },
    mailNo: parcel.code,
    originMailNo: parcel.otherCode,
    packageItemList: parcel.lines.flatMap((index) => {
      const one = order.lines[index];
      if (!one) return [];
      const { product } = one;
      return [
        {
          count: one.quantity,
          itemId: Number(itemNumber(hosts, product.id)),
          itemPic: `${hosts.shop}${picturePath(product)}`,
          itemTitle: product.title,
          skuDesc: `${words.list.color}:${product.sku}`,
        },
      ];
    }),
    packageMinCreateTime: order.shippedAt ?? order.placedAt,
    targetItemPkg: false,
  };
}

function eventOf({ words, print }: Asked, { step, at }: DemoParcel['events'][number]) {
  const name = words.events[step.key];
  if (step.primary === null) {
    return {
      skipRiskControl: false,
      time: at,
      trackingDetailDesc: `${name}.`,
      trackingName: name,
      trackingSecondCode: step.second,
    };
  }
  const lastMile = step.stage === '1700';
  const signed = step.key === 'delivered';
  return {
    ...(lastMile ? { detailedLocation: `${person.city},GB` } : {}),
    ...(signed ? { note: `Left with ${person.neighbour}` } : {}),
    fulfillStage: step.stage,
    skipRiskControl: true,
    tags: ['loacl', 'cb'],
    time: at,
    timeText: print.trackingTime(at),
    trackingDetailDesc: signed ? `${name}. Signed by ${person.neighbour}, ${person.city}.` : `${name}.`,
    trackingName: name,
    trackingPrimaryCode: step.primary,
    trackingSecondCode: step.second,
  };
}

function etaInfo({ words, print, hosts }: Asked, order: DemoOrder, parcel: DemoParcel) {
  const delivered = parcel.deliveredAt;
  const text =
    delivered === null
      ? `${print.shortDate(parcel.etaFrom)} - ${print.shortDate(parcel.etaTo)}`
      : print.shortDate(delivered);
  const title = fill(delivered === null ? words.tracking.delivery : words.tracking.deliveredOn, {
    date: text,
  });
  return {
    beginEtaTime: delivered ?? parcel.etaFrom,
    endEtaTime: delivered ?? parcel.etaTo,
    // FULFILLLMENT is their spelling.
    etaSceneCode: delivered === null ? 'FULFILLLMENT_PROMISE_ETA' : 'REAL_DELIVERY',
    etaTimeStamp: delivered ?? parcel.etaTo,
    etaTimeText: text,
    etaTitleRichText: `<span style="color: #191919;"><strong>${title}</strong></span>`,
    tipsLink: `${hosts.shop}/p/tracking/pop-text.html?tradeOrderId=${order.id}&tradeOrderLineId=&trackingNumber=${parcel.code}&popWindowType=TIPS_INFO`,
  };
}
