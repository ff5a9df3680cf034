import { isRead } from '../../lib/wire/apis.ts';
import { calledAt } from '../../lib/wire/called.ts';
import { isHeldCall } from '../../lib/wire/held.ts';

/** What the page is about to send, and what becomes of it here. */
export interface Call {
  url: string;
  /** The answer is handed over. */
  isOurs: boolean | undefined;
  /** It waits for the buyer's word. */
  isHeld: boolean | undefined;
}

/** The call that an address, or a Request, makes; the method of `how` goes before the Request's own. */
export function callOf(input: unknown, how?: { method?: string | null } | undefined): Call {
  let url = '';
  let isOurs: boolean | undefined;
  let isHeld: boolean | undefined;
  try {
    const isRequest = input instanceof Request;
    url = isRequest ? input.url : String(input);
    const called = calledAt(url, document.baseURI);
    if (called) {
      isHeld = isHeldCall(called, how?.method ?? (isRequest && input.method));
      isOurs = isHeld || isRead(called);
    }
  } catch {
    // What is no address is none of ours; the browser says so itself.
  }
  return { url, isOurs, isHeld };
}
