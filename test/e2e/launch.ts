import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { type BrowserName, findBrowser } from '../../tools/browsers.mjs';
import { geckoId } from '../../wxt.config.ts';

/** What a launcher is told. */
export interface LaunchPlan {
  /** The folder of the built extension. */
  build: string;
  /** The packed extension (Firefox), put into the profile so that it survives a restart; null: installed for this run only. */
  packed: string | null;
  /** The folder of the profile; kept by the caller. */
  profile: string;
  /** The port on which the demo marketplace listens. */
  port: number;
  /** The browser's language, `ru`; Firefox speaks only the languages whose packages are installed. */
  language: string | null;
  dark: boolean;
  headed: boolean;
  /** Without Escrowl: for measurements. */
  bare: boolean;
  /** Milliseconds after which Firefox lets an idle background go. */
  backgroundIdle: number;
}

export interface Launched {
  browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  extensionOrigin: string;
  /** Removes the extension as the user would. */
  uninstall(): Promise<void>;
  /** Puts another build in the place of the one that is there. Pages of the extension close. */
  replace(build: string): Promise<void>;
}

function program(name: BrowserName): string {
  const path = findBrowser(name);
  if (path === null) throw new Error(`No ${name}: run "node tools/setup.mjs"`);
  return path;
}

const bare: Omit<Launched, 'browser'> = {
  extensionOrigin: '',
  uninstall: async () => {},
  replace: async () => {},
};

/** Starts Chromium with the production build in it; www.aliexpress.com and its kin are this machine. */
export async function launchChromium(plan: LaunchPlan): Promise<Launched> {
  const market = `127.0.0.1:${plan.port}`;
  const rules = ['aliexpress.com', 'aliexpress.us', 'aliexpress.ru'].flatMap((host) => [
    `MAP *.${host} ${market}`,
    `MAP ${host} ${market}`,
  ]);
  const browser = await launch({
    executablePath: program('chromium'),
    headless: !plan.headed,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    userDataDir: plan.profile,
    defaultViewport: { width: 1200, height: 900 },
    // Chromium's shell wrapper and its messages ask the environment for the language, too.
    ...(plan.language ? { env: { ...process.env, LANGUAGE: plan.language } } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=${rules.join(',')}`,
      ...(plan.language ? [`--lang=${plan.language}`] : []),
      ...(plan.dark ? ['--force-dark-mode'] : []),
    ],
  });
  if (plan.bare) return { ...bare, browser };
  // The id comes from the folder.
  let id = await browser.installExtension(plan.build);
  return {
    browser,
    get extensionOrigin() {
      return `chrome-extension://${id}`;
    },
    uninstall: () => browser.uninstallExtension(id),
    replace: async (build) => {
      await browser.uninstallExtension(id);
      id = await browser.installExtension(build);
    },
  };
}

/** Where the extension's pages live in Firefox, which else invents an id for every profile. */
const uuid = '3f1c6a52-8a0e-4f57-9d0b-5e5c0e2b7a11';

/** Starts Firefox with the production build in it; every host name is this machine. */
export async function launchFirefox(plan: LaunchPlan): Promise<Launched> {
  if (plan.packed !== null) {
    mkdirSync(join(plan.profile, 'extensions'), { recursive: true });
    copyFileSync(plan.packed, join(plan.profile, 'extensions', `${geckoId}.xpi`));
  }
  const browser = await launch({
    browser: 'firefox',
    executablePath: program('firefox'),
    headless: !plan.headed,
    acceptInsecureCerts: true,
    userDataDir: plan.profile,
    defaultViewport: { width: 1200, height: 900 },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
      'extensions.background.idle.timeout': plan.backgroundIdle,
      'extensions.openPopupWithoutUserGesture.enabled': true,
      // A permission that is asked for in a click is granted.
      'extensions.webextOptionalPermissionPrompts': false,
      // One process for the shop's pages, and fewer pictures of them a second: half of what a page costs.
      'dom.ipc.processCount': 1,
      'dom.ipc.keepProcessesAlive.web': 1,
      'dom.ipc.processPrelaunch.enabled': false,
      'browser.newtab.preload': false,
      'layout.frame_rate': 30,
      // Only for the packed one in the profile.
      'xpinstall.signatures.required': false,
      'extensions.autoDisableScopes': 0,
      'extensions.enabledScopes': 15,
      ...(plan.language ? { 'intl.locale.requested': plan.language } : {}),
      ...(plan.dark ? { 'layout.css.prefers-color-scheme.content-override': 0 } : {}),
    },
  });
  if (plan.bare) return { ...bare, browser };
  if (plan.packed === null) await browser.installExtension(plan.build);
  return {
    browser,
    extensionOrigin: `moz-extension://${uuid}`,
    uninstall: () => browser.uninstallExtension(geckoId),
    // An update: removed, it would lose its address.
    replace: async (build) => {
      await browser.installExtension(build);
    },
  };
}
