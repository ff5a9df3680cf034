import { callOf } from './call.ts';
import { replaceMethod } from './replace.ts';
import type { Wire } from './wire.ts';

/** Holds beacons. The page is told that the beacon is queued, as it is; one that is stopped is dropped. */
export function tapBeacons(wire: Wire): void {
  const { Response } = window;
  replaceMethod(Navigator.prototype, 'sendBeacon', (send, _, [address, body]) => {
    const { url, isHeld } = callOf(address, { method: 'post' });
    if (!isHeld) return send();
    wire.hold(
      url,
      () => new Response(body).text(),
      (go) => {
        if (go) send();
      },
    );
    return true;
  });
}
