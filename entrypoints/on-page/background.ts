import { browser } from '../../lib/browser/extension.ts';
import type { PageMessage, Reply } from '../../lib/model/message.ts';

/** Whether the extension that this script belongs to is still there: it may have been removed or updated under the page. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** In a private window nothing is sent, so that nothing is stored. */
export function isPrivate(): boolean {
  return browser.extension.inIncognitoContext === true;
}

/** Sends a message to the background. null when it could not be delivered, was refused, or may not be sent. */
export async function tell<Value>(message: PageMessage): Promise<{ value: Value } | null> {
  try {
    if (!isAlive() || isPrivate()) return null;
    const reply: Reply<Value> | undefined = await browser.runtime.sendMessage(message);
    return reply?.ok ? { value: reply.value } : null;
  } catch {
    return null;
  }
}
