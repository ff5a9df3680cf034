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
 * The same as tapFetch for XMLHttpRequest. Synchronous requests are let through: while they are under
 * way nobody can be asked. What is held is not under way: its own timeout begins when it is sent.
 */
export function tapRequests(wire: Wire): void {
  const { DOMException, Response } = window;
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
      const { url, held } = openedOf(xhr) as Opened;
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

  replaceMethod(methods, 'open', (go, xhr: XMLHttpRequest, args) => {
    go();
    openedOf(xhr)?.cancel?.();
    const isAsync = args[2] ?? args.length < 3;
    keep(xhr, { ...callOf(args[1], { method: args[0] }), isAsync, cancel: null, held: null });
  });

  replaceMethod(methods, 'send', (go, xhr: XMLHttpRequest, [body]) => {
    const opened = openedOf(xhr);
    if (!opened?.isOurs) return go();
    if (opened.cancel) throw new DOMException('', 'InvalidStateError');
    xhr.addEventListener('load', listener);
    if (!opened.isHeld || !opened.isAsync || xhr.readyState !== 1) return go();

    const cancel = wire.hold(
      opened.url,
      () => new Response(body as BodyInit).text(),
      (goes, held) => {
        opened.cancel = null;
        opened.held = held;
        if (goes) go();
        else fail(xhr);
      },
    );
    opened.cancel = () => {
      opened.cancel = null;
      cancel();
    };
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
