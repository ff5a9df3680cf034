// A guarded act from the first touch of its button to what arrives at the marketplace.
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { goOn, isAsked, isThere, question } from './question.ts';
import {
  type ActIds,
  type Activation,
  type ActPage,
  actButton,
  activate,
  actsOf,
  agreeWithAct,
  idsOf,
  prepareAct,
  shopAsksAct,
} from './shop.ts';
import { type Suite, storedOrders } from './suite.ts';
import { waitFor } from './wait.ts';

export interface Place {
  page: Page;
  place: ActPage;
  ids: ActIds;
}

/** Opens an act's page, and waits until Escrowl has read the order there. */
export async function openAct({ market, driver }: Suite, place: ActPage): Promise<Place> {
  const ids = idsOf(market, place);
  const page = await driver.openPage(place.path(ids));
  await actButton(page, place, ids);
  await waitFor(async () => (await storedOrders(driver)).includes(ids.orderId), 'the order to be read');
  await prepareAct(page, place);
  return { page, place, ids };
}

/** A button without a form can't be sent; its page's script clicks it instead. */
async function wayFor(button: ElementHandle<Element>, how: Activation): Promise<Activation> {
  if (how !== 'requestSubmit') return how;
  const hasForm = await button.evaluate((element) => Boolean((element as HTMLButtonElement).form));
  return hasForm ? how : 'script click';
}

/**
 * Sets the act's button off. By whom the question came: the click lock before the shop's own one, or
 * the wire lock after it, where nothing on the page says what the button is.
 */
export async function askedBy({ page, place, ids }: Place, how: Activation): Promise<'click' | 'wire'> {
  const button = await actButton(page, place, ids);
  await activate(page, button as ElementHandle<Element>, await wayFor(button as ElementHandle<Element>, how));
  await waitFor(async () => (await isAsked(page)) || (await shopAsksAct(page)), 'a question');
  if (await isAsked(page)) return 'click';
  await agreeWithAct(page);
  await question(page);
  return 'wire';
}

/** How many boxes its question has, for an order of which no tracking was read. */
export const boxesOf = ({ act }: ActPage, by: 'click' | 'wire') =>
  act === 'confirm' && by === 'click' ? 2 : 1;

/** The question, nothing sent; Escape, which is a no wherever a second tap has taken the focus, and nothing sent. */
export async function refuses(here: Suite, at: Place, how: Activation): Promise<void> {
  await askedBy(at, how);
  expect(here.market.acts()).toEqual([]);
  await waitFor(async () => {
    await at.page.keyboard.press('Escape');
    return !(await isThere(at.page));
  }, 'the question to be gone');
  expect(here.market.acts()).toEqual([]);
}

/** The question, nothing sent; going on, the shop's own question; its yes, and exactly one request. */
export async function passes(
  here: Suite,
  at: Place,
  how: Activation,
  boxes?: number,
): Promise<'click' | 'wire'> {
  const { page, place, ids } = at;
  const { market } = here;
  const by = await askedBy(at, how);
  expect(market.acts()).toEqual([]);
  await goOn(page, boxes ?? boxesOf(place, by));
  if (by === 'click') {
    // A form that the page's script sends goes without the shop's question.
    await waitFor(async () => market.acts().length > 0 || (await shopAsksAct(page)), "the shop's answer");
    if (market.acts().length === 0) await agreeWithAct(page);
  }
  await waitFor(() => actsOf(market, place, ids).length > 0, 'the act to arrive');
  await waitFor(async () => !(await isAsked(page)), 'no question to be left');
  expect(market.acts()).toHaveLength(1);
  return by;
}
