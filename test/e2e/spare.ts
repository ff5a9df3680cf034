// Browsers that wait for the next tests: to start one takes seconds, to put another build into it a moment.
import type { BrowserName, Driver, Options } from './browser.ts';

type Wanted = Omit<Options, 'market'>;

/** By what they were started with. A global, for every file has modules of its own; the files share a process. */
const place = globalThis as typeof globalThis & { escrowlSpare?: Map<string, Driver> };
const spare = place.escrowlSpare ?? new Map<string, Driver>();
if (!place.escrowlSpare) {
  place.escrowlSpare = spare;
  // So the runner ends its processes. Puppeteer forgets every second browser then.
  process.once('SIGTERM', () => {
    for (const driver of spare.values()) driver.browser.process()?.kill('SIGKILL');
  });
}

/** What can't be changed while a browser runs. A packed extension can't either: no such browser is kept. */
const keyOf = (kind: BrowserName, { build, packed, ...started }: Wanted) =>
  JSON.stringify([kind, Object.entries(started).sort()]);

/** A browser that was started like this, with the wanted build in it; null when none waits. */
export async function take(kind: BrowserName, wanted: Wanted): Promise<Driver | null> {
  const key = keyOf(kind, wanted);
  const driver = spare.get(key);
  if (!driver || wanted.packed) return null;
  spare.delete(key);
  try {
    await driver.use(wanted.build);
    return driver;
  } catch (error) {
    console.warn('A browser is started anew:', error);
    await driver.close().catch(() => {});
    return null;
  }
}

/** Keeps the browser for whoever wants one like it. The runner ends it with the process. */
export async function giveBack(driver: Driver): Promise<void> {
  const { market, ...wanted } = driver.options;
  const key = keyOf(driver.kind, wanted);
  if (wanted.packed || !driver.browser.connected || spare.has(key)) await driver.close();
  else spare.set(key, driver);
}
