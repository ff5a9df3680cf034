import { hashed, make } from './dom.js';

/**
 * The shop's own dialog, in the page (no <dialog>, as the real one). Resolves with true for the
 * primary button, false for cancel, Escape or the cross. With `items`, each gets a box, and what
 * resolves is the list of those ticked; without any the primary button does nothing.
 * @param items `{id, text}`
 */
export function ask({ title, tip, ok, cancel, items = [] }) {
  return new Promise((resolve) => {
    const before = document.activeElement;
    const boxes = items.map(({ id }) =>
      make('input', { type: 'checkbox', value: id, on: { change: () => allow() } }),
    );
    const ticked = () => boxes.filter((box) => box.checked).map((box) => box.value);
    const allow = () => {
      wrap.querySelector('.comet-modal-footer .comet-btn-primary').disabled = ticked().length === 0;
    };
    const close = (answer) => {
      removeEventListener('keydown', onKey, true);
      wrap.remove();
      before?.focus?.();
      resolve(answer && items.length > 0 ? ticked() : answer);
    };
    const onKey = (event) => {
      if (event.key === 'Escape') close(false);
    };
    const button = (text, kind, answer) =>
      make(
        'button',
        { type: 'button', class: `comet-btn ${kind} comet-btn-large`, on: { click: () => close(answer) } },
        make('span', {}, text),
      );
    const wrap = make(
      'div',
      { class: 'comet-modal-root' },
      make('div', { class: 'comet-modal-mask' }),
      make(
        'div',
        { class: 'comet-modal-wrap' },
        make(
          'div',
          {
            class: `comet-modal ${hashed('confirm-dialog--modal')}`,
            role: 'dialog',
            'aria-modal': 'true',
            'aria-label': title,
          },
          make('div', { class: 'comet-modal-header' }, make('div', { class: 'comet-modal-title' }, title)),
          make(
            'div',
            { class: 'comet-modal-body' },
            tip,
            items.map(({ text }, index) => make('label', { class: 'comet-modal-item' }, boxes[index], text)),
          ),
          make(
            'div',
            { class: 'comet-modal-footer' },
            button(cancel, 'comet-btn-default', false),
            button(ok, 'comet-btn-primary', true),
          ),
        ),
      ),
    );
    addEventListener('keydown', onKey, true);
    document.body.append(wrap);
    if (boxes.length > 0) {
      allow();
      boxes[0].focus();
    } else wrap.querySelector('.comet-btn-primary').focus();
  });
}

/** A message at the top of the page; the newest stays. */
export function say(text, kind = 'success') {
  for (const old of document.querySelectorAll('.comet-message')) old.remove();
  document.body.append(
    make(
      'div',
      { class: `comet-message comet-message-${kind}`, role: kind === 'error' ? 'alert' : 'status' },
      text,
    ),
  );
}
