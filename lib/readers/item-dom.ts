import { longest } from '../model/longest.ts';
import type { Item } from '../model/order.ts';
import { first, linkOf, only, textAt, textOf } from './element.ts';
import { productInLink } from './lines.ts';
import { type NamedStore, namedStore } from './seller.ts';
import { readMoney } from './text/money.ts';

/** Where the parts of an item stand in a layout. */
interface ItemSelectors {
  title: string | readonly string[];
  link: string;
  sku: string;
  /** The price of one piece, with or without the quantity behind it ("R$13,90 x2"). */
  price: string;
  quantity: string;
}

/** The store that a card or a page of one order shows; unknown where it shows two. */
export function drawnStore(root: ParentNode, name: string | readonly string[], link: string): NamedStore {
  const named = textOf(only(root, name), longest.name);
  const links = [...root.querySelectorAll(link)].map((each) => namedStore(named, linkOf(each)));
  const [store = namedStore(named, null)] = links;
  const isOne = links.every(({ part }) => part?.url === store.part?.url);
  return isOne ? store : namedStore(null, null);
}

/** An item as it is drawn: without line and SKU numbers, which only the answers have. */
export function drawnItem(body: Element, at: ItemSelectors, currency: string | null): Item {
  const title = first(body, at.title);
  const quantity = /\d{1,6}/.exec(textAt(body, at.quantity, longest.name) ?? '')?.[0];
  const price = textAt(body, at.price, longest.name)?.replace(/[x×]\s*\d{1,6}$/i, '');
  return {
    lineId: null,
    productId: productInLink(linkOf(body.querySelector(at.link))),
    title: textOf(title, longest.title),
    // "Black, 2m" on the page, in the form that every reader gives: "Black / 2m".
    sku: textAt(body, at.sku, longest.title)?.replace(/,\s+/g, ' / ') ?? null,
    skuId: null,
    quantity: quantity ? Number(quantity) : null,
    price: price ? readMoney(price, currency) : null,
  };
}
