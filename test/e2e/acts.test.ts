import { describe, expect, test } from 'vitest';
import type { Language, MarketOptions } from '../market/market.ts';
import { askedBy, openAct, passes, refuses } from './asking.ts';
import { isAsked } from './question.ts';
import {
  type Activation,
  type ActPage,
  actButton,
  actPages,
  agreeWithAct,
  shopAsksAct,
  waysToActivate,
} from './shop.ts';
import { kinds, setSettings, suite } from './suite.ts';
import { waitFor } from './wait.ts';

/** Three languages with words for some of the buttons, and one without any. */
const languages: Language[] = ['en', 'ru', 'pl', 'ko'];
const carriers: MarketOptions['operation'][] = ['fetch', 'xhr', 'jsonp', 'beacon', 'form'];

interface Case extends ActPage {
  language: Language;
  operation: MarketOptions['operation'];
  ways: Activation[];
}

/** A second tap takes the focus from the question's buttons: such a way is never the one that goes on. */
const isTwice = (way: Activation) => way.startsWith('double');

/** Every place, so that each act meets every way, every language and every carrier at least once. */
function casesOf(act: ActPage['act']): Case[] {
  const places = actPages.filter((place) => place.isGuarded && place.act === act);
  const each = Math.ceil(waysToActivate.length / places.length) + 1;
  return places.map((place, index) => {
    const ways = Array.from(
      { length: each },
      (_, step) => waysToActivate[(index * each + step) % waysToActivate.length] ?? 'click',
    );
    const once = ways.filter((way) => !isTwice(way));
    return {
      ...place,
      language: languages[index % languages.length] ?? 'en',
      operation: carriers[index % carriers.length] ?? 'fetch',
      ways: [...ways.filter(isTwice), ...(once.length > 0 ? once : (['click'] as const))],
    };
  });
}

const cases = (['confirm', 'close-dispute', 'accept-offer', 'cancel-order'] as const).flatMap(casesOf);

test('every act meets every way, language and carrier', () => {
  for (const act of new Set(cases.map((one) => one.act))) {
    const own = cases.filter((one) => one.act === act);
    expect(new Set(own.flatMap(({ ways }) => ways)).size, act).toBe(waysToActivate.length);
    expect(new Set(own.map(({ language }) => language)).size, act).toBe(languages.length);
    expect(new Set(own.map(({ operation }) => operation)).size, act).toBe(carriers.length);
  }
});

describe.each(kinds)("%s: before what can't be undone", (kind) => {
  const here = suite(kind, { scenario: 'guards' });

  test.each(cases)('$name by $ways in $language, sent by $operation', async (one) => {
    const { language, operation, ways } = one;
    const confirmTag = ways.includes('requestSubmit') ? 'submit' : 'button';
    here.market.change({ ...one.options, language, operation, confirmTag });
    const at = await openAct(here, one);
    for (const how of ways.slice(0, -1)) await refuses(here, at, how);
    await passes(here, at, ways.at(-1) ?? 'click');
  });

  test.each(actPages.filter((place) => !place.isGuarded))('$name: nothing is asked', async (place) => {
    const at = await openAct(here, place);
    const button = await actButton(at.page, place, at.ids);
    await button.click();
    await waitFor(() => shopAsksAct(at.page), "the shop's own question");
    await agreeWithAct(at.page);
    await waitFor(() => here.market.acts().length === 1, 'the act to arrive');
    await waitFor(async () => !(await isAsked(at.page)), 'no question to be there');
  });

  test.each(cases.filter((one, index) => cases.findIndex(({ act }) => act === one.act) === index))(
    '$act, with the guard switched off: the page as it is',
    async (place) => {
      here.market.change(place.options);
      await setSettings(here.driver, { guard: false });
      const at = await openAct(here, place);
      await (await actButton(at.page, place, at.ids)).click();
      await waitFor(() => shopAsksAct(at.page), "the shop's own question");
      await agreeWithAct(at.page);
      await waitFor(() => here.market.acts().length === 1, 'the act to arrive');
      expect(await isAsked(at.page)).toBe(false);
    },
  );

  test('known buttons are asked about before the shop asks, in a language without words too', async () => {
    for (const act of ['confirm', 'close-dispute', 'accept-offer'] as const) {
      const place = cases.find((one) => one.act === act);
      if (!place) throw new Error(act);
      here.market.change({ ...place.options, language: 'ko' });
      const at = await openAct(here, place);
      expect(await askedBy(at, 'click'), act).toBe('click');
      expect(await shopAsksAct(at.page)).toBe(false);
    }
  });
});
