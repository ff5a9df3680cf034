// What the build must hold: sizes, calls that nobody makes, files that are there. `node tools/bundles.ts` prints it.
import { deepStrictEqual } from 'node:assert/strict';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { exampleAddresses } from '../lib/marketplace/scripts.ts';
import { isMatch } from './match-pattern.ts';

export interface Check {
  name: string;
  /** What is wrong; null: nothing. */
  wrong: string | null;
  /** A number worth seeing even if all is well. */
  note?: string;
}

/** The parts of a built manifest that are looked at. */
interface Manifest {
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  default_locale?: string;
  icons?: Record<string, string>;
  action?: { default_popup?: string; default_icon?: string | Record<string, string> };
  background?: { service_worker?: string; scripts?: string[] };
  content_scripts?: { matches: string[]; js?: string[]; css?: string[] }[];
  content_security_policy?: { extension_pages?: string };
  web_accessible_resources?: unknown[];
  options_ui?: { page: string };
}

/** Bytes, minified and gzipped; a zip as it is. */
export const budgets = {
  /** All that any one page gets. */
  contentScripts: 30_000,
  tap: 3_000,
  popup: 65_000,
  background: 60_000,
  zip: 400_000,
};

/** DESIGN.md, Manifest V3. */
const permissions = {
  permissions: ['storage', 'unlimitedStorage', 'alarms'],
  optional_permissions: ['notifications'],
  host_permissions: ['https://*.aliexpress.com/*', 'https://*.aliexpress.us/*', 'https://*.aliexpress.ru/*'],
};

/** Nothing leaves the machine, and nothing but the package is run (DESIGN.md, promise 1). */
const forbidden = [
  { what: 'fetch', pattern: /\bfetch\b(?=\s*\(|\s*\.|\s*=|\s*[;,)\]}]|`)/g },
  { what: 'XMLHttpRequest', pattern: /\bXMLHttpRequest\b/g },
  { what: 'sendBeacon', pattern: /\bsendBeacon\b/g },
  { what: 'WebSocket', pattern: /\bWebSocket(Stream)?\b/g },
  { what: 'WebTransport', pattern: /\bWebTransport\b/g },
  { what: 'EventSource', pattern: /\bEventSource\b/g },
  { what: 'RTCPeerConnection', pattern: /\bRTCPeerConnection\b/g },
  { what: 'eval', pattern: /\beval\s*\(|\bnew\s+Function\b|(?<![.\w])Function\s*\(/g },
  { what: 'importScripts', pattern: /\bimportScripts\b/g },
  {
    what: 'a dynamic import of anything but a file of ours',
    pattern: /\bimport\s*\(\s*(?!["'`]\.{0,2}\/(?!\/))/g,
  },
  { what: 'a remote address', pattern: /(?:https?|wss?):\/\/[^\s"'`<>\\)]+/g },
];

/** Each exception with its reason. */
const allowances: { file: RegExp; what: string; text: RegExp; reason: string }[] = [
  {
    file: /content-scripts\/tap\.js$/,
    what: 'fetch',
    text: /./,
    reason: "the tap wraps the page's own fetch; it starts none",
  },
  {
    file: /content-scripts\/tap\.js$/,
    what: 'XMLHttpRequest',
    text: /./,
    reason: "the tap wraps the page's own XMLHttpRequest; it starts none",
  },
  {
    file: /content-scripts\/tap\.js$/,
    what: 'sendBeacon',
    text: /./,
    reason: "the tap wraps the page's own sendBeacon; it sends none",
  },
  {
    file: /./,
    what: 'a remote address',
    text: /^http:\/\/www\.w3\.org\//,
    reason: 'names of XML namespaces (SVG, MathML, XHTML); nothing is loaded from them',
  },
  {
    file: /./,
    what: 'a remote address',
    text: /^https:\/\/(?:(?:www\.|\*\.)?aliexpress\.(?:com|us|ru)(?:\/|$|:)|\$\{\w+(?:\.hostname)?\}\/store\/|\$\{\w+\.toLowerCase\($)/,
    reason:
      'addresses of the marketplace that the buyer may open (of a store: on the host that the page names), and match patterns',
  },
  {
    file: /./,
    what: 'a remote address',
    // The matched text ends at the quotation mark after `??`.
    text: /^https:\/\/www\.\$\{\w+\?\?$/,
    reason: "an order's page on the market of the order, which the schema limits to the marketplace's three",
  },
  {
    file: /./,
    what: 'a remote address',
    text: /^https?:\/\/(?:tinyurl\.com\/|dexie\.org\/|bit\.ly\/)/,
    reason: "links to Dexie's documentation inside its error messages",
  },
  {
    file: /chunks\/file-[\w-]+\.js$/,
    what: 'a remote address',
    text: /^https:\/\/sebbo2002\.github\.io\/ical-generator\//,
    reason: "links to ical-generator's documentation inside its error messages",
  },
];

/** The calls in one bundle that nobody may make, as sentences; none in a clean one. */
export function forbiddenIn(file: string, text: string): string[] {
  return forbidden.flatMap(({ what, pattern }) =>
    [...text.matchAll(pattern)]
      .filter(
        ([found]) =>
          !allowances.some((one) => one.what === what && one.file.test(file) && one.text.test(found)),
      )
      .map((match) => `${file}: ${what}: …${text.slice(Math.max(0, match.index - 40), match.index + 60)}…`),
  );
}

const zipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

function budget(name: string, bytes: number, limit: number): Check {
  const note = `${kilobytes(bytes)} of ${kilobytes(limit)}`;
  return { name, note, wrong: bytes <= limit ? null : note };
}

/** The scripts and styles that a page of the extension loads at once, statically imported chunks included. */
export function loadedBy(build: string, page: string): string[] {
  const html = readFileSync(join(build, page), 'utf8');
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.(?:js|css))"/g)];
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    if (!file.endsWith('.js')) return;
    const script = readFileSync(join(build, file), 'utf8');
    for (const [, path = ''] of script.matchAll(/(?:\bfrom|\bimport)\s*["']([^"']+)["']/g))
      if (/^\.{0,2}\//.test(path)) follow(resolveIn(file, path));
  };
  for (const [, path = ''] of named) follow(resolveIn(page, path));
  return [...found];
}

const resolveIn = (file: string, path: string) =>
  path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path);

function filesNamedBy(manifest: Manifest): string[] {
  const icon = manifest.action?.default_icon;
  return [
    ...Object.values(manifest.icons ?? {}),
    ...(typeof icon === 'string' ? [icon] : Object.values(icon ?? {})),
    ...(manifest.action?.default_popup ? [manifest.action.default_popup] : []),
    ...(manifest.options_ui ? [manifest.options_ui.page] : []),
    ...(manifest.background?.service_worker ? [manifest.background.service_worker] : []),
    ...(manifest.background?.scripts ?? []),
    ...(manifest.content_scripts ?? []).flatMap((one) => [...(one.js ?? []), ...(one.css ?? [])]),
    ...(manifest.default_locale ? [`_locales/${manifest.default_locale}/messages.json`] : []),
  ].map((path) => path.replace(/^\//, ''));
}

const readManifest = (build: string) => JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));

type ContentScript = NonNullable<Manifest['content_scripts']>[number];

const filesOf = ({ js = [], css = [] }: ContentScript) => [...js, ...css];

/** The files that a page at this address gets, each once. */
export function scriptsAt({ content_scripts: all = [] }: Manifest, address: string): string[] {
  const here = all.filter(({ matches }) => matches.some((pattern) => isMatch(pattern, address)));
  return [...new Set(here.flatMap(filesOf))].sort();
}

/** Sizes of one build against the budgets. */
export function checkSizes(build: string, zip: string): Check[] {
  const manifest: Manifest = readManifest(build);
  const sum = (files: Iterable<string>) =>
    [...files].reduce((total, file) => total + zipped(join(build, file)), 0);
  const pages = Map.groupBy(exampleAddresses, (address) => scriptsAt(manifest, address).join(' and '));
  const scripts = new Set(manifest.content_scripts?.flatMap(filesOf));
  const tap = [...scripts].filter((file) => /\/tap\.js$/.test(file));
  const background = [
    ...(manifest.background?.service_worker ? [manifest.background.service_worker] : []),
    ...(manifest.background?.scripts ?? []),
  ];
  return [
    ...[...pages].map(([names, [address = '']]) =>
      names === ''
        ? { name: `content scripts of ${address}`, wrong: 'there are none' }
        : budget(`content scripts ${names}`, sum(scriptsAt(manifest, address)), budgets.contentScripts),
    ),
    tap.length === 1
      ? budget('the tap', sum(tap), budgets.tap)
      : { name: 'the tap', wrong: 'there is no tap' },
    budget('popup', sum(loadedBy(build, 'popup.html')), budgets.popup),
    budget('background', sum(background), budgets.background),
    existsSync(zip)
      ? budget('zip', statSync(zip).size, budgets.zip)
      : { name: 'zip', wrong: 'there is no zip' },
  ];
}

/** No bundle calls out, and every file that is named is in the package. */
export function checkContent(build: string): Check[] {
  const files = globSync('**/*.{js,html,css}', { cwd: build });
  const calls = files.flatMap((file) =>
    forbiddenIn(file.replaceAll('\\', '/'), readFileSync(join(build, file), 'utf8')),
  );
  const pages = files.filter((file) => file.endsWith('.html'));
  const named = [...filesNamedBy(readManifest(build)), ...pages.flatMap((page) => loadedBy(build, page))];
  const missing = named.filter((file) => !existsSync(join(build, file)));
  return [
    { name: 'nothing calls out', wrong: calls.length > 0 ? calls.join('\n') : null },
    { name: 'every named file is there', wrong: missing.length > 0 ? missing.join(', ') : null },
  ];
}

/** The manifest is the one that was agreed on (test/structure/manifests), with the permissions of DESIGN.md. */
export function checkManifest(build: string, agreed: string): Check[] {
  const manifest: Manifest & { version?: string } = readManifest(build);
  delete manifest.version;
  const policy = manifest.content_security_policy?.extension_pages ?? '';
  const asked = Object.fromEntries(
    Object.keys(permissions).map((key) => [key, manifest[key as keyof typeof permissions]]),
  );
  return [
    { name: 'permissions', wrong: difference(asked, permissions) },
    {
      name: 'content security policy',
      wrong:
        policy.includes("default-src 'none'") &&
        policy.includes("connect-src 'none'") &&
        policy.includes("script-src 'self';") &&
        !/unsafe|https?:|\*/.test(policy)
          ? null
          : `not strict: ${policy}`,
    },
    {
      name: 'nothing for the page to load',
      wrong: manifest.web_accessible_resources ? 'web_accessible_resources' : null,
    },
    { name: 'manifest as agreed', wrong: difference(manifest, JSON.parse(readFileSync(agreed, 'utf8'))) },
  ];
}

function difference(actual: unknown, expected: unknown): string | null {
  try {
    deepStrictEqual(actual, expected);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

const project = dirname(import.meta.dirname);

/** Every check of both builds. */
export function checkBuilds(): Check[] {
  const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  return ['chrome', 'firefox'].flatMap((browser) => {
    const build = join(project, '.output', `${browser}-mv3`);
    const checks = [
      ...checkSizes(build, join(project, '.output', `escrowl-${version}-${browser}.zip`)),
      ...checkContent(build),
      ...checkManifest(build, agreedManifest(browser)),
    ];
    return checks.map((check) => ({ ...check, name: `${browser}: ${check.name}` }));
  });
}

const agreedManifest = (browser: string) => join(project, `test/structure/manifests/${browser}.json`);

/** Agrees on the manifests as they are now built; the change is to be read in the commit. */
function agree() {
  for (const browser of ['chrome', 'firefox']) {
    const { version: _, ...manifest } = readManifest(join(project, '.output', `${browser}-mv3`));
    writeFileSync(agreedManifest(browser), `${JSON.stringify(manifest, null, 2)}\n`);
  }
}

if (import.meta.main) {
  if (process.argv.includes('--agree')) agree();
  const checks = checkBuilds();
  for (const { name, note, wrong } of checks)
    console.log(wrong === null ? `  ok   ${name}${note ? ` (${note})` : ''}` : `  BAD  ${name}: ${wrong}`);
  process.exitCode = checks.every(({ wrong }) => wrong === null) ? 0 : 1;
}
