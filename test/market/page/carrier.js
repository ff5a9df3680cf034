import { config } from './config.js';
import { make } from './dom.js';

let callbacks = 0;

/** Asks by a script element; `address` needs the callback's name yet. */
export function byScript(address) {
  callbacks += 1;
  const callback = `mtopjsonp${callbacks}`;
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const done = () => {
      script.remove();
      delete window[callback];
    };
    window[callback] = (answer) => {
      resolve(answer);
      done();
    };
    script.onload = () => {
      // A script that ran without calling back was broken.
      reject(new Error('no answer'));
      done();
    };
    script.onerror = () => {
      reject(new Error('network error'));
      done();
    };
    script.src = address(callback);
    document.head.append(script);
  });
}

/** Sends without an answer: the page believes what the browser says, and gives the server a moment. */
export function byBeacon(address, body) {
  return new Promise((resolve, reject) => {
    if (!navigator.sendBeacon(address, body)) reject(new Error('not sent'));
    else setTimeout(() => resolve({ ret: ['SUCCESS::beacon'], data: {} }), 400);
  });
}

/** Sends a form and with it the page away. A page that is still there after a while was kept from it. */
export function byForm(address, fields) {
  const inputs = Object.entries(fields).map(([name, value]) =>
    make('input', { type: 'hidden', name, value }),
  );
  const form = make('form', { method: 'post', action: address }, inputs);
  form.hidden = true;
  document.body.append(form);
  form[config.formSubmit]();
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('the page is still here')), 1_500);
  });
}
