import type { Runtime } from 'webextension-polyfill';
import { browser } from '../../lib/browser/extension.ts';
import { marketOf } from '../../lib/marketplace/hosts.ts';
import { ownMessageSchema, pageMessageSchema, type Reply } from '../../lib/model/message.ts';
import { answerOwn } from './own-messages.ts';
import { answerPage } from './page-messages.ts';

type Sender = Runtime.MessageSender;

const isOurs = (sender: Sender) => sender.id === browser.runtime.id;
const isOwnPage = (sender: Sender) => sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;

function isMarketplacePage(sender: Sender): boolean {
  if (!sender.tab || sender.frameId !== 0 || !sender.url) return false;
  const { protocol, hostname } = new URL(sender.url);
  return protocol === 'https:' && marketOf(hostname) !== null;
}

/**
 * The background's door: who sent it, then what it is, then one function. Anything else is not
 * answered. Answers with a Reply; what went wrong becomes its `error`.
 */
export function answer(message: unknown, sender: Sender): Promise<Reply<unknown>> | undefined {
  if (!isOurs(sender)) return undefined;
  if (isOwnPage(sender)) {
    const own = ownMessageSchema.safeParse(message);
    return own.success ? reply(answerOwn(own.data)) : refuse('no known shape');
  }
  if (isMarketplacePage(sender)) {
    const page = pageMessageSchema.safeParse(message);
    if (!page.success) return refuse(`no known shape: ${page.error.issues[0]?.path.join('.')}`);
    return reply(answerPage(page.data, { isPrivate: sender.tab?.incognito ?? true }));
  }
  return undefined;
}

function reply(work: Promise<unknown>): Promise<Reply<unknown>> {
  return work.then(
    (value) => ({ ok: true, value }),
    (error: unknown) => refuse(error instanceof Error ? error.message : String(error)),
  );
}

async function refuse(error: string): Promise<Reply<never>> {
  console.warn('Escrowl refused:', error);
  return { ok: false, error };
}
