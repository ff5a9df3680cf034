import { createPatience, tick } from '../../lib/wire/patience.ts';
import {
  handOver,
  hostTag,
  longestBody,
  type PageMessage,
  readPageMessage,
  type TapMessage,
} from '../../lib/wire/protocol.ts';

export interface Hold {
  /** Names the request in later messages. */
  held: number;
  /** The page gave up: nobody's answer counts any more. */
  cancel(): void;
}

export interface Wire {
  /** Hands over an answer that the page got. */
  answer(url: string, body: string, more?: { rounded?: boolean; held?: number | null }): void;
  /** Holds a request until `decide` is called, exactly once unless it is cancelled. */
  hold(url: string, body: Promise<string>, decide: (go: boolean) => void): Hold;
}

interface Held {
  hear(type: PageMessage['type']): void;
}

/**
 * Opens the wire to the page script: one port, posted once, before any script of the page runs.
 * What the page's scripts could replace later is taken here: none of them may get at the port.
 * Messages that are sent before the port is taken wait in it.
 */
export function openWire(): Wire {
  const { setInterval, clearInterval, document } = window;
  const { apply } = Reflect;
  const { port1: port, port2: theirs } = new MessageChannel();
  const post: (message: TapMessage) => void = port.postMessage.bind(port);
  const dataOf = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')?.get;
  // No prototype, no Map: a page that replaces Map.prototype.get must not meet what waits here.
  const waiting: Record<number, Held | undefined> = { __proto__: null } as never;
  let count = 0;

  port.onmessage = (event) => {
    const message = readPageMessage(dataOf && apply(dataOf, event, []));
    if (message) waiting[message.held]?.hear(message.type);
  };
  window.postMessage(handOver, window.location.origin, [theirs]);

  return {
    answer(url, body, { rounded = false, held = null } = {}) {
      post({ type: 'answer', url, body, rounded, held });
    },
    hold(url, body, decide) {
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
        decide(true);
      }, tick);
      waiting[held] = {
        hear(type) {
          if (type === 'shown') return patience.shown();
          if (type === 'pong') return patience.pong();
          release();
          decide(type === 'go');
        },
      };
      const ask = (text: string) => {
        if (waiting[held]) post({ type: 'ask', held, url, body: text.slice(0, longestBody) });
      };
      body.then(ask, () => ask(''));
      return {
        held,
        cancel() {
          if (!waiting[held]) return;
          release();
          post({ type: 'over', held, sent: false });
        },
      };
    },
  };
}
