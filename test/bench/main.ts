// `npm run bench` (after `npm run build`): what Escrowl costs, each number beside the least there could be.

import { type BrowserName, Driver } from '../e2e/browser.ts';
import { listPath } from '../e2e/shop.ts';
import { waitFor } from '../e2e/wait.ts';
import { type Market, startMarket } from '../market/market.ts';
import { emptyBuild, measuredBuild } from './builds.ts';
import type { Inside } from './inside.ts';
import { ms, Sample, tell, times } from './numbers.ts';
import { benchPages } from './pages.ts';
import { benchProducts } from './products.ts';
import { benchReader } from './reading.ts';
import { visit } from './visit.ts';

declare const inside: Inside;

const kinds: BrowserName[] = ['chromium', 'firefox'];
const looks = 12;
const openings = 10;
const many = 10_000;

interface Look {
  /** From the start of the page to its cards standing there. */
  cards: Sample;
  /** What the page's main thread worked; Chromium only. */
  work: Sample;
  /** From the cards standing there to the orders being stored. */
  stored: Sample;
}

/** Opens the order list again and again. `count`: how many orders it holds; `stores`: whether Escrowl is there to store them. */
async function lookAtList(driver: Driver, count: number, stores: boolean): Promise<Look> {
  const look: Look = { cards: new Sample(), work: new Sample(), stored: new Sample() };
  const own = stores ? await driver.extensionPage('bench.html') : null;
  for (let round = 0; round <= looks; round += 1) {
    await own?.evaluate(() => chrome.runtime.sendMessage({ type: 'wipe' }));
    const storing = own?.evaluate((wanted) => inside.storedAt(wanted), count);
    const { drawn, origin, work } = await visit(driver, listPath, '.order-item', count, storing);
    const storedAt = await storing;
    // The first round warms up.
    if (round === 0) continue;
    look.cards.values.push(drawn);
    look.work.values.push(work);
    if (storedAt !== undefined) look.stored.values.push(storedAt - origin - drawn);
  }
  await own?.close();
  return look;
}

async function benchReading(kind: BrowserName, market: Market, measured: Driver, empty: Driver) {
  for (const count of [10, 200]) {
    market.setScenario(count === 10 ? 'ten' : 'heavy');
    const without = await lookAtList(empty, count, false);
    const with_ = await lookAtList(measured, count, true);
    const what = `reading ${count} orders`;
    if (kind === 'chromium')
      tell(
        kind,
        `${what}: page's work`,
        `${with_.work}, empty ${without.work}, ${times(with_.work, without.work)}`,
      );
    tell(
      kind,
      `${what}: cards there`,
      `${with_.cards}, empty ${without.cards}, ${times(with_.cards, without.cards)}`,
    );
    tell(kind, `${what}: stored after cards`, `${with_.stored}`);
  }
}

async function openPopup(driver: Driver): Promise<Sample> {
  const sample = new Sample();
  for (let round = 0; round <= openings; round += 1) {
    const page = await driver.extensionPage('popup.html');
    const took = await waitFor(
      () => page.evaluate(() => (globalThis as unknown as { firstData?: number }).firstData ?? null),
      'the first data',
    );
    await page.close();
    if (round > 0) sample.values.push(took);
  }
  return sample;
}

async function benchPopup(kind: BrowserName, measured: Driver, empty: Driver) {
  const own = await measured.extensionPage('bench.html');
  await own.evaluate(() => chrome.runtime.sendMessage({ type: 'wipe' }));
  await own.evaluate((count) => inside.fill(count), many);
  await own.close();
  const without = await openPopup(empty);
  const with_ = await openPopup(measured);
  tell(kind, `popup with ${many} orders`, `${with_}, empty ${without}, ${times(with_, without)}`);
}

async function benchIngest(kind: BrowserName, measured: Driver) {
  const own = await measured.extensionPage('bench.html');
  for (const pageSize of [500, 10]) {
    const count = pageSize === 500 ? many : 1_000;
    const escrowl = new Sample();
    const raw = new Sample();
    for (let round = 0; round < 3; round += 1) {
      const took = await own.evaluate((...given) => inside.compareIngest(...given), count, pageSize);
      escrowl.values.push(took.escrowl);
      raw.values.push(took.raw);
    }
    tell(kind, `ingest ${count} orders by ${pageSize}`, `${escrowl}, bulkPut ${raw}, ${times(escrowl, raw)}`);
  }
  await own.close();
}

async function benchDeadlines(kind: BrowserName, measured: Driver) {
  const own = await measured.extensionPage('bench.html');
  const samples = { deadlines: new Sample(), plan: new Sample(), loop: new Sample() };
  for (let round = 0; round < 5; round += 1) {
    const took = await own.evaluate((count) => inside.compareDeadlines(count), many);
    for (const name of ['deadlines', 'plan', 'loop'] as const) samples[name].values.push(took[name]);
  }
  const { deadlines, plan, loop } = samples;
  tell(kind, `deadlines of ${many} orders`, `${deadlines}, bare loop ${loop}`);
  tell(kind, `the daily plan of ${many} orders`, `${plan}, of their deadlines ${times(plan, deadlines)}`);
  const few = await own.evaluate((count) => inside.nextDeadline(count), 1_000);
  const lots = await own.evaluate((count) => inside.nextDeadline(count), 100_000);
  const ratio = `×${(lots / few).toFixed(2)}`;
  tell(kind, 'the next deadline, 100000 orders', `${ms(lots)}, 1000 orders ${ms(few)}, ${ratio}`);
  await own.close();
}

declare const chrome: typeof import('webextension-polyfill');

for (const kind of kinds) {
  const market = await startMarket({ scenario: 'ten', delivery: 'fetch' });
  const measured = await Driver.launch(kind, { market, build: await measuredBuild(kind) });
  const empty = await Driver.launch(kind, { market, build: await emptyBuild(kind) });
  try {
    await benchReader(market, empty);
    await benchReading(kind, market, measured, empty);
    await benchProducts(market, measured, empty);
    if (kind === 'chromium') await benchPages(market, measured);
    await benchPopup(kind, measured, empty);
    await benchIngest(kind, measured);
    await benchDeadlines(kind, measured);
  } finally {
    await Promise.all([measured.close(), empty.close(), market.close()]);
  }
}
