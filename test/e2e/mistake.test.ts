import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { StoredDeadline, StoredOrder } from '../../lib/model/stored.ts';
import { barriers } from './barriers.ts';
import type { Driver } from './browser.ts';
import { overPages, popupAt } from './over-page.ts';
import { agreeWithShop, clickConfirm, detailPath, listPath, trackingPath, waitForCards } from './shop.ts';
import { kinds, type Suite, setSettings, storedOrders, suite } from './suite.ts';
import { variant } from './variant.ts';
import { waitFor, waitForValue } from './wait.ts';

async function stored(driver: Driver, orderId: string): Promise<StoredOrder | null> {
  const orders = await driver.database<StoredOrder & { id: string }>('orders');
  return orders.find(({ id }) => id === orderId) ?? null;
}

/** The last day of the stored deadline of a rule; null when there is none. */
async function endOf(driver: Driver, orderId: string, rule: string): Promise<string | null> {
  const rows = await driver.database<{ orderId: string; list: StoredDeadline[] }>('deadlines');
  const list = rows.find((row) => row.orderId === orderId)?.list ?? [];
  return list.find((deadline) => deadline.rule === rule)?.by ?? null;
}

/** Reads an order's own page and the way of its parcels. */
async function readAll({ driver, market }: Suite, role: string): Promise<string> {
  const { id, parcels } = market.order(role);
  const page = await driver.openPage(detailPath(id));
  await waitFor(async () => (await stored(driver, id))?.protectionEndsAt, `the page of ${role} to be read`);
  await page.close();
  await driver.openPage(trackingPath(id));
  await waitFor(async () => {
    const rows = await driver.database<{ orderId: string; events: unknown[] | null }>('parcels');
    return rows.filter(({ orderId, events }) => orderId === id && events?.length).length === parcels.length;
  }, `the parcels of ${role} to be read`);
  return id;
}

const verdict = (popup: Page) => popup.$eval('.verdict', (line) => line.textContent).catch(() => null);
const text = (popup: Page) => popup.evaluate(() => document.body.textContent ?? '');

/** Clicks the button that says this. */
async function press(page: Page, words: string): Promise<void> {
  const button = await waitFor(async () => {
    const found = await page.evaluateHandle(
      (wanted) => [...document.querySelectorAll('button')].find((one) => one.textContent === wanted) ?? null,
      words,
    );
    return found.asElement();
  }, `the button "${words}"`);
  await button.evaluate((element) => (element as HTMLElement).click());
}

describe.each(kinds)('%s: before and after a confirmation', (kind) => {
  const here = suite(kind, {}, () => ({ build: overPages(variant(kind, {})) }));

  test('the boxes lead from "not yet" to "confirm gladly", and are remembered', async () => {
    const { driver } = here;
    const id = await readAll(here, 'delivered');
    const popup = await popupAt(driver, detailPath(id));
    await waitForValue(() => verdict(popup), 'Not yet', 'the verdict');
    expect(await text(popup)).toContain('Check it and decide in time: ');
    expect(await barriers(popup)).toEqual([]);
    for (const box of ['receivedAt', 'matchesAt', 'worksAt']) {
      await popup.click(`.boxes input[name="${box}"]`);
      await waitFor(
        async () => (await stored(driver, id))?.said[box as 'receivedAt'],
        `the box ${box} to be remembered`,
      );
    }
    await waitForValue(() => verdict(popup), 'Confirm gladly', 'the verdict');
    expect(await text(popup)).toContain('The seller is waiting for the money.');
    expect(await barriers(popup)).toEqual([]);
    const again = await popupAt(driver, detailPath(id));
    await waitForValue(() => verdict(again), 'Confirm gladly', 'the verdict, asked anew');
    await again.click('.boxes input[name="worksAt"]');
    await waitForValue(() => verdict(popup), 'Not yet', 'the verdict');
    expect((await stored(driver, id))?.said.worksAt).toBeNull();
  });

  test('of two parcels the missing one is named; a dispute and an end that comes near say stop', async () => {
    const { driver } = here;
    const two = await readAll(here, 'two-parcels');
    const missing = here.market.order('two-parcels').parcels[1]?.code ?? 'no code';
    const popup = await popupAt(driver, trackingPath(two));
    await waitForValue(() => verdict(popup), 'Not yet', 'the verdict');
    expect(await text(popup)).toContain(`Not delivered yet: ${missing}`);
    expect(await text(popup)).toContain('Items can be confirmed one by one.');
    const soon = await popupAt(driver, detailPath(await readAll(here, 'ends-soon')));
    await waitForValue(() => verdict(soon), 'Don’t confirm', 'the verdict');
    expect(await text(soon)).toContain('open a dispute by then instead of confirming');
  });

  test('confirmed without a question, it shows what can be done and by when; the buyer says so, and takes it back', async () => {
    const { driver, market } = here;
    await setSettings(driver, { guard: false });
    const list = await driver.openPage(listPath);
    await waitForCards(list, 10);
    await waitFor(async () => (await storedOrders(driver)).length === 10, 'ten stored orders');
    const { id } = market.order('ends-later');
    await clickConfirm(list, market, id);
    await agreeWithShop(list, 'en');
    await waitForValue(async () => market.order('ends-later').state, 'completed', "the order's state");
    await driver.openPage(detailPath(id));
    await waitFor(
      async () => (await stored(driver, id))?.status === 'completed',
      'the order to be read as completed',
    );

    const popup = await popupAt(driver, detailPath(id));
    await waitFor(() => popup.$('.mistake:not([open])'), 'the way out, folded');
    await popup.click('.mistake summary');
    expect(await text(popup)).toContain('If the seller is honest, the parcel still comes.');
    expect(await text(popup)).toContain(`I confirmed receipt of order ${id} by mistake`);
    expect(await endOf(driver, id, 'card-chargeback')).toBeNull();

    await press(popup, 'I confirmed by mistake');
    await waitFor(async () => (await stored(driver, id))?.said.mistakeAt, 'the word of the buyer');
    await waitFor(() => popup.$('.mistake[open] .steps li:nth-child(2)'), 'the steps');
    const by = await waitFor(
      () => endOf(driver, id, 'dispute-after-completion'),
      'the last day for a dispute',
    );
    const days = (Date.parse(by) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(5);
    expect(days).toBeLessThan(8);
    await waitFor(async () => (await text(popup)).includes('Last days to open a dispute'), 'that window');
    expect(await barriers(popup)).toEqual([]);

    const dashboard = await driver.extensionPage(`dashboard.html#order-${id}`);
    await waitFor(() => dashboard.$('.more .mistake[open] .steps'), 'the steps on the dashboard');
    expect(await barriers(dashboard)).toEqual([]);
    await press(popup, 'Take back');
    await waitFor(
      async () => (await stored(driver, id))?.said.mistakeAt === null,
      'the word to be taken back',
    );
  });

  test('completed days ago by an act that Escrowl did not see, it is offered as well', async () => {
    const { driver, market } = here;
    const { id } = market.order('completed-recently');
    await driver.openPage(detailPath(id));
    await waitFor(async () => (await stored(driver, id))?.completedAt, 'the day of the completion');
    const popup = await popupAt(driver, detailPath(id));
    await waitFor(() => popup.$('.mistake'), 'the way out');
    await press(popup, 'I confirmed by mistake');
    await waitFor(() => popup.$('.mistake[open]'), 'the steps');
    expect(await popup.$$eval('.steps > li', (steps) => steps.length)).toBeGreaterThan(1);
  });
});
