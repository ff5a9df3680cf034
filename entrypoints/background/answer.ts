import type { Runtime } from 'webextension-polyfill';
import type * as z from 'zod/mini';
import { browser } from '../../lib/browser/extension.ts';
import { marketOf } from '../../lib/marketplace/hosts.ts';
import { ownMessageSchema, pageMessageSchema, type Reply } from '../../lib/model/message.ts';
import { answerOwn } from './own-messages.ts';
import { answerPage } from './page-messages.ts';

type Sender = Runtime.MessageSender;

const isOurs = (sender: Sender) => sender.id === browser.runtime.id;
const isOwnPage = (sender: Sender) => sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;

/** A whole page, or the one that is read inside another, too: ratings of before 2022 in a store's page. */
function isMarketplacePage(sender: Sender): boolean {
  if (!sender.tab || !sender.url) return false;
  const { protocol, hostname, pathname } = new URL(sender.url);
  const isRead = sender.frameId === 0 || pathname === '/display/evaluationDetail.htm';
  return isRead && protocol === 'https:' && marketOf(hostname) !== null;
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
    if (!page.success) return refuse(`no known shape: ${faultyField(page.error)}`);
    return reply(answerPage(page.data, { isPrivate: sender.tab?.incognito ?? true }));
  }
  return undefined;
}

/** The first field that is wrong in a message whose type is known. */
function faultyField({ issues: [issue] }: z.core.$ZodError): string | undefined {
  const faults = issue?.code === 'invalid_union' ? issue.errors.map(([fault]) => fault) : [issue];
  return faults.find((fault) => fault?.path[0] !== 'type')?.path.join('.');
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
