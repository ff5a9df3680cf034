import { browser } from '../../lib/browser/extension.ts';
import { createPassage, ordersNamedIn } from '../../lib/guard/passage.ts';
import { guardQuestion, type Purpose } from '../../lib/guard/question.ts';
import { createFormats, type Formats } from '../../lib/i18n/formats.ts';
import { orderPageAt } from '../../lib/marketplace/order-pages.ts';
import type { PageMessage as ToBackground } from '../../lib/model/message.ts';
import { addDays, dayOf, instantOf } from '../../lib/time/moment.ts';
import type { PageMessage, TapMessage } from '../../lib/wire/protocol.ts';
import { isAlive, isPrivate, tell } from '../on-page/background.ts';
import { type GuardDialog, openDialog } from './dialog.ts';
import { refreshFacts } from './facts.ts';
import type { Knowledge } from './knowledge.ts';
import { findConfirmButton, ordersOnPage, type Recognised, recognise } from './recognise.ts';

/** One act of the buyer is many events; all of them are kept from the page until the question is answered. */
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
] as const;

interface GuardInput {
  knowledge: Knowledge;
  isOn(): boolean;
  /** Sends the tap an answer. */
  send(message: PageMessage): void;
  /** The page confirmed this order, and the buyer had passed the question for it. */
  witness(orderId: string): void;
  signal: AbortSignal;
}

/**
 * Both locks of the guard. Starts the click lock at once; gives the function that hears the tap's
 * messages, the wire lock. Whatever fails in here lets the page's own flow go on.
 */
export function startGuard({
  knowledge,
  isOn,
  send,
  witness,
  signal,
}: GuardInput): (message: TapMessage) => void {
  const passage = createPassage();
  /** Held requests about which a question stands before the buyer, or waits for its turn. */
  const waiting = new Set<number>();
  /** Confirmations on their way, and of which order. */
  const confirming = new Map<number, string>();
  let shown: GuardDialog | null = null;
  let asked: { held: number | null } | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let isOurs = false;
  let translator: Formats | undefined;

  const isWatching = () => isOn() && isAlive();
  const page = () => ({ buttons: knowledge.buttons, address: window.location.href });

  const show = (orderId: string | null, purpose: Purpose): GuardDialog => {
    // The translator checks its keys itself.
    translator ??= createFormats((key, values) => browser.i18n.getMessage(key as 'languageTag', values));
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const now = instantOf(Date.now());
    const facts = orderId === null ? null : (knowledge.facts.get(orderId) ?? null);
    const question = guardQuestion(facts, now, zone, purpose);
    shown?.close();
    const acts = orderId === null || isPrivate() ? null : laterActs(orderId, translator, knowledge);
    shown = openDialog({
      question,
      words: translator,
      now,
      zone,
      trackingUrl: trackingOf(orderId),
      ...later(acts),
    });
    return shown;
  };

  // The click lock.

  const askAboutClick = async ({ orderId, button }: Recognised) => {
    passage.clickedConfirm(orderId);
    let goes = true;
    let dialog: GuardDialog | null = null;
    try {
      asked = { held: null };
      dialog = show(orderId, 'confirm');
      goes = await dialog.answer;
    } catch {
      // What can't be asked is not held. Not at once: a click inside a click would be dropped.
      await new Promise((resolve) => setTimeout(resolve));
    } finally {
      asked = null;
    }
    if (!goes) return;
    passage.passed(orderId, Date.now());
    const target = button.isConnected ? button : findConfirmButton(orderId, page());
    isOurs = true;
    try {
      if (target) repeatGesture(target);
    } finally {
      isOurs = false;
    }
  };

  const onGesture = (event: Event) => {
    if (isOurs || !isWatching()) return;
    const isKey = event instanceof KeyboardEvent;
    if (isKey && event.key !== 'Enter' && event.key !== ' ') return;
    const found = recognise(event.composedPath()[0], page());
    if (!found) return;
    if (found.act !== 'confirm') {
      if (event.type !== 'click' || !event.isTrusted) return;
      if (found.act === 'other') passage.clickedOther(found.orderId, Date.now());
      else passage.clickedUnknown();
      return;
    }
    event.stopImmediatePropagation();
    // The browser makes a click of Enter and Space on its own buttons, and only on them.
    const isAct = event.type === 'click' || (event.type === 'keydown' && !makesClicks(found.button));
    if (!isAct) return;
    event.preventDefault();
    if (asked) return;
    const done = askAboutClick(found);
    turn = turn.then(() => done);
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
      { capture: true, passive: type.startsWith('touch'), signal },
    );
  }

  // The wire lock.

  const askAboutRequest = async (held: number, orderId: string | null, purpose: Purpose) => {
    if (!waiting.has(held)) return;
    asked = { held };
    let goes = true;
    try {
      goes = await show(orderId, purpose).answer;
    } catch {
      // What can't be asked is not held.
    } finally {
      asked = null;
    }
    if (!waiting.delete(held)) return;
    if (goes && purpose === 'confirm') {
      passage.passed(orderId, Date.now());
      if (orderId !== null) confirming.set(held, orderId);
    } else if (goes) passage.clickedOther(orderId, Date.now());
    send({ type: goes ? 'go' : 'stop', held });
  };

  const onAsk = (message: Extract<TapMessage, { type: 'ask' }>) => {
    const { held } = message;
    if (!isWatching()) return send({ type: 'go', held });
    const orderIds = ordersNamedIn(message, [
      ...knowledge.facts.keys(),
      ...ordersOnPage(window.location.href),
    ]);
    const ruling = passage.rule(orderIds, Date.now());
    if (ruling.go) {
      if (ruling.confirms && ruling.orderId !== null) confirming.set(held, ruling.orderId);
      return send({ type: 'go', held });
    }
    waiting.add(held);
    send({ type: 'shown', held });
    turn = turn.then(() => askAboutRequest(held, ruling.orderId, ruling.purpose));
  };

  const onOver = (held: number, sent: boolean) => {
    waiting.delete(held);
    if (asked?.held !== held) return;
    if (sent) shown?.close();
    else shown?.giveUp();
  };

  return (message) => {
    const { held } = message;
    if (held === null) return;
    try {
      if (message.type === 'ask') onAsk(message);
      else if (message.type === 'over') onOver(held, message.sent);
      else if (message.type === 'answer') {
        const orderId = confirming.get(held);
        confirming.delete(held);
        if (orderId !== undefined && isSuccess(message.body)) witness(orderId);
      } else if (!isAlive()) {
        onOver(held, true);
        send({ type: 'go', held });
      } else if (waiting.has(held)) send({ type: 'pong', held });
    } catch {
      send({ type: 'go', held });
    }
  };
}

/** What "Not yet" offers for an order that can be stored. Each gives the sentence that says how it went. */
function laterActs(orderId: string, words: Formats, knowledge: Knowledge) {
  const say = async (message: ToBackground, done: string) => {
    if (!(await tell(message))) return words.t('guard_not_saved');
    void refreshFacts(knowledge);
    return done;
  };
  return {
    remind: () => {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const at = addDays(dayOf(instantOf(Date.now()), zone), 1, zone);
      return say({ type: 'remind', orderId, at }, words.t('guard_reminded', words.date(at, zone)));
    },
    sayWrong: () => say({ type: 'say-wrong', orderId }, words.t('guard_wrong_noted')),
  };
}

const later = (acts: ReturnType<typeof laterActs> | null) => acts ?? { remind: null, sayWrong: null };

/** The order's tracking page on the market that the buyer is on (MARKETPLACE.md 1.1). */
function trackingOf(orderId: string | null): string | null {
  const { origin, href } = window.location;
  if (orderId === null || orderPageAt(href).kind === 'tracking') return null;
  return `${origin}/p/tracking/index.html?_addShare=no&_login=yes&tradeOrderId=${orderId}`;
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

/** `ret[0]` starts with SUCCESS (MARKETPLACE.md 7), and the answer's own data do not take it back. */
function isSuccess(body: string): boolean {
  return /"ret"\s*:\s*\[\s*"SUCCESS\b/.test(body) && !/"success"\s*:\s*"?false/i.test(body);
}
