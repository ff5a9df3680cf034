import type { OwnMessage, Reply } from '../model/message.ts';
import { browser } from './extension.ts';

/**
 * Sends a message of Escrowl's own pages to the background.
 * Never throws: a background that cannot be reached is an answer with `ok: false`.
 */
export async function sendOwn(message: OwnMessage): Promise<Reply<unknown>> {
  try {
    const reply: Reply<unknown> | undefined = await browser.runtime.sendMessage(message);
    return reply ?? { ok: false, error: 'no answer from the background' };
  } catch (error) {
    return { ok: false, error: String(error) };
  }
}
