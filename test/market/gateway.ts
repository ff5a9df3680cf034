import { disputeOperationOf, operationOf } from './acts.ts';
import { type DisputeFilter, disputeDetail, disputeList } from './answers/disputes.ts';
import { apis, envelope } from './answers/envelope.ts';
import { orderDetail } from './answers/order-detail.ts';
import { orderCount, orderList, type StatusTab } from './answers/order-list.ts';
import { productById, storeById } from './answers/shop.ts';
import { tracking } from './answers/tracking.ts';
import { doDisputeAct } from './disputes.ts';
import type { ApiName } from './options.ts';
import { doAct } from './orders.ts';
import { product2024 } from './shop/product-2024.ts';
import { storeBenefits, storeInfo } from './shop/store.ts';
import { asked, type MarketState, orderById, orderOfDispute, pageSizeOf } from './state.ts';

const tabs: readonly string[] = [
  'all',
  'unpaid',
  'processing',
  'shipped',
  'completed',
  'recycle',
] satisfies StatusTab[];

/** The short name of an API; null for one that the demo does not play. */
export function apiName(api: string): ApiName | null {
  const found = Object.entries(apis).find(([, name]) => name === api)?.[0];
  return (found as ApiName | undefined) ?? null;
}

/**
 * The answer to one mtop call, and its effect. Anybody who is not signed in gets a session error
 * from the order APIs; order.count answers zeros then, as the real one does.
 */
export function answer(state: MarketState, name: ApiName, data: unknown, host: string): unknown {
  const about = asked(state, host);
  const params = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  if (!state.options.signedIn) {
    if (name === 'count') return orderCount([]);
    if (name !== 'product' && name !== 'store' && name !== 'benefits') {
      return envelope(apis[name], {}, 'FAIL_SYS_SESSION_EXPIRED::Session expired');
    }
  }
  switch (name) {
    case 'list':
      return orderList(about, state.orders, {
        tab: tabOf(params.statusTab),
        pageIndex: Math.max(1, Math.floor(Number(params.pageIndex ?? 1)) || 1),
        pageSize: pageSizeOf(state.options),
      });
    case 'count':
      return orderCount(state.orders);
    case 'detail':
      return orderDetail(about, orderById(state, params.tradeOrderId));
    case 'tracking': {
      const order = orderById(state, params.tradeOrderId);
      return order ? tracking(about, order) : unknownThing(name);
    }
    case 'operation':
      return operation(state, params);
    case 'cart':
      if (typeof params.itemId === 'string') state.cart.push(params.itemId);
      return envelope(apis.cart, { module: { success: true, count: state.cart.length } });
    case 'product': {
      const one = productById(String(params.productId));
      return one ? product2024(about, one) : unknownThing(name);
    }
    case 'store': {
      const one = storeById(String(params.storeId));
      return one ? storeInfo(about, one) : unknownThing(name);
    }
    case 'disputes':
      return disputeList(about, state.orders, filterOf(params.reverseStatus), Number(params.pageNum) || 1);
    case 'dispute': {
      const order = orderOfDispute(state, params.reverseOrderLineId ?? params.tradeOrderLineId);
      return order ? disputeDetail(about, order) : unknownThing(name);
    }
    case 'disputeAct': {
      const wanted = disputeOperationOf(params);
      const order = wanted && orderOfDispute(state, wanted.disputeId);
      const done = order ? doDisputeAct(order, wanted.act, Date.now()) : false;
      return done
        ? envelope(apis.disputeAct, { module: { success: true } })
        : envelope(apis.disputeAct, {}, 'FAIL_BIZ_OPERATION::This request cannot do that now');
    }
    case 'benefits': {
      const one = storeById(String(params.storeId));
      return one ? storeBenefits(about, one) : unknownThing(name);
    }
  }
}

function operation(state: MarketState, params: Record<string, unknown>): unknown {
  const wanted = operationOf(params);
  const order = wanted ? orderById(state, wanted.orderId) : null;
  const done = wanted && order ? doAct(order, wanted.act, Date.now(), wanted.lineIds) : false;
  return done
    ? envelope(apis.operation, { module: { success: true } })
    : envelope(apis.operation, {}, 'FAIL_BIZ_OPERATION::This order cannot do that now');
}

function unknownThing(name: ApiName): unknown {
  return envelope(apis[name], {}, 'FAIL_BIZ_NOT_FOUND::Not found');
}

function filterOf(value: unknown): DisputeFilter {
  const found = Number(value);
  return found === 2 || found === 3 || found === 4 ? found : 1;
}

function tabOf(value: unknown): StatusTab {
  return typeof value === 'string' && tabs.includes(value) ? (value as StatusTab) : 'all';
}
