import type { Passage } from '../../../lib/guard/passage.ts';
import type { GuardedAct } from '../../../lib/model/guard.ts';
import type { Asker } from './asker.ts';
import type { Recognised, Recogniser } from './recognise.ts';

/**
 * One act of the buyer is many events; all of them are kept from the page until the question is
 * answered. `submit` is for a form that is sent without a click.
 */
const gestures = [
  'pointerdown',
  'mousedown',
  'touchstart',
  'pointerup',
  'mouseup',
  'touchend',
  'keydown',
  'keyup',
  'click',
  'submit',
] as const;

interface ClickLock {
  passage: Passage;
  asker: Asker;
  recogniser: Recogniser;
  isWatching(): boolean;
}

/** Holds every gesture on a guarded button, from now on, and does it again when the buyer goes on. */
export function startClickLock({ passage, asker, recogniser, isWatching }: ClickLock): void {
  let isOurs = false;
  let isHolding = false;

  const hold = async (act: GuardedAct, { orderId, button }: Recognised, form: SubmitEvent | null) => {
    passage.clicked(act, orderId);
    let goes = true;
    try {
      await asker.learn(orderId);
      goes = await asker.ask(asker.questionOf(act, orderId), orderId, null, () => false);
    } catch {
      // What can't be asked is not held. Not at once: a click inside a click would be dropped.
      await new Promise((resolve) => setTimeout(resolve));
    }
    if (!goes) return;
    passage.passed(act, orderId, Date.now());
    const target = button.isConnected ? button : recogniser.find(act, orderId);
    isOurs = true;
    try {
      if (form) (form.target as HTMLFormElement).requestSubmit(form.submitter);
      else if (target) repeatGesture(target);
    } finally {
      isOurs = false;
    }
  };

  const onGesture = (event: Event) => {
    if (isOurs || !isWatching()) return;
    if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
    const form = event instanceof SubmitEvent ? event : null;
    const found =
      form && !form.submitter
        ? recogniser.inForm(form.target)
        : recogniser.recognise(form ? form.submitter : event.composedPath()[0]);
    if (!found) return;
    const { act, orderId, button } = found;
    const isFree = act === 'other' || (asker.knows(orderId) && !asker.questionOf(act, orderId));
    // A form that the wire lock has asked about comes by here on its way.
    const hasPassed = form && passage.rule(act as GuardedAct, orderId ? [orderId] : [], Date.now()).go;
    if (act === 'unknown' || isFree || hasPassed) {
      if (event.type !== 'click' || !event.isTrusted) return;
      if (act === 'unknown') passage.clickedUnknown();
      else passage.clickedOther(orderId, Date.now());
      return;
    }
    event.stopImmediatePropagation();
    // The browser makes a click of Enter and Space on its own buttons, and only on them.
    const isAct = form || event.type === 'click' || (event.type === 'keydown' && !makesClicks(button));
    if (!isAct) return;
    event.preventDefault();
    if (isHolding || asker.isAsking()) return;
    isHolding = true;
    void hold(act, found, form).finally(() => {
      isHolding = false;
    });
  };

  for (const type of gestures) {
    window.addEventListener(
      type,
      (event) => {
        try {
          onGesture(event);
        } catch {
          // The page gets its event.
        }
      },
      { capture: true, passive: type.startsWith('touch') },
    );
  }
}

/** The whole gesture again, since a page may act on any part of it. */
function repeatGesture(button: HTMLElement): void {
  const gesture = { bubbles: true, cancelable: true, composed: true, detail: 1 };
  button.dispatchEvent(new PointerEvent('pointerdown', { ...gesture, isPrimary: true }));
  button.dispatchEvent(new MouseEvent('mousedown', gesture));
  button.dispatchEvent(new PointerEvent('pointerup', { ...gesture, isPrimary: true }));
  button.dispatchEvent(new MouseEvent('mouseup', gesture));
  button.click();
}

/** Elements on which Enter or Space make the browser click. */
function makesClicks(button: HTMLElement): boolean {
  return button.matches('button, input, a[href], summary');
}
