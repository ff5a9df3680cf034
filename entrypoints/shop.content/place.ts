import { product2024 } from '../../lib/marketplace/selectors.ts';

/** Where a shop's name can stand: a title, or a link to the shop. */
const names = 'h1, h2, h3, a[href*="/store/"]';

/**
 * The element with the shop's name: where product pages have had it since 2024 (MARKETPLACE.md 1.8), else
 * the first that says just this name and is seen. null: the page shows it nowhere, or it is not known.
 */
export function findName(document: Document, name: string | null): Element | null {
  const known = document.querySelector(product2024.storeLink);
  if (known) return known;
  if (!name) return null;
  const found = [...document.querySelectorAll(names)].filter(
    (element) => element.textContent?.trim() === name && element.getClientRects().length > 0,
  );
  return found[0] ?? null;
}

/** Moves what sticks out of the window back into it, above the line it belongs to. */
export function keepInside(host: HTMLElement): void {
  host.style.removeProperty('transform');
  const { left, right } = host.getBoundingClientRect();
  const { clientWidth } = document.documentElement;
  const over = right > clientWidth ? clientWidth - right - 4 : left < 0 ? 4 - left : 0;
  if (over !== 0) host.style.setProperty('transform', `translate(${over}px, -100%)`, 'important');
}
