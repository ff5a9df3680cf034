/** Addresses of the demo as the asking browser sees them, with its port, so that links work everywhere. */
export interface Hosts {
  /** `https://www.aliexpress.com` or `https://www.aliexpress.com:8443` */
  shop: string;
  /** `https://acs.aliexpress.com…`; the shop itself when it is asked as localhost. */
  acs: string;
  login: string;
}

/** The sibling hosts of a Host header (`www.aliexpress.com:8443`). */
export function hostsOf(hostHeader: string): Hosts {
  const { host, port } = split(hostHeader);
  const market = /(?:^|\.)(aliexpress\.(?:com|us))$/.exec(host)?.[1];
  const origin = (name: string) => `https://${name}${port}`;
  if (!market) return { shop: origin(host), acs: origin(host), login: origin(host) };
  return { shop: origin(`www.${market}`), acs: origin(`acs.${market}`), login: origin(`login.${market}`) };
}

/** Whether a Host header names the API host. */
export function isApiHost(hostHeader: string): boolean {
  return /^acs\.aliexpress\.(?:com|us)$/.test(split(hostHeader).host);
}

/** Whether a Host header names the login host. */
export function isLoginHost(hostHeader: string): boolean {
  return /^login\.aliexpress\.(?:com|us)$/.test(split(hostHeader).host);
}

/** A link without its scheme, as the answers carry links to items and stores. */
export function schemeless(address: string): string {
  return address.replace(/^https:/, '');
}

function split(hostHeader: string): { host: string; port: string } {
  const match = /^([^:]*)(:\d+)?$/.exec(hostHeader.trim().toLowerCase());
  return { host: match?.[1] || 'localhost', port: match?.[2] ?? '' };
}
