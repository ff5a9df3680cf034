// The demo without Escrowl: what the guard's tests count must happen when nobody guards it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Market, startMarket } from '../market/market.ts';
import { Driver } from './browser.ts';
import {
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
  waysToActivate,
} from './shop.ts';
import { kinds } from './suite.ts';
import { waitFor, waitForValue } from './wait.ts';

describe.each(kinds)('%s: the demo without Escrowl', (kind) => {
  let market: Market;
  let driver: Driver;
  beforeAll(async () => {
    market = await startMarket({ scenario: 'guards' });
    driver = await Driver.launch(kind, { market, bare: true });
  });
  beforeEach(() => market.reset());
  afterAll(async () => {
    await driver.close();
    await market.close();
  });

  /** Does an act and expects the shop's own question first, and one request after it. */
  async function act(place: ActPage, how: Activation) {
    const ids = idsOf(market, place);
    const page = await driver.openPage(place.path(ids));
    const button = await actButton(page, place, ids);
    await prepareAct(page, place);
    await activate(page, button, how);
    await waitFor(() => shopAsksAct(page), "the shop's own question");
    expect(market.acts()).toEqual([]);
    await agreeWithAct(page);
    await waitForValue(async () => actsOf(market, place, ids).length, 1, 'requests');
    expect(market.acts()).toHaveLength(1);
    await page.close();
  }

  test.each(actPages)('$name', async (place) => {
    market.change(place.options);
    await act(place, 'click');
  });

  const [onList] = actPages;
  test.each(waysToActivate)('a button in a form, by %s', async (how) => {
    market.change({ confirmTag: 'submit' });
    if (onList) await act(onList, how);
  });
});
