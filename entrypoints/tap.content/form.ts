import { callOf } from './call.ts';
import { apply, replaceMethod } from './replace.ts';
import type { Wire } from './wire.ts';

/**
 * Holds forms, before a listener of the page hears of it: one that stops the event on its way, or asks a
 * question of its own, then has the whole submission as it is without us, and only after the buyer's word.
 */
export function tapForms(wire: Wire): void {
  const methods = HTMLFormElement.prototype;
  const { requestSubmit, getAttribute } = methods;
  const waiting = new WeakSet<HTMLFormElement>();
  let isPassing = false;

  /** Whether the form must wait; `send` is then called when it may go, once however often it was submitted. */
  const hold = (form: HTMLFormElement, submitter: HTMLElement | null, send: () => void): boolean => {
    // A field may be called "action", and form.action is that field then.
    const read = (name: string) =>
      (submitter && apply(getAttribute, submitter, [`form${name}`])) ?? apply(getAttribute, form, [name]);
    const { url, isHeld } = callOf(read('action') || window.location.href, { method: read('method') });
    if (isPassing || !isHeld) return false;
    if (waiting.has(form)) return true;
    waiting.add(form);
    wire.hold(
      url,
      () => String(new URLSearchParams(new FormData(form, submitter) as never)),
      (go) => {
        waiting.delete(form);
        if (!go) return;
        isPassing = true;
        try {
          send();
        } finally {
          isPassing = false;
        }
      },
    );
    return true;
  };

  window.addEventListener(
    'submit',
    (event) => {
      const { target, submitter, isTrusted } = event;
      if (!isTrusted) return;
      const form = target as HTMLFormElement;
      if (!hold(form, submitter, () => apply(requestSubmit, form, [submitter]))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );

  replaceMethod(methods, 'submit', (send, form: HTMLFormElement) => {
    if (!hold(form, null, send)) send();
  });
}
