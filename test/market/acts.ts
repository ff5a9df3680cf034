import { apis } from './answers/envelope.ts';
import type { DisputeAct } from './disputes.ts';
import type { Act } from './orders.ts';
import type { RecordedRequest } from './server.ts';

/** Where aliexpress.ru sends what is asked of an order. Invented: nobody has seen the real addresses. */
export const confirmApi = '/aer-api/bx/orders/v1/web/confirm-receipt';
export const cancelApi = '/aer-api/bx/orders/v1/web/cancel-order';

const acts: readonly string[] = ['CONFIRM_GOODS', 'DELETE', 'CANCEL_ORDER'] satisfies Act[];
const disputeActNames: readonly string[] = ['CANCEL_REVERSE', 'ACCEPT_SOLUTION'] satisfies DisputeAct[];

/** What an order.operation request asks for. */
export interface Operation {
  orderId: string;
  act: Act;
  /** The lines that it names; none: the whole order. */
  lineIds: string[];
}

/** What can be asked of the marketplace in this demo; `unknown`: the request says it in no way that it understands. */
export type ActName = 'confirm' | 'cancel-order' | 'delete' | 'close-dispute' | 'accept-offer' | 'unknown';

/** How a request was sent. */
export type Carrier = 'fetch' | 'xhr' | 'jsonp' | 'beacon' | 'form';

/** One act that a page asked for, done or refused. */
export interface RecordedAct {
  act: ActName;
  /** Of an act on an order. */
  orderId: string | null;
  /** Of an act on a dispute. */
  disputeId: string | null;
  /** The lines that it names; none: the whole order. */
  lineIds: string[];
  by: Carrier;
  /** Epoch ms of arrival. */
  at: number;
}

const namesOfActs: Record<Act | DisputeAct, ActName> = {
  CONFIRM_GOODS: 'confirm',
  CANCEL_ORDER: 'cancel-order',
  DELETE: 'delete',
  CANCEL_REVERSE: 'close-dispute',
  ACCEPT_SOLUTION: 'accept-offer',
};

/** What the `action` field of the forms of before 2022 says; `confirmOrderReceived` and `cancelOrder` were names of buttons, the others are invented. */
const formActs: Record<string, Act | DisputeAct> = {
  confirmOrderReceived: 'CONFIRM_GOODS',
  cancelOrder: 'CANCEL_ORDER',
  cancelIssue: 'CANCEL_REVERSE',
  acceptIssue: 'ACCEPT_SOLUTION',
};

const carriers: readonly string[] = ['fetch', 'xhr', 'jsonp', 'beacon', 'form'] satisfies Carrier[];

/**
 * Reads the body of order.operation, in each of the shapes that the demo's page sends. Nobody has
 * seen the real field that tells confirming from deleting (MARKETPLACE.md 7), so all are invented:
 * typed `{orderId, operation, orderLineIds}`; opaque `{orderId, token}`; nameless `{token}`. A token
 * is the backwards base64 of `ORDER ACT LINE,LINE`. Returns null for anything else.
 */
export function operationOf(data: unknown): Operation | null {
  if (typeof data !== 'object' || data === null) return null;
  const { orderId, operation, orderLineIds, token } = data as Record<string, unknown>;
  const [order, act, lines] =
    typeof token === 'string'
      ? Buffer.from([...token].reverse().join(''), 'base64')
          .toString('utf8')
          .split(' ')
      : [orderId, operation, Array.isArray(orderLineIds) ? orderLineIds.join(',') : ''];
  if (typeof order !== 'string' || !isAct(act)) return null;
  return {
    orderId: order,
    act,
    lineIds: String(lines ?? '')
      .split(',')
      .filter(Boolean),
  };
}

/** What a dispute's own API is asked for; null for anything that it does not know. */
export function disputeOperationOf(data: unknown): { disputeId: string; act: DisputeAct } | null {
  if (typeof data !== 'object' || data === null) return null;
  const { reverseOrderLineId, operation } = data as Record<string, unknown>;
  if (typeof reverseOrderLineId !== 'string' || typeof operation !== 'string') return null;
  return disputeActNames.includes(operation)
    ? { disputeId: reverseOrderLineId, act: operation as DisputeAct }
    : null;
}

/**
 * The act that a recorded request asks for, whatever its way: order.operation and the disputes' API,
 * the forms of before 2022, the call of aliexpress.ru. null for a request that asks for none.
 */
export function actOf(request: RecordedRequest): RecordedAct | null {
  const asked = actAsked(request);
  return asked && { ...asked, by: carrierOf(request), at: request.at };
}

/** Whether a recorded request asks the marketplace to confirm receipt. */
export function isConfirming(request: RecordedRequest): boolean {
  return actOf(request)?.act === 'confirm';
}

type Asked = Omit<RecordedAct, 'by' | 'at'>;
const nothing: Asked = { act: 'unknown', orderId: null, disputeId: null, lineIds: [] };

function actAsked(request: RecordedRequest): Asked | null {
  const { api, data, method, path, body } = request;
  // A page asks for acts by POST, and by a script element.
  if (method !== 'POST' && !(method === 'GET' && /[?&]callback=/.test(request.url))) return null;
  if (api === apis.operation) {
    const found = operationOf(data);
    if (!found) return nothing;
    const { orderId, act, lineIds } = found;
    return { ...nothing, act: namesOfActs[act], orderId, lineIds };
  }
  if (api === apis.disputeAct) {
    const found = disputeOperationOf(data);
    return found ? { ...nothing, act: namesOfActs[found.act], disputeId: found.disputeId } : nothing;
  }
  if (path === confirmApi || path === cancelApi) {
    const { orderId, act } = russianOperationOf(request);
    return { ...nothing, act: namesOfActs[act], orderId };
  }
  if (method !== 'POST' || !/^\/(?:order_detail\.htm|issue\/\w+\.htm)$/.test(path)) return null;
  const form = new URLSearchParams(body);
  const act = formActOf(form);
  if (!act) return null;
  const id = form.get(path.startsWith('/issue/') ? 'issueId' : 'orderId');
  return path.startsWith('/issue/')
    ? { ...nothing, act: namesOfActs[act], disputeId: id }
    : { ...nothing, act: namesOfActs[act], orderId: id, lineIds: form.getAll('lineId') };
}

/** What a form of before 2022 asks for, by its `action`; null for any other. */
export function formActOf(form: URLSearchParams): Act | DisputeAct | null {
  const action = form.get('action') ?? '';
  return Object.hasOwn(formActs, action) ? (formActs[action] ?? null) : null;
}

/** What a call of aliexpress.ru asks for by its address; the order from JSON, a form, or the query of JSONP. */
export function russianOperationOf({ url, body }: Pick<RecordedRequest, 'url' | 'body'>): {
  orderId: string | null;
  act: Act;
} {
  const { pathname, searchParams } = new URL(url, 'https://demo.invalid');
  const form = new URLSearchParams(body.startsWith('{') ? '' : body);
  const json = body.startsWith('{') ? recordOf(body) : {};
  const value = (name: string) => json[name] ?? form.get(name) ?? searchParams.get(name);
  const orderId = value('orderId');
  return {
    orderId: typeof orderId === 'string' && orderId !== '' ? orderId : null,
    act: pathname === cancelApi ? 'CANCEL_ORDER' : 'CONFIRM_GOODS',
  };
}

function recordOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The demo's pages say it in the address: fetch and XMLHttpRequest look the same from here. */
function carrierOf({ url, api, path }: RecordedRequest): Carrier {
  const said = new URL(url, 'https://demo.invalid').searchParams.get(carrierField) ?? '';
  if (carriers.includes(said)) return said as Carrier;
  return api === null && path !== confirmApi && path !== cancelApi ? 'form' : 'fetch';
}

/** The field of an address in which the demo's pages say how they send it. */
const carrierField = '_by';

function isAct(value: unknown): value is Act {
  return typeof value === 'string' && acts.includes(value);
}
