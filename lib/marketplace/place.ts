/** What an address can name besides its path, where another value is another page. */
const names = /^(?:(?:trade)?orderid|tradeid|issueid|reverseorderlineid|ownermemberid|page|searchtext)$/i;

/**
 * What a soft navigation changes: the path and what the address names, an order, a dispute, the words
 * and the part of a search. Two addresses of one place differ only in what does not matter (`spm`, a
 * chosen colour). Never throws.
 */
export function placeOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { pathname, searchParams } = new URL(address);
  return [pathname, ...[...searchParams].filter(([name]) => names.test(name))].join();
}
