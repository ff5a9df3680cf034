import { byBeacon, byForm, byScript } from './carrier.js';
import { config } from './config.js';

/** The marketplace's APIs by short name. */
const apis = {
  list: 'mtop.aliexpress.trade.buyer.order.list',
  detail: 'mtop.aliexpress.trade.buyer.order.detail',
  tracking: 'mtop.ae.ld.querydetail',
  operation: 'mtop.aliexpress.trade.buyer.order.operation',
  cart: 'mtop.aliexpress.shoppingcart.additem',
  product: 'mtop.aliexpress.pdp.pc.query',
  store: 'mtop.ae.shop.seller.page.info',
  disputes: 'mtop.aliexpress.buyer.reverse.queryreverseorderpagelistforbuyer',
  dispute: 'mtop.aliexpress.buyer.reverse.reverseOrderLineRenderForBuyer',
  disputeAct: 'mtop.aliexpress.buyer.reverse.operatereverseorderline',
  benefits: 'mtop.ae.shop.benefit.info',
};

/** Those that do something to an order or a dispute: their address says how they were sent. */
const isAct = (name) => name === 'operation' || name === 'disputeAct';

/** An answer that is not SUCCESS; `ret` is its first code. */
export class Refused extends Error {
  constructor(ret) {
    super(ret);
    this.ret = ret;
  }
}

/**
 * Calls an API as the shop's own library does.
 * @param how 'fetch', 'xhr', 'jsonp' (always GET), 'beacon' or 'form' (always POST)
 * @returns the answer's `data`; throws `Refused` when `ret` is not SUCCESS, other errors when the answer can't be read
 */
export async function call(name, data, how, method = 'GET') {
  const more = isAct(name) ? { _by: how } : {};
  const answer = await send[how](apis[name], JSON.stringify(data), method, more);
  return accept(answer);
}

/** The `data` of an answer; throws when it is not SUCCESS. */
export function accept(answer) {
  const ret = String(answer?.ret?.[0] ?? '');
  if (!ret.startsWith('SUCCESS')) throw new Refused(ret);
  return answer.data;
}

const send = { fetch: byFetch, xhr: byRequest, jsonp, beacon, form: formPost };

function address(api, data, method, more = {}) {
  const time = Date.now();
  const query = new URLSearchParams({
    jsv: '2.5.1',
    appKey: '12574478',
    t: String(time),
    sign: (time % 4_294_967_291).toString(16).padStart(32, '0'),
    api,
    v: '1.0',
    type: 'originaljson',
    dataType: 'json',
    ...more,
    ...(method === 'GET' ? { data } : {}),
  });
  return `${config.acs}/h5/${api}/1.0/?${query}`;
}

const formType = 'application/x-www-form-urlencoded';

async function byFetch(api, data, method, more) {
  const response = await fetch(address(api, data, method, more), {
    method,
    credentials: 'include',
    ...(method === 'POST'
      ? { headers: { 'content-type': formType }, body: new URLSearchParams({ data }).toString() }
      : {}),
  });
  return response.json();
}

function byRequest(api, data, method, more) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, address(api, data, method, more));
    request.withCredentials = true;
    if (config.responseType === 'json') request.responseType = 'json';
    request.onload = () => {
      try {
        const answer = config.responseType === 'json' ? request.response : JSON.parse(request.responseText);
        if (answer === null) throw new Error('no JSON');
        resolve(answer);
      } catch (error) {
        reject(error);
      }
    };
    request.onerror = () => reject(new Error('network error'));
    request.onabort = () => reject(new Error('aborted'));
    if (method === 'POST') {
      request.setRequestHeader('content-type', formType);
      request.send(new URLSearchParams({ data }).toString());
    } else request.send();
  });
}

function jsonp(api, data, _method, more) {
  return byScript((callback) =>
    address(api, data, 'GET', { ...more, type: 'jsonp', dataType: 'jsonp', callback }),
  );
}

function beacon(api, data, _method, more) {
  return byBeacon(address(api, data, 'POST', more), new URLSearchParams({ data }));
}

function formPost(api, data, _method, more) {
  const back = { ...more, type: 'form', return_url: location.href };
  return byForm(address(api, data, 'POST', back), { data });
}
