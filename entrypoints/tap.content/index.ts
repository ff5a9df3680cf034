import { defineContentScript } from 'wxt/utils/define-content-script';
import { tapFetch } from './fetch.ts';
import { tapJsonp } from './jsonp.ts';
import { openWire } from './wire.ts';
import { tapRequests } from './xhr.ts';

export default defineContentScript({
  // https://www.aliexpress.com/p/order/index.html, /p/order/detail.html?orderId=…, /p/tracking/index.html?tradeOrderId=…
  matches: [
    'https://*.aliexpress.com/p/order/*',
    'https://*.aliexpress.com/p/tracking/*',
    'https://*.aliexpress.us/p/order/*',
    'https://*.aliexpress.us/p/tracking/*',
  ],
  runAt: 'document_start',
  world: 'MAIN',
  /** Runs in the page's own world, before the page's scripts. docs/security.md says what may go wrong here. */
  main() {
    const isTapped = Symbol.for('escrowl.tapped');
    if (isTapped in window) return;
    Object.defineProperty(window, isTapped, { value: true });
    const wire = openWire();
    tapFetch(wire);
    tapRequests(wire);
    tapJsonp(wire);
  },
});
