import { type Call, callOf } from './call.ts';
import { apply, replaceMethod } from './replace.ts';
import type { Wire } from './wire.ts';

interface Opened extends Call {
  isAsync: boolean;
  /** Ends the waiting; set while `send` is held. */
  cancel: (() => void) | null;
  /** The held request that this one was. */
  held: number | null;
}

/**
 * The same as tapFetch for XMLHttpRequest. Synchronous requests are let through: while they are
 * under way nobody can be asked.
 */
export function tapRequests(wire: Wire): void {
  const { DOMException, ProgressEvent, Response, performance, setTimeout, clearTimeout } = window;
  // An address that fails without a request leaving the machine: the browser itself then runs the
  // whole sequence of events that a page sees when the network is down.
  const nowhere = `blob:${window.location.origin}/escrowl`;
  const methods = window.XMLHttpRequest.prototype;
  const { open, send } = methods;
  const known = new WeakMap<XMLHttpRequest, Opened>();
  // Bound now: a page that replaces WeakMap.prototype.get later does not meet what is kept here.
  const openedOf = known.get.bind(known);
  const keep = known.set.bind(known);

  const listener = ({ target }: Event) => {
    try {
      const xhr = target as XMLHttpRequest;
      const { url = '', held = null } = openedOf(xhr) ?? {};
      const rounded = xhr.responseType === 'json';
      const tell = (body: string) => wire.answer(url, body, held, rounded);
      const body = rounded ? JSON.stringify(xhr.response) : xhr.response;
      if (typeof body === 'string') tell(body);
      else new Response(body).text().then(tell, () => undefined);
    } catch {
      // What can't be read is not handed over; the page has its answer.
    }
  };

  /** Ends a held request as if it had been under way and failed. */
  const fail = (xhr: XMLHttpRequest) => {
    apply(open, xhr, ['GET', nowhere]);
    apply(send, xhr, []);
  };

  /** No browser times out what was never sent: the events of a timeout are made here. */
  const timeOut = (xhr: XMLHttpRequest) => {
    Object.defineProperty(xhr, 'readyState', { value: 4, configurable: true });
    for (const type of ['readystatechange', 'timeout', 'loadend']) xhr.dispatchEvent(new ProgressEvent(type));
  };

  replaceMethod(methods, 'open', (go, xhr: XMLHttpRequest, args) => {
    go();
    Reflect.deleteProperty(xhr, 'readyState');
    openedOf(xhr)?.cancel?.();
    const isAsync = args.length < 3 || args[2];
    keep(xhr, { ...callOf(args[1], { method: args[0] }), isAsync, cancel: null, held: null });
  });

  replaceMethod(methods, 'send', (go, xhr: XMLHttpRequest, [body]) => {
    const opened = openedOf(xhr);
    if (!opened?.isOurs) return go();
    if (opened.cancel) throw new DOMException('The object is in an invalid state.', 'InvalidStateError');
    xhr.addEventListener('load', listener);
    if (!opened.isHeld || !opened.isAsync || xhr.readyState !== 1) return go();

    const since = performance.now();
    const { timeout } = xhr;
    const end = () => {
      clearTimeout(timer);
      opened.cancel = null;
    };
    const cancel = wire.hold(
      opened.url,
      () => new Response(body as BodyInit).text(),
      (goes, held) => {
        end();
        opened.held = held;
        if (!goes) return fail(xhr);
        if (timeout) xhr.timeout = Math.max(1, timeout - (performance.now() - since));
        go();
      },
    );
    opened.cancel = () => {
      end();
      cancel();
    };
    const timer = timeout
      ? setTimeout(() => {
          opened.cancel?.();
          timeOut(xhr);
        }, timeout)
      : 0;
  });

  replaceMethod(methods, 'abort', (go, xhr: XMLHttpRequest) => {
    const cancel = openedOf(xhr)?.cancel;
    if (cancel) {
      cancel();
      fail(xhr);
    }
    go();
  });
}
