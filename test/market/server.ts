import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { apis } from './answers/envelope.ts';
import { productById } from './answers/shop.ts';
import { type BuyerRequest, buyerPage } from './buyer-pages/buyer-pages.ts';
import { broken } from './failures.ts';
import { answer, apiName } from './gateway.ts';
import { type Hosts, hostsOf, isApiHost, isLoginHost } from './hosts.ts';
import { type ApiName, currencyOf } from './options.ts';
import { asset, isPrivate, kindOf, shell } from './pages.ts';
import { choiceBadge, choiceBadgePath, pictureOf } from './pictures.ts';
import { sibling } from './shop/addresses.ts';
import { countryOf } from './shop/goods.ts';
import { shopPage } from './shop/page.ts';
import { asked, type MarketState } from './state.ts';
import { words } from './words/words.ts';

/** One request that a browser made. */
export interface RecordedRequest {
  method: string;
  /** The Host header, with its port. */
  host: string;
  /** The path without its query. */
  path: string;
  /** Path and query. */
  url: string;
  /** The mtop API it calls; null for pages and files. */
  api: string | null;
  /** The `data` parameter, parsed; null when there is none. */
  data: unknown;
  body: string;
  /** Epoch ms of arrival. */
  at: number;
}

/** What the request handler works on; the market replaces the state. */
export interface Serving {
  state: MarketState;
  record: (request: RecordedRequest) => void;
  /** Resolves when the API may be answered (tests hold answers back). */
  mayAnswer: (name: ApiName | 'scripts') => Promise<void>;
}

const longestBody = 1_000_000;

/** Answers one request of any of the demo's hosts and records it. Never throws. */
export async function serve(
  serving: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const host = request.headers.host ?? 'localhost';
    const url = new URL(request.url ?? '/', 'https://demo.invalid');
    const body = await bodyOf(request);
    const api = /^\/h5\/([\w.]+)\/[\w.]+\/?$/.exec(url.pathname)?.[1] ?? null;
    const data = api === null ? null : dataOf(url, body);
    const method = request.method ?? 'GET';
    serving.record({
      method,
      host,
      path: url.pathname,
      url: url.pathname + url.search,
      api,
      data,
      body,
      at: Date.now(),
    });
    if (api !== null) await serveApi(serving, { api, data, url, host, method }, request, response);
    else if (isApiHost(host)) send(response, 404, 'text/plain', 'no such API');
    else if (!serveBuyerPage(serving, { url, host, method, body }, response))
      await servePage(serving, url, host, response);
  } catch (error) {
    if (!response.headersSent) send(response, 500, 'text/plain', String(error));
    else response.destroy();
  }
}

interface Call {
  api: string;
  data: unknown;
  url: URL;
  host: string;
  method: string;
}

async function serveApi(serving: Serving, call: Call, request: IncomingMessage, response: ServerResponse) {
  allowOrigin(request, response);
  if (call.method === 'OPTIONS') {
    response.writeHead(204).end();
    return;
  }
  const name = apiName(call.api);
  if (name === null) {
    send(
      response,
      200,
      'application/json',
      JSON.stringify({ api: call.api, data: {}, ret: ['FAIL_SYS_API_NOT_FOUNDED::no such API'], v: '1.0' }),
    );
    return;
  }
  const { options } = serving.state;
  await serving.mayAnswer(name);
  const delay = options.delays[name];
  if (delay) await wait(delay);
  const failure = options.failures[name];
  if (failure === 'cut-off') {
    // After the first byte: a connection closed before it makes browsers send the request again.
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
    response.write('{', () => response.destroy());
    return;
  }
  // A failing operation changes nothing; a failing read may be looked at.
  const good =
    failure && name === 'operation' ? '' : JSON.stringify(answer(serving.state, name, call.data, call.host));
  const { status, body } = (failure && broken(failure, call.api, good)) ?? { status: 200, body: good };
  const back = call.url.searchParams.get('type') === 'form' ? returnAddress(request, call) : null;
  if (back !== null) {
    response.writeHead(303, { location: back }).end();
    return;
  }
  const callback = call.url.searchParams.get('callback');
  if (callback !== null && /^\w{1,40}$/.test(callback)) {
    const script = failure === 'truncated' ? ` ${callback}(${body}` : ` ${callback}(${body})`;
    send(response, status, 'text/javascript', script);
  } else {
    send(response, status, 'application/json', body);
  }
}

/** Where a form that left its page wants the browser to go: to a page of the marketplace, else to the list. */
function returnAddress(request: IncomingMessage, call: Call): string {
  const wanted = call.url.searchParams.get('return_url') ?? '';
  const { host } = new URL(URL.canParse(wanted) ? wanted : 'https://demo.invalid');
  const own = /(?:^|\.)(?:aliexpress\.(?:com|us|ru)|localhost)(?::\d+)?$/.test(host);
  return own ? wanted : `${hostsOf(request.headers.host ?? 'localhost').shop}/p/order/index.html`;
}

/** CORS with credentials, as acs answers its own sites. */
function allowOrigin(request: IncomingMessage, response: ServerResponse) {
  const origin = request.headers.origin;
  if (!origin) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-credentials', 'true');
  response.setHeader('access-control-allow-methods', 'GET, POST, OPTIONS');
  response.setHeader(
    'access-control-allow-headers',
    request.headers['access-control-request-headers'] ?? 'content-type',
  );
  response.setHeader('vary', 'Origin');
}

/** The pages of buyer-pages.ts; false when the address is none of them. */
function serveBuyerPage(
  { state }: Serving,
  request: Omit<BuyerRequest, 'nonce'>,
  response: ServerResponse,
): boolean {
  const nonce = randomUUID();
  const reply = buyerPage(state, { ...request, nonce });
  if (!reply) return false;
  if (reply.type === 'text/html' && state.options.csp)
    response.setHeader('content-security-policy', policy(hostsOf(request.host), nonce));
  if (reply.location) response.setHeader('location', reply.location);
  send(response, reply.status, reply.type, reply.body);
  return true;
}

async function servePage({ state, mayAnswer }: Serving, url: URL, host: string, response: ServerResponse) {
  const path = url.pathname;
  const file = asset(path);
  // An attacker's script is always there first.
  if (file?.type === 'text/javascript' && !path.endsWith('/hostile.js')) await mayAnswer('scripts');
  if (file) return send(response, 200, file.type, file.body);
  const picture = pictureAt(path);
  if (picture) return send(response, 200, 'image/svg+xml', picture);
  const kind = isLoginHost(host) ? 'login' : kindOf(path);
  if (kind === null)
    return send(response, 404, 'text/html', '<!doctype html><title>404</title><h1>Not found</h1>');
  const hosts = hostsOf(host);
  if (isPrivate(kind) && !state.options.signedIn) {
    const back = encodeURIComponent(`${hosts.shop}${path}${url.search}`);
    response.writeHead(302, { location: `${hosts.login}/login.html?return_url=${back}` }).end();
    return;
  }
  const nonce = randomUUID();
  if (state.options.csp) response.setHeader('content-security-policy', policy(hosts, nonce));
  response.setHeader('set-cookie', `aep_usuc_f=${settings(state)}; Path=/; Secure`);
  const isEmbedded = state.options.delivery === 'embedded' || state.options.delivery === 'static';
  const embedded = kind === 'list' && isEmbedded ? firstAnswer(state, host) : null;
  send(
    response,
    200,
    'text/html',
    shell(state, { kind, host, shop: shopPage(asked(state, host), kind, url), embedded, nonce }),
  );
}

/** The site's own cookie: market, currency, country, language (MARKETPLACE.md 1.1). */
function settings({ options }: MarketState): string {
  const locale = words[options.language].locale.replace('-', '_');
  return `site=glo&c_tp=${currencyOf(options)}&region=${countryOf(options, words[options.language])}&b_locale=${locale}`;
}

/** The list's first answer as text, broken when the list is set to fail. */
function firstAnswer(state: MarketState, host: string): string {
  const good = JSON.stringify(answer(state, 'list', { pageIndex: 1 }, host));
  const failure = state.options.failures.list;
  return failure ? (broken(failure, apis.list, good)?.body ?? 'null') : good;
}

/** Nothing but the shop's own files and its API host; inline scripts only with the nonce. */
function policy(hosts: Hosts, nonce: string): string {
  const { acs, shop, logistics } = hosts;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' ${acs} ${logistics}`,
    `connect-src 'self' ${acs}`,
    `img-src 'self' ${shop}`,
    `frame-src ${sibling(hosts, 'feedback')}`,
    "style-src 'self'",
    "object-src 'none'",
  ].join('; ');
}

function pictureAt(path: string): string | null {
  if (path === choiceBadgePath || path === '/favicon.ico') return choiceBadge;
  const id = /^\/kf\/S(\d+)\.svg$/.exec(path)?.[1];
  const product = id ? productById(id) : null;
  return product ? pictureOf(product) : null;
}

function send(response: ServerResponse, status: number, type: string, body: string) {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  });
  response.end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > longestBody) throw new Error('body too large');
  }
  return text;
}

/** The `data` parameter of an mtop call: in the query of a GET, in the form body of a POST. */
function dataOf(url: URL, body: string): unknown {
  const text = new URLSearchParams(body).get('data') ?? url.searchParams.get('data');
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
