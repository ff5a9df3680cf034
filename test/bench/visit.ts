import type { Page } from 'puppeteer-core';
import type { Driver } from '../e2e/browser.ts';
import { waitFor } from '../e2e/wait.ts';

/** What opening a page came to, in ms. */
interface Visit {
  /** When the page's navigation began, epoch. */
  origin: number;
  /** From there to what was waited for standing on the page. */
  drawn: number;
  /** What the page's main thread worked until then and half a second more; Chromium only, 0 in Firefox. */
  work: number;
}

/**
 * Opens a page in a tab of its own and closes it again. `count`: how many elements of `selector` stand on it
 * once it is drawn. Then `other` is waited for, and half a second more, so that whatever runs in the page gets
 * the same time to finish what it began.
 */
export async function visit(
  driver: Driver,
  address: string,
  selector: string,
  count = 1,
  other?: Promise<unknown>,
): Promise<Visit> {
  const page = await driver.browser.newPage();
  const metrics = driver.kind === 'chromium' ? await threadMetrics(page) : null;
  await page.evaluateOnNewDocument(
    (wanted, least) => {
      new MutationObserver((_, observer) => {
        if (document.querySelectorAll(wanted).length < least) return;
        observer.disconnect();
        Object.assign(globalThis, { drawnAt: performance.now() });
      }).observe(document, { childList: true, subtree: true });
    },
    selector,
    count,
  );
  await page.goto(driver.address(address), { waitUntil: 'domcontentloaded' });
  const { drawn, origin } = await waitFor(
    () =>
      page.evaluate(() => {
        const { drawnAt } = globalThis as unknown as { drawnAt?: number };
        return drawnAt === undefined ? null : { drawn: drawnAt, origin: performance.timeOrigin };
      }),
    `${address} to be drawn`,
  );
  await other;
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  const work = (await metrics?.()) ?? 0;
  await page.close();
  return { origin, drawn, work };
}

/** Chromium counts a page's work by the clock unless it is told to; on a busy machine others' work would be in it. */
async function threadMetrics(page: Page): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
}
