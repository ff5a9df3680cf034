import type { PageContext } from '../buyer-pages/context.ts';
import { currencyOf } from '../options.ts';
import { type DemoOrder, type OrderState, sumsOf } from '../orders.ts';
import { type Printer, printerFor } from '../print.ts';
import { type RussiaLanguage, type RussiaWords, russiaLanguage, russiaWords } from '../words/russia.ts';
import { fill } from '../words/words.ts';

/** What every page of aliexpress.ru needs to know. */
export interface Russia {
  context: PageContext;
  language: RussiaLanguage;
  words: RussiaWords;
  print: Printer;
  /** `1 234,50 ₽` with spaces that don't break; dollars as everywhere. */
  money(minor: number): string;
  /** `22 ноября`, with the year when it is another one than this (code that read the site fills the year in). */
  date(at: number): string;
}

const locales: Record<RussiaLanguage, string> = { ru: 'ru-RU', en: 'en-GB', az: 'az-Latn-AZ' };

export function russiaOf(context: PageContext): Russia {
  const { options, now } = context.asked;
  const language = russiaLanguage(options.language);
  const currency = options.currency ?? (language === 'ru' ? 'RUB' : currencyOf({ currency: null, language }));
  const print = printerFor(locales[language], currency, options.zone);
  const zone = options.zone ? { timeZone: options.zone } : {};
  const format = (more: Intl.DateTimeFormatOptions, at: number) =>
    new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', ...more, ...zone }).format(
      at,
    );
  const year = (at: number) => new Intl.DateTimeFormat('en', { year: 'numeric', ...zone }).format(at);
  return {
    context,
    language,
    words: russiaWords(language),
    print,
    money: (minor) => print.money(minor).replace(/ руб\.$/, '\u00a0₽'),
    // English and Azerbaijani pages were seen with the year in every date.
    date: (at) =>
      language === 'ru' && year(at) === year(now)
        ? format({}, at)
        : format({ year: 'numeric' }, at).replace(/ г\.$/, ''),
  };
}

/** `8212 3456 …`: a number in groups of four. */
export function grouped(number: string): string {
  return number.replace(/(.{4})(?=.)/g, '$1 ');
}

/** A class as the site's build names them; the hash of a component changes with the seed. */
export function redClass({ context }: Russia, component: string, element: string): string {
  const { seed } = context.asked.options;
  const hash =
    seed === 1
      ? (knownHashes.get(component) ?? '9k2dw')
      : (seed * 7_919 + component.length * 131_071).toString(36);
  return `${component}__${element}__${hash}`;
}

/** Hashes of 2026 (MARKETPLACE.md 1.10, and the code that its author read). */
const knownHashes = new Map([
  ['RedOrderList_OrderList', 'a2315'],
  ['RedOrderList_OrderItem', '1tjf5'],
  ['RedOrderDetailsProductsV2_Product', '1nlc3'],
  ['RedOrderDetailsProductsV2_Summary', '1l2dj'],
]);

export type RussiaTab = 'active' | 'archive' | 'dispute';

const tabStates: Record<RussiaTab, readonly OrderState[]> = {
  active: ['unpaid', 'processing', 'shipped', 'disputed'],
  archive: ['completed', 'cancelled', 'expired'],
  dispute: ['disputed'],
};

export function ordersOfRussia({ context }: Russia, tab: RussiaTab): DemoOrder[] {
  return context.state.orders.filter((order) => !order.deleted && tabStates[tab].includes(order.state));
}

/**
 * How an order stands: the tag, which what was received has none of in English, and the sentence
 * beside it, whose spaces don't break (MARKETPLACE.md 1.10).
 */
export function statusOf(russia: Russia, order: DemoOrder) {
  const { words } = russia;
  const { parcels, state, completedAt } = order;
  const isSent = state === 'shipped' && parcels.length > 0;
  const isHere = isSent && parcels.every((one) => one.deliveredAt !== null);
  const tag = isHere ? words.delivered : words[state];
  const expected = Math.max(...parcels.map((one) => one.etaTo));
  const said = (text: string, at: number) => fill(text, { date: russia.date(at) });
  let title = tag;
  if (isHere) title = said(words.arrived, Math.max(...parcels.map((one) => one.deliveredAt ?? 0)));
  else if (isSent) title = said(words.expected, expected);
  else if (state === 'completed') title = said(words.received, completedAt ?? order.placedAt);
  const isLate = isSent && !isHere && expected < russia.context.asked.now;
  return { tag, title: title.replaceAll(' ', '\u00a0'), late: isLate ? words.late : null };
}

/** What an order costs, printed; empty where the price is gone. */
export function totalOf(russia: Russia, order: DemoOrder): string {
  return order.hasPrice ? russia.money(sumsOf(order, russia.print.currency).total) : '';
}
