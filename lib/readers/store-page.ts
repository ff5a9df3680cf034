import { storeFeedback2013 as at } from '../marketplace/selectors.ts';
import { longest } from '../model/longest.ts';
import type { ReaderResult } from '../model/reading.ts';
import { linkOf, textOf } from './element.ts';
import type { ReadHint } from './hint.ts';
import { unreadable } from './result.ts';
import { namedStore } from './seller.ts';
import { openedAt, percentage } from './shop-field.ts';
import { storeResult } from './store.ts';
import { findDate } from './text/date.ts';
import { clean, digits, plain } from './text/text.ts';

const shell = 'embedded:store-2024';
const feedback = 'dom:store-feedback-2013';

/**
 * The shell of a store's page: `var pageConfig = { …, storeId: '4682001', … }`, its canonical
 * address and its name (MARKETPLACE.md 1.9). All numbers of the store come by its answers. A page
 * whose own script and address name no store: `layout-unknown`.
 */
export function readStoreShell(document: Document): ReaderResult {
  const scripts = [...document.querySelectorAll('script:not([src])')].map(
    (script) => script.textContent ?? '',
  );
  const config = scripts.find((text) => /\bpageConfig\s*=/.test(text)) ?? '';
  const number = digits(/\bstoreId\s*:\s*['"]?(\d{1,24})['"]?\s*[,}\n]/.exec(config)?.[1]);
  const link = linkOf(document.querySelector('link[rel="canonical"]'));
  const { part } = namedStore(storeName(document), link, number);
  if (!part || number === null) return unreadable(shell, 'layout-unknown', 'no store in the page');
  return storeResult(shell, part.storeId, () => ({ name: part.name, url: part.url }));
}

/** The name: the keyword that the title begins with ("Some Store - …"); the rest of the title is in the page's language. */
function storeName(document: Document): string | null {
  const title = clean(document.querySelector('title')?.textContent, longest.title) ?? '';
  const keywords = document.querySelector('meta[name="keywords"]')?.getAttribute('content') ?? '';
  const name = keywords
    .slice(0, 2000)
    .split(',')
    .map((keyword) => clean(keyword, longest.name))
    .find((keyword) => keyword !== null && title.startsWith(`${keyword} - `));
  return name ?? null;
}

/**
 * The old feedback page `evaluationDetail.htm` (MARKETPLACE.md 1.9), in any language: the row with
 * the store's link, the one percentage and the one date of the summary; the counts of the history.
 */
export function readStoreFeedback(document: Document, hint: ReadHint): ReaderResult {
  const rows = [...document.querySelectorAll(at.summaryRow)].slice(0, 30);
  const links = rows.map((row) => row.querySelector(at.storeLink)).filter((link) => link !== null);
  const stores = links.map((link) => namedStore(textOf(link, longest.name), linkOf(link)).part);
  const [store] = stores;
  if (!store || stores.some((other) => other?.storeId !== store.storeId)) {
    return unreadable(feedback, 'layout-unknown', 'no store in the summary, or two');
  }
  const texts = rows
    .filter((row) => !row.querySelector(at.storeLink))
    .flatMap((row) => [...row.querySelectorAll('td')].map((cell) => textOf(cell, longest.name)))
    .filter((text) => text !== null);
  const rates = texts.filter((text) => /[%٪％]/.test(text));
  const dates = texts.filter((text) => findDate(text, hint) !== null);
  const printed = rates.length === 1 ? (rates[0] ?? null) : null;
  return storeResult(feedback, store.storeId, (result) => ({
    name: store.name,
    url: store.url,
    positiveRate: percentage(printed),
    ratings: ratingsBehind(percentage(printed), history(document)),
    openedAt: dates.length === 1 ? openedAt(null, dates[0], hint, result) : null,
  }));
}

/** The counts of the history, a row each: positive, neutral, negative over 1, 3, 6, 12 months. */
function history(document: Document): number[][] {
  return [...document.querySelectorAll(at.historyRow)]
    .slice(0, 30)
    .map((row) => [...row.querySelectorAll('td')].map((cell) => plain(textOf(cell, longest.name) ?? '')))
    .map((cells) =>
      cells.filter((text) => /^\d[\d.,٬\s]*$/.test(text)).map((text) => Number(text.replace(/\D/g, ''))),
    )
    .filter((counts) => counts.length === 4);
}

/**
 * How many ratings a rate stands on: those of six months, with the neutral ones or without them,
 * whichever gives the printed rate; null when neither or only chance tells.
 */
function ratingsBehind(rate: number | null, counts: number[][]): number | null {
  const [positive, neutral, negative] = counts.map((row) => row[2]);
  if (rate === null || counts.length !== 3) return null;
  if (positive === undefined || neutral === undefined || negative === undefined) return null;
  const totals = [positive + negative, positive + neutral + negative];
  const fitting = new Set(totals.filter((total) => Math.abs((100 * positive) / total - rate) <= 0.05));
  const [only = null] = fitting;
  return fitting.size === 1 ? only : null;
}
