import type { Driver } from '../e2e/browser.ts';
import { waitFor } from '../e2e/wait.ts';
import { tell } from './numbers.ts';

/** What the platform calls a long task, in ms. */
const long = 50;

interface TraceEvent {
  name: string;
  ph: string;
  dur?: number;
  args?: { data?: { url?: string } };
}

/** A page of the demo, and what stands on it once it is drawn. */
export interface BenchPage {
  name: string;
  address: string;
  drawn: string;
}

/**
 * The longest single run of Escrowl's code on each page, in Chromium: what a trace of the page calls
 * running a function or a script of the extension. Nothing of it should be a long task.
 */
export async function benchLongTasks(driver: Driver, pages: readonly BenchPage[]): Promise<void> {
  const found: { name: string; longest: number }[] = [];
  for (const { name, address, drawn } of pages) {
    const page = await driver.browser.newPage();
    await page.tracing.start({ categories: ['devtools.timeline', 'v8.execute'] });
    await page.goto(driver.address(address), { waitUntil: 'domcontentloaded' });
    await waitFor(() => page.$(drawn), `${name} to be drawn`);
    // The page is read when it has been quiet; the trace must hold that, too.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    const trace = await page.tracing.stop();
    await page.close();
    const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
    const ours = traceEvents.filter(
      ({ ph, args }) => ph === 'X' && args?.data?.url?.startsWith('chrome-extension://'),
    );
    found.push({ name, longest: Math.max(0, ...ours.map(({ dur = 0 }) => dur / 1000)) });
  }
  const said = found.map(({ name, longest }) => `${name} ${longest.toFixed(1)}`);
  const worst = Math.max(...found.map(({ longest }) => longest));
  tell(driver.kind, 'longest task of Escrowl, ms', said.join(', '));
  tell(driver.kind, '  long tasks (> 50 ms)', worst > long ? 'YES' : 'none');
}
