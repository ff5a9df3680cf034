import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { allProducts } from '../market/shop/cases.ts';
import { restoreBackup, savedBackup } from './backup.ts';
import { overPages, popupAt } from './over-page.ts';
import { kinds, type Suite, setSettings, suite } from './suite.ts';
import { variant } from './variant.ts';
import { waitFor, waitForValue } from './wait.ts';

/** A product of the demo: by what it is there for, or by its store. */
function productOf(role: string) {
  const found = allProducts.find((one) => one.role === role || one.store.name === role);
  if (!found) throw new Error(`no product "${role}"`);
  return found;
}
const pathOf = (role: string) => `/item/${productOf(role).id}.html`;

/** Opens a product's page and waits until it and its shop are stored. */
async function visit({ driver }: Suite, role: string): Promise<Page> {
  const page = await driver.openPage(pathOf(role));
  const { id } = productOf(role);
  await waitFor(
    async () => (await driver.database<{ id: string }>('productSnapshots')).some((one) => one.id === id),
    `a snapshot of ${role}`,
  );
  return page;
}

const glance = (page: Page) =>
  waitFor(
    () => page.$eval('.glance', (line) => [...line.children].map((part) => part.textContent).join(' · ')),
    'the glance',
  );
const text = (page: Page) => page.evaluate(() => document.body.textContent ?? '');

/** The words that each chip on the page stands beside. Its host is the only span with such a style. */
const chipsBeside = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('span')]
      .filter(({ style }) => style.contain !== '')
      .map((host) => host.parentElement?.textContent?.trim()),
  );
const chips = async (page: Page) => (await chipsBeside(page)).length;

/** Where the chip is, beside the words of the name: px from their end on, and between the middles of both. */
const placeOfChip = (page: Page) =>
  page.evaluate(() => {
    const host = [...document.querySelectorAll('span')].find(({ style }) => style.contain !== '');
    const name = host?.previousSibling;
    if (!host || !name) return null;
    const range = document.createRange();
    range.selectNodeContents(name);
    const [words, chip] = [range.getBoundingClientRect(), host.getBoundingClientRect()];
    const isLeft = getComputedStyle(host.parentElement ?? host).direction === 'rtl';
    return {
      gap: Math.round(isLeft ? words.left - chip.right : chip.left - words.right),
      down: Math.round((chip.top + chip.bottom - words.top - words.bottom) / 2),
      isInside: chip.left >= 0 && chip.right <= document.documentElement.clientWidth,
    };
  });

/** What the chip tells a screen reader; Chromium only. */
const told = async (page: Page) => {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .map(({ name }) => String(name?.value ?? ''))
    .find((name) => name.startsWith('Escrowl about this shop'));
};

describe.each(kinds)('%s: whom to trust', (kind) => {
  const here = suite(kind, {}, () => ({ build: overPages(variant(kind, {})) }));

  test.each([
    ['Lantern Road Store', /^Looks fine · 98\.5% of 12,480 · \d+ years · item/],
    ['young', /^Check first · 97\.9% of 20,000 · 4 months/],
    ['Paper Crane Store', /^Risky · 88\.7% of 97/],
    ['ten-ratings', /^Can’t tell · 100% of 10/],
    ['pooled', /^Can’t tell · Several shops share this listing/],
  ])('%s', async (role, line) => {
    const page = await visit(here, role);
    await waitForValue(() => chips(page), 1, 'the chip');
    await here.driver.screenshot(page, `${kind}-chip-${role}`, { width: 1100 });
    const popup = await popupAt(here.driver, pathOf(role));
    expect(await glance(popup)).toMatch(line);
    const said = await text(popup);
    if (role === 'ten-ratings') {
      expect(said).toContain('100% positive, ratings: 10; proved: at least 72.2%');
      expect(said).toContain('So few ratings prove little');
    }
    if (role === 'pooled') {
      expect(said).toContain('Several shops share this listing');
      expect(said).toContain('The shop on the page isn’t the one that sells');
      expect(said).toContain('so there is no verdict');
      expect(said).not.toMatch(/Looks fine|Check first|Risky|proved/);
    }
    if (kind === 'chromium') expect(await told(page)).toMatch(new RegExp(line.source.replace('^', ': ')));
    await here.driver.screenshot(popup, `${kind}-popup-shop-${role}`, { width: 380 });
  });

  test('a visit on another day is remembered, and the fall of rate and price said', async () => {
    const { driver, market } = here;
    await (await visit(here, 'falling')).close();
    const days = async () =>
      (await driver.database<{ day: string }>('sellerSnapshots')).map(({ day }) => day);
    const [today = ''] = await days();
    const month = new Date(Date.parse(today) - 30 * 86_400_000).toISOString().slice(0, 10);
    const file = JSON.parse(await savedBackup(driver));
    for (const list of [file.sellerSnapshots, file.productSnapshots])
      for (const snapshot of list) {
        snapshot.day = month;
        if (snapshot.price) snapshot.price.amount *= 2;
      }
    await restoreBackup(driver, JSON.stringify(file));
    market.change({ rateLost: 3 });
    await visit(here, 'falling');
    await waitForValue(async () => (await days()).sort(), [month, today], 'two days');
    const popup = await popupAt(driver, pathOf('falling'));
    expect(await glance(popup)).toMatch(/^Check first/);
    expect(await text(popup)).toContain('fell from 95.1% to 92.1%');
    expect(await text(popup)).toContain('50% lower than when you first saw it');
    expect(await popup.$$eval('.visits tbody tr', (rows) => rows.length)).toBe(2);
    await driver.screenshot(popup, `${kind}-popup-shop-falling`, { width: 380 });
  });

  test('the dashboard lists every shop with its verdict', async () => {
    await visit(here, 'ten-ratings');
    await visit(here, 'young');
    const page = await here.driver.extensionPage('dashboard.html#shops');
    await waitFor(async () => (await page.$$('.shop')).length === 2, 'two shops');
    await page.$$eval('.shop summary', ([first]) => (first as HTMLElement).click());
    await waitFor(() => page.$('.shop .check-reasons'), 'the reasons');
    await here.driver.screenshot(page, `${kind}-dashboard-shops`, { width: 1100 });
  });
});

describe.each(kinds)('%s: the chip', (kind) => {
  const here = suite(kind, { softNavigation: true });

  test('beside the name on product and store pages; switched off it goes, switched on it comes', async () => {
    const { driver } = here;
    const page = await visit(here, 'two-numbers');
    await waitForValue(() => chips(page), 1, 'the chip');
    await setSettings(driver, { chip: false });
    await waitForValue(() => chips(page), 0, 'no chip');
    await setSettings(driver, { chip: true });
    await waitForValue(() => chips(page), 1, 'the chip');
    const store = await driver.openPage(`/store/${productOf('two-numbers').store.storeId}`);
    await waitForValue(() => chipsBeside(store), ['Willow Bridge Store'], 'the chip of the store');
    expect((await placeOfChip(store))?.gap).toBeLessThan(12);
    await driver.screenshot(store, `${kind}-chip-store`, { width: 1100 });
  });

  test('survives a page that draws itself anew', async () => {
    here.market.change({ redrawMs: 400 });
    const page = await visit(here, 'young');
    await waitForValue(() => chips(page), 1, 'the chip');
    await page.evaluate(() =>
      document.querySelector('[data-pl="store-name"]')?.replaceChildren('Comet Harbor Store'),
    );
    await waitForValue(() => chips(page), 1, 'the chip again');
  });

  test('is gone from the next page, even where the name stays', async () => {
    const page = await visit(here, 'young');
    await waitForValue(() => chips(page), 1, 'the chip');
    await page.evaluate(() => {
      history.pushState(null, '', '/w/wholesale-watch.html');
      document.body.append(document.createElement('i'));
    });
    await waitForValue(() => chips(page), 0, 'no chip');
    expect(await page.$('[data-pl="store-name"]')).not.toBeNull();
  });

  test('is that of the next shop after a soft navigation, and none until it is read', async () => {
    const page = await visit(here, 'Lantern Road Store');
    await waitForValue(() => chipsBeside(page), ['Lantern Road Store'], 'the chip');
    const before = kind === 'chromium' ? await told(page) : null;
    const links = await page.$$eval('.tiles a', (all) => all.map((one) => (one as HTMLAnchorElement).href));
    const next = allProducts.find(
      ({ id, store }) => store.name !== 'Lantern Road Store' && links.some((link) => link.includes(id)),
    );
    if (!next) throw new Error('no product of another shop to walk on to');
    here.market.change({ delays: { product: 1500 } });
    await page.evaluate((id) => {
      // A page that loads anew forgets this.
      Object.assign(window, { stays: true });
      (document.querySelector(`.tiles a[href*="${id}"]`) as HTMLElement).click();
    }, next.id);
    await waitForValue(() => chips(page), 0, 'no chip');
    await waitForValue(() => chipsBeside(page), [next.store.name], 'the chip of the next shop');
    expect(await page.evaluate(() => 'stays' in window)).toBe(true);
    if (kind === 'chromium') expect(await told(page)).not.toBe(before);
  });

  test.each([
    ['a-2020', 'en'],
    ['b-2023', 'en'],
    ['c-2024', 'en'],
    ['c-2024', 'ar'],
    ['.ru', 'ru'],
  ] as const)('stands right beside the name: %s, %s', async (layout, language) => {
    const { driver, market } = here;
    market.change({ language, ...(layout !== '.ru' && { productLayout: layout }) });
    const path = pathOf('young');
    const page = await driver.openPage(layout === '.ru' ? `https://aliexpress.ru${path}` : path);
    await page.setViewport({ width: 1200, height: 800 });
    await waitForValue(() => chipsBeside(page), ['Comet Harbor Store'], 'the chip');
    const place = await placeOfChip(page);
    expect(place).toMatchObject({ isInside: true });
    expect(place?.gap).toBeGreaterThanOrEqual(0);
    expect(place?.gap).toBeLessThan(12);
    expect(Math.abs(place?.down ?? 99)).toBeLessThan(8);
    await driver.screenshot(page, `${kind}-chip-${layout}-${language}`, { width: 1200, height: 500 });
    // A window that becomes narrow: it stays inside, and the page has nothing to scroll to.
    await page.setViewport({ width: 400, height: 800 });
    await waitFor(async () => (await placeOfChip(page))?.isInside, 'the chip in a narrow window');
  });

  test('on a page with a closed policy; the page can tell no verdict from another', async () => {
    here.market.change({ csp: true });
    const seen = [];
    for (const role of ['Lantern Road Store', 'Paper Crane Store', 'ten-ratings']) {
      const page = await visit(here, role);
      await waitForValue(() => chips(page), 1, 'the chip');
      seen.push(
        await page.evaluate(() => {
          const host = document.querySelector('[data-pl="store-name"] > span') as HTMLElement;
          const { width, height } = host.getBoundingClientRect();
          const find = (window as unknown as { find(words: string): boolean }).find.bind(window);
          const words = ['Looks fine', 'Check first', 'Risky', 'Can’t tell'].filter((word) => find(word));
          const { textContent, shadowRoot, childElementCount } = host;
          const names = host.getAttributeNames().join();
          // Where the name ends is no news to the page.
          host.style.removeProperty('transform');
          const style = host.getAttribute('style');
          return {
            width: Math.round(width * 10),
            height: Math.round(height * 10),
            words,
            textContent,
            isOpen: shadowRoot !== null,
            childElementCount,
            names,
            style,
          };
        }),
      );
      await here.driver.screenshot(page, `${kind}-chip-csp-${role}`, { width: 1100 });
    }
    const [first] = seen;
    expect(first?.width).toBeGreaterThan(400);
    expect(first).toMatchObject({
      words: [],
      names: 'style',
      textContent: '',
      isOpen: false,
      childElementCount: 0,
    });
    for (const one of seen) expect(one).toEqual(first);
  });

  if (kind === 'chromium') {
    test.each(['a-2020', 'b-2023', 'c-2024', '.ru', 'store'] as const)('moves nothing: %s', async (where) => {
      const { driver, market } = here;
      const item = pathOf('young');
      const { storeId } = productOf('young').store;
      const isLayout = where !== '.ru' && where !== 'store';
      if (isLayout) market.change({ productLayout: where });
      const path = isLayout ? item : where === '.ru' ? `https://aliexpress.ru${item}` : `/store/${storeId}`;
      const page = await driver.browser.newPage();
      await page.evaluateOnNewDocument(() => {
        const shifts: [at: number, value: number][] = [];
        Object.assign(window, { shifts, chipAt: Number.POSITIVE_INFINITY });
        // The demo draws its own page in steps: what moved before the chip came is none of its doing.
        const seen = new MutationObserver(() => {
          if (![...document.querySelectorAll('span')].some(({ style }) => style.contain !== '')) return;
          Object.assign(window, { chipAt: performance.now() });
          seen.disconnect();
        });
        seen.observe(document, { childList: true, subtree: true });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shifts.push([entry.startTime, (entry as unknown as { value: number }).value]);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(driver.address(path));
      await waitForValue(() => chips(page), 1, 'the chip');
      // Shifts are told late and in turn: after one that is made on purpose, all before it have been told.
      const madeAt = await page.evaluate(async () => {
        const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
        await frame();
        await frame();
        const at = performance.now();
        document.body.style.paddingTop = '200px';
        return at;
      });
      const shifts = () => page.evaluate(() => (window as unknown as { shifts: [number, number][] }).shifts);
      await waitFor(async () => (await shifts()).some(([at]) => at >= madeAt), 'the shift made on purpose');
      const chipAt = await page.evaluate(() => (window as unknown as { chipAt: number }).chipAt);
      expect(chipAt).toBeLessThan(madeAt);
      expect((await shifts()).filter(([at]) => at >= chipAt && at < madeAt)).toEqual([]);
    });
  }
});
