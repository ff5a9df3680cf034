// Scripts of the page that do what they can against the guard: nothing is sent without the buyer's own hand.
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { hostTag } from '../../lib/wire/protocol.ts';
import { type HostileKind, hostileKinds } from '../market/options.ts';
import { openAct, type Place, placeOf } from './asking.ts';
import { goOn, isAsked, isThere } from './question.ts';
import { type ActPage, actButton, agreeWithAct, shopAsksAct } from './shop.ts';
import { kinds, suite } from './suite.ts';
import { waitFor } from './wait.ts';

/** What the hostile script has done, and what it got; see hostile.js. */
interface Attack {
  tried: number;
  forged: number;
  opened: number;
  stolen: unknown[];
}

const attackOf = (page: Page) =>
  page.evaluate(() => {
    const { tried, forged, opened, stolen } = (window as unknown as { market: Attack }).market;
    return { tried, forged, opened, stolen };
  });

/** Kinds that go on for as long as there is something on the page; the others do what they do at once. */
const goesOn = new Set<HostileKind>(['find-dialog', 'patch-events', 'forge']);
/** Kinds under which the dialog may have to give up, or has not the focus. */
const hasNoDialog = new Set<HostileKind>(['cover', 'restyle', 'remove-host']);
/** What can't be seen can't be clicked by a hand. */
const hidesButtons = (kind: HostileKind) => kind === 'css-hide';

describe.each(kinds)('%s: a hostile page', (kind) => {
  const here = suite(kind, { scenario: 'guards' });

  async function press({ page, place, ids }: Place, hostile: HostileKind, how: 'click' | 'script click') {
    const button = await actButton(page, place, ids);
    if (how === 'click' && !hidesButtons(hostile)) await (button as { click(): Promise<void> }).click();
    else await button.evaluate((element) => (element as HTMLElement).click());
  }

  /** Sees the dialog come, counted from before: the page may remove it at once. */
  const watchDialog = (page: Page) =>
    page.evaluate((tag) => {
      const seen = window as unknown as { dialogs: number };
      seen.dialogs = 0;
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          for (const node of addedNodes) if (node.nodeName.toLowerCase() === tag) seen.dialogs += 1;
      }).observe(document.documentElement, { childList: true });
    }, hostTag);
  const dialogs = (page: Page) => page.evaluate(() => (window as unknown as { dialogs: number }).dialogs);

  /** Waits until the dialog has come and the page has done what it does against it. */
  async function attacked(page: Page, hostile: HostileKind, times: number) {
    await waitFor(async () => (await dialogs(page)) >= times, "the guard's dialog");
    if (!hasNoDialog.has(hostile)) await waitFor(() => isAsked(page), "the guard's question");
    const before = await attackOf(page);
    if (goesOn.has(hostile))
      await waitFor(async () => {
        const now = await attackOf(page);
        return now.tried + now.forged >= before.tried + before.forged + 2;
      }, 'the page to try');
    else if (hasNoDialog.has(hostile))
      await waitFor(async () => (await attackOf(page)).tried > 0, 'the page to try');
    const { stolen, opened } = await attackOf(page);
    expect({ stolen, opened }).toEqual({ stolen: [], opened: 0 });
    expect(here.market.acts()).toEqual([]);
  }

  /** A no, wherever the focus is; the dialog may be gone already. */
  const refuse = (page: Page) =>
    waitFor(async () => {
      if (!(await isThere(page))) return true;
      await page.keyboard.press('Escape');
      return !(await isThere(page));
    }, 'the question to be gone');

  /** Nothing passed: the shop has not even asked. */
  async function expectNothing(page: Page) {
    expect(here.market.acts()).toEqual([]);
    expect(await shopAsksAct(page)).toBe(false);
  }

  async function agree(page: Page, hostile: HostileKind) {
    await waitFor(() => shopAsksAct(page), "the shop's own question");
    if (!hidesButtons(hostile)) return agreeWithAct(page);
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('.comet-modal-footer .comet-btn-primary')?.click(),
    );
  }

  async function expectClickLock(place: ActPage, hostile: HostileKind, boxes: number) {
    here.market.change({ ...place.options, hostile: [hostile] });
    const at = await openAct(here, place);
    const { page } = at;
    await watchDialog(page);
    await press(at, hostile, 'click');
    await attacked(page, hostile, 1);
    await refuse(page);
    await expectNothing(page);
    await press(at, hostile, 'script click');
    await attacked(page, hostile, 2);
    if (hasNoDialog.has(hostile)) {
      await refuse(page);
      return expectNothing(page);
    }
    await goOn(page, boxes);
    await agree(page, hostile);
    await waitFor(() => here.market.acts().length > 0, 'the act to arrive');
    await waitFor(async () => !(await isThere(page)), 'no question to be left');
    expect(here.market.acts()).toHaveLength(1);
  }

  const list = placeOf('confirm on the list');

  test.each(hostileKinds)('%s: before a confirmation', (hostile) => expectClickLock(list, hostile, 2));

  test.each(['find-dialog', 'remove-host'] as const)('%s: before a dispute is closed', (hostile) =>
    expectClickLock(placeOf("close-dispute on the dispute's page"), hostile, 1),
  );

  test.each(hostileKinds)('%s: behind a button that nobody knows', async (hostile) => {
    here.market.change({ hostile: [hostile], confirmTextShown: 'Blorp qux' });
    const at = await openAct(here, list);
    const { page } = at;
    await watchDialog(page);
    await press(at, hostile, 'click');
    await agree(page, hostile);
    await attacked(page, hostile, 1);
    await refuse(page);
    await waitFor(() => page.$('.comet-message-error'), 'the shop to hear that it failed');
    expect(here.market.acts()).toEqual([]);
  });
});
