import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import type { BrowserName } from '../e2e/browser.ts';
import { variant } from '../e2e/variant.ts';

const here = import.meta.dirname;

/** Bundles one file of this folder into a build, minified as the extension is. */
export async function bundle(entry: string, folder: string, name: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [preact({ reactAliasesEnabled: false, devToolsEnabled: false })],
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2024',
      lib: { entry: join(here, entry), formats: ['es'], fileName: () => name },
    },
  });
}

const page = (script: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title><body><div id="app"></div>${script}</body></html>`;

const script = (name: string, kind = 'module') =>
  `<script ${kind === 'module' ? 'type="module"' : ''} src="/${name}"></script>`;

/** The production build with the stopwatch in its popup and a page for measurements beside it. */
export async function measuredBuild(kind: BrowserName): Promise<string> {
  const folder = variant(kind, {
    'popup.html': (text) => text.replace(/<head>/, `<head>${script('stopwatch.js', 'classic')}`),
  });
  copyFileSync(join(here, 'stopwatch.js'), join(folder, 'stopwatch.js'));
  await bundle('inside.ts', folder, 'inside.js');
  writeFileSync(join(folder, 'bench.html'), page(script('inside.js')));
  return folder;
}

/** The same with nothing in it: content scripts of no content, a background that does nothing, an empty Preact popup. */
export async function emptyBuild(kind: BrowserName): Promise<string> {
  const folder = variant(kind, { 'background.js': () => '' });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const scripts: string[] = manifest.content_scripts.flatMap((one: { js?: string[] }) => one.js ?? []);
  for (const name of scripts) writeFileSync(join(folder, name), '');
  copyFileSync(join(here, 'stopwatch.js'), join(folder, 'stopwatch.js'));
  await bundle('empty-popup.tsx', folder, 'empty-popup.js');
  writeFileSync(
    join(folder, 'popup.html'),
    page(script('stopwatch.js', 'classic') + script('empty-popup.js')),
  );
  return folder;
}
