// The buttons of acts that can't be undone: what they are made of, and who else sets them off.
import { config } from './config.js';
import { make } from './dom.js';

/** The newest button of each act of each order or dispute. */
const buttons = new Map();
/** The server's own drawing has a script for that. */
let clickedAtOnce = config.delivery === 'static';
let tappedTwice = 0;

/**
 * A button of a guarded act, as the options want it.
 * @param act 'confirm', 'cancel-order', 'close-dispute' or 'accept-offer'
 * @param id of the order or the dispute
 * @param go what the shop does, its own question first
 */
export function actButton({ act, id, text, classes, go }) {
  const label = make('span', {}, shownText(act) ?? text);
  const { confirmTag: tag, confirmEvent: event } = config;
  let element;
  const heard = () => {
    tapAgain(element);
    go();
  };
  if (tag === 'submit') {
    element = make('button', { type: 'submit', class: classes }, label);
    const onSubmit = (submit) => {
      submit.preventDefault();
      heard();
    };
    const form = make('form', { class: 'act-form', method: 'post', on: { submit: onSubmit } }, element);
    adopt(element, act, id);
    return form;
  }
  if (tag === 'button') {
    element = make('button', { type: 'button', class: classes, on: { [event]: heard } }, label);
    // Keys fire `click` only; a button that listens to something else hears them by itself.
    if (event !== 'click') element.addEventListener('click', (click) => click.detail === 0 && heard());
  } else {
    const onKey = (key) => {
      if (key.key !== 'Enter' && key.key !== ' ') return;
      key.preventDefault();
      heard();
    };
    element = make(
      'div',
      { role: 'button', tabindex: '0', class: classes, on: { [event]: heard, keydown: onKey } },
      label,
    );
  }
  adopt(element, act, id);
  return element;
}

/** Makes a button that is there already known as the one of an act. */
export function adopt(element, act, id) {
  buttons.set(`${act} ${id}`, element);
  const wanted = config.clickAtOnce;
  if (clickedAtOnce || wanted?.act !== act || wanted.id !== id) return;
  clickedAtOnce = true;
  if (element.isConnected) {
    // Its listeners come right after this.
    queueMicrotask(() => element.click());
    return;
  }
  const observer = new MutationObserver(() => {
    if (!element.isConnected) return;
    observer.disconnect();
    element.click();
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
}

/** Whether a finger or a mouse is on one of them now. */
export function isPressed() {
  return [...buttons.values()].some((button) => button.matches(':active'));
}

const shownText = (act) => (act === 'confirm' ? config.confirmTextShown : config.actTextsShown[act]) || null;

/** A hand that taps twice: what is at that place 200 ms later is clicked, too. */
export function tapAgain(element) {
  if (!config.doubleTap || Date.now() - tappedTwice < 1_000) return;
  tappedTwice = Date.now();
  const { left, top, width, height } = element.getBoundingClientRect();
  setTimeout(() => document.elementFromPoint(left + width / 2, top + height / 2)?.click(), 200);
}

const findAct = (act, id) => {
  const button = buttons.get(`${act} ${id}`);
  return button?.isConnected ? button : null;
};

const buttonOf = (act, id) => {
  const button = findAct(act, id);
  if (!button) throw new Error(`no button to ${act} ${id}`);
  return button;
};

/** For tests, through the browser: what a script of the shop can do with its own buttons. */
window.market = Object.assign(window.market ?? {}, {
  /** The act's button as it is now; null when there is none. */
  findAct,
  /** Calls `.click()` of the act's button. */
  clickAct: (act, id) => buttonOf(act, id).click(),
  clickConfirm: (orderId) => buttonOf('confirm', orderId).click(),
  /** Calls `requestSubmit()` of the form around the act's button. */
  submitAct: (act, id) => buttonOf(act, id).form.requestSubmit(),
});
