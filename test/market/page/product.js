import { config, words } from './config.js';
import { hashed, make } from './dom.js';
import { failure, frame } from './frame.js';
import { call } from './mtop.js';
import { place, say } from './place.js';
import { tiles } from './tiles.js';

let seen = null;
let problem = null;

/** Generations A and B hold their data in the page, C asks for them (MARKETPLACE.md 1.8). */
export async function load() {
  const { pathname } = location;
  const result = await views[config.productLayout]().then(
    (view) => [view, null],
    (error) => [null, error],
  );
  // A slow answer to an earlier address is no use.
  if (pathname === location.pathname) [seen, problem] = result;
}

const views = {
  'a-2020': async () => {
    const { titleModule, priceModule, storeModule, imageModule } = window.runParams.data;
    return {
      title: titleModule.subject,
      stars: titleModule.feedbackRating.averageStar,
      reviews: titleModule.feedbackRating.totalValidNum,
      sold: say('sold', { count: titleModule.formatTradeCount }),
      price: priceModule.formatedActivityPrice,
      before: priceModule.formatedPrice,
      picture: imageModule.imagePathList[0],
      store: { name: storeModule.storeName, href: storeModule.storeURL, rate: storeModule.positiveRate },
    };
  },
  'b-2023': async () => {
    const data = window.runParams.data;
    const { discountPrice, origPrice } = data.priceComponent;
    const range = ({ formatedAmount: least }, { formatedAmount: most }) =>
      least === most ? least : `${least} - ${most}`;
    return {
      title: data.productInfoComponent.subject,
      stars: data.feedbackComponent.evarageStar,
      reviews: data.feedbackComponent.totalValidNum,
      sold: say('sold', { count: data.tradeComponent.formatTradeCount }),
      price: range(discountPrice.minActivityAmount, discountPrice.maxActivityAmount),
      before: range(origPrice.minAmount, origPrice.maxAmount),
      picture: data.imageComponent.imagePathList[0],
      store: {
        name: data.sellerComponent.storeName,
        href: data.sellerComponent.storeURL,
        rate: `${data.storeFeedbackComponent.sellerPositiveRate}%`,
      },
    };
  },
  'c-2024': async () => {
    const productId = /(\d+)\.html$/.exec(location.pathname)?.[1] ?? '';
    const { result } = await call('product', { productId, clientType: 'pc' }, config.calls);
    const shop = result.SHOP_CARD_PC;
    return {
      title: result.PRODUCT_TITLE.text,
      stars: result.PC_RATING.rating,
      reviews: result.PC_RATING.totalValidNum,
      sold: result.PC_RATING.otherText,
      price: result.PRICE.targetSkuPriceInfo.salePrice.formatedAmount,
      before: result.PRICE.targetSkuPriceInfo.originalPrice.formatedAmount,
      picture: result.HEADER_IMAGE_PC.imagePathList[0],
      store: {
        name: shop.storeName,
        href: shop.sellerInfo.storeURL,
        rate: shop.benefitInfoList[0].value,
        numbers: shop.benefitInfoList.slice(1),
      },
    };
  },
};

/** The class of an anchor: of 2024 to 2026 as seen; what pages before looked like is not told, so theirs are the demo's. */
const named = (today) =>
  config.productLayout === 'c-2024' ? hashed(today) : `old-${today.replace(/^.*--/, '')}`;
const anchor = (name) => (config.productLayout === 'c-2024' ? name : null);

export function draw() {
  document.title = place.title;
  if (!seen) {
    frame('', failure(problem));
    return;
  }
  frame(
    '',
    make(
      'nav',
      { class: 'crumbs' },
      make('a', { href: `${config.hosts.shop}/` }, 'Demo marketplace'),
      make('a', { href: place.searchUrl, dir: 'auto' }, seen.title.split(' ').slice(0, 3).join(' ')),
    ),
    make(
      'div',
      { class: 'order-block product' },
      make('img', { class: 'product-picture', src: seen.picture, alt: '', width: 300, height: 300 }),
      make('div', { class: 'product-facts' }, facts(), buttons()),
      make('aside', { class: 'product-side' }, shop(), shipping()),
    ),
    place.shelf.length > 0 && make('h2', { class: 'shelf-title' }, say('more')),
    tiles(place.shelf),
  );
}

function facts() {
  return [
    make('h1', { 'data-pl': anchor('product-title'), dir: 'auto' }, seen.title),
    make(
      'div',
      { class: named('reviewer--wrap') },
      seen.reviews > 0 && make('strong', { class: named('reviewer--rating') }, `★ ${seen.stars}`),
      ' ',
      make('a', { class: named('reviewer--reviews') }, place.reviews),
      ' ',
      make('span', { class: named('reviewer--sold') }, seen.sold),
    ),
    make(
      'div',
      { class: 'price' },
      make('span', { class: named('price-default--current'), dir: 'auto' }, seen.price),
      ' ',
      make('s', { class: named('price-default--original'), dir: 'auto' }, seen.before),
    ),
  ];
}

function buttons() {
  return make(
    'div',
    { class: 'product-buttons' },
    make(
      'a',
      { class: 'comet-btn comet-btn-primary', href: `${config.hosts.shop}/p/trade/confirm.html` },
      say('buy'),
    ),
    make(
      'button',
      {
        type: 'button',
        class: 'comet-btn',
        on: {
          click: ({ target }) => {
            target.disabled = true;
            const itemId = /(\d+)\.html$/.exec(location.pathname)?.[1] ?? '';
            call('cart', { itemId, quantity: 1 }, config.laterPages, 'POST').finally(() => {
              target.disabled = false;
            });
          },
        },
      },
      words.buttons.again,
    ),
  );
}

function shop() {
  const { store } = seen;
  const number = (value, title) =>
    make('div', { title }, make('strong', { dir: 'auto' }, value), ' ', make('span', {}, title));
  return [
    make(
      'div',
      { class: named('store-detail--storeNameWrap') },
      make('a', { 'data-pl': anchor('store-name'), href: store.href, class: 'store-link' }, store.name),
    ),
    make(
      'div',
      { class: `${named('store-info--wrap')} store-numbers` },
      number(store.rate, say('positive')),
      number(place.followers, say('followersTitle')),
    ),
    make('a', { class: 'comet-btn', href: store.href }, say('visit')),
  ];
}

function shipping() {
  return make(
    'div',
    { class: 'dynamic-shipping' },
    make('strong', {}, place.shipping),
    make('div', {}, place.delivery),
  );
}
