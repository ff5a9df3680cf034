import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { marketOf } from '../../lib/marketplace/hosts.ts';
import { isLoginPage, pageAt } from '../../lib/marketplace/pages.ts';
import type { Market } from '../../lib/model/order.ts';
import type { PageKind, ReaderResult } from '../../lib/model/reading.ts';
import { pageOfAnyReader, readAnyAnswer } from '../../lib/readers/any-answer.ts';
import { anyKindShown, readAnyDocument, readAnyPage } from '../../lib/readers/any-page.ts';
import { marketOfAddresses } from '../../lib/readers/hint.ts';
import { parseJson } from '../../lib/readers/text/json.ts';
import type { ReadOptions } from './arguments.ts';
import { Refusal } from './refusal.ts';

/** What the files of one visit told. */
export interface Visit {
  page: PageKind;
  market: Market | null;
  results: ReaderResult[];
  /** About files that told nothing beside others that did. */
  notes: string[];
}

interface Piece {
  page: PageKind;
  market: Market | null;
  results: ReaderResult[];
}

const known =
  'answers of the order list, order detail, tracking, dispute list and detail, order count, product, store and search';

/** Reads all files in their order; throws a Refusal when not one of them could be made anything of. */
export function readFiles(options: ReadOptions): Visit {
  const pieces: Piece[] = [];
  const notes: string[] = [];
  for (const file of options.files) {
    const before = pieces.length;
    const failure = readFile(file, options, pieces);
    if (pieces.length === before) notes.push(`${basename(file)}: ${failure}`);
  }
  const last = pieces.at(-1);
  if (!last) throw new Refusal(notes.join('\nread: '));
  const results = pieces.flatMap((piece) => piece.results);
  return {
    page: options.url === null || last.page === 'confirm-receipt' ? last.page : pageAt(options.url).kind,
    market:
      (options.url === null ? null : pageAt(options.url).market) ??
      firstOf(pieces, (piece) => piece.market) ??
      firstOf(results, (result) => firstOf(result.orders ?? [], (order) => order.market ?? null)) ??
      firstOf(results, (result) => firstOf(result.sellers ?? [], ({ url }) => marketOfAddresses(url))),
    results,
    notes,
  };
}

/** Reads one file into pieces; returns what was tried, in case it gave none. */
function readFile(file: string, options: ReadOptions, pieces: Piece[]): string {
  const text = textOf(file);
  if (/^\s*</.test(text)) return readHtml(text, null, options, pieces);
  const parsed = parse(text);
  const envelopes = (Array.isArray(parsed) ? parsed : [parsed]).filter(isEnvelope);
  if (envelopes.length === 0) return readText(text, null, options, pieces);
  const tried = envelopes.map(({ url, body }) => {
    const bodyText = typeof body === 'string' ? body : JSON.stringify(body);
    return /^\s*</.test(bodyText)
      ? readHtml(bodyText, url, options, pieces)
      : readText(bodyText, url, options, pieces);
  });
  return tried.join('; ');
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new Refusal(`${file}: can't be opened (${code})`);
  }
}

function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}

interface Envelope {
  url: string | null;
  body: unknown;
}

function isEnvelope(value: unknown): value is Envelope {
  if (typeof value !== 'object' || value === null || !('body' in value) || !('url' in value)) return false;
  return typeof value.url === 'string' || value.url === null;
}

function readText(text: string, url: string | null, options: ReadOptions, pieces: Piece[]): string {
  const result = readAnyAnswer({ url, body: text }, { now: options.at, url: options.url, language: null });
  if (!result) return `tried JSON and JSONP; it is none of the ${known}, and no HTML`;
  if (result.problems.some(({ code }) => code === 'json-broken')) {
    return 'tried JSON and JSONP; the answer is cut off or damaged';
  }
  pieces.push({ page: pageOfAnyReader(result.reader), market: marketAt(url), results: [result] });
  return '';
}

function readHtml(html: string, from: string | null, options: ReadOptions, pieces: Piece[]): string {
  const document = documentOf(html);
  const url = options.url ?? from ?? ownAddress(html, document);
  const hint = { now: options.at, url, language: null };
  const kind = url === null ? anyKindShown(document) : pageAt(url).kind;
  const results =
    url !== null ? readAnyDocument(document, url, hint) : kind ? readAnyPage(document, kind, hint) : [];
  if (results.length === 0) {
    return `tried HTML as ${kind && kind !== 'other' ? `a page of kind ${kind}, which is not read yet` : 'an order list, order detail, tracking, product, store, search, dispute, review and confirm-receipt page'}; found neither cards nor embedded data`;
  }
  // The page that confirms receipt had the address of the order's.
  const shown = results[0]?.reader.startsWith('dom:confirm-receipt') ? 'confirm-receipt' : kind;
  const page = url !== null && isLoginPage(url) ? 'other' : (shown ?? 'other');
  pieces.push({ page, market: url === null ? null : pageAt(url).market, results });
  return '';
}

const require = createRequire(import.meta.url);

function documentOf(html: string): Document {
  // Loaded for pages only: answers are read in half the time without it.
  const { Window } = require('happy-dom') as typeof import('happy-dom');
  const window = new Window();
  // happy-dom's document is as good as a browser's for what the readers ask; its types differ.
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

/** The address that a saved page carries: the browser's note of where it was saved from, or its canonical link. */
function ownAddress(html: string, document: Document): string | null {
  const saved = /<!-- saved from url=\(\d+\)(https?:\/\/[^\s>]+) -->/.exec(html.slice(0, 2000))?.[1];
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return [saved, canonical].find((url) => url && URL.canParse(url) && pageAt(url).market) ?? null;
}

function marketAt(url: string | null): Market | null {
  return url && URL.canParse(url) ? marketOf(new URL(url).hostname) : null;
}

function firstOf<T, V>(list: readonly T[], value: (entry: T) => V | null): V | null {
  for (const entry of list) {
    const found = value(entry);
    if (found !== null) return found;
  }
  return null;
}
