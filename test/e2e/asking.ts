// A guarded act from the first touch of its button to what arrives at the marketplace.
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Driver } from './browser.ts';
import { goOn, isAsked, isThere, question } from './question.ts';
import {
  type ActIds,
  type Activation,
  type ActPage,
  actButton,
  activate,
  actPages,
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
  if (tracksItself(place)) await trackingRead(driver, ids.orderId);
  await prepareAct(page, place);
  return { page, place, ids };
}

/** The page of this act, by its name; of another order than its own where one is named. */
export function placeOf(name: string, role?: string): ActPage {
  const found = actPages.find((place) => place.name === name);
  if (!found) throw new Error(`no place to ${name}`);
  return role === undefined ? found : { ...found, role };
}

/** The order's page of before 2022 asks where the parcels are, too. */
const tracksItself = ({ boxes }: ActPage) => boxes === 'before';

/** Waits until Escrowl knows where the order's parcels are. */
export async function trackingRead(driver: Driver, orderId: string): Promise<void> {
  await waitFor(async () => {
    const parcels = await driver.database<{ orderId: string; status?: string | null }>('parcels');
    const own = parcels.filter((parcel) => parcel.orderId === orderId);
    return own.length > 0 && own.every(({ status }) => Boolean(status));
  }, 'the tracking to be read');
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

/** How many boxes its question has: none for what tracking calls delivered, which the page has told where it tracks itself. */
export function boxesOf(place: ActPage, by: 'click' | 'wire'): number {
  if (place.act !== 'confirm' || by === 'wire') return 1;
  return tracksItself(place) && place.role === 'delivered' ? 0 : 2;
}

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
