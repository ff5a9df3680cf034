// Runs in an order list of the demo, bundled by reading.ts: Escrowl's reader beside bare querySelector calls.
import { orderList2022 as at } from '../../lib/marketplace/selectors.ts';
import { readDocument } from '../../lib/readers/page.ts';
import { findDate } from '../../lib/readers/text/date.ts';
import { readMoney } from '../../lib/readers/text/money.ts';
import { clean } from '../../lib/readers/text/text.ts';

const hint = { now: new Date().toISOString().replace(/\.\d+Z$/, 'Z'), url: location.href, language: 'en' };

/** The texts of one card that Escrowl reads too, without looking at what they say. */
function textsOf(card: Element) {
  const text = (selector: string) => card.querySelector(selector)?.textContent ?? '';
  const attribute = (selector: string, name: string) =>
    card.querySelector(selector)?.getAttribute(name) ?? '';
  return {
    links: [...card.querySelectorAll(at.orderLinks)].map((link) => link.getAttribute('href') ?? ''),
    status: text(at.status[0]),
    info: [...(card.querySelector(at.info[0])?.children ?? [])].map((row) => row.textContent ?? ''),
    store: text(at.store[0]),
    storeLink: attribute(at.storeLink, 'href'),
    total: text(at.amount),
    items: [...card.querySelectorAll(at.item)].map((item) => [
      attribute(at.itemTitle[0], 'title'),
      item.querySelector(at.itemSku)?.textContent ?? '',
      item.querySelector(at.itemPrice)?.textContent ?? '',
      item.querySelector(at.itemQuantity)?.textContent ?? '',
      item.querySelector(at.itemLink)?.getAttribute('href') ?? '',
    ]),
  };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export interface Comparison {
  /** Characters of the page's HTML, and cards on it. */
  size: number;
  cards: number;
  /** Milliseconds, a round each. */
  escrowl: number[];
  bare: number[];
  /** Of Escrowl's: making dates, amounts and clean texts out of the same texts, without the page. */
  dates: number[];
  amounts: number[];
  cleaning: number[];
}

/** Reads the page as it stands, again and again, both ways by turns. */
function compareReading(rounds: number): Comparison {
  const cards = [...document.querySelectorAll(at.card)];
  const comparison: Comparison = {
    size: document.documentElement.outerHTML.length,
    cards: cards.length,
    escrowl: [],
    bare: [],
    dates: [],
    amounts: [],
    cleaning: [],
  };
  const texts = cards.map(textsOf);
  for (let round = -1; round < rounds; round += 1) {
    const took = {
      escrowl: timed(() => readDocument(document, location.href, hint)),
      bare: timed(() => [...document.querySelectorAll(at.card)].map(textsOf)),
      dates: timed(() => texts.map(({ info }) => findDate(info[0] ?? '', hint))),
      amounts: timed(() =>
        texts.map(({ total, items }) => [
          readMoney(total, 'USD'),
          ...items.map(([, , price = '']) => readMoney(price, 'USD')),
        ]),
      ),
      cleaning: timed(() =>
        texts.map(({ status, store, info, items }) =>
          [status, store, ...info, ...items.flat()].map((text) => clean(text, 300)),
        ),
      ),
    };
    // The first round warms up.
    if (round < 0) continue;
    for (const [name, value] of Object.entries(took)) comparison[name as keyof typeof took].push(value);
  }
  return comparison;
}

Object.assign(globalThis, { compareReading });
