import { ordersNamedIn, type Passage } from '../../../lib/guard/passage.ts';
import { heldAct } from '../../../lib/wire/held.ts';
import type { TapMessage } from '../../../lib/wire/protocol.ts';
import { isAlive } from '../background.ts';
import type { Asker } from './asker.ts';
import type { GuardInput } from './guard.ts';

interface WireLock extends Pick<GuardInput, 'surface' | 'knowledge' | 'send' | 'witness'> {
  passage: Passage;
  asker: Asker;
  isWatching(): boolean;
}

/** Hears what the tap holds, and lets it go or not. */
export function createWireLock(lock: WireLock): (message: TapMessage) => void {
  const { surface, knowledge, passage, asker, send, witness, isWatching } = lock;
  /** Held requests about which a question stands before the buyer, or waits for its turn. */
  const waiting = new Set<number>();
  /** Confirmations on their way, and of which order. */
  const confirming = new Map<number, string>();

  const onAsk = async (message: Extract<TapMessage, { type: 'ask' }>) => {
    const { held, url, body } = message;
    if (!isWatching()) return send({ type: 'go', held });
    const known = [...knowledge.facts.keys(), ...surface.ordersOnPage()];
    const ruling = passage.rule(heldAct(url, body), ordersNamedIn(message, known), Date.now());
    const { act, orderId } = ruling;
    const isConfirmation = act === 'confirm' && orderId !== null;
    const question = ruling.go ? null : asker.questionOf(ruling.act, orderId);
    if (!question) {
      if (ruling.go && isConfirmation) confirming.set(held, orderId);
      return send({ type: 'go', held });
    }
    waiting.add(held);
    send({ type: 'shown', held });
    let goes = true;
    try {
      goes = await asker.ask(question, orderId, held, () => !waiting.has(held));
    } catch {
      // What can't be asked is not held.
    }
    if (!waiting.delete(held)) return;
    if (goes) {
      if (act === 'unknown' || act === null) passage.clickedOther(orderId, Date.now());
      else passage.passed(act, orderId, Date.now());
      if (isConfirmation) confirming.set(held, orderId);
    }
    send({ type: goes ? 'go' : 'stop', held });
  };

  const onOver = (held: number, sent: boolean) => {
    waiting.delete(held);
    asker.over(held, sent);
  };

  const hear = (message: TapMessage, held: number) => {
    if (message.type === 'ask') {
      onAsk(message).catch(() => send({ type: 'go', held }));
    } else if (message.type === 'over') onOver(held, message.sent);
    else if (message.type === 'answer') {
      const orderId = confirming.get(held);
      confirming.delete(held);
      if (orderId !== undefined && isSuccess(message.body)) witness(orderId);
    } else if (!isAlive()) {
      onOver(held, true);
      send({ type: 'go', held });
    } else if (waiting.has(held)) send({ type: 'pong', held });
  };

  return (message) => {
    const { held } = message;
    if (held === null) return;
    try {
      hear(message, held);
    } catch {
      send({ type: 'go', held });
    }
  };
}

/** `ret[0]` starts with SUCCESS (MARKETPLACE.md 7), and the answer's own data do not take it back. */
function isSuccess(body: string): boolean {
  return /"ret"\s*:\s*\[\s*"SUCCESS\b/.test(body) && !/"success"\s*:\s*"?false/i.test(body);
}
