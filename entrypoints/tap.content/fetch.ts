import { operationApi } from '../../lib/wire/apis.ts';
import { addressOf } from './address.ts';
import { replaceMethod } from './replace.ts';
import type { Wire } from './wire.ts';

/** Hands over the answers that the page fetches, and holds the request that can confirm receipt. */
export function tapFetch(wire: Wire): void {
  const { Request } = window;
  const { apply } = Reflect;

  /** The page gets the very promise of its fetch; the copy is read beside it. */
  const listen = (answer: Promise<Response>, url: string, held: number | null) => {
    answer
      .then((response) => response.clone().text())
      .then((body) => wire.answer(url, body, { held }))
      .catch(() => undefined);
    return answer;
  };

  replaceMethod(window, 'fetch', window.fetch, (fetch, self: unknown, args) => {
    const send = (...sent: typeof args) => apply(fetch, self, sent);
    const { url, api } = addressOf(args[0]);
    if (!api) return send(...args);
    if (api !== operationApi) return listen(send(...args), url, null);

    // Made now, so that what the page does to its objects while the request is held changes nothing.
    let request: Request;
    let body: Promise<string>;
    try {
      request = new Request(...args);
      if (request.signal.aborted) return send(request);
      body = request.clone().text();
    } catch {
      return send(...args);
    }
    const { signal } = request;
    return new Promise((resolve, reject) => {
      const { held, cancel } = wire.hold(url, body, (go) => {
        signal.removeEventListener('abort', giveUp);
        if (go) resolve(listen(send(request), url, held));
        else reject(new TypeError('Failed to fetch'));
      });
      const giveUp = () => {
        cancel();
        reject(signal.reason);
      };
      signal.addEventListener('abort', giveUp, { once: true });
    });
  });
}
