import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page, WebWorker } from 'puppeteer-core';
import type { BrowserName } from '../../tools/browsers.mjs';
import { type Launched, launchChromium, launchFirefox } from './launch.ts';
import { waitFor } from './wait.ts';

export type { BrowserName } from '../../tools/browsers.mjs';

const project = join(import.meta.dirname, '../..');
const shots = join(import.meta.dirname, 'shots');

/** Where `npm run build` puts the production build. */
export const productionBuild = (kind: BrowserName) =>
  join(project, '.output', `${kind === 'chromium' ? 'chrome' : 'firefox'}-mv3`);

export interface Options {
  /** The demo marketplace that plays www.aliexpress.com. */
  market: { port: number };
  /** The folder of the extension; default: the production build. */
  build?: string;
  /** Firefox: a packed extension in the profile, which `restart` needs. Default: installed for this run. */
  packed?: string;
  language?: string;
  dark?: boolean;
  headed?: boolean;
  /** Without Escrowl, for measurements. */
  bare?: boolean;
  /** Firefox: milliseconds until the idle background goes. Default: a minute. */
  backgroundIdle?: number;
  /** Where pictures go; default: test/e2e/shots. */
  shots?: string;
}

/** The extension's own APIs, in functions that run inside it. */
declare const chrome: typeof import('webextension-polyfill');

/** A real browser with Escrowl in it, before a demo marketplace. */
export class Driver {
  readonly kind: BrowserName;
  private current: Options;
  private readonly profile: string;
  private launched: Launched;
  private own: Page | null = null;

  private constructor(kind: BrowserName, options: Options, profile: string, launched: Launched) {
    this.kind = kind;
    this.current = options;
    this.profile = profile;
    this.launched = launched;
  }

  static async launch(kind: BrowserName, options: Options): Promise<Driver> {
    const profile = mkdtempSync(join(tmpdir(), 'escrowl-profile-'));
    const driver = new Driver(kind, options, profile, await Driver.start(kind, options, profile));
    // Opened later, it would stand before the page under test, and a page in the back can't be clicked.
    if (!options.bare) await driver.ownPage();
    return driver;
  }

  private static start(kind: BrowserName, options: Options, profile: string): Promise<Launched> {
    const plan = {
      build: options.build ?? productionBuild(kind),
      packed: options.packed ?? null,
      profile,
      port: options.market.port,
      language: options.language ?? null,
      dark: options.dark ?? false,
      headed: options.headed ?? false,
      bare: options.bare ?? false,
      backgroundIdle: options.backgroundIdle ?? 60_000,
    };
    return kind === 'chromium' ? launchChromium(plan) : launchFirefox(plan);
  }

  /** Those of the launch, with the build that is in it now. */
  get options(): Options {
    return this.current;
  }

  get browser(): Browser {
    return this.launched.browser;
  }

  /** A marketplace address as this browser must say it: Firefox reaches the demo only by its port. */
  address(pathOrUrl: string): string {
    const url = new URL(pathOrUrl, 'https://www.aliexpress.com');
    if (this.kind === 'firefox') url.port = String(this.options.market.port);
    return url.href;
  }

  /** Opens a page of the marketplace, `/p/order/index.html` or a whole URL, in a new tab or in this one; waits until it is parsed. */
  async openPage(pathOrUrl: string, tab?: Page): Promise<Page> {
    const page = tab ?? (await this.browser.newPage());
    await page.goto(this.address(pathOrUrl), { waitUntil: 'domcontentloaded' });
    return page;
  }

  /** Closes every tab but the one that the driver itself needs. */
  async closePages(): Promise<void> {
    const own = await this.ownPage();
    for (const page of await this.browser.pages()) if (page !== own) await page.close();
  }

  /** Opens one of Escrowl's own pages, `popup.html`, in a tab; waits until it is parsed. */
  async extensionPage(path: string): Promise<Page> {
    const page = await this.browser.newPage();
    if (this.options.dark) await emulateDark(this.kind, page);
    const url = `${this.launched.extensionOrigin}/${path}`;
    // Firefox never tells that such a page has loaded: ask the page itself.
    const going = page.goto(url).catch(() => {});
    if (this.kind === 'chromium') await going;
    await waitFor(
      () => page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
      `${path} to open`,
    );
    return page;
  }

  /** A page of the extension that runs no code of ours, kept open to ask the browser and the database. */
  private async ownPage(): Promise<Page> {
    if (this.own === null || this.own.isClosed()) this.own = await this.extensionPage('icon/16.png');
    return this.own;
  }

  /** Runs a function inside the extension, where `chrome` has the extension's APIs. */
  async inExtension<A extends unknown[], R>(run: (...given: A) => R, ...given: A): Promise<Awaited<R>> {
    const page = await this.ownPage();
    return (await page.evaluate(run as (...given: unknown[]) => unknown, ...given)) as Awaited<R>;
  }

  /** The badge's text and colour `#rrggbb`. */
  async badge(): Promise<{ text: string; color: string }> {
    return this.inExtension(async () => {
      const [text, color] = await Promise.all([
        chrome.action.getBadgeText({}),
        chrome.action.getBadgeBackgroundColor({}),
      ]);
      const hex = [...color].slice(0, 3).map((part) => part.toString(16).padStart(2, '0'));
      return { text, color: `#${hex.join('')}` };
    });
  }

  /** All rows of one table of Escrowl's database; none when there is no such table yet. */
  async database<Row = Record<string, unknown>>(table: string): Promise<Row[]> {
    return ((await this.content([table]))[table] ?? []) as Row[];
  }

  /** The rows of these tables that there are, by their names; of all when none is named. */
  async content(tables?: string[]): Promise<Record<string, object[]>> {
    return this.inExtension(async (wanted) => {
      // Opening a database that is not there would make one.
      const [found] = await indexedDB.databases();
      if (found?.name === undefined) return {};
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await done(indexedDB.open(found.name));
      try {
        const names = [...database.objectStoreNames].filter((name) => wanted?.includes(name) ?? true);
        if (names.length === 0) return {};
        const transaction = database.transaction(names);
        const rows = names.map((name) =>
          done(transaction.objectStore(name).getAll() as IDBRequest<object[]>),
        );
        const all = await Promise.all(rows);
        return Object.fromEntries(names.map((name, index) => [name, all[index] ?? []]));
      } finally {
        database.close();
      }
    }, tables ?? null);
  }

  /** Every table of the database and everything in storage.local, as one JSON text. */
  async dump(): Promise<string> {
    const kept = await this.inExtension(() => chrome.storage.local.get(null));
    return JSON.stringify({ ...(await this.content()), 'storage.local': kept });
  }

  /** Chromium: the background, woken when it sleeps. */
  async worker(): Promise<WebWorker> {
    const target = await this.browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
    const worker = await target.worker();
    if (worker === null) throw new Error('The background has no worker.');
    return worker;
  }

  /** Chromium: kills the background at once, as the browser does when it wants to. */
  async killWorker(): Promise<void> {
    const worker = await this.worker();
    await worker.close();
    await waitFor(
      () => !this.browser.targets().some((target) => target.type() === 'service_worker'),
      'the background to be gone',
    );
  }

  /** Removes the extension while its pages and the shop's stay open. */
  async uninstall(): Promise<void> {
    await this.own?.close();
    this.own = null;
    await this.launched.uninstall();
  }

  /**
   * Makes the running browser ready for other tests: every page closed, this build in it.
   * @param build as in the options; the other options are those of the launch
   */
  async use(build: string | undefined): Promise<void> {
    await this.closePages();
    if (build === this.options.build) return;
    // Firefox ends with its last tab.
    const blank = await this.browser.newPage();
    await this.own?.close();
    this.own = null;
    await this.launched.replace(build ?? productionBuild(this.kind));
    this.current = { ...this.current, build };
    await this.ownPage();
    await blank.close();
  }

  /** Closes the browser and opens it again with the same profile. Firefox: only with `packed`. */
  async restart(): Promise<void> {
    if (this.kind === 'firefox' && !this.options.packed)
      throw new Error('A restart of Firefox needs `packed`.');
    await this.browser.close();
    this.own = null;
    this.launched = await Driver.start(this.kind, this.options, this.profile);
  }

  /** Takes a picture, `<name>.png`, and returns its path. `width` resizes the page for it. */
  async screenshot(
    page: Page,
    name: string,
    look: { width?: number; height?: number; dark?: boolean } = {},
  ): Promise<string> {
    const folder = this.options.shots ?? shots;
    mkdirSync(folder, { recursive: true });
    if (look.width) await page.setViewport({ width: look.width, height: look.height ?? 900 });
    if (look.dark) await emulateDark(this.kind, page);
    const path = join(folder, `${name}.png`);
    await page.screenshot({
      path: path as `${string}.png`,
      fullPage: look.height === undefined && look.width !== undefined,
    });
    return path;
  }

  /** Closes the browser and forgets its profile. */
  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Chromium can switch a page; Firefox is dark from its start (`dark` of the options) or not at all. */
async function emulateDark(kind: BrowserName, page: Page) {
  if (kind === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
}
