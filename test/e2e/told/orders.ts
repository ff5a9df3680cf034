// What today's pages of orders tell of the demo's orders: written from the scenario, with what Escrowl may know of each language.
import type { PagePromise } from '../../../lib/model/order.ts';
import type { ParcelStatus } from '../../../lib/model/parcel.ts';
import { oldStoreId } from '../../market/catalogue-more.ts';
import type { DemoOrder } from '../../market/market.ts';
import type { Currency } from '../../market/options.ts';
import { buttonTypes, lateCoupon, type OrderState } from '../../market/orders.ts';
import type { DemoParcel, EventKey } from '../../market/parcels.ts';
import { printerFor } from '../../market/print.ts';
import { fill } from '../../market/words/words.ts';
import type { Held } from '../held.ts';
import { day, dayIf, instant, pieceOf, type Site, totalOf } from './site.ts';

/** Languages whose words somebody has seen printed. */
const isKnown = ({ language }: Site) => language === 'en' || language === 'ru';

const understood = {
  unpaid: 'unpaid',
  processing: 'processing',
  shipped: 'shipped',
  completed: 'completed',
  cancelled: 'cancelled',
  // Closed because nobody paid.
  expired: 'cancelled',
  // Nobody has seen the word; what can be confirmed is on its way.
  disputed: 'shipped',
} as const satisfies Record<OrderState, string>;

/** What the list's own tabs translate, and what can be confirmed. */
const byStructure: readonly OrderState[] = ['unpaid', 'processing', 'completed', 'shipped', 'disputed'];

/** A page without tabs: what can be confirmed only. */
const byButtons: readonly OrderState[] = ['shipped', 'disputed'];

const statusIn = (site: Site, { state }: DemoOrder, otherwise: readonly OrderState[]) =>
  isKnown(site) || otherwise.includes(state) ? understood[state] : 'unknown';

const linesOf = (site: Site, order: DemoOrder) =>
  order.lines.map(({ lineId, product, quantity }, index) => ({
    lineId,
    productId: product.id,
    title: product.title,
    sku: product.sku,
    skuId: `120000${product.id.slice(-11)}`,
    quantity,
    price: pieceOf(order, index, site.currency),
  }));

/** The order list: its answer says all that its cards show. */
export function listTells(site: Site, orders: readonly DemoOrder[]): Partial<Held> {
  const { market, words, hosts } = site;
  return {
    orders: orders.map((order) => ({
      id: order.id,
      market,
      status: statusIn(site, order, byStructure),
      statusText: words.status[order.state],
      placedAt: day(order.placedAt),
      total: totalOf(order, site.currency),
      seller: { storeId: order.store.storeId, name: order.store.name },
      items: linesOf(site, order),
      actions: buttonTypes(order).toSorted(),
      promises: [{ kind: 'free-return', text: words.promise.freeReturns }],
    })),
    sellers: [...new Set(orders.map(({ store }) => store))].map(({ storeId, name }) => ({
      storeId,
      name,
      url: `${hosts.shop}/store/${storeId}`,
    })),
  };
}

/** The order's own page. */
export function detailTells(site: Site, order: DemoOrder): Partial<Held> {
  const { market, words, hosts } = site;
  const storeId = oldStoreId(order.store);
  const { name } = order.store;
  const ends = dayIf(order.protectionEndsAt);
  const isDisputable = order.state === 'shipped' || order.state === 'completed';
  const actions = [
    ...buttonTypes(order).filter((type) => type !== 'DELETE'),
    ...(order.state === 'completed' ? ['DOWNLOAD_RECEIPT'] : []),
    'REPURCHASE_LINE',
    ...(isDisputable ? ['OPEN_DISPUTE'] : []),
  ];
  return {
    orders: [
      {
        id: order.id,
        market,
        status: statusIn(site, order, byButtons),
        statusText: words.status[order.state],
        placedAt: day(order.placedAt),
        paidAt: dayIf(order.paidAt),
        shippedAt: dayIf(order.shippedAt),
        completedAt: dayIf(order.completedAt),
        total: totalOf(order, site.currency),
        paymentMethod: order.paidAt !== null && isKnown(site) ? 'card' : null,
        seller: { storeId, name },
        items: linesOf(site, order),
        actions: actions.toSorted(),
        protectionEndsAt: ends,
        ...(ends === null ? {} : { protectionPrinted: { 'order-detail': ends } }),
        promises: promisesOf(site, order),
      },
    ],
    parcels: order.parcels.map(({ code }) => ({ orderId: order.id, code })),
    sellers: [{ storeId, name, url: `${hosts.shop}/store/${storeId}` }],
  };
}

/** Only English coupons and returns have been seen printed; a tag's code is the same in every language. */
const inEnglish = ({ language }: Site) => language === 'en';

const sentences = (text: string) => text.split(/(?<=\.)(?=\p{Lu})/u);

/** What the order's page promises, in the words in which it is printed. */
function promisesOf(site: Site, order: DemoOrder): PagePromise[] {
  const { words } = site;
  const { protectionEndsAt, promisedAt, paidAt } = order;
  const onTheWay = order.parcels.find(({ deliveredAt }) => deliveredAt === null);
  const isProtected = protectionEndsAt !== null && promisedAt !== null && paidAt !== null;
  const promises: (PagePromise | false)[] = [
    onTheWay !== undefined && {
      kind: 'eta',
      at: day(onTheWay.etaTo),
      text: fill(words.promise.eta, { date: printed(site, onTheWay.etaTo) }),
    },
    ...(isProtected ? protectionPromises(site, protectionEndsAt, promisedAt) : []),
    isProtected && inEnglish(site) && couponPromise(site, promisedAt, words.promise.couponAfter),
    inEnglish(site) && isProtected
      ? {
          kind: 'free-return',
          days: 15,
          from: 'delivered',
          text: 'Send it back within 15 days after delivery.',
        }
      : { kind: 'free-return', text: words.promise.freeReturns },
    ...(order.state === 'completed' ? afterReceipt(site) : []),
  ];
  return promises.filter((promise) => promise !== false);
}

/** What every page of a protected order prints: the refund, in the page's own language or by its place, and in English the coupon. */
function protectionPromises(site: Site, endsAt: number, promisedAt: number): PagePromise[] {
  const { promise } = site.words;
  const refund: PagePromise = {
    kind: 'delivery-refund',
    at: day(endsAt),
    text: fill(promise.refundBefore, { date: printed(site, endsAt) }),
  };
  return inEnglish(site) ? [refund, couponPromise(site, promisedAt, promise.lateCoupon)] : [refund];
}

const couponPromise = (site: Site, at: number, text: string): PagePromise => ({
  kind: 'late-coupon',
  at: day(at),
  text: fill(text, { money: couponOf(site), date: printed(site, at), hours: '48' }),
});

/** What is still possible after the receipt was confirmed. */
function afterReceipt(site: Site): PagePromise[] {
  const [, back = '', dispute = ''] = sentences(site.words.reminder.completed);
  if (!isKnown(site)) return [];
  return [
    { kind: 'return-window', days: 7, from: 'completed', text: back },
    { kind: 'dispute-window', days: 90, from: 'placed', text: dispute },
  ];
}

const printerOf = ({ words, currency }: Site) => printerFor(words.locale, currency as Currency, 'UTC');
const printed = (site: Site, at: number) => printerOf(site).date(at);
const couponOf = (site: Site) => printerOf(site).money(lateCoupon(site.currency as Currency));

const whereabouts: Record<EventKey, ParcelStatus> = {
  placed: 'created',
  paid: 'created',
  pickedUp: 'accepted',
  sortingIn: 'in-transit',
  sortingOut: 'in-transit',
  exportStart: 'customs',
  exportDone: 'customs',
  departed: 'in-transit',
  arrived: 'in-transit',
  importStart: 'customs',
  importDone: 'customs',
  accepted: 'accepted',
  atFacility: 'in-transit',
  leftFacility: 'in-transit',
  delivering: 'out-for-delivery',
  delivered: 'delivered',
};

/** Where the newest thing that happened to a parcel says that it is. */
export const whereIs = (newest: DemoParcel['events'][number] | undefined): ParcelStatus | null =>
  newest ? whereabouts[newest.step.key] : null;

/** The tracking page. */
export function trackingTells(site: Site, order: DemoOrder): Partial<Held> {
  const { market, words } = site;
  const arrivals = order.parcels.map(({ deliveredAt }) => deliveredAt);
  const isHere = arrivals.length > 0 && arrivals.every((at) => at !== null);
  const ends =
    order.protectionEndsAt !== null && isKnown(site)
      ? day(order.protectionEndsAt - (order.tracksDayEarlier ? 86_400_000 : 0))
      : null;
  return {
    orders: [
      {
        id: order.id,
        market,
        deliveredAt: isHere ? instant(Math.max(...arrivals.map(Number))) : null,
        protectionEndsAt: ends,
        ...(ends === null ? {} : { protectionPrinted: { tracking: ends } }),
        promises:
          ends === null || order.promisedAt === null
            ? []
            : protectionPromises(site, Date.parse(ends), order.promisedAt),
      },
    ],
    parcels: order.parcels.map((parcel) => ({
      orderId: order.id,
      code: parcel.code,
      otherCodes: [parcel.otherCode],
      carrier: parcel.carrier,
      service: words.tracking.service,
      status: whereIs(parcel.events[0]),
      eta: parcel.deliveredAt === null ? { from: instant(parcel.etaFrom), to: instant(parcel.etaTo) } : null,
      events: parcel.events.map(({ step, at }) => ({
        at: instant(at),
        code: step.primary ?? step.second,
        text: words.events[step.key],
      })),
      productIds: parcel.lines.flatMap((index) => {
        const line = order.lines[index];
        return line ? [line.product.id] : [];
      }),
    })),
  };
}
