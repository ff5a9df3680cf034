// Draws public/icon/*.png from the owl below, with the Chromium that the tests use: `node tools/icons.ts`.
// Run by hand after a change of the drawing; the pictures are committed.
import { writeFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';

const sizes = [16, 32, 48, 96, 128];

/** An owl whose eyes are coins. */
const owl = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128" width="100%" height="100%">
  <path fill="#0f6b66" d="M14 8 48 22q16-4 32 0l34-14q-1 20 4 34 6 13 6 28a60 54 0 0 1-120 0q0-15 6-28 5-14 4-34z"/>
  <circle cx="38" cy="64" r="27" fill="#f4b942"/>
  <circle cx="90" cy="64" r="27" fill="#f4b942"/>
  <circle cx="38" cy="64" r="20" fill="#ffffff"/>
  <circle cx="90" cy="64" r="20" fill="#ffffff"/>
  <circle cx="41" cy="64" r="11" fill="#08302d"/>
  <circle cx="87" cy="64" r="11" fill="#08302d"/>
  <path fill="#f4b942" d="m64 76 11 12-11 18-11-18z"/>
</svg>`;

const browser = await launch({
  executablePath: findBrowser('chromium') ?? undefined,
  headless: true,
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0; height: 100vh }</style>${owl}`);
  const picture = await page.screenshot({ omitBackground: true });
  await writeFile(new URL(`../public/icon/${size}.png`, import.meta.url), picture);
}
await browser.close();
