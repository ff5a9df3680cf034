import { describe, expect, it } from 'vitest';
import { codeOf, importsOf, reachedBy, type Source, sourcesIn } from './sources.ts';

/** Lines of code (comments and texts left out) that match a pattern, as `path: line`. */
function lines(sources: Source[], pattern: RegExp): string[] {
  return sources.flatMap(({ path, text }) =>
    codeOf(text)
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
}

const lib = sourcesIn(['lib']);
const everywhere = sourcesIn(['lib', 'components', 'entrypoints']);

const network =
  /\bfetch\s*\(|\.fetch\b|\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b|\bWebTransport\b/;
const clock = /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\b/;
const browserApi = /\b(?:browser|chrome)\s*\??\.\s*\w|\bindexedDB\b|\blocalStorage\b|\bsessionStorage\b/;
const html =
  /\binnerHTML\b|\bouterHTML\s*=|\binsertAdjacentHTML\b|\bdocument\.write\b|\bdangerouslySetInnerHTML\b/;

describe('sources', () => {
  it('call nobody, but for the tap that wraps the calls of the page', () => {
    expect(
      lines(
        everywhere.filter(({ path }) => !path.startsWith('entrypoints/tap')),
        network,
      ),
    ).toEqual([]);
  });

  it('take the time as an argument in lib', () => {
    expect(lines(lib, clock)).toEqual([]);
  });

  it('touch browser APIs only in entrypoints and lib/browser', () => {
    const elsewhere = everywhere.filter(({ path }) => !/^(?:lib\/browser|entrypoints)\//.test(path));
    expect(lines(elsewhere, browserApi)).toEqual([]);
    const polyfilled = elsewhere.filter((source) =>
      importsOf(source).some((imported) => /^(?:webextension-polyfill|wxt\/)/.test(imported)),
    );
    expect(polyfilled.map(({ path }) => path)).toEqual([]);
  });

  it('make no HTML from text', () => {
    expect(lines(everywhere, html)).toEqual([]);
  });

  it('keep zod and Dexie out of what runs in the page', () => {
    const inPage = sourcesIn([
      'entrypoints',
      'lib/readers',
      'lib/marketplace',
      'lib/wire',
      'lib/guard',
    ]).filter(({ path }) => path.startsWith('lib/') || /^entrypoints\/[^/]+\.content\b/.test(path));
    const heavy = reachedBy(inPage).filter((name) => /^(?:zod|dexie|webextension-polyfill)\b/.test(name));
    expect(heavy).toEqual([]);
  });
});

describe('these habits', () => {
  const invented = (text: string): Source[] => [{ path: 'lib/x.ts', text }];

  it.each([
    [network, 'await fetch(url)'],
    [network, 'const own = window.fetch;'],
    [clock, 'const now = Date.now();'],
    [clock, 'new Date()'],
    [browserApi, 'browser.storage.local.get()'],
    [browserApi, 'indexedDB.open(name)'],
    [html, 'element.innerHTML = text'],
  ])('%s notice %s', (pattern, text) => {
    expect(lines(invented(text), pattern)).toHaveLength(1);
  });

  it.each([
    [network, '// fetch(url) is what the page does'],
    [network, "const way = 'fetch(';"],
    [clock, 'new Date(instant)'],
    [browserApi, '/* browser.storage is elsewhere */'],
  ])('%s let %s be', (pattern, text) => {
    expect(lines(invented(text), pattern)).toEqual([]);
  });
});
