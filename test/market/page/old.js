// The pages that the server writes whole: what their buttons do.
import { adopt, tapAgain } from './button.js';
import { config } from './config.js';
import { make } from './dom.js';

for (const button of document.querySelectorAll('[data-go]')) {
  button.addEventListener('click', () => location.assign(button.dataset.go));
}

for (const button of document.querySelectorAll('.button-confirmOrderReceived'))
  adopt(button, 'confirm', button.getAttribute('orderid'));

const cancelWindow = document.getElementById('cancel-window');
for (const button of document.querySelectorAll('.button-cancelOrder')) {
  const id = button.getAttribute('orderid');
  button.addEventListener('click', () => {
    tapAgain(button);
    const form = document.getElementById('cancel-form');
    form.action = `/order_detail.htm?orderId=${id}`;
    form.elements.orderId.value = id;
    cancelWindow.hidden = false;
    document.getElementById('cancel-order').focus();
  });
  adopt(button, 'cancel-order', id);
}
document.getElementById('keep-order')?.addEventListener('click', () => {
  cancelWindow.hidden = true;
});

for (const form of document.querySelectorAll('.issue-form')) {
  const button = form.querySelector('.issue-act');
  const question = form.querySelector('.ui-window');
  button.addEventListener('click', () => {
    tapAgain(button);
    question.hidden = false;
    form.querySelector('.issue-yes').focus();
  });
  form.querySelector('.issue-no').addEventListener('click', () => {
    question.hidden = true;
  });
  adopt(button, form.dataset.act, form.dataset.id);
}

for (const block of document.querySelectorAll('[data-track]')) track(block);

/** Where the parcels of an order are, by a script of another host, as jQuery of those years named what it calls. */
function track(block) {
  const callback = `jQuery18305_${Date.now()}`;
  window[callback] = ({ tracking }) => {
    block.append(...tracking.map(({ mailNo, keyDesc }) => make('p', {}, `${mailNo}: ${keyDesc}`)));
  };
  const query = new URLSearchParams({ orderId: block.dataset.track, callback, _: String(Date.now()) });
  document.head.append(
    make('script', { src: `${config.hosts.logistics}/ajax_logistics_track.htm?${query}` }),
  );
}

const table = document.getElementById('confirm-receiving');
if (table) startReceipt();

/** The boxes, the button, and the shop's own question before the form goes. */
function startReceipt() {
  const boxes = [...table.querySelectorAll('input[type="checkbox"]:not(:disabled)')];
  const all = document.getElementById('select-all');
  const question = document.getElementById('confirm-window');
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
  });
  const confirm = document.getElementById('button-confirmOrderReceived');
  adopt(confirm, 'confirm', confirm.getAttribute('orderid'));
  confirm.addEventListener('click', () => {
    tapAgain(confirm);
    if (boxes.some((box) => box.checked)) {
      question.hidden = false;
      document.getElementById('confirm_cpf').focus();
    } else boxes[0]?.focus();
  });
  document.getElementById('cancel_cpf').addEventListener('click', () => {
    question.hidden = true;
  });
}

for (const stars of document.querySelectorAll('.stars')) {
  const choose = ({ target }) => {
    const chosen = [...stars.children].indexOf(target.closest('.star'));
    if (chosen < 0) return;
    stars.parentElement.querySelector('input[name^="grade-"]').value = String(chosen + 1);
    [...stars.children].forEach((star, index) => {
      star.classList.toggle('star-on', index <= chosen);
    });
  };
  stars.addEventListener('click', choose);
  stars.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') choose(event);
  });
}
