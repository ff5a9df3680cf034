import type { Browser } from 'webextension-polyfill';

const { browser: own, chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };

/**
 * The extension API as both browsers have it natively: with promises, in Manifest V3. The polyfill
 * that the other parts use would be a tenth of what a marketplace page may cost.
 * (An element with the id "browser" is `window.browser` too, where the browser has none.)
 */
export const browser: Browser = own?.runtime ? own : chrome;
