/**
 * What an address of the page calls: the API in small letters where it is
 * `https://acs.aliexpress.com/h5/{api}/1.0/?…&api={api}` (MARKETPLACE.md 7), the path on aliexpress.ru,
 * which asks its own host (1.10), on trade.aliexpress.com, the old site, and on the host of its tracking
 * (1.1). null for every other address and for what is none. Never throws.
 */
export function calledAt(address: string, base: string): string | null {
  const url = URL.parse(address, base);
  if (url?.protocol !== 'https:') return null;
  const { hostname, pathname, search } = url;
  if (/(?:^|\.)(?:aliexpress\.ru|(?:trade|ilogisticsaddress)\.aliexpress\.com)$/.test(hostname))
    return pathname;
  if (!/(?:^|\.)acs\.aliexpress\.(?:com|us)$/.test(hostname)) return null;
  const [, api] = /(?:^\/h5\/|[?&]api=)(mtop\.[\w.]+)/i.exec(pathname + search) ?? [];
  return api?.toLowerCase() ?? null;
}
