import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { restoreBackup, savedBackup } from './backup.ts';
import { barriers } from './barriers.ts';
import { detailPath, listPath, trackingPath, waitForCards } from './shop.ts';
import { kinds, type Suite, setSettings, storedOrders, suite, tell } from './suite.ts';
import { packedFor, speaking } from './variant.ts';
import { waitFor, waitForValue } from './wait.ts';

declare const chrome: typeof import('webextension-polyfill');

const red = '#b3261e';
const amber = '#a34a06';

/** Opens the list, then the pages of some orders, as a buyer would. */
async function look({ market, driver }: Suite, ...roles: string[]): Promise<void> {
  const page = await driver.openPage(listPath);
  await waitForCards(page, 10);
  await waitFor(async () => (await storedOrders(driver)).length === 10, 'ten stored orders');
  for (const role of roles) {
    const { id } = market.order(role);
    await driver.openPage(detailPath(id));
    await waitFor(async () => {
      const orders = await driver.database<{ id: string; protectionEndsAt: string | null }>('orders');
      return orders.find((order) => order.id === id)?.protectionEndsAt;
    }, `the end of protection of ${role}`);
  }
}

/** The popup's cards from the top: how urgent, and what they say. */
const cards = (popup: Page) =>
  popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('li.card')].map((card) => ({
      urgency: card.dataset.urgency ?? '',
      text: card.textContent ?? '',
    })),
  );

describe.each(kinds)('%s: popup and badge', (kind) => {
  const here = suite(kind);

  test('the first time, it says what it does and where to begin', async () => {
    const popup = await here.driver.extensionPage('popup.html');
    await waitFor(() => popup.$('.first a[href*="/p/order/"]'), 'the way to the order list');
    await here.driver.screenshot(popup, `${kind}-popup-first`, { width: 380 });
    expect(await barriers(popup)).toEqual([]);
  });

  test('the most urgent stands first, and the badge counts what is urgent', async () => {
    await look(here, 'ends-later');
    await waitForValue(() => here.driver.badge(), { text: '1', color: amber }, 'the badge');
    await look(here, 'ends-soon');
    await waitForValue(() => here.driver.badge(), { text: '2', color: red }, 'the badge');

    const popup = await here.driver.extensionPage('popup.html');
    await waitFor(async () => (await cards(popup)).length >= 2, 'the cards');
    const [first, second] = await cards(popup);
    expect(first?.urgency).toBe('red');
    expect(second?.urgency).toBe('amber');
    const title = here.market.order('ends-soon').lines[0]?.product.title ?? 'no title';
    expect(first?.text).toContain(title.slice(0, 30));
    await here.driver.screenshot(popup, `${kind}-popup`, { width: 380 });
    expect(await barriers(popup)).toEqual([]);
  });

  test('an open popup follows what is read meanwhile', async () => {
    await look(here);
    const popup = await here.driver.extensionPage('popup.html');
    await waitFor(() => popup.$('.guide progress'), 'the guide of the first day');
    const known = () => popup.evaluate(() => document.querySelector('progress')?.value ?? 0);
    const before = await known();
    await here.driver.openPage(detailPath(here.market.order('two-parcels').id));
    await waitFor(async () => (await known()) > before, 'one more end date known');
  });

  test('"done" takes a card and the badge away', async () => {
    await look(here, 'ends-soon');
    await waitForValue(() => here.driver.badge(), { text: '1', color: red }, 'the badge');
    const popup = await here.driver.extensionPage('popup.html');
    const done = await waitFor(() => popup.$('li.card[data-urgency="red"] .acts > button'), 'the button');
    await done.click();
    await waitFor(async () => (await here.driver.badge()).text === '', 'no badge');
    await waitFor(async () => !(await popup.$('li.card[data-urgency="red"]')), 'the card to be gone');
  });

  test('the warning time of the settings moves the badge', async () => {
    await look(here, 'ends-later');
    await waitForValue(() => here.driver.badge(), { text: '1', color: amber }, 'the badge');
    await setSettings(here.driver, { warningDays: 3, guard: true });
    await waitFor(async () => (await here.driver.badge()).text === '', 'no badge');
  });

  test('a deadline that comes near with nothing else happening rings', async () => {
    const { driver } = here;
    await look(here, 'ends-later');
    const backup = JSON.parse(await savedBackup(driver));
    // Seven days of warning, which begin soon after the backup is restored.
    const begins = Date.now() + 12_000;
    const ends = new Date(begins + 7 * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z');
    const text = JSON.stringify(backup).replaceAll(endOf(backup, here.market.order('ends-later').id), ends);
    await tell(driver, { type: 'wipe' });
    await restoreBackup(driver, text);
    expect((await driver.badge()).text).toBe('');
    const alarm = () => driver.inExtension(() => chrome.alarms.get('next-deadline'));
    await waitFor(alarm, 'the alarm');
    if (kind === 'chromium') await driver.killWorker();
    expect((await alarm())?.scheduledTime).toBeGreaterThan(begins - 1_000);
    // Escrowl's own alarm stands half a minute away, and is set anew whenever it looks: bring it near.
    await waitFor(async () => {
      const soon = Math.max(begins, Date.now()) + 500;
      await driver.inExtension(async (when) => {
        const alarm = await chrome.alarms.get('next-deadline');
        if (alarm && alarm.scheduledTime > when + 2_000)
          await chrome.alarms.create('next-deadline', { when });
      }, soon);
      return (await driver.badge()).text === '1';
    }, 'the badge');
    expect((await driver.badge()).color).toBe(amber);
  });

  if (kind === 'chromium') {
    test('the badge survives the death of the background', async () => {
      await look(here, 'ends-soon');
      await waitForValue(() => here.driver.badge(), { text: '1', color: red }, 'the badge');
      await here.driver.killWorker();
      expect((await here.driver.badge()).text).toBe('1');
      await here.driver.openPage(detailPath(here.market.order('ends-later').id));
      await waitForValue(() => here.driver.badge(), { text: '2', color: red }, 'the badge');
    });
  }
});

describe.each(kinds)('%s: after a restart of the browser', (kind) => {
  const here = suite(kind, {}, () => packedFor(kind), { once: true });

  test('badge and orders are there again', async () => {
    await look(here, 'ends-soon');
    await waitForValue(() => here.driver.badge(), { text: '1', color: red }, 'the badge');
    await here.driver.restart();
    await waitForValue(() => here.driver.badge(), { text: '1', color: red }, 'the badge');
    expect(await storedOrders(here.driver)).toHaveLength(10);
    const alarms = await here.driver.inExtension(() => chrome.alarms.getAll());
    expect(alarms.map(({ name }) => name)).toContain('sweep');
  });
});

describe.each(kinds)('%s: dashboard', (kind) => {
  const here = suite(kind);

  test('every place can be used by everybody, and every order is listed', async () => {
    await look(here, 'ends-soon', 'two-parcels');
    const { id } = here.market.order('two-parcels');
    await here.driver.openPage(trackingPath(id));
    await waitFor(async () => {
      const parcels = await here.driver.database<{ orderId: string; events: unknown[] | null }>('parcels');
      return parcels.filter(({ orderId, events }) => orderId === id && events?.length).length === 2;
    }, 'two tracked parcels');
    for (const place of ['orders', 'backup', 'settings', 'privacy']) {
      const page = await here.driver.extensionPage(`dashboard.html#${place}`);
      await waitFor(
        () => page.evaluate(() => (document.querySelector('main')?.textContent ?? '').length > 100),
        'the page',
      );
      await here.driver.screenshot(page, `${kind}-dashboard-${place}`, { width: 1100 });
      await here.driver.screenshot(page, `${kind}-dashboard-${place}-narrow`, { width: 360 });
      expect(await barriers(page), place).toEqual([]);
      const overflows = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
      expect(await page.evaluate(overflows), place).toBe(false);
      if (place === 'orders') await listsEveryOrder(page);
      await page.close();
    }
  });

  function listsEveryOrder(page: Page) {
    const products = here.market.orders().map(({ lines }) => lines[0]?.product.title ?? 'no title');
    return waitFor(
      () =>
        page.evaluate(
          (titles) => titles.every((title) => document.body.textContent?.includes(title.slice(0, 30))),
          products,
        ),
      'all ten orders',
    );
  }
});

describe.each(kinds)('%s: in the dark, in other languages', (kind) => {
  describe.each(['ru', 'pl', 'id', 'bn'])('%s', (language) => {
    const here = suite(kind, {}, () => ({ build: speaking(kind, language), dark: true }));

    test('popup and dashboard can be read', async () => {
      await look(here, 'ends-soon');
      for (const path of ['popup.html', 'dashboard.html#orders']) {
        const page = await here.driver.extensionPage(path);
        await waitFor(
          () => page.evaluate(() => (document.querySelector('main')?.textContent ?? '').length > 100),
          'the page',
        );
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
        await here.driver.screenshot(page, `${kind}-${path.slice(0, 5)}-${language}-dark`, { width: 380 });
        expect(await barriers(page)).toEqual([]);
      }
    });
  });
});

/** The end of protection as the backup has it for an order. */
function endOf(backup: { orders: { id: string; protectionEndsAt: string | null }[] }, id: string): string {
  const found = backup.orders.find((order) => order.id === id)?.protectionEndsAt;
  if (!found) throw new Error('the backup has no end of protection');
  return found;
}
