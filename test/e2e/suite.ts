// A browser with Escrowl before a demo marketplace; every test begins with nothing stored.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Settings } from '../../lib/model/settings.ts';
import { type Market, type MarketOptions, startMarket } from '../market/market.ts';
import { type BrowserName, Driver, type Options } from './browser.ts';
import { giveBack, take } from './spare.ts';
import { waitFor } from './wait.ts';

declare const chrome: typeof import('webextension-polyfill');

/** `ESCROWL_BROWSER=firefox` tests one alone, while a test is written. */
export const kinds: BrowserName[] = (['chromium', 'firefox'] as const).filter(
  (kind) => !process.env.ESCROWL_BROWSER || process.env.ESCROWL_BROWSER === kind,
);

export interface Suite {
  readonly market: Market;
  readonly driver: Driver;
}

/**
 * Has both ready before the tests around it. `launch` is asked then; the browser may be one that earlier
 * tests have used. `once`: there is one test, in a browser of its own, which it may leave in any state.
 */
export function suite(
  kind: BrowserName,
  options: Partial<MarketOptions> = {},
  launch: () => Omit<Options, 'market'> = () => ({}),
  { once = false } = {},
): Suite {
  let market: Market | undefined;
  let driver: Driver | undefined;
  beforeAll(async () => {
    const wanted = launch();
    const spare = once ? null : await take(kind, wanted);
    market = await startMarket({ scenario: 'ten', ...options, port: spare?.options.market.port ?? 0 });
    driver = spare ?? (await Driver.launch(kind, { ...wanted, market }));
  });
  beforeEach(async () => {
    market?.reset();
    if (driver && !once) await forget(driver);
  });
  afterAll(async () => {
    if (once) await driver?.close();
    else if (driver) await giveBack(driver);
    await market?.close();
  });
  const here = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('not started');
    return value;
  };
  return {
    get market() {
      return here(market);
    },
    get driver() {
      return here(driver);
    },
  };
}

/** Closes the shop's pages, wipes the database, brings the settings back. */
export async function forget(driver: Driver): Promise<void> {
  await driver.closePages();
  await tell(driver, { type: 'wipe' });
}

/** Sends one of Escrowl's own messages to the background; throws what it answers when that is no `ok`. */
export async function tell(driver: Driver, message: unknown): Promise<void> {
  await waitFor(
    async () => {
      const reply = (await driver.inExtension(
        (content) => chrome.runtime.sendMessage(content) as Promise<unknown>,
        message,
      )) as { ok?: boolean; error?: string } | undefined;
      if (reply?.ok === false) throw new Error(reply.error);
      return reply?.ok;
    },
    `the background to answer ${JSON.stringify(message).slice(0, 60)}`,
  );
}

/** Sets these; every other setting is the default. */
export const setSettings = (driver: Driver, settings: Partial<Settings>) =>
  tell(driver, { type: 'settings', settings });

/** The ids of the stored orders, sorted, once the background has planned each: a moment after it has stored them. */
export async function storedOrders(driver: Driver): Promise<string[]> {
  return waitFor(async () => {
    const { orders = [], deadlines = [] } = await driver.content(['orders', 'deadlines']);
    const isPlanned = deadlines.every((row) => !('nextAt' in row) || row.nextAt !== 0);
    return isPlanned && (orders as { id: string }[]).map(({ id }) => id).sort();
  }, 'every order to be planned');
}
