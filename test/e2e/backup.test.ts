import { describe, expect, test } from 'vitest';
import { personalData } from '../market/market.ts';
import { chooseBackup, savedBackup } from './backup.ts';
import { detailPath, listPath, trackingPath } from './shop.ts';
import { kinds, storedOrders, suite, tell } from './suite.ts';
import { waitFor } from './wait.ts';

const withoutTime = (text: string) => text.replace(/"exportedAt":\s*"[^"]*"/, '"exportedAt":""');

describe.each(kinds)('%s: backup', (kind) => {
  const here = suite(kind);

  async function fill() {
    const { market, driver } = here;
    await driver.openPage(listPath);
    await driver.openPage(detailPath(market.order('ends-soon').id));
    await driver.openPage(trackingPath(market.order('two-parcels').id));
    await waitFor(async () => (await storedOrders(driver)).length === 10, 'ten orders');
    // Everything of all three pages, or a late one would differ between two backups.
    await waitFor(async () => {
      const parcels = await driver.database<{ orderId: string; events: unknown[] | null }>('parcels');
      const tracked = parcels.filter(({ events }) => events?.length).map(({ orderId }) => orderId);
      return tracked.filter((id) => id === market.order('two-parcels').id).length === 2;
    }, 'two tracked parcels');
    await waitFor(async () => {
      const orders = await driver.database<{ id: string; protectionEndsAt: string | null }>('orders');
      return orders.find(({ id }) => id === market.order('ends-soon').id)?.protectionEndsAt;
    }, 'an end of protection');
    await driver.closePages();
    await tell(driver, { type: 'say-wrong', orderId: market.order('ends-soon').id, wrong: true });
    await tell(driver, { type: 'settings', settings: { warningDays: 9, guard: true } });
  }

  test('wiped and restored, the next backup is the same, byte for byte', async () => {
    const { driver } = here;
    await fill();
    const before = await savedBackup(driver);
    expect(JSON.parse(before)).toMatchObject({
      format: 'escrowl-backup',
      version: 1,
      settings: { warningDays: 9 },
    });
    expect(personalData.filter((text) => before.includes(text))).toEqual([]);

    await tell(driver, { type: 'wipe' });
    expect(await storedOrders(driver)).toEqual([]);

    const page = await chooseBackup(driver, before);
    expect(await page.evaluate(() => document.querySelector('.question')?.textContent)).toContain('10');
    expect(await storedOrders(driver)).toEqual([]);
    await page.click('.question .button.primary');
    await waitFor(async () => (await storedOrders(driver)).length === 10, 'the orders again');
    await waitFor(async () => !(await page.$('.question')), 'the end of the question');
    expect(withoutTime(await savedBackup(driver))).toBe(withoutTime(before));
  });

  const damages: [string, (text: string) => string][] = [
    ['cut in the middle', (text) => text.slice(0, text.length / 2)],
    ['of a newer Escrowl', (text) => text.replace(/"version":\s*1/, '"version": 99')],
    ['of another program', () => '{"orders":[]}'],
    ['with a broken order', (text) => text.replace(/"id":\s*"\d+"/, '"id": "<b>"')],
    ['no JSON at all', () => 'hello'],
  ];

  test('a file that is cut, newer, foreign or broken is refused, and nothing changes', async () => {
    const { driver } = here;
    await fill();
    const before = await savedBackup(driver);
    for (const [what, damage] of damages) {
      const page = await chooseBackup(driver, damage(before));
      expect(await page.$('.question .button.primary'), what).toBeNull();
      expect(withoutTime(await savedBackup(driver)), what).toBe(withoutTime(before));
      await page.close();
    }
  });
});
