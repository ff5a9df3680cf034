// Pages that are not ready, that draw themselves anew, that stand open twice, and a guard that is broken.
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { MarketOptions } from '../market/market.ts';
import { openAct, placeOf, trackingRead } from './asking.ts';
import { goOn, isAsked, isThere, question } from './question.ts';
import { type ActPage, actButton, agreeWithAct, detailPath, idsOf, listPath, shopAsksAct } from './shop.ts';
import { kinds, suite } from './suite.ts';
import { guardVariant } from './variant.ts';
import { waitFor } from './wait.ts';

const list = placeOf('confirm on the list');
/** Boxes to tick: tracking was never read. */
const firm = 2;

const click = async (page: Page, place: ActPage, ids: ReturnType<typeof idsOf>) =>
  ((await actButton(page, place, ids)) as { click(): Promise<void> }).click();

describe.each(kinds)('%s: other ways to a guarded button', (kind) => {
  const here = suite(kind, { scenario: 'guards' });

  /** The question stands there, nothing has happened; on, and the shop asks; yes, and one request. */
  async function goesOnce(page: Page) {
    expect(await shopAsksAct(page)).toBe(false);
    expect(here.market.acts()).toEqual([]);
    await goOn(page, firm);
    await waitFor(() => shopAsksAct(page), "the shop's own question");
    expect(here.market.acts()).toEqual([]);
    await agreeWithAct(page);
    await waitFor(() => here.market.acts().length > 0, 'the act to arrive');
    await waitFor(async () => !(await isThere(page)), 'no question to be left');
    expect(here.market.acts()).toHaveLength(1);
  }

  test.each<MarketOptions['delivery']>(['jsonp', 'static'])(
    "the page's script clicks as soon as the button is there, drawn by %s",
    async (delivery) => {
      const { market, driver } = here;
      const { orderId } = idsOf(market, list);
      market.change({ delivery, clickAtOnce: { act: 'confirm', id: orderId } });
      const page = await driver.openPage(listPath);
      await question(page);
      await goesOnce(page);
    },
  );

  test.each<MarketOptions['swap']>(['press', 'question'])(
    'the page draws its buttons anew at the %s',
    async (swap) => {
      here.market.change({ swap });
      const { page, ids } = await openAct(here, list);
      // A button that is swapped under the mouse swallows the click.
      await waitFor(async () => {
        await click(page, list, ids);
        return isAsked(page);
      }, "the guard's question");
      await goesOnce(page);
    },
  );

  test('a second tab asks for itself', async () => {
    const { market, driver } = here;
    const { page: first, ids } = await openAct(here, list);
    const second = await driver.openPage(detailPath(ids.orderId));
    await actButton(second, list, ids);
    await first.bringToFront();
    await click(first, list, ids);
    await goOn(first, firm);
    await waitFor(() => shopAsksAct(first), "the shop's own question");
    await second.bringToFront();
    await click(second, list, ids);
    await question(second);
    expect(await shopAsksAct(second)).toBe(false);
    await second.keyboard.press('Escape');
    await waitFor(async () => !(await isThere(second)), 'the question to be gone');
    expect(market.acts()).toEqual([]);
    await first.bringToFront();
    await agreeWithAct(first);
    await waitFor(() => market.acts().length === 1, 'the act to arrive');
    expect(await shopAsksAct(second)).toBe(false);
  });

  test('what passed in one tab opens nothing on the wire of another', async () => {
    const { market, driver } = here;
    const { page: first, ids } = await openAct(here, list);
    market.change({ confirmTextShown: 'Blorp qux' });
    const second = await driver.openPage(detailPath(ids.orderId));
    await actButton(second, list, ids);
    await first.bringToFront();
    await click(first, list, ids);
    await goOn(first, firm);
    await waitFor(() => shopAsksAct(first), "the shop's own question");
    await second.bringToFront();
    await click(second, list, ids);
    await agreeWithAct(second);
    await question(second);
    expect(market.acts()).toEqual([]);
  });

  test('what another tab has read is known at the click', async () => {
    const { market, driver } = here;
    const { page, ids } = await openAct(here, list);
    const tracking = await driver.openPage(`/p/tracking/index.html?tradeOrderId=${ids.orderId}`);
    await trackingRead(driver, ids.orderId);
    await tracking.close();
    await page.bringToFront();
    // Calm: no boxes. What the page knew may be asked for anew a moment later than the tab comes back.
    await waitFor(async () => {
      await click(page, list, ids);
      await question(page);
      await goOn(page, 0).catch(() => {});
      return shopAsksAct(page);
    }, "the shop's own question");
    expect(market.acts()).toEqual([]);
  });
});

/** One place for each of the scripts that guard. */
const places = [
  list,
  placeOf("close-dispute on the dispute's page"),
  placeOf('confirm on the list of aliexpress.ru'),
];

describe.each([
  ['its script throws', (text: string) => `throw new Error("broken");\n${text}`],
  ["its dialog can't be shown", (text: string) => text.replace('.showModal()', '.showNothing()')],
] as const)('Escrowl is broken, %s', (_, change) => {
  describe.each(kinds)('%s', (kind) => {
    const here = suite(kind, { scenario: 'guards' }, () => ({ build: guardVariant(kind, change) }));

    test.each(places)("$name: the page's own flow goes on", async (place) => {
      const { market, driver } = here;
      const ids = idsOf(market, place);
      const page = await driver.openPage(place.path(ids));
      await click(page, place, ids);
      await waitFor(() => shopAsksAct(page), "the shop's own question");
      expect(market.acts()).toEqual([]);
      await agreeWithAct(page);
      await waitFor(() => market.acts().length === 1, 'the act to arrive');
      await waitFor(async () => !(await isThere(page)), 'no question to be there');
    });
  });
});
