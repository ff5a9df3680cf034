import type { Act } from './orders.ts';
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

/** Whether a recorded request asks the marketplace to confirm receipt. */
export function isConfirming(request: RecordedRequest): boolean {
  return (
    request.method === 'POST' &&
    request.api === 'mtop.aliexpress.trade.buyer.order.operation' &&
    operationOf(request.data)?.act === 'CONFIRM_GOODS'
  );
}

function isAct(value: unknown): value is Act {
  return typeof value === 'string' && acts.includes(value);
}
