import type { ReadingReply } from '../../../lib/model/message.ts';
import { tell } from '../background.ts';
import type { Knowledge } from './knowledge.ts';

/** The most orders of which the background tells at once. */
const most = 500;

/** Learns anew what is known of the page's orders: another tab may have read their tracking since. */
export async function refreshFacts(knowledge: Knowledge): Promise<void> {
  const orderIds = [...knowledge.facts.keys()].slice(-most);
  if (orderIds.length === 0) return;
  const reply = await tell<ReadingReply>({ type: 'facts', orderIds });
  if (reply) knowledge.learnFacts(reply.value.facts);
}
