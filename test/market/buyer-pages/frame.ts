import { type Html, html, raw } from '../html.ts';
import { configOf } from '../pages.ts';
import { directionOf } from '../words/words.ts';
import type { PageContext, Reply } from './context.ts';

export interface SitePage {
  /** What the page script is told that the page is. */
  kind: string;
  title: string;
  content: Html;
  /** The page's script in `/demo/`. */
  script: string;
  /** `lang` of the page; that of the options. */
  language?: string;
  className?: string;
}

/** A page that the server writes whole, between the header and the footer that every page of the demo has. */
export function sitePage(context: PageContext, page: SitePage): Reply {
  const { asked, words, state, host, nonce } = context;
  const { hosts } = asked;
  const source = html`<!doctype html>
<html lang="${page.language ?? asked.options.language}" dir="${page.language ? 'ltr' : directionOf(asked.options.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · Demo marketplace</title>
<script type="application/json" id="market-config" nonce="${nonce}">${raw(configOf(state, host, page.kind).replaceAll('<', '\\u003c'))}</script>
${asked.options.hostile.length > 0 && raw('<script src="/demo/hostile.js"></script>')}
<link rel="icon" href="/favicon.ico">
<link rel="stylesheet" href="/demo/shop.css">
<link rel="stylesheet" href="/demo/buyer.css">
${asked.options.hostile.includes('css-hide') && raw('<link rel="stylesheet" href="/demo/hide.css">')}
</head>
<body>
<div id="root" class="${page.className ?? 'old-site'}">
<header class="site-header"><div class="site-header-inner">
<a class="site-logo" href="${hosts.shop}/"><span class="site-mark"></span>Demo marketplace</a>
<nav class="site-nav">
<a href="${hosts.shop}/p/order/index.html">${asked.words.list.title}</a>
<a href="${hosts.mobile}/p/refund-dispute/list.html">${words.disputes}</a>
<a href="${hosts.feedback}/management/feedbackBuyerList.htm">${words.reviews}</a>
</nav>
</div></header>
<main class="site-main"><h1 class="page-title">${page.title}</h1>
${page.content}
</main>
<footer class="site-footer">${asked.words.notes.demo}
<nav class="site-others">
<a href="${hosts.trade}/orderList.htm">${words.siteOld}</a>
<a href="${hosts.mobile}/p/order/index.html">${words.siteMobile}</a>
<a href="${hosts.russia}/order-list">${words.siteRussia}</a>
<a href="${hosts.world}/p/order/index.html">${words.siteWorld}</a>
</nav></footer>
</div>
<script type="module" src="/demo/${page.script}"></script>
</body>
</html>
`;
  return { status: 200, type: 'text/html', body: source.source };
}
