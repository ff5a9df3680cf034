import { glanceOf, verdictTexts } from '../../components/view/shop.ts';
import { browser } from '../../lib/browser/extension.ts';
import { loadSettings, onSettingsChanged } from '../../lib/browser/settings.ts';
import { sellerCheck } from '../../lib/checks/seller-check.ts';
import { shopFacts, type ToldShop } from '../../lib/checks/shop-facts.ts';
import { createFormats } from '../../lib/i18n/formats.ts';
import { placeOf } from '../../lib/marketplace/place.ts';
import { shopAt } from '../../lib/marketplace/shop-address.ts';
import { instantOf } from '../../lib/time/moment.ts';
import { isAlive, tell } from '../on-page/background.ts';
import { makeChip } from './chip.ts';
import { findName, keepInside } from './place.ts';

/** The page may draw so often, and the chip is looked after once. Milliseconds. */
const pause = 200;

/** The chip of one place: where it belongs, and beside which name. */
interface Placed {
  place: string;
  host: HTMLElement;
  name: string | null;
}

/**
 * Keeps the verdict beside the shop's name on product and store pages, as long as the buyer wants it:
 * through every redrawing of the page, and not on the next page. Returns what asks for the verdict anew,
 * to be called when more is known. Nothing that fails in here reaches the page.
 */
export function startShopChip(): () => void {
  let placed: Placed | null = null;
  let asked = 0;
  let isWaiting = false;

  const remove = () => {
    placed?.host.remove();
    placed = null;
  };

  const ask = async () => {
    asked += 1;
    const question = asked;
    const place = placeOf(window.location.href);
    const made = await makeHere();
    // A newer question has the word.
    if (question !== asked) return;
    remove();
    if (made && place === placeOf(window.location.href)) placed = { place, ...made };
    look();
  };

  /** The chip where it belongs: not on another page, and again where the page drew its name anew. */
  const put = () => {
    if (!placed) return;
    if (!isAlive() || placeOf(window.location.href) !== placed.place) return remove();
    const { host } = placed;
    const element = findName(document, placed.name);
    if (!element) return host.remove();
    if (host.parentNode === element) return;
    element.append(host);
    keepInside(host);
  };

  const look = () => {
    isWaiting = false;
    // What a page was before its load is over, its own scripts may still compare with what they draw.
    if (document.readyState === 'complete') put();
  };
  const schedule = () => {
    if (!placed || isWaiting) return;
    isWaiting = true;
    setTimeout(look, pause);
  };
  new MutationObserver(schedule).observe(document, { subtree: true, childList: true });
  window.addEventListener('popstate', schedule);
  window.addEventListener('load', schedule);
  window.addEventListener('resize', () => placed && keepInside(placed.host));
  onSettingsChanged(() => void ask().catch(() => undefined));
  return () => void ask().catch(() => undefined);
}

/** The chip of the page as it stands; null where there is none to be: switched off, another page, nothing known. */
async function makeHere(): Promise<{ host: HTMLElement; name: string | null } | null> {
  const shop = shopAt(window.location.href);
  if (!shop) return null;
  const settings = await loadSettings();
  if (!settings.chip) return null;
  const told = (await tell<ToldShop | null>({ type: 'shop', ...shop }))?.value;
  const facts = told ? shopFacts(told) : null;
  if (!facts) return null;
  const zone = Temporal.Now.timeZoneId();
  const now = instantOf(Date.now());
  const check = sellerCheck(facts.seller, facts.product, facts.history, settings.thresholds, now, zone);
  const words = createFormats((key, substitutions) =>
    browser.i18n.getMessage(key as 'languageTag', substitutions),
  );
  const parts = [words.t(verdictTexts[check.verdict]), ...glanceOf(facts, check, words, now, zone)];
  const { language, direction, t } = words;
  const line = t('chip_label', parts.join(' · '));
  return {
    host: makeChip({ verdict: check.verdict, line, language, direction, t }),
    name: facts.seller.name ?? null,
  };
}
