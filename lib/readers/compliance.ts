import { comparable } from '../marketplace/words.ts';
import { longest } from '../model/longest.ts';
import type { SellerPart } from '../model/reading.ts';
import { plainText } from './markup.ts';
import { clean, digits } from './text/text.ts';
import { records } from './value.ts';

/** A link to a store's licence, on the marketplace's own hosts, and the words it stands on. */
const licence =
  /\/\/(?:[\w-]+\.)*aliexpress\.(?:com|us|ru)(?::\d+)?\/credential\/showcredential\.htm\?(?:[^"'\s<>]*&(?:amp;)?)?storeNum=(\d{1,24})(?!\d)(?:[^<>]*>([^<]*)<)?/g;

/**
 * The stores that the compliance block of a product page says sell it (`complianceList`,
 * MARKETPLACE.md 1.8), each once: number → name where it is printed. Known by the link to the
 * store's licence, not by words; the sentence "Sold by …" beside it names the shell.
 */
export function storesNamed(complianceList: unknown): Map<string, string | null> {
  const stores = new Map<string, string | null>();
  for (const text of records(complianceList).flatMap((entry) => Object.values(entry))) {
    if (typeof text !== 'string') continue;
    for (const [, number, words] of text.slice(0, 50_000).matchAll(licence)) {
      const storeId = digits(number);
      if (storeId && !stores.get(storeId)) stores.set(storeId, clean(plainText(words), longest.name));
    }
  }
  return stores;
}

/**
 * Who sells a product, of the store that the page's card shows and the ones that its compliance
 * block names. `numbers` are all that the card gives, for a store can have two, and two numbers
 * under one name are one store; `elsewhere` is the name that the page gives outside the card.
 * `pooled` is true only when others are named, and null when nobody is named or the names leave a
 * doubt; `others` are those named besides the shown one.
 */
export function whoSells(
  shown: SellerPart | null,
  numbers: readonly unknown[],
  elsewhere: unknown,
  named: ReadonlyMap<string, string | null>,
): { storeId: string | null; pooled: boolean | null; others: SellerPart[] } {
  const storeId = shown?.storeId ?? null;
  if (named.size === 0) return { storeId, pooled: null, others: [] };
  const own = new Set([storeId, ...numbers.map(digits)]);
  const names = [...named.values()].map((name) => (name === null ? null : comparable(name)));
  const isNamed = (name: unknown) => typeof name === 'string' && names.includes(comparable(name));
  if ([...named.keys()].some((number) => own.has(number)) || isNamed(shown?.name)) {
    return { storeId, pooled: false, others: [] };
  }
  const others = [...named].slice(0, 20).map(([number, name]) => ({ storeId: number, name }));
  const only = others.length === 1 ? (others[0]?.storeId ?? null) : null;
  if (shown === null) return { storeId: only, pooled: null, others };
  const isDoubtful = !shown.name || names.includes(null) || isNamed(elsewhere);
  return isDoubtful ? { storeId: null, pooled: null, others } : { storeId: only, pooled: true, others };
}
