// What pages of disputes and reviews, and those of before 2022, tell of the demo's orders.
import type { OrderStatus } from '../../../lib/model/order.ts';
import { oldStatus } from '../../market/buyer-pages/old.ts';
import { oldStoreId } from '../../market/catalogue-more.ts';
import type { DemoOrder } from '../../market/market.ts';
import type { OrderState } from '../../market/orders.ts';
import type { Held } from '../held.ts';
import { whereIs } from './orders.ts';
import { day, dayIf, instant, pieceOf, type Site, totalOf } from './site.ts';

const isKnown = ({ language }: Site) => language === 'en' || language === 'ru';

/** The store as the older half of the marketplace numbers it. */
function storeOf({ hosts }: Site, order: DemoOrder) {
  const storeId = oldStoreId(order.store);
  const { name } = order.store;
  return { storeId, name, url: `${hosts.shop}/store/${storeId}` };
}

const distinct = <T extends { storeId: string }>(stores: readonly T[]) => [
  ...new Map(stores.map((store) => [store.storeId, store])).values(),
];

/** The list of disputes, and the page of one. */
export function disputesTell(site: Site, orders: readonly DemoOrder[]): Partial<Held> {
  return {
    orders: orders.map((order) => {
      const { storeId, name } = storeOf(site, order);
      return { id: order.id, market: site.market, seller: { storeId, name } };
    }),
    sellers: distinct(orders.map((order) => storeOf(site, order))),
    disputes: orders.flatMap(({ id: orderId, store, dispute }) =>
      dispute === null
        ? []
        : {
            id: dispute.id,
            orderId,
            lineId: dispute.lineId,
            // Which of the two numbers of running ones means that the marketplace decides is not known.
            status: dispute.state === 'closed' ? ('closed' as const) : ('open' as const),
            openedAt: instant(dispute.openedAt),
            updatedAt: instant(dispute.changedAt),
            kind: 'RETURN',
            storeId: oldStoreId(store),
          },
    ),
  };
}

/** The orders that wait for a review, by their numbers. */
export const reviewsTell = ({ market }: Site, orders: readonly DemoOrder[]): Partial<Held> => ({
  orders: orders.map(({ id }) => ({ id, market })),
});

const oldLinesOf = ({ currency }: Site, order: DemoOrder) =>
  order.lines.map(({ product, quantity }, index) => ({
    productId: product.id,
    title: product.title,
    sku: product.sku,
    quantity,
    price: pieceOf(order, index, currency),
  }));

const byState: Partial<Record<OrderState, OrderStatus>> = {
  unpaid: 'unpaid',
  processing: 'processing',
  shipped: 'shipped',
  disputed: 'disputed',
};
const byWord: Partial<Record<OrderState, OrderStatus>> = {
  completed: 'completed',
  cancelled: 'cancelled',
  expired: 'cancelled',
};

/** The hour in which a time left is over: a page counts in milliseconds from when it was made. */
const hourOf = (at: number) => instant(Math.floor(at / 3_600_000) * 3_600_000);

/** The list of before 2022. */
export function oldListTells(site: Site, orders: readonly DemoOrder[]): Partial<Held> {
  return {
    orders: orders.map((order) => {
      const { storeId, name } = storeOf(site, order);
      const known = byState[order.state] ?? (isKnown(site) ? byWord[order.state] : undefined);
      const ends =
        order.state === 'shipped' && order.protectionEndsAt !== null ? hourOf(order.protectionEndsAt) : null;
      return {
        id: order.id,
        market: site.market,
        status: known ?? 'unknown',
        statusText: oldStatus(site.buyerWords, order.state),
        placedAt: day(order.placedAt),
        total: totalOf(order, site.currency),
        seller: { storeId, name },
        items: oldLinesOf(site, order),
        protectionEndsAt: ends,
        ...(ends === null ? {} : { protectionPrinted: { 'order-list': ends } }),
      };
    }),
    sellers: distinct(orders.map((order) => storeOf(site, order))),
  };
}

/** The order's page of before 2022, with the table for confirming where there is one. */
export function oldDetailTells(site: Site, order: DemoOrder): Partial<Held> {
  const { storeId, name, url } = storeOf(site, order);
  return {
    orders: [
      {
        id: order.id,
        market: site.market,
        status: byState[order.state] ?? 'unknown',
        statusText: site.words.reminder[order.state],
        paidAt: dayIf(order.paidAt),
        total: order.paidAt === null ? null : totalOf(order, site.currency),
        paymentMethod: order.paidAt !== null && isKnown(site) ? 'card' : null,
        seller: { storeId, name },
        items: oldLinesOf(site, order),
      },
    ],
    parcels: answered(site, order).map((parcel, index) => ({
      ...parcel,
      service: order.parcels[index]?.carrier ?? null,
    })),
    sellers: [{ storeId, name, url }],
  };
}

/** The answer about the parcels of before 2022: its steps have no codes. Of their names the English ones have been seen. */
const answered = (site: Site, { id: orderId, parcels }: DemoOrder) =>
  parcels.map(({ code, otherCode, events: [newest] }) => ({
    orderId,
    code,
    otherCodes: [otherCode],
    status: newest && (site.language === 'en' ? (whereIs(newest) ?? 'unknown') : ('unknown' as const)),
  }));

/** Tracking of before 2022: the page, and the answer that comes to it. */
export function oldTrackingTells(site: Site, order: DemoOrder): Partial<Held> {
  const isAlone = order.parcels.length === 1;
  return {
    orders: [{ id: order.id, market: site.market }],
    parcels: answered(site, order).map((parcel) => ({
      ...parcel,
      ...(isAlone ? { service: site.words.tracking.service } : {}),
    })),
  };
}
