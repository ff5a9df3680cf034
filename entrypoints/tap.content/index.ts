import { defineContentScript } from 'wxt/utils/define-content-script';
import { tapBeacons } from './beacon.ts';
import { tapFetch } from './fetch.ts';
import { tapForms } from './form.ts';
import { tapScripts } from './jsonp.ts';
import { openWire } from './wire.ts';
import { tapRequests } from './xhr.ts';

/** On the pages of all other scripts (lib/marketplace/scripts.ts says which). */
export default defineContentScript({
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
    tapBeacons(wire);
    tapForms(wire);
    tapScripts(wire);
  },
});
