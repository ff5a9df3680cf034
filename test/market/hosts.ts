/** Addresses of the demo as the asking browser sees them, with its port, so that links work everywhere. */
export interface Hosts {
  /** `https://www.aliexpress.com` or `https://www.aliexpress.com:8443` */
  shop: string;
  /** `https://acs.aliexpress.com…`; the shop itself when it is asked as localhost. */
  acs: string;
  login: string;
  /** Lists, details and disputes of before 2022. */
  trade: string;
  feedback: string;
  /** Tracking of before 2022, and where its answers come from. */
  track: string;
  logistics: string;
  mobile: string;
  /** `https://aliexpress.ru`, whichever market asks. */
  russia: string;
  /** `https://www.aliexpress.com`, whichever market asks. */
  world: string;
}

/** What a host of the marketplace is for; `any` is a host that plays all but the mobile and the Russian one. */
export type Site =
  | 'shop'
  | 'acs'
  | 'login'
  | 'trade'
  | 'feedback'
  | 'track'
  | 'logistics'
  | 'mobile'
  | 'russia'
  | 'any';

const siteNames = new Map<string, Site>([
  ['acs', 'acs'],
  ['login', 'login'],
  ['trade', 'trade'],
  ['feedback', 'feedback'],
  ['track', 'track'],
  ['ilogisticsaddress', 'logistics'],
  ['m', 'mobile'],
]);

const marketHost = /^(?:(.*)\.)?(aliexpress\.(?:com|us|ru))$/;

/** The sibling hosts of a Host header (`www.aliexpress.com:8443`). */
export function hostsOf(hostHeader: string): Hosts {
  const { host, port } = split(hostHeader);
  const [, name, market] = marketHost.exec(host) ?? [];
  const origin = (one: string) => `https://${one}${port}`;
  if (!market) {
    const here = origin(host.replace(/^(?:m|ru)\.(?=localhost$)/, ''));
    return {
      shop: here,
      acs: here,
      login: here,
      trade: here,
      feedback: here,
      track: here,
      logistics: here,
      mobile: origin('m.localhost'),
      russia: origin('ru.localhost'),
      world: here,
    };
  }
  // The Russian site answers with and without "www"; the others move everybody to "www".
  const shop = market === 'aliexpress.ru' ? origin(name === 'www' ? host : market) : origin(`www.${market}`);
  return {
    shop,
    acs: origin(`acs.${market}`),
    login: origin(`login.${market}`),
    trade: origin(`trade.${market}`),
    feedback: origin(`feedback.${market}`),
    track: origin(`track.${market}`),
    logistics: origin(`ilogisticsaddress.${market}`),
    mobile: origin(`m.${market}`),
    russia: market === 'aliexpress.ru' ? shop : origin('aliexpress.ru'),
    world: origin('www.aliexpress.com'),
  };
}

/** What the host of a Host header is for. */
export function siteOf(hostHeader: string): Site {
  const { host } = split(hostHeader);
  if (host === 'm.localhost') return 'mobile';
  if (host === 'ru.localhost') return 'russia';
  const [, name = '', market] = marketHost.exec(host) ?? [];
  if (!market) return 'any';
  return siteNames.get(name) ?? (market === 'aliexpress.ru' ? 'russia' : 'shop');
}

/** Whether a Host header names the API host. */
export function isApiHost(hostHeader: string): boolean {
  return siteOf(hostHeader) === 'acs';
}

/** Whether a Host header names the login host. */
export function isLoginHost(hostHeader: string): boolean {
  return siteOf(hostHeader) === 'login';
}

/** Whether a Host header names a host of aliexpress.ru. */
export function isRussian(hostHeader: string): boolean {
  return /^ru\.localhost$|(?:^|\.)aliexpress\.ru$/.test(split(hostHeader).host);
}

/** A link without its scheme, as the answers carry links to items and stores. */
export function schemeless(address: string): string {
  return address.replace(/^https:/, '');
}

function split(hostHeader: string): { host: string; port: string } {
  const match = /^([^:]*)(:\d+)?$/.exec(hostHeader.trim().toLowerCase());
  return { host: match?.[1] || 'localhost', port: match?.[2] ?? '' };
}
