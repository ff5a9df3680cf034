/** Whether a match pattern of the manifest (`https://*.aliexpress.com/item/*`) is for an address, as both browsers read it: whatever the port and the part after `#`. */
export function isMatch(pattern: string, address: string): boolean {
  const [, host = '', path = ''] = /^https:\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  const { protocol, hostname, pathname, search } = new URL(address);
  const isHost = host.startsWith('*.')
    ? hostname === host.slice(2) || hostname.endsWith(host.slice(1))
    : hostname === host;
  const parts = path.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return protocol === 'https:' && isHost && new RegExp(`^${parts.join('.*')}$`).test(pathname + search);
}
