import type { Act } from './orders.ts';
import { confirmApi } from './russia/detail.ts';
import type { RecordedRequest } from './server.ts';

const acts: readonly string[] = ['CONFIRM_GOODS', 'DELETE', 'CANCEL_ORDER'] satisfies Act[];

/** What an order.operation request asks for. */
export interface Operation {
  orderId: string;
  act: Act;
}

/**
 * Reads the body of order.operation, in each of the shapes that the demo's page sends. Nobody has
 * seen the real field that tells confirming from deleting (MARKETPLACE.md 7), so all are invented:
 * typed `{orderId, operation}`; opaque `{orderId, token}`; nameless `{token}`. A token is the
 * backwards base64 of `ORDER ACT`. Returns null for anything else.
 */
export function operationOf(data: unknown): Operation | null {
  if (typeof data !== 'object' || data === null) return null;
  const { orderId, operation, token } = data as Record<string, unknown>;
  const [order, act] =
    typeof token === 'string'
      ? Buffer.from([...token].reverse().join(''), 'base64')
          .toString('utf8')
          .split(' ')
      : [orderId, operation];
  return typeof order === 'string' && isAct(act) ? { orderId: order, act } : null;
}

/**
 * Whether a recorded request asks the marketplace to confirm receipt: order.operation, the form of
 * the page of before 2022, or the call of aliexpress.ru.
 */
export function isConfirming(request: RecordedRequest): boolean {
  if (request.method !== 'POST') return false;
  if (request.api === 'mtop.aliexpress.trade.buyer.order.operation')
    return operationOf(request.data)?.act === 'CONFIRM_GOODS';
  if (request.path === '/order_detail.htm')
    return new URLSearchParams(request.body).get('action') === 'confirmOrderReceived';
  return request.path === confirmApi;
}

function isAct(value: unknown): value is Act {
  return typeof value === 'string' && acts.includes(value);
}
