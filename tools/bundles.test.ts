import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent, checkManifest, checkSizes, forbiddenIn, loadedBy, scriptsAt } from './bundles.ts';

/** A file that gzip makes at least so many bytes of. */
const noise = (bytes: number) => randomBytes(bytes).toString('base64');

describe('forbiddenIn', () => {
  it.each([
    ['a call', 'const a=await fetch("/x")'],
    ['a call through the window', 'globalThis.fetch(x)'],
    ['an alias', 'let f=globalThis.fetch,g=1'],
    ['XMLHttpRequest', 'new XMLHttpRequest'],
    ['sendBeacon', 'navigator.sendBeacon(u)'],
    ['WebSocket', 'new WebSocket(u)'],
    ['EventSource', 'new EventSource(u)'],
    ['eval', 'eval("1")'],
    ['new Function', 'new Function("return 1")'],
    ['Function', 'let x=Function("return this")()'],
    ['a remote import', 'import("https://cdn.example/x.js")'],
    ['an import of who knows what', 'import(x)'],
    ['a remote address', 'img.src="https://tracker.example/p.gif"'],
  ])('finds %s', (_, text) => {
    expect(forbiddenIn('background.js', text)).not.toEqual([]);
  });

  it.each([
    ['a namespace', 'createElementNS("http://www.w3.org/2000/svg",t)'],
    ['a page of the marketplace', '`https://www.aliexpress.com/p/order/detail.html?orderId=`+i'],
    ['an import of our own', 'import("./chunks/backup.js")'],
    ['a word', 'a.prefetched=1;evaluate(2);x.isFunction(y)'],
  ])('lets %s be', (_, text) => {
    expect(forbiddenIn('popup.js', text)).toEqual([]);
  });

  it('lets the tap wrap, and only wrap', () => {
    const text = 'const own=window.fetch;window.fetch=function(){};XMLHttpRequest.prototype.send';
    expect(forbiddenIn('content-scripts/tap.js', text)).toEqual([]);
    expect(forbiddenIn('content-scripts/page.js', text)).toHaveLength(3);
    expect(forbiddenIn('content-scripts/tap.js', 'new WebSocket(u)')).toHaveLength(1);
  });
});

describe('a build', () => {
  let build = '';
  const put = (path: string, content: string) => {
    mkdirSync(join(build, path, '..'), { recursive: true });
    writeFileSync(join(build, path), content);
  };
  const manifest = {
    manifest_version: 3,
    permissions: ['storage', 'unlimitedStorage', 'alarms'],
    optional_permissions: ['notifications'],
    host_permissions: [
      'https://*.aliexpress.com/*',
      'https://*.aliexpress.us/*',
      'https://*.aliexpress.ru/*',
    ],
    background: { service_worker: 'background.js' },
    content_scripts: [
      {
        matches: ['https://*.aliexpress.com/*', 'https://*.aliexpress.ru/*'],
        js: ['content-scripts/tap.js'],
      },
      { matches: ['https://*.aliexpress.com/p/order/*'], js: ['content-scripts/page.js'] },
      { matches: ['https://*.aliexpress.com/item/*'], js: ['content-scripts/shop.js'] },
    ],
    content_security_policy: {
      extension_pages: "default-src 'none'; script-src 'self'; connect-src 'none'",
    },
  };
  const wrongOnes = (checks: { name: string; wrong: string | null }[]) =>
    checks.filter((check) => check.wrong !== null).map((check) => check.name);

  beforeEach(() => {
    build = mkdtempSync(join(tmpdir(), 'escrowl-build-'));
    put('manifest.json', JSON.stringify({ ...manifest, version: '1.2.3' }));
    put('agreed.json', JSON.stringify(manifest));
    put('background.js', 'let a=1');
    for (const name of ['tap', 'page', 'shop']) put(`content-scripts/${name}.js`, 'let a=1');
    put(
      'popup.html',
      '<script type="module" src="/chunks/popup.js"></script><link rel="stylesheet" href="/a.css">',
    );
    put('chunks/popup.js', 'import{a}from"./shared.js";import("./late.js")');
    put('chunks/shared.js', 'export let a=1');
    put('chunks/late.js', 'export let a=1');
    put('a.css', 'a{}');
    put('escrowl.zip', 'zip');
  });
  afterEach(() => rmSync(build, { recursive: true }));

  it('counts what a page loads at once', () => {
    expect(loadedBy(build, 'popup.html').sort()).toEqual(['a.css', 'chunks/popup.js', 'chunks/shared.js']);
  });

  it('passes when all is well', () => {
    const checks = [
      ...checkSizes(build, join(build, 'escrowl.zip')),
      ...checkContent(build),
      ...checkManifest(build, join(build, 'agreed.json')),
    ];
    expect(wrongOnes(checks)).toEqual([]);
  });

  it('counts the scripts of a page, not those of all pages', () => {
    const at = (address: string) => scriptsAt(manifest, address);
    expect(at('https://www.aliexpress.com/item/1005000000000001.html')).toEqual([
      'content-scripts/shop.js',
      'content-scripts/tap.js',
    ]);
    expect(at('https://www.aliexpress.com/')).toEqual(['content-scripts/tap.js']);
    expect(at('https://www.example.org/')).toEqual([]);

    const failures = () => wrongOnes(checkSizes(build, join(build, 'escrowl.zip')));
    put('content-scripts/page.js', noise(20_000));
    put('content-scripts/shop.js', noise(20_000));
    expect(failures()).toEqual([]);
    put('content-scripts/shop.js', noise(31_000));
    expect(failures()).toEqual(['content scripts content-scripts/shop.js and content-scripts/tap.js']);
  });

  it('tells a page that should have a script and has none', () => {
    const [tap] = manifest.content_scripts;
    const [com] = tap?.matches ?? [];
    put('manifest.json', JSON.stringify({ ...manifest, content_scripts: [{ ...tap, matches: [com] }] }));
    expect(wrongOnes(checkSizes(build, join(build, 'escrowl.zip')))).toEqual([
      'content scripts of https://aliexpress.ru/item/1005000000000001.html',
    ]);
  });

  it('tells a tap that is too large', () => {
    put('content-scripts/tap.js', noise(4000));
    expect(wrongOnes(checkSizes(build, join(build, 'escrowl.zip')))).toEqual(['the tap']);
  });

  it('tells a missing file and a call', () => {
    rmSync(join(build, 'background.js'));
    put('chunks/late.js', 'fetch("/x")');
    expect(wrongOnes(checkContent(build))).toEqual(['nothing calls out', 'every named file is there']);
  });

  it('tells a permission too many, a lax policy and a resource for pages', () => {
    put(
      'manifest.json',
      JSON.stringify({
        ...manifest,
        permissions: [...manifest.permissions, 'tabs'],
        content_security_policy: { extension_pages: "script-src 'self'; connect-src https:" },
        web_accessible_resources: [{}],
      }),
    );
    expect(wrongOnes(checkManifest(build, join(build, 'agreed.json')))).toHaveLength(4);
  });
});
