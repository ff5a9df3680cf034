import type { ReadingReply } from '../../../lib/model/message.ts';
import { tell } from '../background.ts';
import type { Knowledge } from './knowledge.ts';

/** The most orders of which the background tells at once. */
const most = 500;
/** How long a held click waits for what is known of its order, in milliseconds. */
const patience = 300;

/** Learns anew what is known of the page's orders, and of this one: another tab may have read more since. */
export async function refreshFacts(knowledge: Knowledge, orderId?: string): Promise<void> {
  const orderIds = [...knowledge.facts.keys(), ...(orderId ? [orderId] : [])].slice(-most);
  if (orderIds.length === 0) return;
  const reply = await tell<ReadingReply>({ type: 'facts', orderIds });
  if (reply) knowledge.learnFacts(reply.value.facts);
}

/** Learns what is known of one order, in a moment or not at all. */
export async function learnFactsSoon(knowledge: Knowledge, orderId: string): Promise<void> {
  const pause = new Promise<void>((resolve) => setTimeout(resolve, patience));
  await Promise.race([refreshFacts(knowledge, orderId), pause]);
}
