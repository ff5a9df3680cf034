import type { Page } from 'puppeteer-core';
import type { Driver } from './browser.ts';
import { waitFor } from './wait.ts';

/** Opens the part of the dashboard where backups are made. */
export async function backupPage(driver: Driver): Promise<Page> {
  const page = await driver.extensionPage('dashboard.html#backup');
  await waitFor(() => page.$('input[type="file"]'), 'the backup section');
  return page;
}

/** Saves a backup as the buyer does and returns what the browser was given to download. */
export async function savedBackup(driver: Driver): Promise<string> {
  const page = await backupPage(driver);
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      Object.assign(window, { saved: (blob as Blob).text() });
      return make(blob);
    };
  });
  await page.click('main .button.primary');
  const text = await waitFor(
    () => page.evaluate(() => (window as unknown as { saved?: Promise<string> }).saved ?? null),
    'the backup',
  );
  await page.close();
  return text;
}
