import { operationApi } from '../../lib/wire/apis.ts';
import { addressOf } from './address.ts';
import { replaceMethod } from './replace.ts';
import type { Hold, Wire } from './wire.ts';

interface Opened {
  url: string;
  api: string | null;
  isAsync: boolean;
  /** Set while `send` is held. */
  hold: Hold | null;
  /** The held request that this one was. */
  held: number | null;
  endTimer(): void;
}

/**
 * The same as tapFetch for XMLHttpRequest. Synchronous requests are let through: while they are
 * under way nobody can be asked.
 */
export function tapRequests(wire: Wire): void {
  const { XMLHttpRequest, DOMException, ProgressEvent, Response, performance } = window;
  const { setTimeout, clearTimeout } = window;
  // An address that fails without a request leaving the machine: the browser itself then runs the
  // whole sequence of events that a page sees when the network is down.
  const nowhere = `blob:${window.location.origin}/escrowl`;
  const { apply } = Reflect;
  const methods = XMLHttpRequest.prototype;
  const { open, send, abort } = methods;
  const known = new WeakMap<XMLHttpRequest, Opened>();
  // Bound now: a page that replaces WeakMap.prototype.get later does not meet what is kept here.
  const openedOf = known.get.bind(known);
  const keep = known.set.bind(known);

  const hear = (xhr: XMLHttpRequest) => {
    const { url, held } = openedOf(xhr) ?? { url: '', held: null };
    const { responseType, response } = xhr;
    if (responseType === 'json') {
      wire.answer(url, JSON.stringify(response), { rounded: true, held });
    } else if (responseType === '' || responseType === 'text') {
      wire.answer(url, response, { held });
    } else {
      new Response(response).text().then(
        (body) => wire.answer(url, body, { held }),
        () => undefined,
      );
    }
  };
  const listener = (event: Event) => {
    try {
      if (event.target instanceof XMLHttpRequest) hear(event.target);
    } catch {
      // What can't be read is not handed over; the page has its answer.
    }
  };

  /** Ends a held request as if it had been under way and failed, or been aborted. */
  const fail = (xhr: XMLHttpRequest, isAborted: boolean) => {
    apply(open, xhr, ['GET', nowhere]);
    apply(send, xhr, []);
    if (isAborted) apply(abort, xhr, []);
  };

  /** No browser times out what was never sent: the events of a timeout are made here. */
  const timeOut = (xhr: XMLHttpRequest) => {
    Object.defineProperty(xhr, 'readyState', { value: 4, configurable: true });
    xhr.dispatchEvent(new Event('readystatechange'));
    xhr.dispatchEvent(new ProgressEvent('timeout'));
    xhr.dispatchEvent(new ProgressEvent('loadend'));
  };

  const letGo = (opened: Opened) => {
    opened.hold?.cancel();
    opened.hold = null;
    opened.endTimer();
  };

  const hold = (xhr: XMLHttpRequest, opened: Opened, body: Parameters<typeof send>[0]) => {
    const since = performance.now();
    const { timeout } = xhr;
    const text = textOf(body);
    opened.hold = wire.hold(opened.url, text, (go) => {
      opened.hold = null;
      opened.endTimer();
      if (!go) return fail(xhr, false);
      if (timeout) xhr.timeout = Math.max(1, timeout - (performance.now() - since));
      apply(send, xhr, [body]);
    });
    opened.held = opened.hold.held;
    if (!timeout) return;
    const timer = setTimeout(() => {
      letGo(opened);
      timeOut(xhr);
    }, timeout);
    opened.endTimer = () => clearTimeout(timer);
  };

  const textOf = async (body: Parameters<typeof send>[0]) =>
    body instanceof Document ? '' : new Response(body).text();

  replaceMethod(methods, 'open', open, (original, xhr: XMLHttpRequest, args) => {
    apply(original, xhr, args);
    Reflect.deleteProperty(xhr, 'readyState');
    const before = openedOf(xhr);
    if (before) letGo(before);
    const isAsync = args.length < 3 || Boolean(args[2]);
    keep(xhr, { ...addressOf(args[1]), isAsync, hold: null, held: null, endTimer: () => undefined });
  });

  replaceMethod(methods, 'send', send, (original, xhr: XMLHttpRequest, args) => {
    const opened = openedOf(xhr);
    if (!opened?.api) return apply(original, xhr, args);
    if (opened.hold) throw new DOMException('The object is in an invalid state.', 'InvalidStateError');
    xhr.addEventListener('load', listener);
    if (opened.api !== operationApi || !opened.isAsync || xhr.readyState !== 1) {
      return apply(original, xhr, args);
    }
    hold(xhr, opened, args[0]);
  });

  replaceMethod(methods, 'abort', abort, (original, xhr: XMLHttpRequest, args) => {
    const opened = openedOf(xhr);
    if (!opened?.hold) return apply(original, xhr, args);
    letGo(opened);
    fail(xhr, true);
  });
}
