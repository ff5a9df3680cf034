// The examples of what the guard must do, by their letters, each from a buyer's own view of the dialog.
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { hostTag } from '../../lib/wire/protocol.ts';
import { openAct, type Place, placeOf, trackingRead } from './asking.ts';
import { isThere, question } from './question.ts';
import { type ActPage, actButton, agreeWithAct, idsOf, shopAsksAct, trackingPath } from './shop.ts';
import { kinds, suite } from './suite.ts';
import { withOpenDialog } from './variant.ts';
import { waitFor } from './wait.ts';

const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<
  string,
  { message: string } | undefined
>;
const saying = (key: string) => messages[key]?.message ?? `no message ${key}`;

/** What the dialog shows; null when there is none. */
const dialogOn = (page: Page) =>
  page.evaluate((tag) => {
    const dialog = document.querySelector(tag)?.shadowRoot?.querySelector('dialog');
    if (!dialog) return null;
    const buttons = [...dialog.querySelectorAll<HTMLElement>('footer button, footer a')].map((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      const href = one.getAttribute('href');
      return { text: one.textContent, href, x: left + width / 2, y: top + height / 2 };
    });
    const boxes = dialog.querySelectorAll('input').length;
    return { kind: dialog.className, text: dialog.textContent, boxes, buttons };
  }, hostTag);

const clickAct = async ({ page, place, ids }: Place) =>
  ((await actButton(page, place, ids)) as { click(): Promise<void> }).click();

/** Clicks a button of the dialog as soon as it counts. */
async function clickInDialog(page: Page, key: string) {
  const dialog = await waitFor(async () => {
    const now = await dialogOn(page);
    return now && !now.kind.includes('asleep') ? now : null;
  }, 'the dialog to be awake');
  const button = dialog.buttons.find(({ text }) => text === saying(key));
  if (!button) throw new Error(`no button ${key} in ${dialog.text}`);
  await page.mouse.click(button.x, button.y);
}

describe.each(kinds)('%s: the examples', (kind) => {
  const here = suite(kind, { scenario: 'guards' }, () => ({ build: withOpenDialog(kind) }));

  /** Lets Escrowl know where the parcels are, and opens the act's page. */
  async function openTracked(place: ActPage): Promise<Place> {
    const { orderId } = idsOf(here.market, place);
    const tracking = await here.driver.openPage(trackingPath(orderId));
    await trackingRead(here.driver, orderId);
    await tracking.close();
    const at = await openAct(here, place);
    // The page with the act tells what the one with the tracking does not.
    await waitFor(async () => {
      const orders = await here.driver.database<{ id: string; total?: unknown; items?: unknown }>('orders');
      return orders.some(({ id, total, items }) => id === orderId && total && items);
    }, 'the rest of the order to be read');
    return at;
  }

  const hundredRoubles = placeOf('confirm on the list of aliexpress.ru', 'hundred-roubles');

  test('(a) a hundred roubles, delivered, on aliexpress.ru: calm, one click, one request', async () => {
    here.market.change({ language: 'ru' });
    const at = await openTracked(hundredRoubles);
    const { page } = at;
    const button = await actButton(page, at.place, at.ids);
    expect(await button.evaluate((element) => element.textContent)).toBe('Подтвердить получение');
    await clickAct(at);
    await question(page);
    const dialog = await dialogOn(page);
    expect(dialog).toMatchObject({ boxes: 0, kind: expect.stringContaining('calm') });
    expect(dialog?.text).toContain('100');
    expect(here.market.acts()).toEqual([]);
    await clickInDialog(page, 'guard_confirm');
    await waitFor(() => shopAsksAct(page), "the shop's own question");
    expect(here.market.acts()).toEqual([]);
    await agreeWithAct(page);
    await waitFor(() => here.market.acts().length > 0, 'the act to arrive');
    await waitFor(async () => !(await isThere(page)), 'no question to be left');
    expect(here.market.acts()).toMatchObject([{ act: 'confirm', orderId: at.ids.orderId }]);
  });

  test('(b) two parcels, one delivered: firm, names the missing one, offers item by item', async () => {
    const at = await openTracked(placeOf('confirm on the list, item by item'));
    const { page } = at;
    const { parcels } = here.market.order(at.place.role);
    await clickAct(at);
    await question(page);
    const dialog = await dialogOn(page);
    expect(dialog).toMatchObject({ boxes: 2, kind: expect.stringContaining('firm') });
    const named = parcels.map(({ code }) => dialog?.text.includes(code));
    expect(named).toEqual(parcels.map(({ deliveredAt }) => deliveredAt === null));
    expect(dialog?.text).toContain(saying('guard_one_by_one'));
    await clickInDialog(page, 'guard_not_yet');
    const later = await waitFor(async () => {
      const now = await dialogOn(page);
      return now?.kind.includes('later') ? now : null;
    }, 'what can be done instead');
    expect(later.buttons[0]).toMatchObject({
      text: saying('guard_items_page'),
      href: expect.stringContaining(`detail.html?orderId=${at.ids.orderId}`),
    });
    expect(here.market.acts()).toEqual([]);
    expect(await shopAsksAct(page)).toBe(false);
  });

  test('(c) "Cancel request" on an open dispute: asked, and nothing is sent', async () => {
    const at = await openAct(here, placeOf("close-dispute on the dispute's page", 'dispute-cancellable'));
    const { page } = at;
    const button = await actButton(page, at.place, at.ids);
    expect(await button.evaluate((element) => element.textContent)).toBe('Cancel request');
    await clickAct(at);
    await question(page);
    const dialog = await dialogOn(page);
    expect(dialog).toMatchObject({ boxes: 1, kind: expect.stringContaining('firm') });
    expect(dialog?.text).toContain(saying('guard_close_lost'));
    await clickInDialog(page, 'guard_close_no');
    await waitFor(async () => (await dialogOn(page))?.kind.includes('later'), 'what can be done instead');
    expect(here.market.acts()).toEqual([]);
    expect(await shopAsksAct(page)).toBe(false);
  });

  test('(d) a second tap within half a second: nothing', async () => {
    here.market.change({ language: 'ru' });
    const at = await openTracked(hundredRoubles);
    const { page } = at;
    // Whether the dialog slept when the tap came: on a busy machine it may come too late, and counts.
    await page.evaluate((tag) => {
      const seen = window as unknown as { slept: boolean[] };
      seen.slept = [];
      addEventListener(
        'click',
        (event) => {
          const dialog = document.querySelector(tag)?.shadowRoot?.querySelector('dialog');
          if (event.isTrusted && dialog) seen.slept.push(dialog.classList.contains('asleep'));
        },
        true,
      );
    }, hostTag);
    await clickAct(at);
    const first = Date.now();
    await question(page);
    const confirm = (await dialogOn(page))?.buttons.find(({ text }) => text === saying('guard_confirm'));
    if (!confirm) throw new Error('no button to confirm');
    await new Promise((resolve) => setTimeout(resolve, 300 - (Date.now() - first)));
    await page.mouse.click(confirm.x, confirm.y);
    const [slept] = await page.evaluate(() => (window as unknown as { slept: boolean[] }).slept);
    expect(slept).toBe(true);
    expect(here.market.acts()).toEqual([]);
    expect(await shopAsksAct(page)).toBe(false);
    expect((await dialogOn(page))?.text).toContain(saying('guard_title'));
  });
});
