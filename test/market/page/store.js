import { config } from './config.js';
import { make } from './dom.js';
import { failure, frame } from './frame.js';
import { call } from './mtop.js';
import { place, say } from './place.js';
import { tiles } from './tiles.js';

let info = null;
let benefits = null;
let problem = null;

const storeId = () => /(\d+)(?:\.html)?$/.exec(location.pathname)?.[1] ?? '';

/** The shell knows the store's number only; its numbers come by two answers (MARKETPLACE.md 1.9). */
export async function load() {
  try {
    [info, benefits] = await Promise.all(
      ['store', 'benefits'].map((name) => call(name, { storeId: storeId() }, config.calls)),
    );
    problem = null;
  } catch (error) {
    info = null;
    problem = error;
  }
}

export function draw() {
  document.title = place.title;
  if (!info) frame('', failure(problem));
  else frame('', head(), tiles(place.shelf));
}

function head() {
  const { sellerBaseInfo, buyerEvaluationInfo, operatingScoreInfoList } = info;
  const number = (title, value) =>
    make('li', {}, make('span', {}, title), make('strong', { dir: 'auto' }, value));
  return make(
    'div',
    { class: 'order-block shop-head' },
    make(
      'div',
      {},
      make('h1', {}, sellerBaseInfo.storeName),
      make('p', {}, `${sellerBaseInfo.since} · ${sellerBaseInfo.countryName}`),
      make('p', {}, sellerBaseInfo.follows),
      make('a', { class: 'comet-btn', href: place.feedbackUrl }, say('feedback')),
    ),
    make(
      'ul',
      { class: 'shop-numbers' },
      number(say('positive'), buyerEvaluationInfo.positiveFeedBackValue),
      benefits.benefitInfoList.slice(1).map((one) => number(one.title, one.value)),
      operatingScoreInfoList.map((one) => number(one.title, `${one.value} / 5`)),
    ),
  );
}

/** The feedback page: the old one in a frame, as its address (`callType=iframe`) says. */
export function drawFeedback() {
  document.title = place.title;
  frame(
    '',
    make(
      'p',
      { class: 'crumbs' },
      make('a', { href: place.storeUrl }, say('visit')),
      make('span', {}, say('feedback')),
    ),
    make('iframe', { class: 'feedback-frame', src: place.oldFeedbackUrl, title: say('feedback') }),
  );
}
