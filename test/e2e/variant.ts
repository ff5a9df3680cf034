import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, productionBuild } from './browser.ts';

const made: string[] = [];
process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the production build with some files changed, in a folder that goes when the tests end. */
export function variant(kind: BrowserName, changes: Record<string, (text: string) => string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'escrowl-variant-'));
  made.push(folder);
  cpSync(productionBuild(kind), folder, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const path = join(folder, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }
  return folder;
}

/** The scripts that guard, each changed the same way; each must change. */
export function guardVariant(kind: BrowserName, change: (text: string) => string): string {
  const changed = (text: string) => {
    const now = change(text);
    if (now === text) throw new Error('Nothing to change.');
    return now;
  };
  const scripts = ['page', 'old', 'russia'].map((name) => [`content-scripts/${name}.js`, changed]);
  return variant(kind, Object.fromEntries(scripts));
}

/** The same build with an open shadow root, so that a test sees what the guard's dialog says, and where. */
export const withOpenDialog = (kind: BrowserName) =>
  guardVariant(kind, (text) => text.replace('mode:`closed`', 'mode:`open`'));

/** Speaks one language whatever the browser speaks: the messages of the others are taken away. */
export function speaking(kind: BrowserName, language: string): string {
  const folder = variant(kind, {
    'manifest.json': (text) => JSON.stringify({ ...JSON.parse(text), default_locale: language }),
  });
  cpSync(join(folder, '_locales', language), join(folder, 'kept'), { recursive: true });
  rmSync(join(folder, '_locales'), { recursive: true });
  cpSync(join(folder, 'kept'), join(folder, '_locales', language), { recursive: true });
  rmSync(join(folder, 'kept'), { recursive: true });
  return folder;
}

/** What a launch needs to survive a restart: in Firefox the packed extension, `npm run zip`. */
export function packedFor(kind: BrowserName): { packed?: string } {
  if (kind === 'chromium') return {};
  const { version } = JSON.parse(readFileSync(join(productionBuild(kind), 'manifest.json'), 'utf8'));
  const packed = join(productionBuild(kind), '..', `escrowl-${version}-firefox.zip`);
  if (!existsSync(packed)) throw new Error('There is no zip for Firefox: npm run zip');
  return { packed };
}

/** The same for a build with changes in it. */
export function packedVariant(kind: BrowserName, build: string): { build: string; packed?: string } {
  if (kind === 'chromium') return { build };
  const webExt = join(import.meta.dirname, '../../node_modules/.bin/web-ext');
  const name = 'variant.zip';
  execFileSync(webExt, ['build', '-s', build, '-a', join(build, '..'), '-n', name, '-o'], { stdio: 'pipe' });
  return { build, packed: join(build, '..', name) };
}
