// `npm run demo`: a browser with Escrowl in it before the demo marketplace. With a display the browser
// is yours; without one the story is played and told, with pictures in .output/demo.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Driver } from '../test/e2e/browser.ts';
import { notYet, question } from '../test/e2e/question.ts';
import { clickConfirm, detailPath, listPath, trackingPath, waitForCards } from '../test/e2e/shop.ts';
import { waitFor } from '../test/e2e/wait.ts';
import { type Market, startMarket } from '../test/market/market.ts';

const project = dirname(import.meta.dirname);
const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const isHeaded = hasDisplay && !process.argv.includes('--headless');

/** The build of the sources as they are now. */
function build(): void {
  console.log('Building Escrowl …');
  const done = spawnSync('wxt', ['build', '--level', 'error'], {
    cwd: project,
    shell: process.platform === 'win32',
  });
  if (done.status !== 0 || !existsSync(join(project, '.output/chrome-mv3/manifest.json')))
    throw new Error(`wxt build failed:\n${done.stdout}${done.stderr}`);
}

const say = (sentence: string) => console.log(`• ${sentence}`);

async function tellStory(driver: Driver, market: Market): Promise<void> {
  const picture = async (...[page, name, look]: Parameters<Driver['screenshot']>) => {
    await driver.screenshot(page, name, look);
    console.log(`    .output/demo/${name}.png`);
  };
  const ending = market.order('ends-soon');
  const delivered = market.order('two-parcels');

  say('You install Escrowl. Its popup says what it does, and where to begin.');
  const first = await driver.extensionPage('popup.html');
  await waitFor(() => first.$('.first'), 'the first popup');
  await picture(first, '1-first-popup', { width: 380 });
  await first.close();

  say('You open your orders, as you always do. Escrowl reads the ten on the page.');
  const list = await driver.openPage(listPath);
  await waitForCards(list, 10);
  await waitFor(async () => (await driver.database('orders')).length >= 10, 'ten orders');
  await picture(list, '2-orders');

  say('You open two of them, and the way of a parcel: now it knows when their protection ends.');
  for (const { id } of [ending, delivered]) {
    const page = await driver.openPage(detailPath(id));
    await waitFor(async () => {
      const orders = await driver.database<{ id: string; protectionEndsAt: string | null }>('orders');
      return orders.find((order) => order.id === id)?.protectionEndsAt;
    }, 'the end of protection');
    await page.close();
  }
  const tracking = await driver.openPage(trackingPath(delivered.id));
  await waitFor(async () => {
    const parcels = await driver.database<{ orderId: string; events: unknown[] | null }>('parcels');
    return parcels.filter(({ orderId, events }) => orderId === delivered.id && events?.length).length === 2;
  }, 'two tracked parcels');
  await picture(tracking, '3-tracking');
  await tracking.close();
  const badge = await waitFor(async () => (await driver.badge()).text || null, 'the badge');
  say(`The badge says ${badge}: so many orders need you.`);

  say('One parcel of two has come. You click "Confirm received", and Escrowl asks before the shop does.');
  await list.bringToFront();
  await clickConfirm(list, market, delivered.id);
  await question(list);
  // Its buttons sleep for half a second; the picture shows them awake.
  await setTimeout(800);
  await picture(list, '4-guard', { width: 1200, height: 900 });
  say('"Not yet", you say. Nothing was sent: the shop has heard of no confirmation.');
  await notYet(list);
  if (market.confirming().length > 0) throw new Error('a confirmation was sent');

  say('The popup has the most urgent on top: what, by when, why.');
  const popup = await driver.extensionPage('popup.html');
  await waitFor(() => popup.$('li.card'), 'the cards');
  await picture(popup, '5-popup', { width: 380 });

  say('The dashboard has everything.');
  const dashboard = await driver.extensionPage('dashboard.html#orders');
  await waitFor(() => dashboard.$('main li, main article, main details'), 'the orders');
  await picture(dashboard, '6-dashboard', { width: 1100 });
}

async function play(driver: Driver, market: Market): Promise<void> {
  const page = await driver.openPage(listPath);
  await page.bringToFront();
  console.log(
    'The browser is yours: open orders, follow a parcel, try to confirm. Its shop is a demo on this machine; close the window to end.',
  );
  await new Promise<void>((resolve) => driver.browser.once('disconnected', () => resolve()));
  console.log(`Confirmations that reached the shop: ${market.confirming().length}`);
}

build();
const market = await startMarket({ scenario: 'story' });
const driver = await Driver.launch('chromium', {
  market,
  headed: isHeaded,
  shots: join(project, '.output/demo'),
});
try {
  if (isHeaded) await play(driver, market);
  else await tellStory(driver, market);
} finally {
  await driver.close();
  await market.close();
}
