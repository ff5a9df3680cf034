// The clock, end to end: not the clock is moved but the data, by a backup with dates relative to now.
import { describe, expect, test } from 'vitest';
import { restoreBackup } from './backup.ts';
import type { BrowserName, Driver } from './browser.ts';
import { kinds, setSettings, suite, tell } from './suite.ts';
import { packedVariant, variant } from './variant.ts';
import { waitFor, waitForValue } from './wait.ts';

declare const chrome: typeof import('webextension-polyfill');

const red = '#b3261e';
const amber = '#a34a06';
const hour = 3_600_000;
const day = 24 * hour;
const ahead = (milliseconds: number) => `${new Date(Date.now() + milliseconds).toISOString().slice(0, 19)}Z`;
const settings = { notifications: true, quietHours: null };

interface Shown {
  id: string;
  title: string;
  message: string;
}

/**
 * The build with the permission already given, for Chromium asks in a window that nobody can click here.
 * It writes down each notification that it shows, and takes a click on one as a message.
 */
function listening(kind: BrowserName): string {
  const recorder = `{
    const api = globalThis.browser?.runtime ? globalThis.browser : chrome;
    const { notifications, storage, runtime } = api;
    const create = notifications.create.bind(notifications);
    notifications.create = async (id, { title, message, ...rest }) => {
      const { shown = [] } = await storage.local.get('shown');
      await storage.local.set({ shown: [...shown, { id, title, message }] });
      return create(id, { title, message, ...rest });
    };
    const add = notifications.onClicked.addListener.bind(notifications.onClicked);
    notifications.onClicked.addListener = (listener) => {
      add(listener);
      runtime.onMessage.addListener(({ clicked }) => { if (clicked) listener(clicked); });
    };
  }`;
  return variant(kind, {
    'background.js': (text) => `${recorder}\n${text}`,
    'manifest.json': (text) => {
      const { optional_permissions, permissions, ...manifest } = JSON.parse(text);
      return JSON.stringify({ ...manifest, permissions: [...permissions, ...optional_permissions] });
    },
  });
}

interface Invented {
  id: string;
  title: string;
  /** When protection ends, ms from now. */
  ends: number;
  /** Since when Escrowl has known it, ms from now. */
  since?: number;
}

/** A backup of orders on their way, as Escrowl would have it. */
function backupOf(orders: Invented[]): string {
  const lists = { parcels: [], sellers: [], products: [], disputes: [], history: [] };
  return JSON.stringify({
    format: 'escrowl-backup',
    version: 1,
    exportedAt: ahead(0),
    settings,
    orders: orders.map(({ id, title, ends }) => orderOf(id, title, ahead(ends))),
    deadlines: orders.map(({ id, ends, since = -20 * day }) => ({
      orderId: id,
      rule: 'protection',
      who: 'buyer',
      from: null,
      by: ahead(ends),
      basis: 'page',
      claims: [],
      done: false,
      markedDoneAt: null,
      snoozedUntil: null,
      told: { by: ahead(ends), since: ahead(since), stage: 'none' },
    })),
    ...lists,
  });
}

function orderOf(id: string, title: string, protectionEndsAt: string) {
  const seen = [ahead(-21 * day), 'api:order-detail'];
  const unknown = ['statusText', 'closedBecause', 'paidAt', 'shippedAt', 'deliveredAt', 'completedAt'];
  return {
    id,
    market: 'aliexpress.com',
    status: 'shipped',
    ...Object.fromEntries(unknown.map((field) => [field, null])),
    placedAt: ahead(-30 * day),
    total: { amount: 2500, currency: 'USD' },
    paymentMethod: null,
    seller: null,
    items: [{ lineId: `${id}1`, productId: '1005', title, sku: null, skuId: null, quantity: 1, price: null }],
    actions: null,
    protectionEndsAt,
    promises: null,
    seen: { status: seen, protectionEndsAt: seen },
    account: null,
    protectionPrinted: { 'order-detail': { value: protectionEndsAt, at: seen[0] } },
    said: { wrong: null, remindAt: null },
  };
}

const lamp = { id: '8200000000000001', title: 'A lamp', ends: 30 * hour };
const kettle = { id: '8200000000000002', title: 'A kettle', ends: 5 * day };
const boots = { id: '8200000000000003', title: 'Boots', ends: 6 * day };

const shown = (driver: Driver) =>
  driver.inExtension(async () => {
    const { shown: list = [] } = await chrome.storage.local.get('shown');
    return list as Shown[];
  });
/** Nothing was shown, and nothing stands there: two tests in one second have notifications of one name. */
const forgetShown = (driver: Driver) =>
  driver.inExtension(async () => {
    for (const id of Object.keys(await chrome.notifications.getAll())) await chrome.notifications.clear(id);
    await chrome.storage.local.remove('shown');
  });
/** Wakes the background and has it look at everything again. */
const wake = (driver: Driver) => setSettings(driver, settings);

describe.each(kinds)('%s: reminders', (kind) => {
  const here = suite(kind, {}, () => packedVariant(kind, listening(kind)));

  async function restore(...orders: Invented[]) {
    await forgetShown(here.driver);
    await restoreBackup(here.driver, backupOf(orders));
  }
  const showing = (count: number) =>
    waitFor(async () => {
      const list = await shown(here.driver);
      return list.length === count && list;
    }, `${count} notifications`);

  test('says what, by when, and what happens if nothing is done; once; and a click opens the order', async () => {
    const { driver } = here;
    await restore(lamp);
    await waitForValue(() => driver.badge(), { text: '1', color: red }, 'the badge');
    const [note] = await showing(1);
    expect(note?.title).toBe('Buyer protection ends');
    expect(note?.message).toMatch(/^before .+ · A lamp\n.{20,}/);
    // A Firefox without a screen closes every notification at once.
    const standing = () => driver.inExtension(() => chrome.notifications.getAll());
    if (kind === 'chromium') expect(await standing()).toHaveProperty([note?.id ?? '']);
    await wake(driver);
    await wake(driver);
    expect(await shown(driver)).toHaveLength(1);

    await driver.inExtension((clicked) => {
      void chrome.runtime.sendMessage({ clicked });
    }, note?.id);
    await waitFor(
      () =>
        driver.inExtension(
          (hash) => chrome.extension.getViews({ type: 'tab' }).some(({ location }) => location.hash === hash),
          `#order-${lamp.id}`,
        ),
      'the order in the dashboard',
    );
    await waitFor(async () => !((note?.id ?? '') in (await standing())), 'the notification to go');
  });

  test('several due at once are one notification, the most urgent first', async () => {
    const { driver } = here;
    await restore(boots, kettle, lamp);
    await waitForValue(() => driver.badge(), { text: '3', color: red }, 'the badge');
    const [note] = await showing(1);
    expect(note?.title).toContain('3 orders');
    expect([...(note?.message.matchAll(/· (.+)$/gm) ?? [])].map(([, title]) => title)).toEqual([
      'A lamp',
      'A kettle',
      'Boots',
    ]);
  });

  test('what passed while the browser was closed is told once', async () => {
    const { driver } = here;
    await restore({ ...lamp, ends: -3 * day });
    await waitForValue(() => driver.badge(), { text: '1', color: red }, 'the badge');
    await showing(1);
    await wake(driver);
    expect(await shown(driver)).toHaveLength(1);
  });

  test('put off, it comes again at the end of that; done, it does not', async () => {
    const { driver } = here;
    await restore(kettle);
    await waitForValue(() => driver.badge(), { text: '1', color: amber }, 'the badge');
    await showing(1);
    const mark = (content: unknown) =>
      tell(driver, { type: 'mark', orderId: kettle.id, rule: 'protection', mark: content });
    await mark({ as: 'snoozed', until: ahead(3_000) });
    expect((await driver.badge()).text).toBe('');
    // It settles like anything new, so its memory is moved, too.
    await driver.inExtension(async (earlier) => {
      const [found] = await indexedDB.databases();
      const open = indexedDB.open(found?.name as string);
      const database = await new Promise<IDBDatabase>((resolve) => {
        open.onsuccess = () => resolve(open.result);
      });
      const table = database.transaction('deadlines', 'readwrite').objectStore('deadlines');
      await new Promise((resolve) => {
        table.getAll().onsuccess = (event) => {
          for (const row of (event.target as IDBRequest).result) {
            for (const one of row.list) if (one.told) one.told.since = earlier;
            table.put({ ...row, nextAt: 0 });
          }
          resolve(null);
        };
      });
      database.close();
    }, ahead(-hour));
    await waitFor(async () => {
      await wake(driver);
      return (await shown(driver)).length === 2;
    }, 'a second notification');
    expect((await driver.badge()).text).toBe('1');
    await mark({ as: 'done' });
    expect((await driver.badge()).text).toBe('');
    await wake(driver);
    expect(await shown(driver)).toHaveLength(2);
  });

  test('nothing is told in quiet hours, and the badge shows it', async () => {
    const { driver } = here;
    await forgetShown(driver);
    const at = (milliseconds: number) => new Date(Date.now() + milliseconds).toTimeString().slice(0, 5);
    const quietHours = { from: at(-2 * hour), to: at(2 * hour) };
    await restoreBackup(
      driver,
      JSON.stringify({ ...JSON.parse(backupOf([lamp])), settings: { ...settings, quietHours } }),
    );
    await waitForValue(() => driver.badge(), { text: '1', color: red }, 'the badge');
    expect(await shown(driver)).toEqual([]);
    await wake(driver);
    await showing(1);
  });

  test('what a background remembered and died before showing is shown by the next', async () => {
    const { driver } = here;
    await restore(lamp);
    await showing(1);
    await driver.inExtension(async () => {
      const [found] = await indexedDB.databases();
      const open = indexedDB.open(found?.name as string);
      const database = await new Promise<IDBDatabase>((resolve) => {
        open.onsuccess = () => resolve(open.result);
      });
      const table = database.transaction('tellings', 'readwrite').objectStore('tellings');
      await new Promise((resolve) => {
        table.put({ id: 'waiting', title: 'Waiting', message: 'since the last worker' }).onsuccess = resolve;
      });
      database.close();
    });
    if (kind === 'chromium') await driver.killWorker();
    await wake(driver);
    expect((await showing(2)).map(({ title }) => title)).toEqual(['Buyer protection ends', 'Waiting']);
    await wake(driver);
    expect(await shown(driver)).toHaveLength(2);
  });
});

describe.each(kinds)('%s: reminders and the end of the background', (kind) => {
  const here = suite(kind, {}, () => packedVariant(kind, listening(kind)), { once: true });

  test('a killed worker and a new start of the browser tell nothing twice', async () => {
    const { driver } = here;
    await restoreBackup(driver, backupOf([lamp, kettle]));
    await waitFor(async () => (await shown(driver)).length === 1, 'a notification');
    if (kind === 'chromium') {
      await driver.killWorker();
      await wake(driver);
    }
    await driver.restart();
    await waitForValue(() => driver.badge(), { text: '2', color: red }, 'the badge');
    await wake(driver);
    expect(await shown(driver)).toHaveLength(1);
    const alarms = await driver.inExtension(() => chrome.alarms.getAll());
    expect(alarms.map(({ name }) => name).sort()).toEqual(['next-deadline', 'sweep']);
  });
});

describe.each(kinds)('%s: notifications', (kind) => {
  // Firefox asks and is told to grant; Chromium has the permission, and asking is answered at once.
  const here = suite(kind, {}, () => (kind === 'chromium' ? { build: listening(kind) } : {}), { once: true });

  test('are shown once they are switched on in the settings', async () => {
    const { driver } = here;
    const text = JSON.parse(backupOf([lamp]));
    await restoreBackup(driver, JSON.stringify({ ...text, settings: { quietHours: null } }));
    await waitForValue(() => driver.badge(), { text: '1', color: red }, 'the badge');
    const page = await driver.extensionPage('dashboard.html#settings');
    const box = '::-p-xpath(//section[h2="Reminders"]//input[@type="checkbox"])';
    await waitFor(() => page.$(box), 'the settings');
    expect(await page.$eval(box, (input) => (input as HTMLInputElement).checked)).toBe(false);
    await page.click(box);
    await waitFor(async () => {
      const { settings: stored } = await driver.inExtension(() => chrome.storage.local.get('settings'));
      return (stored as { notifications?: boolean })?.notifications;
    }, 'the setting');
    expect(
      await driver.inExtension(() => chrome.permissions.contains({ permissions: ['notifications'] })),
    ).toBe(true);
    await waitFor(async () => {
      const rows = await driver.database<{ list: { told?: { stage: string } }[] }>('deadlines');
      return rows.some(({ list }) => list.some(({ told }) => told?.stage === 'red'));
    }, 'it to be remembered as told');
    await waitFor(async () => (await driver.database('tellings')).length === 0, 'it to be shown');
    await waitFor(
      () => page.$eval(box, (input) => (input as HTMLInputElement).checked),
      'the box to be ticked',
    );
  });
});
