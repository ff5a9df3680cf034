// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { createPassage, type Passage } from '../../../lib/guard/passage.ts';
import type { Asker } from './asker.ts';
import { startClickLock } from './click-lock.ts';
import type { Recognised } from './recognise.ts';

const orderId = '8200000000000001';
const other = '8200000000000002';

let passage: Passage;
const ask = vi.fn<Asker['ask']>();
let isWatching: () => boolean = () => true;

beforeEach(() => {
  ask.mockReset().mockResolvedValue(false);
  document.body.innerHTML = '<form><button id="act">Confirm</button></form>';
  passage = createPassage();
  // Locks of tests before have their listeners still.
  let isOver = false;
  isWatching = () => !isOver;
  const button = document.querySelector('button') as HTMLElement;
  const found: Recognised = { act: 'confirm', orderId, button };
  startClickLock({
    passage,
    asker: {
      knows: () => true,
      learn: async () => undefined,
      questionOf: () => ({}) as never,
      isAsking: () => false,
      ask,
      over: () => undefined,
    },
    recogniser: { recognise: () => found, find: () => button, inForm: () => found },
    isWatching,
  });
  return () => {
    isOver = true;
  };
});

/** A form that is sent without a click; whether the page hears of it. */
function submitIsHeard(): boolean {
  const heard = vi.fn();
  const form = document.querySelector('form') as HTMLFormElement;
  form.addEventListener('submit', heard);
  form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
  return heard.mock.calls.length > 0;
}

test('a form of a guarded act is held, and asked about', async () => {
  expect(submitIsHeard()).toBe(false);
  await vi.waitFor(() => expect(ask).toHaveBeenCalledOnce());
});

test('one that the wire lock has asked about goes', () => {
  passage.passed('confirm', orderId, Date.now());
  expect(submitIsHeard()).toBe(true);
  expect(ask).not.toHaveBeenCalled();
});

test('a question that was passed for another order, or another act, opens nothing', () => {
  passage.passed('confirm', other, Date.now());
  passage.passed('cancel-order', orderId, Date.now());
  expect(submitIsHeard()).toBe(false);
});

test('a click is asked about again', async () => {
  passage.passed('confirm', orderId, Date.now());
  document.querySelector('button')?.click();
  await vi.waitFor(() => expect(ask).toHaveBeenCalledOnce());
});
