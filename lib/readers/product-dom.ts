import { product2024 as at } from '../marketplace/selectors.ts';
import { longest } from '../model/longest.ts';
import type { ReaderResult } from '../model/reading.ts';
import { first, linkOf, textAt, textOf } from './element.ts';
import { printedMoney } from './field.ts';
import { productResult } from './product-result.ts';
import { unreadable } from './result.ts';
import { distinctStores, namedStore } from './seller.ts';
import { count, percentage } from './shop-field.ts';

const reader = 'dom:product-2024';

/**
 * A product page as it is drawn since 2024 (MARKETPLACE.md 1.8): less than its answer says, for
 * when that was missed. The number is the address's. A label that is no number leaves its field
 * unknown.
 */
export function readProductPage(
  document: Document,
  asked: string | null,
  currency: string | null,
): ReaderResult {
  const title = document.querySelector(at.title);
  const link = document.querySelector(at.storeLink);
  if (!title && !link) return unreadable(reader, 'layout-unknown', 'neither title nor store');
  return productResult(reader, [asked], (result) => {
    const store = namedStore(textOf(link, longest.name), linkOf(link));
    const numbers = [...document.querySelectorAll(at.storeNumber)].slice(0, 10);
    const texts = numbers.map((element) => textOf(element, longest.name)).filter((text) => text !== null);
    const rates = texts.filter((text) => /[%٪％]/.test(text));
    const others = texts.filter((text) => !rates.includes(text));
    return {
      product: {
        title: textOf(title, longest.title),
        storeId: store.part?.storeId ?? null,
        price: printedMoney(null, textOf(first(document, at.price), longest.name), currency, 'price', result),
        reviews: count(textAt(document, at.reviews, longest.name)),
        sold: count(textAt(document, at.sold, longest.name)),
      },
      sellers: distinctStores([store]).map((part) => ({
        ...part,
        positiveRate: rates.length === 1 ? percentage(rates[0]) : null,
        // Without the rate beside it, a number here could be anything.
        followers: rates.length === 1 && others.length === 1 ? count(others[0]) : null,
      })),
    };
  });
}
