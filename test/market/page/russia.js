// aliexpress.ru: the list fills itself, the pages that the server wrote get their buttons.
import { actButton, adopt, tapAgain } from './button.js';
import { byBeacon, byForm, byScript } from './carrier.js';
import { config } from './config.js';
import { ask, say } from './dialog.js';
import { make } from './dom.js';

const { words, classes } = JSON.parse(document.getElementById('russia-config').textContent);
const kinds = { 'russia-list': startList, 'russia-detail': startDetail, 'russia-reviews': startReviews };

kinds[config.kind]?.();

async function post(address, data) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(data),
  });
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()).data;
}

/** How an act is sent, by the options. */
const carriers = {
  fetch: (address, data) => post(address(), data),
  xhr: (address, data) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', address());
      request.setRequestHeader('content-type', 'application/json');
      request.onload = () => (request.status === 200 ? resolve() : reject(new Error(String(request.status))));
      request.onerror = () => reject(new Error('network error'));
      request.onabort = () => reject(new Error('aborted'));
      request.send(JSON.stringify(data));
    }),
  jsonp: (address, data) => byScript((callback) => address(`&${new URLSearchParams({ ...data, callback })}`)),
  beacon: (address, data) =>
    byBeacon(address(), new Blob([JSON.stringify(data)], { type: 'application/json' })),
  form: (address, data) => byForm(address(), data),
};

/** The site's own question, then the act; the page is loaded anew after it. */
async function operate(act, orderId) {
  const isConfirming = act === 'confirm';
  const question = {
    title: isConfirming ? words.confirmTitle : words.cancelOrder,
    tip: isConfirming ? words.confirmTip : words.cancelTip,
    ok: isConfirming ? words.yes : words.cancelOrder,
    cancel: words.no,
  };
  if (!(await ask(question))) return;
  try {
    const how = config.operation;
    const name = isConfirming ? 'confirm-receipt' : 'cancel-order';
    const address = (more = '') => `/aer-api/bx/orders/v1/web/${name}?_by=${how}${more}`;
    await carriers[how](address, { orderId });
    location.reload();
  } catch {
    say(words.failed, 'error');
  }
}

function startList() {
  const place = document.getElementById('red-orders');
  const more = document.getElementById('red-more');
  let page = 0;
  const next = async () => {
    more.disabled = true;
    try {
      const asked = { tabType: place.dataset.tab, page: page + 1, pageSize: 20 };
      const data = await post('/aer-api/bx/orders/v3/web/orders-list', asked);
      page += 1;
      place.append(...data.items.flatMap((group) => group.orders.map(card)));
      more.hidden = !data.hasMore;
      document.getElementById('red-empty').hidden = place.childElementCount > 0;
    } catch {
      say(words.failed, 'error');
    }
    more.disabled = false;
  };
  more.addEventListener('click', next);
  next();
}

/** MARKETPLACE.md 1.10: a hashed class for everything, the number in groups of four, a link over the whole card. */
function card(order) {
  const number = order.orderId.replace(/(.{4})(?=.)/g, '$1 ');
  const { title, description, isDangerous } = order.statusInfo;
  const danger = isDangerous ? ` ${classes.descriptionDangerous} red-danger` : '';
  return make(
    'div',
    { class: `${classes.item} order-block red-order` },
    make('a', { class: `${classes.link} red-link`, href: order.url.pc, 'aria-label': number }),
    make(
      'div',
      { class: 'red-order-head' },
      make('div', { class: classes.number }, number),
      order.tag && make('div', { class: `${classes.tag} red-tag` }, order.tag.title),
    ),
    make('h4', { class: classes.title }, title),
    description && make('div', { class: `${classes.description}${danger}` }, description),
    make(
      'div',
      { class: `${classes.images} red-images` },
      order.imageUrls.map((src) =>
        make('img', { class: classes.image, src, alt: '', width: 72, height: 72 }),
      ),
    ),
    order.totalPrice && make('div', { class: `${classes.totalPrice} red-price` }, order.totalPrice),
    order.buttons.length > 0 &&
      make(
        'div',
        { class: 'red-acts' },
        order.buttons.map(({ type, title: text }) =>
          actButton({
            act: type,
            id: order.orderId,
            text,
            classes: `${classes.button} comet-btn ${type === 'confirm' ? 'comet-btn-primary' : ''}`,
            go: () => operate(type, order.orderId),
          }),
        ),
      ),
  );
}

function startDetail() {
  for (const [act, name] of [
    ['confirm', 'confirmReceipt'],
    ['cancel-order', 'cancelOrder'],
  ]) {
    const button = document.querySelector(`[data-testid="${name}"]`);
    if (!button) continue;
    const go = (event) => {
      event.preventDefault();
      tapAgain(button);
      operate(act, button.dataset.order);
    };
    if (button.form) button.form.addEventListener('submit', go);
    else button.addEventListener(config.confirmEvent, go);
    adopt(button, act, button.dataset.order);
  }
}

function startReviews() {
  const place = document.getElementById('red-waiting');
  const more = document.getElementById('red-more-reviews');
  place.addEventListener('click', ({ target }) => {
    if (target.closest('[data-testid="createReview"]')) open(target.closest('[data-line]'));
  });
  more?.addEventListener('click', async () => {
    const data = await post('/aer-jsonapi/review/v1/desktop/waiting-reviews', {
      pagination: { page: Number(place.dataset.page), pageSize: 10 },
    });
    place.append(...data.products.map(waiting));
    place.dataset.page = data.pagination?.page ?? '';
    more.hidden = data.pagination === null;
  });
}

function waiting(one) {
  return make(
    'div',
    { class: 'order-block red-review', 'data-line': one.orderLineId },
    make('a', { href: `${config.hosts.russia}/item/${one.id}.html` }, one.title),
    ' ',
    make('span', {}, one.skuProperties),
    ' ',
    make('button', { type: 'button', class: 'comet-btn', 'data-testid': 'createReview' }, words.review),
  );
}

/** The form of a review, in place of its button. */
function open(product) {
  const text = make('textarea', { rows: 3, 'aria-label': words.reviewText });
  const grade = make(
    'select',
    {},
    [5, 4, 3, 2, 1].map((one) => make('option', { value: one }, '★'.repeat(one))),
  );
  const send = async () => {
    try {
      await post('/aer-jsonapi/review/v3/desktop/create', {
        orderLineId: product.dataset.line,
        images: [],
        text: text.value,
        grade: Number(grade.value),
        anonymously: false,
      });
      product.replaceChildren(words.reviewSent);
    } catch {
      say(words.failed, 'error');
    }
  };
  product
    .querySelector('[data-testid="createReview"]')
    .replaceWith(
      make(
        'div',
        { class: 'red-form' },
        grade,
        text,
        make('button', { type: 'button', class: 'comet-btn', on: { click: send } }, words.send),
      ),
    );
}
