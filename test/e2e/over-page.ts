// The popup as it is over a page of the shop: opened in a tab of its own, it would be over itself.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Driver } from './browser.ts';

/** Makes the popup of a build (see variant.ts) take the address after its # for the one of the active tab. */
export function overPages(build: string): string {
  const popup = join(build, 'popup.html');
  writeFileSync(
    popup,
    readFileSync(popup, 'utf8').replace('<head>', '<head><script src="/over.js"></script>'),
  );
  const script = `(globalThis.browser ?? chrome).tabs.query = async () => [{ url: decodeURIComponent(location.hash.slice(1)) }];`;
  writeFileSync(join(build, 'over.js'), script);
  return build;
}

/** The popup as it is over this page. */
export const popupAt = (driver: Driver, path: string): Promise<Page> =>
  driver.extensionPage(`popup.html#${encodeURIComponent(driver.address(path))}`);
