import ICAL from 'ical.js';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { detailPath } from './shop.ts';
import { kinds, suite } from './suite.ts';
import { waitFor } from './wait.ts';

/** Saves the calendar as the buyer does, and gives the file's text. */
async function savedCalendar(dashboard: Page): Promise<string> {
  await dashboard.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      void file.text().then((text) => Object.assign(window, { saved: text }));
      return make(file);
    };
  });
  await dashboard.locator('.calendar button.primary').click();
  return waitFor(
    () => dashboard.evaluate(() => (window as unknown as { saved?: string }).saved ?? null),
    'the calendar file',
  );
}

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe.each(kinds)('%s: calendar, money and closing', (kind) => {
  const here = suite(kind, { zone: 'UTC' });

  test('the dates of an order go into a file that another program reads, and a second one moves them', async () => {
    const { market, driver } = here;
    const { id } = market.order('ends-later');
    await driver.openPage(detailPath(id));
    const order = await waitFor(async () => {
      const orders = await driver.database<{ id: string; protectionEndsAt: string | null }>('orders');
      return orders.find((one) => one.id === id && one.protectionEndsAt !== null);
    }, 'the end of protection');

    const dashboard = await driver.extensionPage(`dashboard.html#calendar-${id}`);
    const first = eventsIn(await savedCalendar(dashboard));
    const protection = (events: ICAL.Event[]) => events.find(({ uid }) => uid.includes('-protection@'));
    const lastDay = new Date(Date.parse(order.protectionEndsAt ?? '') - 86_400_000)
      .toISOString()
      .slice(0, 10);
    expect(protection(first)?.startDate.toString()).toBe(lastDay);
    expect(protection(first)?.component.getAllSubcomponents('valarm').length).toBeGreaterThan(0);
    await driver.screenshot(dashboard, `${kind}-calendar`, { width: 900 });

    await dashboard.locator('.calendar-dates input').click();
    const again = await dashboard.evaluate(
      () => document.querySelector('.calendar button.primary')?.textContent,
    );
    expect(again).toContain(String(first.length - 1));
    await dashboard.locator('.calendar-dates input').click();
    const second = eventsIn(await savedCalendar(dashboard));
    expect(second.map(({ uid }) => uid)).toEqual(first.map(({ uid }) => uid));
    expect(second[0]?.sequence).toBeGreaterThanOrEqual(first[0]?.sequence ?? Number.NaN);
  });

  test('an order says where its money is, and why it was closed', async () => {
    const { market, driver } = here;
    for (const [role, texts] of [
      ['ends-later', ['Where is my money?', 'AliExpress keeps it']],
      ['completed-recently', ['With the seller', 'Why was it closed?', 'confirmed by you', 'possible']],
    ] as const) {
      const { id } = market.order(role);
      await driver.openPage(detailPath(id));
      await waitFor(
        async () => (await driver.database<{ id: string }>('orders')).some((one) => one.id === id),
        `the order ${role}`,
      );
      const dashboard = await driver.extensionPage(`dashboard.html#order-${id}`);
      const said = await waitFor(
        () => dashboard.evaluate(() => document.querySelector('.answer')?.parentElement?.textContent),
        'the answers',
      );
      for (const text of texts) expect(said).toContain(text);
      await driver.screenshot(dashboard, `${kind}-answers-${role}`, { width: 900 });
    }
  });
});
