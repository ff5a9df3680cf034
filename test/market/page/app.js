import { isPressed } from './button.js';
import { config, words } from './config.js';
import { make } from './dom.js';
import { frame } from './frame.js';

const nothing = async () => {};

const text = (title, body) => () => frame(title, make('p', { class: 'order-block' }, body));

/** A page whose script comes when it is first shown: no page pays for the others. */
function later(open) {
  let page;
  return {
    load: async () => {
      page ??= await open();
      await page.load();
    },
    draw: () => page.draw(),
  };
}

const pages = {
  list: later(async () => {
    const { loadList: load, drawList: draw } = await import('./list.js');
    return { load, draw };
  }),
  detail: later(async () => {
    const { loadDetail: load, drawDetail: draw } = await import('./detail.js');
    return { load, draw };
  }),
  tracking: later(async () => {
    const { loadTracking: load, drawTracking: draw } = await import('./tracking.js');
    return { load, draw };
  }),
  product: later(() => import('./product.js')),
  store: later(() => import('./store.js')),
  feedback: later(async () => ({ load: nothing, draw: (await import('./store.js')).drawFeedback })),
  search: later(() => import('./search.js')),
  home: later(() => import('./home.js')),
  disputes: later(async () => {
    const { loadDisputes: load, drawDisputes: draw } = await import('./disputes.js');
    return { load, draw };
  }),
  dispute: later(async () => {
    const { loadDispute: load, drawDispute: draw } = await import('./dispute.js');
    return { load, draw };
  }),
  'refund-cancel': later(async () => {
    const { loadDispute: load, drawRefundCancel: draw } = await import('./dispute.js');
    return { load, draw };
  }),
  mobile: later(async () => {
    const { loadMobile: load, drawMobile: draw } = await import('./mobile.js');
    return { load, draw };
  }),
  login: { load: nothing, draw: text(words.notes.signIn, words.notes.signInText) },
  other: { load: nothing, draw: text('Demo marketplace', location.pathname) },
};

const softPages = {
  '/p/order/index.html': 'list',
  '/p/order/detail.html': 'detail',
  '/p/tracking/index.html': 'tracking',
};

/** The kinds whose place the server tells; products of older generations bring their data in their HTML. */
const shopPages = [
  [/^\/item\/\d+\.html$/, config.productLayout === 'c-2024' ? 'product' : null],
  [/^\/store\/\d+$/, 'store'],
  [/^\/w\/wholesale-[^/]*\.html$/, 'search'],
  [/^\/$/, 'home'],
];

const shopKind = (path) => shopPages.find(([pattern]) => pattern.test(path))?.[1] ?? null;
const softKind = (path) => softPages[path] ?? shopKind(path);

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

/** @param isMove whether the address changed without a page load */
async function show(next, isMove = false) {
  kind = next;
  visit += 1;
  const mine = visit;
  frame('', make('p', { class: 'loading' }, words.notes.loading));
  if (isMove && shopKind(location.pathname)) {
    const { moveTo } = await import('./place.js');
    await moveTo(location.href);
  }
  await pages[next].load();
  await turn();
  // A quick "back" has shown another page meanwhile.
  if (mine !== visit) return;
  redraw();
  for (const { act, id } of window.market.early?.splice(0) ?? []) window.market.clickAct(act, id);
}

/** Draws anew at a bad moment: while a button is down, or as soon as somebody has added to the page. */
function startSwapping() {
  if (config.swap === 'press') {
    let wasPressed = false;
    const look = () => {
      const pressed = isPressed();
      if (pressed && !wasPressed) redraw();
      wasPressed = pressed;
      requestAnimationFrame(look);
    };
    look();
  } else if (config.swap === 'question') {
    const isAlien = (node) => node.localName?.includes('-');
    new MutationObserver((changes) => {
      if (changes.some((change) => [...change.addedNodes].some(isAlien))) setTimeout(redraw, 50);
    }).observe(document, { childList: true, subtree: true });
  }
}

if (config.softNavigation) {
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.button !== 0) return;
    const url = new URL(link.href);
    const next = softKind(url.pathname);
    if (url.origin !== location.origin || !next) return;
    event.preventDefault();
    history.pushState(null, '', url);
    scrollTo(0, 0);
    show(next, true);
  });
  addEventListener('popstate', () => {
    const next = softKind(location.pathname);
    if (next) show(next, true);
    else location.reload();
  });
}

if (config.redrawMs !== null) setInterval(() => window.market.drawn > 0 && redraw(), config.redrawMs);

startSwapping();
show(kind);
