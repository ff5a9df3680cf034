import { config, words } from './config.js';
import { drawDetail, loadDetail } from './detail.js';
import { drawDispute, loadDispute } from './dispute.js';
import { drawDisputes, loadDisputes } from './disputes.js';
import { make } from './dom.js';
import { frame } from './frame.js';
import { drawList, loadList } from './list.js';
import { drawMobile, loadMobile } from './mobile.js';
import { drawProduct, drawStore, loadProduct, loadStore } from './shop.js';
import { drawTracking, loadTracking } from './tracking.js';

const nothing = async () => {};

const text = (title, body) => () => frame(title, make('p', { class: 'order-block' }, body));

const pages = {
  list: { load: loadList, draw: drawList },
  detail: { load: loadDetail, draw: drawDetail },
  tracking: { load: loadTracking, draw: drawTracking },
  product: { load: loadProduct, draw: drawProduct },
  store: { load: loadStore, draw: drawStore },
  disputes: { load: loadDisputes, draw: drawDisputes },
  dispute: { load: loadDispute, draw: drawDispute },
  mobile: { load: loadMobile, draw: drawMobile },
  login: { load: nothing, draw: text(words.notes.signIn, words.notes.signInText) },
  home: { load: nothing, draw: text('Demo marketplace', words.notes.demo) },
  other: { load: nothing, draw: text('Demo marketplace', location.pathname) },
};

const softPages = {
  '/p/order/index.html': 'list',
  '/p/order/detail.html': 'detail',
  '/p/tracking/index.html': 'tracking',
};

const signal = Promise.withResolvers();
let kind = config.kind;
let visit = 0;

/** For tests, through the browser: what the page knows about itself. */
window.market = Object.assign(window.market ?? {}, {
  /** How often something was drawn. */
  drawn: 0,
  /** Draws now, where the option `draw` is 'on-signal'. */
  draw: () => signal.resolve(),
  /** Replaces every element of the page by a new one. */
  redraw,
});

function redraw() {
  pages[kind].draw();
  window.market.drawn += 1;
}

function turn() {
  if (config.draw === 'at-once') return Promise.resolve();
  if (config.draw === 'on-signal') return signal.promise;
  return new Promise((resolve) => {
    setTimeout(resolve, config.draw.afterMs);
  });
}

async function show(next) {
  kind = next;
  visit += 1;
  const mine = visit;
  frame('', make('p', { class: 'loading' }, words.notes.loading));
  await pages[next].load();
  await turn();
  // A quick "back" has shown another page meanwhile.
  if (mine === visit) redraw();
}

if (config.softNavigation) {
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.button !== 0) return;
    const url = new URL(link.href);
    const next = softPages[url.pathname];
    if (url.origin !== location.origin || !next) return;
    event.preventDefault();
    history.pushState(null, '', url);
    show(next);
  });
  addEventListener('popstate', () => show(softPages[location.pathname] ?? 'other'));
}

if (config.redrawMs !== null) setInterval(() => window.market.drawn > 0 && redraw(), config.redrawMs);

show(kind);
