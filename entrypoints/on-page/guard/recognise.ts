import type { Guarded } from '../../../lib/guard/guarded.ts';
import { knownOtherTypes } from '../../../lib/marketplace/types.ts';
import { comparable } from '../../../lib/marketplace/words.ts';
import type { GuardedAct } from '../../../lib/model/guard.ts';
import type { LearnedButton } from '../../../lib/readers/buttons.ts';
import type { Surface } from './surface.ts';

/** What a button of an order does, as far as the page lets us know. */
export interface Recognised {
  /** `other`: a known act that is not guarded. */
  act: GuardedAct | 'other' | 'unknown';
  /** null: the page does not say which order it is. */
  orderId: string | null;
  button: HTMLElement;
}

export interface Recogniser {
  /** The button that something happened in; null: none of an order. */
  recognise(target: unknown): Recognised | null;
  /** The order's button of this act on the page as it stands now; null when there is none. */
  find(act: GuardedAct, orderId: string | null): HTMLElement | null;
  /** The guarded button that a form is sent by, if it has one. */
  inForm(form: unknown): Recognised | null;
}

/** The page's own dialogs: what their buttons do depends on what was clicked before. */
const dialogs =
  'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"], [class*="modal"]:not(html, body)';

/**
 * Recognises buttons: by how the page builds them, then by the API's type code matched with its own
 * text on that order, then by what the page's answers and dictionary call such an act, then by the
 * words of the languages we know.
 */
export function createRecogniser(
  acts: readonly Guarded[],
  surface: Surface,
  learned: () => readonly LearnedButton[],
): Recogniser {
  const { clickable } = surface;

  const actOf = (button: HTMLElement, orderId: string | null): Recognised['act'] => {
    const built = surface.actOf?.(button);
    if (built) return built;
    const text = textOf(button);
    if (!text) return 'unknown';
    const saying = learned().filter((one) => comparable(one.text) === text);
    const byType = (buttons: readonly LearnedButton[]) =>
      acts.find(({ types }) => buttons.some(({ type }) => types.test(type)))?.act ??
      (buttons.some(({ type }) => knownOtherTypes.has(type)) ? 'other' : null);
    const own = saying.filter((one) => one.orderId !== null && one.orderId === orderId);
    if (own.length > 0) return byType(own) ?? 'unknown';
    const anywhere = byType(saying);
    return (
      (anywhere === 'other' ? null : anywhere) ??
      acts.find(({ texts }) => texts.has(text))?.act ??
      anywhere ??
      'unknown'
    );
  };

  const recognise = (target: unknown): Recognised | null => {
    const button = target instanceof Element ? target.closest<HTMLElement>(clickable) : null;
    if (!button || button.closest(dialogs)) return null;
    const orderId = surface.orderOf(button);
    return orderId === undefined ? null : { act: actOf(button, orderId), orderId, button };
  };

  const all = (root: ParentNode) =>
    [...root.querySelectorAll(clickable)].flatMap((button) => {
      const found = recognise(button);
      return found?.button === button ? [found] : [];
    });

  return {
    recognise,
    find: (act, orderId) =>
      all(document).find((found) => found.act === act && found.orderId === orderId)?.button ?? null,
    inForm: (form) =>
      (form instanceof Element && all(form).find(({ act }) => act !== 'other' && act !== 'unknown')) || null,
  };
}

function textOf(button: Element): string {
  const text = button instanceof HTMLInputElement ? button.value : button.textContent;
  return comparable(text || (button.getAttribute('aria-label') ?? ''));
}
