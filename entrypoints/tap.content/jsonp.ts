import { callOf } from './call.ts';
import { apply, replaceMethod } from './replace.ts';
import type { Wire } from './wire.ts';

type Callback = (...args: unknown[]) => unknown;

interface Waiting {
  url: string;
  cancel(): void;
}

/**
 * Hands over answers that come as a script (`…&callback=mtopjsonp1`): the callback is wrapped when the
 * script element gets its address. An address that waits for the buyer's word the element has not got
 * yet; one that is stopped fails like a file that does not come.
 */
export function tapScripts(wire: Wire): void {
  const methods = HTMLScriptElement.prototype;
  const page = window as unknown as Record<string, unknown>;
  const waiting = new WeakMap<HTMLScriptElement, Waiting>();

  const listen = (url: string, heldNow: () => number | null) => {
    const wrap = (callback: unknown): unknown =>
      typeof callback === 'function'
        ? new Proxy(callback as Callback, {
            apply(original, self, args) {
              try {
                const [data] = args;
                const rounded = typeof data !== 'string';
                wire.answer(url, rounded ? JSON.stringify(data) : data, heldNow(), rounded);
              } catch {
                // The page gets its answer whatever becomes of ours.
              }
              return apply(original, self, args);
            },
          })
        : callback;

    const [, name] = /[?&]callback=([\w$]+)(?:[&#]|$)/.exec(url) ?? [];
    if (!name) return;
    let callback = wrap(page[name]);
    if (callback) {
      page[name] = callback;
      return;
    }
    // Named before it is there: wrapped when the page sets it. The page can still delete it.
    Object.defineProperty(page, name, {
      configurable: true,
      enumerable: true,
      get: () => callback,
      set: (value) => {
        callback = wrap(value);
      },
    });
  };

  /** For each way to set an address: the value comes last, and before it, if anything, the attribute's name. */
  const set = (send: () => void, script: HTMLScriptElement, args: unknown[]) => {
    if (!/^src$/i.test((args.at(-2) ?? 'src') as string)) return send();
    waiting.get(script)?.cancel();
    waiting.delete(script);
    // A script from where acts are posted to is an act, too.
    const { url, isOurs, isHeld } = callOf(args.at(-1), { method: 'post' });
    let held: number | null = null;
    if (isOurs) listen(url, () => held);
    if (!isHeld) return send();
    const cancel = wire.hold(
      url,
      () => '',
      (go, number) => {
        waiting.delete(script);
        held = number;
        if (go) send();
        else script.dispatchEvent(new Event('error'));
      },
    );
    waiting.set(script, { url, cancel });
  };

  const src = Object.getOwnPropertyDescriptor(methods, 'src') as { get(): string; set(value: string): void };
  replaceMethod(src, 'set', set);
  replaceMethod(src, 'get', (send, script: HTMLScriptElement) => waiting.get(script)?.url ?? send());
  Object.defineProperty(methods, 'src', src);
  // Of scripts alone: a page sets the attributes of its other elements as fast as before.
  replaceMethod(methods, 'setAttribute', set);
  replaceMethod(methods, 'setAttributeNS', set);
}
