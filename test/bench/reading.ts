import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../e2e/browser.ts';
import { listPath, waitForCards } from '../e2e/shop.ts';
import type { Market } from '../market/market.ts';
import { bundle } from './builds.ts';
import { ms, Sample, tell, times } from './numbers.ts';
import type { Comparison } from './reader-inside.ts';

const rounds = 15;

/**
 * What reading the drawn page of 200 orders costs beside bare `querySelector` calls for the same
 * fields on the same page, and what the rest is spent on. `bare`: a browser without Escrowl.
 */
export async function benchReader(market: Market, bare: Driver): Promise<void> {
  market.setScenario('heavy');
  const page = await bare.openPage(listPath);
  await waitForCards(page, 200);
  await inject(page);
  const { size, cards, ...times_ } = await page.evaluate(
    (count) =>
      (globalThis as unknown as { compareReading(rounds: number): Comparison }).compareReading(count),
    rounds,
  );
  await page.close();
  const sampleOf = (values: number[]) => Object.assign(new Sample(), { values });
  const [escrowl, plain] = [sampleOf(times_.escrowl), sampleOf(times_.bare)];
  tell(
    bare.kind,
    `reader alone, ${cards} cards, ${Math.round(size / 1000)} kB`,
    `${escrowl}, querySelector ${plain}, ${times(escrowl, plain)}`,
  );
  const parts = (['dates', 'amounts', 'cleaning'] as const).map(
    (name) => `${name} ${ms(sampleOf(times_[name]).at(0.5))}`,
  );
  tell(bare.kind, '  of it on the same texts alone', parts.join(', '));
}

/** Brings the reader into the page; the demo's pages forbid no inline script unless they are told to. */
async function inject(page: Page): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'escrowl-bench-'));
  try {
    await bundle('reader-inside.ts', folder, 'reader.js');
    await page.addScriptTag({ content: readFileSync(join(folder, 'reader.js'), 'utf8'), type: 'module' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
