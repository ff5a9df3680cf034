import { callOf } from './call.ts';
import { replaceMethod } from './replace.ts';
import type { Wire } from './wire.ts';

/** Hands over the answers that the page fetches, and holds the requests that wait for the buyer's word. */
export function tapFetch(wire: Wire): void {
  const { Request } = window;

  /** The page gets the very promise of its fetch; the copy is read beside it. */
  const listen = (answer: Promise<Response>, url: string, held: number | null) => {
    answer
      .then((response) => response.clone().text())
      .then((body) => wire.answer(url, body, held))
      .catch(() => undefined);
    return answer;
  };

  replaceMethod(window, 'fetch', (send, _, args) => {
    const { url, isOurs, isHeld } = callOf(...args);
    if (!isOurs) return send();
    if (!isHeld) return listen(send(), url, null);

    // Made now, so that what the page does to its objects while the request is held changes nothing.
    let request: Request;
    let copy: Request;
    try {
      request = new Request(...args);
      copy = request.clone();
    } catch {
      return send();
    }
    const { signal } = request;
    if (signal.aborted) return send([request]);
    return new Promise((resolve, reject) => {
      const cancel = wire.hold(
        url,
        () => copy.text(),
        (go, held) => {
          signal.removeEventListener('abort', giveUp);
          if (go) resolve(listen(send([request]), url, held));
          else reject(new TypeError('Failed to fetch'));
        },
      );
      const giveUp = () => {
        cancel();
        reject(signal.reason);
      };
      signal.addEventListener('abort', giveUp, { once: true });
    });
  });
}
