import { readFileSync } from 'node:fs';
import { disputeActText } from './answers/disputes.ts';
import { apis } from './answers/envelope.ts';
import type { MarketOptions } from './options.ts';
import type { DemoOrder } from './orders.ts';
import { escaped } from './shop/feedback.ts';
import { inScript, type ShopPage, shopKindOf } from './shop/page.ts';
import { asked, type MarketState } from './state.ts';
import { staticList } from './static-list.ts';
import { buyerWords } from './words/buyer.ts';
import { directionOf } from './words/words.ts';

const pageOptions = [
  'delivery',
  'laterPages',
  'calls',
  'operation',
  'operationShape',
  'responseType',
  'softNavigation',
  'productLayout',
  'draw',
  'redrawMs',
  'formSubmit',
  'swap',
  'doubleTap',
  'clickAtOnce',
  'perItem',
  'actTextsShown',
  'layout',
  'confirmTextShown',
  'confirmTag',
  'confirmEvent',
  'hostile',
  'seed',
] as const satisfies (keyof MarketOptions)[];

/** The kinds of pages the demo has, by path. */
export function kindOf(path: string): string | null {
  if (path === '/' || path === '/index.html') return 'home';
  if (path === '/p/order/index.html') return 'list';
  if (path === '/p/order/detail.html') return 'detail';
  if (path === '/p/tracking/index.html') return 'tracking';
  if (path === '/login' || path === '/login.html') return 'login';
  return shopKindOf(path) ?? (/^\/(?:p|ssr|credential)\/[\w./-]+$/.test(path) ? 'other' : null);
}

/** Whether a page needs a signed-in buyer. */
export function isPrivate(kind: string): boolean {
  return kind === 'list' || kind === 'detail' || kind === 'tracking';
}

const assets = new URL('./page/', import.meta.url);
const assetTypes: Record<string, string> = { js: 'text/javascript', css: 'text/css' };

/** A file of the demo's own page scripts and styles; null when there is none by that name. */
export function asset(path: string): { type: string; body: string } | null {
  const match = /^\/demo\/([a-z-]+\.(js|css))$/.exec(path);
  const [, name, ending] = match ?? [];
  const type = ending && assetTypes[ending];
  if (!name || !type) return null;
  try {
    return { type, body: readFileSync(new URL(name, assets), 'utf8') };
  } catch {
    return null;
  }
}

export interface Shell {
  kind: string;
  host: string;
  /** What a page of the shop holds; null for other pages. */
  shop: ShopPage | null;
  /** The list's first answer, for `delivery: 'embedded'`; raw, it may be broken. */
  embedded: string | null;
  /** For inline scripts under the Content-Security-Policy. */
  nonce: string;
}

/**
 * A page of the shop: an almost empty shell that its script fills, as the real ones are. The
 * script finds its options as JSON in `#market-config`.
 */
export function shell(state: MarketState, { kind, host, shop, embedded, nonce }: Shell): string {
  const { options, words } = asked(state, host);
  const script = (source: string) => `<script nonce="${nonce}">${source}</script>`;
  const drawn = kind === 'list' && options.delivery === 'static' ? staticList(state, host) : null;
  const head = [
    `<script type="application/json" id="market-config">${inScript(configOf(state, host, kind, shop?.place))}</script>`,
    options.hostile.length > 0 ? '<script src="/demo/hostile.js"></script>' : '',
    '<link rel="icon" href="/favicon.ico">',
    '<link rel="stylesheet" href="/demo/shop.css">',
    '<link rel="stylesheet" href="/demo/buyer.css">',
    options.hostile.includes('css-hide') ? '<link rel="stylesheet" href="/demo/hide.css">' : '',
    shop ? '<link rel="stylesheet" href="/demo/goods.css">' : '',
    ...(shop?.tags ?? []),
    ...[...inlineScripts(kind), ...(shop?.scripts ?? [])].map(script),
    // Where the real list holds its first answer is not known; the search page does it like this.
    embedded === null
      ? ''
      : script(
          `window._dida_config_ = {}; window._dida_config_._init_data_ = { data: ${inScript(embedded)} };`,
        ),
  ];
  return `<!doctype html>
<html lang="${options.language}" dir="${directionOf(options.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(shop?.title ?? `${words.list.title} · Demo marketplace`)}</title>
${head.filter(Boolean).join('\n')}
</head>
<body>
${shop?.body ?? `<div id="root">${drawn?.cards.source ?? ''}</div>\n${drawn ? script(drawn.script) : ''}\n<script type="module" src="/demo/app.js"></script>`}
</body>
</html>
`;
}

/** What the page scripts find in `#market-config`, as JSON. `place`: what the address of a page of the shop names. */
export function configOf(
  state: MarketState,
  host: string,
  kind: string,
  place: ShopPage['place'] | Record<string, never> = {},
): string {
  const { options, words, hosts } = asked(state, host);
  const picked = Object.fromEntries(pageOptions.map((name) => [name, options[name]]));
  const buyer = buyerWords(options.language);
  const reverseTexts = {
    CANCEL_REVERSE: disputeActText(options, 'CANCEL_REVERSE'),
    ACCEPT_SOLUTION: disputeActText(options, 'ACCEPT_SOLUTION'),
  };
  const onTheWay = state.orders.filter(hasPartsOnTheWay).map((order) => order.id);
  return JSON.stringify({
    ...picked,
    kind,
    words,
    acs: hosts.acs,
    login: hosts.login,
    hosts,
    buyer,
    place,
    reverseTexts,
    onTheWay,
  });
}

const hasPartsOnTheWay = (order: DemoOrder) =>
  order.state === 'shipped' && order.parcels.some((parcel) => parcel.deliveredAt === null);

/** What the real pages carry in plain text (MARKETPLACE.md 1.3). */
function inlineScripts(kind: string): string[] {
  switch (kind) {
    case 'list':
      return [
        `var prefetch = { api: '${apis.list}', data: { statusTab: 'all', renderType: 'init', clientPlatform: 'pc' } };`,
      ];
    default:
      return [];
  }
}
