// Where the browsers are. Plain JavaScript for any Node from 18 on: setup.mjs runs before Node 24 is there.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];

const known = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    package: 'chromium',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    macOS: ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
    windows: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    package: 'firefox-esr',
    commands: ['firefox-esr', 'firefox'],
    macOS: ['Firefox.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox\\firefox.exe'],
  },
};

/** The names `findBrowser` takes. */
export const browserNames = Object.keys(known);

/** The environment variable that names the browser's program, and its package in Debian. */
export function aboutBrowser(name) {
  const { variable, package: debianPackage } = known[name];
  return { variable, debianPackage };
}

/** The path of a browser's program: what the environment variable says, else the usual places; null when nowhere. */
export function findBrowser(name) {
  const browser = known[name];
  const told = process.env[browser.variable];
  const paths = told
    ? [told]
    : process.platform === 'darwin'
      ? browser.macOS.flatMap((path) => [
          `/Applications/${path}`,
          join(process.env.HOME ?? '', 'Applications', path),
        ])
      : process.platform === 'win32'
        ? browser.windows.flatMap((path) =>
            programFiles.flatMap((folder) => (folder ? [join(folder, path)] : [])),
          )
        : browser.commands.flatMap((command) =>
            (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, command)),
          );
  return paths.find((path) => existsSync(path)) ?? null;
}
