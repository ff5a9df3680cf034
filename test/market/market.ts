import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { actOf, isConfirming, type RecordedAct } from './acts.ts';
import { apis } from './answers/envelope.ts';
import { certificate } from './certificate.ts';
import { type ApiName, defaultOptions, type MarketOptions, type ScenarioName } from './options.ts';
import type { DemoOrder } from './orders.ts';
import { type RecordedRequest, type Serving, serve } from './server.ts';
import { freshState } from './state.ts';

export type { RecordedAct } from './acts.ts';
export type { ApiName, Failure, GuardedButton, MarketOptions, ScenarioName } from './options.ts';
export type { DemoOrder } from './orders.ts';
export { personalData } from './personal.ts';
export type { RecordedRequest } from './server.ts';
export type { Language } from './words/words.ts';

/** The running demo marketplace. */
export interface Market {
  port: number;
  /** `https://www.aliexpress.com`: for a browser started with `resolverRules` (no port in its addresses). */
  origin: string;
  /** `https://www.aliexpress.com:PORT`: for a browser that only resolves names. */
  originWithPort: string;
  /** For Chromium's `--host-resolver-rules=`. */
  resolverRules: string;
  /** The server's certificate, PEM. */
  certificate: string;
  /** Every request since the start or the last `reset`, oldest first. */
  requests: RecordedRequest[];
  options(): MarketOptions;
  /** The orders as the marketplace knows them now (live objects: look, don't touch). */
  orders(): DemoOrder[];
  /** The order with this role in the scenario (`ends-soon`, `delivered`, …); throws when there is none. */
  order(role: string): DemoOrder;
  /** The requests that confirm receipt: order.operation, the form of the page of before 2022, the call of aliexpress.ru. */
  confirming(): RecordedRequest[];
  /** All requests that ask for something to be done to an order, whatever carried them. */
  operations(): RecordedRequest[];
  /** What was asked to be done to disputes. */
  disputeActs(): RecordedRequest[];
  /** Every act that was asked for, of any kind and on any site, oldest first. */
  acts(): RecordedAct[];
  /** Calls of one API, by short name. */
  calls(name: ApiName): RecordedRequest[];
  /** Resolves with the first recorded request, earlier ones included, that passes the test. */
  seen(test: (request: RecordedRequest) => boolean): Promise<RecordedRequest>;
  /** Changes options; the orders stay as they are. */
  change(options: Partial<Omit<MarketOptions, 'scenario'>>): void;
  /** Another scenario, from its beginning; options that are not named fall back to those of the start. */
  setScenario(scenario: ScenarioName, options?: Partial<MarketOptions>): void;
  /** Orders, options and records as at the start. */
  reset(): void;
  /** Holds every answer of an API back, or the pages' own scripts, until the returned function is called. */
  hold(name: ApiName | 'scripts'): () => void;
  close(): Promise<void>;
}

/** Whether a request asks for something to be done to an order, or to a dispute; one that can't be told by where it went. */
function isAbout(request: RecordedRequest, what: 'order' | 'dispute'): boolean {
  const act = actOf(request);
  if (!act) return false;
  if (act.act === 'unknown') return (request.api === apis.disputeAct) === (what === 'dispute');
  return (act.act === 'close-dispute' || act.act === 'accept-offer') === (what === 'dispute');
}

/**
 * Starts the demo marketplace on 127.0.0.1. Rejects when the port is taken.
 * @param options all optional, see options.ts; `port` 0 or absent: a free one
 */
export async function startMarket(options: Partial<MarketOptions> & { port?: number } = {}): Promise<Market> {
  const { port: wanted = 0, ...given } = options;
  const start: MarketOptions = { ...defaultOptions, ...given };
  const held = new Map<ApiName | 'scripts', Promise<void>>();
  const watchers = new Set<() => void>();
  const requests: RecordedRequest[] = [];
  const serving: Serving = {
    state: freshState(start),
    record: (request) => {
      requests.push(request);
      for (const watcher of [...watchers]) watcher();
    },
    mayAnswer: (name) => held.get(name) ?? Promise.resolve(),
  };
  const pem = await certificate();
  const server = createServer(pem, (request, response) => void serve(serving, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  const restart = (next: MarketOptions) => {
    serving.state = freshState(next);
    requests.length = 0;
  };
  const calls = (api: string) => requests.filter((one) => one.method !== 'OPTIONS' && one.api === api);

  return {
    port,
    origin: 'https://www.aliexpress.com',
    originWithPort: `https://www.aliexpress.com:${port}`,
    resolverRules: ['com', 'us', 'ru']
      .flatMap((ending) => [`*.aliexpress.${ending}`, `aliexpress.${ending}`])
      .map((host) => `MAP ${host} 127.0.0.1:${port}`)
      .join(', '),
    certificate: pem.cert,
    requests,
    options: () => serving.state.options,
    orders: () => serving.state.orders,
    order: (role) => {
      const found = serving.state.orders.find((order) => order.role === role);
      if (!found) throw new Error(`the scenario has no order "${role}"`);
      return found;
    },
    confirming: () => requests.filter(isConfirming),
    operations: () => requests.filter((one) => isAbout(one, 'order')),
    disputeActs: () => requests.filter((one) => isAbout(one, 'dispute')),
    acts: () => requests.map(actOf).filter((act) => act !== null),
    calls: (name) => calls(apis[name]),
    seen: (test) =>
      new Promise((resolve) => {
        const look = () => {
          const found = requests.find(test);
          if (!found) return;
          watchers.delete(look);
          resolve(found);
        };
        watchers.add(look);
        look();
      }),
    change: (changed) => {
      serving.state.options = { ...serving.state.options, ...changed };
    },
    setScenario: (scenario, changed = {}) => restart({ ...start, ...changed, scenario }),
    reset: () => {
      restart(start);
    },
    hold: (name) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held.set(name, promise);
      return () => {
        if (held.get(name) === promise) held.delete(name);
        resolve();
      };
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
