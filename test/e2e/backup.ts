import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Driver } from './browser.ts';
import { waitFor } from './wait.ts';

/** Opens the part of the dashboard where backups are made. */
async function backupPage(driver: Driver): Promise<Page> {
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

const folder = mkdtempSync(join(tmpdir(), 'escrowl-backup-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Chooses a backup file of this text on the backup page, as the buyer does, and waits for what is said of it. */
export async function chooseBackup(driver: Driver, text: string): Promise<Page> {
  const path = join(folder, 'chosen.json');
  writeFileSync(path, text);
  const page = await backupPage(driver);
  const input = (await page.$('input[type="file"]')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(path);
  await waitFor(() => page.$('.question'), 'what the file is');
  return page;
}

/** Restores a backup of this text. */
export async function restoreBackup(driver: Driver, text: string): Promise<void> {
  const page = await chooseBackup(driver, text);
  await page.click('.question .button.primary');
  await waitFor(async () => !(await page.$('.question')), 'the end of the question');
  await page.close();
}
