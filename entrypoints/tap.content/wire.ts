import { createPatience, tick } from '../../lib/wire/patience.ts';
import {
  handOver,
  hostTag,
  longestBody,
  type PageMessage,
  type TapMessage,
} from '../../lib/wire/protocol.ts';
import { apply } from './replace.ts';

export interface Wire {
  /** Hands over an answer that the page got. `held`: the held request that it answers, null for others. */
  answer(url: string, body: string, held: number | null, rounded?: boolean): void;
  /**
   * Holds a request until `decide` is called, exactly once unless it is cancelled; `held` names the
   * request in later messages. `read` gives its body as text, at once or later. Returns what cancels:
   * the page gave up, nobody's answer counts any more.
   */
  hold(
    url: string,
    read: () => string | Promise<string>,
    decide: (go: boolean, held: number) => void,
  ): () => void;
}

/**
 * Opens the wire to the page script: one port, posted once, before any script of the page runs.
 * What the page's scripts could replace later is taken here: none of them may get at the port.
 * Messages that are sent before the port is taken wait in it.
 */
export function openWire(): Wire {
  const { setInterval, clearInterval, document } = window;
  const { port1: port, port2: theirs } = new MessageChannel();
  const post: (message: TapMessage) => void = port.postMessage.bind(port);
  const dataOf = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')?.get as () => unknown;
  // No prototype, no Map: a page that replaces Map.prototype.get must not meet what waits here.
  const waiting: Record<number, ((type: PageMessage['type']) => void) | undefined> = {
    __proto__: null,
  } as never;
  let count = 0;

  port.onmessage = (event) => {
    // Nothing waits under what is no number of ours, and what is none of the words decides nothing.
    const { type, held } = Object(apply(dataOf, event, []));
    waiting[held]?.(type);
  };
  window.postMessage(handOver, window.location.origin, [theirs]);

  return {
    answer(url, body, held, rounded = false) {
      post({ type: 'answer', url, body, rounded, held });
    },
    hold(url, read, decide) {
      count += 1;
      const held = count;
      const patience = createPatience();
      const release = () => {
        delete waiting[held];
        clearInterval(timer);
      };
      const timer = setInterval(() => {
        const next = patience.tick();
        if (next === 'ping') post({ type: 'ping', held });
        if (next !== 'give-up') return;
        release();
        post({ type: 'over', held, sent: true });
        for (const host of document.querySelectorAll(hostTag)) host.remove();
        decide(true, held);
      }, tick);
      waiting[held] = (type) => {
        if (type !== 'go' && type !== 'stop') return patience.alive();
        release();
        decide(type === 'go', held);
      };
      const ask = (body: string) => {
        if (waiting[held]) post({ type: 'ask', held, url, body: body.slice(0, longestBody) });
      };
      (async () => read())().then(ask, () => ask(''));
      return () => {
        if (!waiting[held]) return;
        release();
        post({ type: 'over', held, sent: false });
      };
    },
  };
}
