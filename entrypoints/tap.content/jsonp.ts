import { apiOf } from '../../lib/wire/apis.ts';
import type { Wire } from './wire.ts';

type Callback = (...args: unknown[]) => unknown;

/**
 * Hands over answers that come as a script (`…&callback=mtopjsonp1`): the callback is wrapped when
 * the script element enters the document, before its file can have come.
 */
export function tapJsonp(wire: Wire): void {
  const seen = new WeakSet<Element>();

  const wrap = (callback: unknown, url: string): unknown => {
    if (typeof callback !== 'function') return callback;
    return new Proxy(callback as Callback, {
      apply(original, self, args) {
        try {
          const [data] = args;
          if (typeof data === 'string') wire.answer(url, data);
          else wire.answer(url, JSON.stringify(data), { rounded: true });
        } catch {
          // The page gets its answer whatever becomes of ours.
        }
        return Reflect.apply(original, self, args);
      },
    });
  };

  const look = (script: HTMLScriptElement) => {
    const url = script.src;
    if (!url || seen.has(script) || !apiOf(url, document.baseURI)) return;
    seen.add(script);
    const name = new URL(url, document.baseURI).searchParams.get('callback');
    if (!name || !/^[\w$]+$/.test(name)) return;
    let callback: unknown = wrap(Reflect.get(window, name), url);
    if (callback) {
      Reflect.set(window, name, callback);
      return;
    }
    // Named before it is there: wrapped when the page sets it. The page can still delete it.
    Object.defineProperty(window, name, {
      configurable: true,
      enumerable: true,
      get: () => callback,
      set: (value) => {
        callback = wrap(value, url);
      },
    });
  };

  new MutationObserver((records) => {
    try {
      for (const { type, target, addedNodes } of records) {
        for (const node of type === 'attributes' ? [target] : addedNodes) {
          if (node instanceof HTMLScriptElement) look(node);
          else if (node instanceof Element && node.childElementCount > 0) {
            for (const script of node.getElementsByTagName('script')) look(script);
          }
        }
      }
    } catch {
      // An answer less; the page is as it was.
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['src'] });
}
