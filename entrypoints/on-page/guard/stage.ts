import { hostTag } from '../../../lib/wire/protocol.ts';
import { dress } from '../dress.ts';
import { element } from './element.ts';
import { look } from './look.ts';

/** How long what has just been shown ignores clicks: an automatic second tap is how mistakes happen. */
const asleepFor = 500;

/** No style sheet of the page has a say. */
const undisturbed = 'all: initial !important; display: block !important';

export interface Stage {
  /** Shows this view in the place of the one before; `first` gets the focus. */
  show(view: { name: string; parts: (Node | false)[]; first: HTMLElement }): void;
  /** Calls back for a real click, by mouse, finger or key, on an element that is awake. */
  onClick(target: HTMLElement, act: () => void): void;
  close(): void;
}

/**
 * Puts an empty modal dialog over the page: native `<dialog>` in a closed shadow root, whose host
 * stands up to any style of the page. `gone` is called once, however it ends: closed here, by
 * Escape, or removed or restyled by the page. Throws when the dialog cannot be seen.
 */
export function openStage(language: string, direction: 'ltr' | 'rtl', gone: () => void): Stage {
  const root = document.documentElement;
  const host = document.createElement(hostTag);
  host.style.cssText = undisturbed;
  const shadow = host.attachShadow({ mode: 'closed' });
  dress(shadow, look);
  const dialog = element('dialog', { lang: language, dir: direction });
  dialog.setAttribute('aria-labelledby', 'title');
  dialog.setAttribute('aria-describedby', 'body');
  shadow.append(dialog);
  root.append(host);

  let isOver = false;
  let isAwake = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hideAgain: () => void = () => undefined;
  const isSeen = () => dialog.checkVisibility();
  /** A page can hide everything, its root too, in more ways than one (`* { display: none !important }`). */
  const unhideRoot = () => {
    const given = root.getAttribute('style');
    root.style.cssText = undisturbed;
    hideAgain = () => root.setAttribute('style', given ?? '');
  };
  const clear = () => {
    isOver = true;
    clearTimeout(timer);
    observer.disconnect();
    host.remove();
    hideAgain();
  };
  const end = () => {
    if (isOver) return;
    clear();
    gone();
  };
  const given = host.getAttribute('style');
  const observer = new MutationObserver(() => {
    if (!host.isConnected || host.getAttribute('style') !== given) end();
  });
  observer.observe(document, { childList: true });
  observer.observe(root, { childList: true });
  observer.observe(host, { attributes: true });
  dialog.addEventListener('close', end);

  /** Awake half a second after the view could be seen: in a hidden tab nothing is. */
  const sleep = () => {
    isAwake = false;
    dialog.classList.add('asleep');
    clearTimeout(timer);
    requestAnimationFrame(() => {
      timer = setTimeout(() => {
        isAwake = true;
        dialog.classList.remove('asleep');
      }, asleepFor);
    });
  };

  return {
    show({ name, parts, first }) {
      dialog.className = name;
      dialog.replaceChildren(...parts.filter((part) => part !== false));
      sleep();
      if (!dialog.open) {
        try {
          dialog.showModal();
          if (!isSeen()) unhideRoot();
          if (!isSeen()) throw new Error('the dialog cannot be seen');
        } catch (error) {
          clear();
          throw error;
        }
      }
      first.focus();
    },
    onClick(target, act) {
      target.addEventListener('click', (event) => {
        if (!event.isTrusted || !isAwake) event.preventDefault();
        else act();
      });
    },
    close: end,
  };
}
