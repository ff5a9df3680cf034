import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { StoredDeadline } from '../../lib/model/stored.ts';
import { barriers } from './barriers.ts';
import { detailPath, listPath, waitForCards } from './shop.ts';
import { kinds, type Suite, setSettings, storedOrders, suite } from './suite.ts';
import { waitFor, waitForValue } from './wait.ts';

const red = '#b3261e';
const amber = '#a34a06';
const noBadge = async ({ driver }: Suite) => (await driver.badge()).text === '';

/** Reads the ten orders, then one order's page; opens that order on the dashboard. */
async function openOrder(here: Suite, role: string): Promise<Page> {
  const { driver, market } = here;
  const list = await driver.openPage(listPath);
  await waitForCards(list, 10);
  await waitFor(async () => (await storedOrders(driver)).length === 10, 'ten stored orders');
  const { id } = market.order(role);
  await driver.openPage(detailPath(id));
  await waitFor(async () => {
    const orders = await driver.database<{ id: string; seen: Record<string, [string, string]> }>('orders');
    const looks = Object.values(orders.find((order) => order.id === id)?.seen ?? {});
    return looks.some(([, reader]) => reader.includes('order-detail'));
  }, `the page of ${role} to be read`);
  const page = await driver.extensionPage(`dashboard.html#order-${id}`);
  await waitFor(() => page.$('.more'), 'the order on the dashboard');
  return page;
}

/** The stored deadline of a rule; null when there is none. */
async function deadlineOf({ driver }: Suite, orderId: string, rule: string): Promise<StoredDeadline | null> {
  const rows = await driver.database<{ orderId: string; list: StoredDeadline[] }>('deadlines');
  const list = rows.find((row) => row.orderId === orderId)?.list ?? [];
  return list.find((deadline) => deadline.rule === rule) ?? null;
}

/** Clicks the button that says this. */
async function press(page: Page, text: string): Promise<void> {
  const button = await waitFor(async () => {
    const found = await page.evaluateHandle(
      (wanted) => [...document.querySelectorAll('button')].find((one) => one.textContent === wanted) ?? null,
      text,
    );
    return found.asElement();
  }, `the button "${text}"`);
  await button.evaluate((element) => (element as HTMLElement).click());
}

const says = (page: Page, text: string) =>
  waitFor(
    () => page.evaluate((wanted) => document.body.textContent?.includes(wanted), text),
    `"${text}" on the page`,
  );
const saysNoMore = (page: Page, text: string) =>
  waitFor(
    () => page.evaluate((wanted) => !document.body.textContent?.includes(wanted), text),
    `no "${text}" on the page`,
  );

/** Fills a date field as its picker does. */
async function pickDay(page: Page, selector: string, day: string): Promise<void> {
  await waitFor(() => page.$(selector), selector);
  await page.$eval(
    selector,
    (input, value) => {
      (input as HTMLInputElement).value = value;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    day,
  );
}

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe.each(kinds)('%s: what the buyer says', (kind) => {
  const here = suite(kind);

  test('starts its clock, the day can be put right, and it can be taken back', async () => {
    const page = await openOrder(here, 'ends-soon');
    const { id } = here.market.order('ends-soon');
    const by = async () => (await deadlineOf(here, id, 'seller-reply'))?.by ?? null;
    await press(page, 'I wrote to the seller today');
    await says(page, 'The seller should answer your message');
    const today = await page.$eval('.said input', (input) => (input as HTMLInputElement).value);
    await waitFor(() => page.evaluate(() => document.activeElement?.matches('.said input')), 'the focus');
    expect(Math.abs(Date.parse(today) - Date.now())).toBeLessThan(2 * 86_400_000);

    const earlier = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
    const before = await by();
    await pickDay(page, '.said input', earlier);
    await waitFor(async () => (await by()) !== before, 'the date to move');
    expect(Date.parse(before ?? '') - Date.parse((await by()) ?? '')).toBe(86_400_000);

    await press(page, 'Take back');
    await saysNoMore(page, 'The seller should answer your message');
    expect(await by()).toBeNull();
    // The notice has the way back of the taking back.
    await press(page, 'Put back');
    await says(page, 'The seller should answer your message');
  });

  test('"the parcel is here" ends the worry about protection; undone, it is back', async () => {
    await openOrder(here, 'ends-later');
    await waitForValue(() => here.driver.badge(), { text: '1', color: amber }, 'the badge');
    const popup = await here.driver.extensionPage('popup.html');
    await waitFor(() => popup.$('li.card[data-urgency="amber"]'), 'the amber card');
    await press(popup, 'The parcel is here');
    await waitFor(() => noBadge(here), 'no badge');
    const { id } = here.market.order('ends-later');
    expect(await deadlineOf(here, id, 'confirm')).toMatchObject({ done: false });
    await press(popup, 'Put back');
    await waitForValue(() => here.driver.badge(), { text: '1', color: amber }, 'the badge');
    expect(await deadlineOf(here, id, 'confirm')).toBeNull();
  });

  test('an own deadline counts on the badge until it is done', async () => {
    const page = await openOrder(here, 'delivered');
    await waitFor(() => noBadge(here), 'no badge');
    await page.type('input[name="what"]', 'Post office keeps it');
    await pickDay(page, 'input[name="last-day"]', dayFromNow(0));
    await press(page, 'Add');
    await says(page, 'Post office keeps it');
    await waitForValue(() => here.driver.badge(), { text: '1', color: red }, 'the badge');
    const popup = await here.driver.extensionPage('popup.html');
    await says(popup, 'Post office keeps it');
    await press(popup, 'Done');
    await waitFor(() => noBadge(here), 'no badge');
  });

  test('muting empties the badge and the popup, unmuting fills them again', async () => {
    const page = await openOrder(here, 'ends-soon');
    await waitForValue(() => here.driver.badge(), { text: '1', color: red }, 'the badge');
    await press(page, 'Mute this order');
    await waitFor(() => noBadge(here), 'no badge');
    await waitFor(() => page.$('.chip.muted'), 'the order to be called muted');
    const popup = await here.driver.extensionPage('popup.html');
    await waitFor(() => popup.$('main'), 'the popup');
    expect(await popup.$('li.card[data-urgency="red"]')).toBeNull();
    await press(page, 'Unmute this order');
    await waitForValue(() => here.driver.badge(), { text: '1', color: red }, 'the badge');
    await waitFor(() => popup.$('li.card[data-urgency="red"]'), 'the red card');
  });

  test('a note outlives the background', async () => {
    const page = await openOrder(here, 'delivered');
    await page.type('.note-field textarea', 'blue, not red');
    await page.$eval('.note-field textarea', (field) => (field as HTMLElement).blur());
    await waitFor(() => page.$('.note'), 'the note on the card');
    if (kind === 'chromium') await here.driver.killWorker();
    const { id } = here.market.order('delivered');
    const again = await here.driver.extensionPage(`dashboard.html#order-${id}`);
    await waitFor(() => again.$('.note'), 'the note on the card');
    await says(again, 'blue, not red');
  });

  test('everybody can use it, at 360 px, too', async () => {
    const page = await openOrder(here, 'ends-soon');
    await press(page, 'I wrote to the seller today');
    await waitFor(() => page.$('.said'), 'what was said');
    await here.driver.screenshot(page, `${kind}-order-open`, { width: 1100 });
    await here.driver.screenshot(page, `${kind}-order-open-narrow`, { width: 360 });
    expect(await barriers(page)).toEqual([]);
    const overflows = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
    expect(await page.evaluate(overflows)).toBe(false);
  });
});

describe.each(kinds)('%s: the rules', (kind) => {
  const here = suite(kind);

  test('an own number changes a date on the order, of a finished one, too, and goes back', async () => {
    const order = await openOrder(here, 'completed-recently');
    const { id } = here.market.order('completed-recently');
    const by = async () => (await deadlineOf(here, id, 'review'))?.by ?? null;
    const book = await waitFor(by, 'the date of the review');
    const rules = await here.driver.extensionPage('dashboard.html#rule-review');
    const field = '#rule-review input';
    await waitFor(() => rules.$(field), 'the rule');
    await rules.type(field, '40');
    await rules.$eval(field, (input) => (input as HTMLElement).blur());
    await says(rules, '40 days (yours)');
    await waitFor(async () => (await by()) !== book, 'the date to move');
    expect(await deadlineOf(here, id, 'review')).toMatchObject({ basis: 'user' });
    await says(order, 'set by you');

    await press(rules, 'Back to the book');
    await waitFor(async () => (await by()) === book, 'the date of the book');
    await saysNoMore(order, 'set by you');
    expect(await deadlineOf(here, id, 'review')).toMatchObject({ basis: 'rule' });
  });

  test('the number counts for orders that are read afterwards', async () => {
    await setSettings(here.driver, { ownDays: { review: 40 } });
    await openOrder(here, 'completed-recently');
    const { id } = here.market.order('completed-recently');
    await waitFor(async () => (await deadlineOf(here, id, 'review'))?.basis === 'user', 'the own number');
  });

  test('a date leads to its rule, and everybody can use the page', async () => {
    const order = await openOrder(here, 'ends-soon');
    const link = await waitFor(() => order.$('.claims a[href$="#rule-protection"]'), 'the way to the rule');
    await link.evaluate((element) => (element as HTMLElement).click());
    await waitFor(
      () => order.evaluate(() => document.activeElement?.id === 'rule-protection'),
      'the rule to have the focus',
    );
    await here.driver.screenshot(order, `${kind}-dashboard-rules`, { width: 1100, height: 1400 });
    expect(await barriers(order)).toEqual([]);
    await here.driver.screenshot(order, `${kind}-dashboard-rules-narrow`, { width: 360, height: 1400 });
    const overflows = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
    expect(await order.evaluate(overflows)).toBe(false);
  });
});
