import { longest } from '../model/longest.ts';
import { clean } from './text/text.ts';

/** The first element that one of the selectors finds, in the selectors' order; null when none does. */
export function first(root: ParentNode, selectors: string | readonly string[]): Element | null {
  for (const selector of [selectors].flat()) {
    const found = root.querySelector(selector);
    if (found) return found;
  }
  return null;
}

/** As `first`; null where the page has it several times and they say different things: one of them is another order's. */
export function only(root: ParentNode, selectors: string | readonly string[]): Element | null {
  for (const selector of [selectors].flat()) {
    const [found, ...others] = root.querySelectorAll(selector);
    if (found) return others.every((other) => other.textContent === found.textContent) ? found : null;
  }
  return null;
}

/** An element's text as it is kept, at most `max` characters; null when it has none. */
export function textOf(element: Element | null, max: number = longest.text): string | null {
  return element ? clean(element.textContent, max) : null;
}

/** The text of the first element that one of the selectors finds. */
export function textAt(
  root: ParentNode,
  selectors: string | readonly string[],
  max: number = longest.text,
): string | null {
  return textOf(first(root, selectors), max);
}

/** The link of an element as the page wrote it (not resolved); null when it has none. */
export function linkOf(element: Element | null): string | null {
  return element?.getAttribute('href') ?? null;
}
