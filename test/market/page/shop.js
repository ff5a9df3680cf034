import { config, words } from './config.js';
import { hashed, make } from './dom.js';
import { failure, frame } from './frame.js';
import { call } from './mtop.js';

let answer = null;
let problem = null;

const load = (name, data) => async () => {
  try {
    answer = await call(name, data(), config.calls);
    problem = null;
  } catch (error) {
    answer = null;
    problem = error;
  }
};

const idInPath = () => /\d+/.exec(location.pathname)?.[0] ?? '';

export const loadProduct = load('product', () => ({ productId: idInPath(), clientType: 'pc' }));
export const loadStore = load('store', () => ({ storeId: idInPath() }));

/** MARKETPLACE.md 1.8, generation C: the anchors of 2024 to 2026. */
export function drawProduct() {
  const result = answer?.result;
  if (!result) {
    frame('404', failure(problem));
    return;
  }
  const shop = result.SHOP_CARD_PC;
  frame(
    '',
    make(
      'div',
      { class: 'order-block product' },
      make('img', { class: 'product-picture', src: result.HEADER_IMAGE_PC.imagePathList[0], alt: '' }),
      make(
        'div',
        {},
        make('h1', { 'data-pl': 'product-title' }, result.PRODUCT_TITLE.text),
        make(
          'div',
          { class: hashed('reviewer--wrap') },
          make('strong', { class: hashed('reviewer--rating') }, result.PC_RATING.rating),
          ' ',
          make('a', { class: hashed('reviewer--reviews') }, `${result.PC_RATING.totalValidNum} Reviews`),
          ' ',
          make('span', { class: hashed('reviewer--sold') }, result.PC_RATING.otherText),
        ),
        make(
          'div',
          { class: `${hashed('price-default--current')} price` },
          result.PRICE.targetSkuPriceInfo.salePrice.formatedAmount,
        ),
        make('div', { class: 'dynamic-shipping' }, make('strong', {}, words.detail.freeShipping)),
        make(
          'div',
          { class: hashed('store-info--wrap') },
          make('a', { 'data-pl': 'store-name', href: shop.sellerInfo.storeURL }, shop.storeName),
          ' ',
          make('strong', {}, `${shop.sellerPositiveRate}%`),
          ' ',
          make('strong', {}, shop.benefitInfoList[1].value),
        ),
      ),
    ),
  );
}

export function drawStore() {
  const module = answer?.module;
  if (!module) {
    frame('404', failure(problem));
    return;
  }
  const { sellerBaseInfo, buyerEvaluationInfo, operatingScoreInfoList } = module;
  frame(
    sellerBaseInfo.storeName,
    make(
      'div',
      { class: 'order-block' },
      make(
        'p',
        {},
        `${buyerEvaluationInfo.positiveFeedBackValue} · ${buyerEvaluationInfo.totalNumSixMonths}`,
      ),
      make('p', {}, sellerBaseInfo.since),
      make('p', {}, sellerBaseInfo.follows),
      operatingScoreInfoList.map((one) => make('p', {}, `${one.title}: ${one.value}`)),
    ),
  );
}
