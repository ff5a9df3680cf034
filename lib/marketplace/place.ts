import { pageAt } from './pages.ts';

/** What an address can name besides its path, where another value is another page. */
const names = ['page', 'SearchText', 'issueId', 'reverseOrderLineId', 'ownerMemberId'];

/**
 * What a soft navigation changes: the kind of page, its order, item, store, search, and the number of
 * its part. Two addresses of one place differ only in what does not matter (`spm`, a chosen colour).
 * Never throws.
 */
export function placeOf(address: string): string {
  const { kind, orderId } = pageAt(address);
  if (!URL.canParse(address)) return kind;
  const { pathname, searchParams } = new URL(address);
  return [kind, orderId, pathname, ...names.map((name) => searchParams.get(name))].join(' ');
}
