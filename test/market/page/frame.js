import { config, words } from './config.js';
import { make } from './dom.js';
import { Refused } from './mtop.js';

/** Puts the content of a page between the demo's header and footer. */
export function frame(title, ...content) {
  // A page of the shop says its title itself.
  if (title) document.title = `${title} · Demo marketplace`;
  const root = document.getElementById('root');
  root.replaceChildren(
    make(
      'header',
      { class: 'site-header' },
      make(
        'div',
        { class: 'site-header-inner' },
        make(
          'a',
          { class: 'site-logo', href: `${config.hosts.shop}/` },
          make('span', { class: 'site-mark' }),
          'Demo marketplace',
        ),
        searchBox(),
        make(
          'nav',
          { class: 'site-nav' },
          make('a', { href: `${config.hosts.shop}/p/order/index.html` }, words.list.title),
          make('a', { href: `${config.hosts.mobile}/p/refund-dispute/list.html` }, config.buyer.disputes),
          make(
            'a',
            { href: `${config.hosts.feedback}/management/feedbackBuyerList.htm` },
            config.buyer.reviews,
          ),
          make('a', {
            class: 'site-cart',
            href: `${config.hosts.shop}/p/shoppingcart/index.html`,
            'aria-label': words.buttons.again,
          }),
        ),
      ),
    ),
    make('main', { class: 'site-main' }, make('h1', { class: 'page-title' }, title), ...content),
    make('footer', { class: 'site-footer' }, words.notes.demo, others()),
  );
}

/** The marketplace's other hosts, for whoever plays with the demo. */
function others() {
  const { trade, mobile, russia, world } = config.hosts;
  const { siteOld, siteMobile, siteRussia, siteWorld } = config.buyer;
  return make(
    'nav',
    { class: 'site-others' },
    make('a', { href: `${trade}/orderList.htm` }, siteOld),
    make('a', { href: `${mobile}/p/order/index.html` }, siteMobile),
    make('a', { href: `${russia}/order-list` }, siteRussia),
    make('a', { href: `${world}/p/order/index.html` }, siteWorld),
  );
}

/** Leads to the results, `/w/wholesale-usb-cable.html`. */
function searchBox() {
  const field = make('input', {
    type: 'search',
    name: 'SearchText',
    placeholder: '⌕',
    'aria-label': words.list.search,
  });
  const go = (event) => {
    event.preventDefault();
    const slug = field.value
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '');
    location.assign(`${config.hosts.shop}/w/wholesale-${encodeURIComponent(slug)}.html`);
  };
  return make('form', { class: 'site-search', role: 'search', on: { submit: go } }, field);
}

/** What the shop says when an answer was no use: please sign in, or an error. */
export function failure(error) {
  const loggedOut = error instanceof Refused && /SESSION_EXPIRED|NEED_LOGIN/.test(error.ret);
  const back = encodeURIComponent(location.href);
  return make(
    'div',
    { class: 'order-error', role: 'alert' },
    make('p', {}, loggedOut ? words.notes.signInText : words.notes.failed),
    loggedOut &&
      make(
        'a',
        { class: 'comet-btn comet-btn-primary', href: `${config.login}/login.html?return_url=${back}` },
        words.notes.signIn,
      ),
  );
}
