import { orderNumber, pageAt } from '../marketplace/pages.ts';
import { statusFromWords } from '../marketplace/status.ts';
import { isReceived } from '../marketplace/words-russia.ts';
import { longest } from '../model/longest.ts';
import type { Money } from '../model/money.ts';
import type { OrderStatus } from '../model/order.ts';
import type { OrderPart, ReaderResult } from '../model/reading.ts';
import type { ReadHint } from './hint.ts';
import { report } from './result.ts';
import { readMoney } from './text/money.ts';
import { clean } from './text/text.ts';

export const russia = 'aliexpress.ru' as const;
/** What its links without a host lead to. */
export const russiaBase = 'https://aliexpress.ru/';

/**
 * The order number that a text of aliexpress.ru is, printed in groups ("5550 6772 2909 7566"), with
 * or without a label; null when it holds other digits, too.
 */
export function printedNumber(text: unknown): string | null {
  const run = /^\D*(\d[\d\s]*)\D*$/.exec(clean(text, longest.name) ?? '')?.[1]?.replace(/\s/g, '');
  return run && orderNumber.test(run) ? run : null;
}

/** The order that a link of the site leads to (`/order-list/5550677229097566?filterName=archive`); null for any other. */
export function orderLinked(link: unknown): string | null {
  if (typeof link !== 'string' || !URL.canParse(link, russiaBase)) return null;
  const page = pageAt(new URL(link, russiaBase));
  return page.market === russia ? page.orderId : null;
}

/** The one number that all of these are, the unknown ones left out; null when there is none, or there are two. */
export function onlyNumber(numbers: Iterable<string | null>): string | null {
  const named = new Set([...numbers].filter((id) => id !== null));
  const [only] = named;
  return named.size === 1 && only ? only : null;
}

/**
 * What a card says of the order's state: a short tag and a title. A word that somebody saw decides;
 * two that differ are unknown, with a problem. A title says "Received at <date>" both for what was
 * just handed over and for what is over; only the archive (`filterName=archive`) settles it.
 */
export function cardStatus(
  tag: string | null,
  title: string | null,
  hint: ReadHint,
  result: ReaderResult,
): Pick<OrderPart, 'status' | 'statusText'> {
  const isArchive = hint.url !== null && /[?&]filterName=archive(?:[&#]|$)/.test(hint.url);
  const said = [tag, title].map((text) => (text === null ? null : statusFromWords(text)));
  if (isArchive && title !== null && isReceived(title)) said.push('completed');
  const known = new Set<OrderStatus>(said.filter((status) => status !== null));
  if (known.size > 1) report(result, 'status-unread', 'two states');
  const [only] = known;
  const text = tag ?? title;
  return { status: known.size === 1 && only ? only : text === null ? null : 'unknown', statusText: text };
}

/**
 * An amount as the site prints it: "1 234,50 ₽", "$12,34". Of the currencies that `$` can mean the
 * site has the US dollar only (two projects that convert these pages, 2026). `currency` is the
 * page's, null when it is not known; a number without a sign is then not read.
 */
export function russianPrice(value: unknown, currency: string | null): Money | null {
  const text = clean(value, longest.name);
  return text === null ? null : readMoney(text, currency ?? (text.includes('$') ? 'USD' : null));
}

/** The total of a card; null without a digit (the price of an old order is gone), and with a problem where it can't be read. */
export function cardTotal(value: unknown, currency: string | null, result: ReaderResult): Money | null {
  const money = russianPrice(value, currency);
  const isThere = /\p{Nd}/u.test(clean(value, longest.name) ?? '');
  if (money === null && isThere) report(result, 'money-unread', 'total');
  return money;
}
