import { ownHistoryOf } from '../../lib/checks/own-history.ts';
import type { ToldShop } from '../../lib/checks/shop-facts.ts';
import { guardFacts } from '../../lib/guard/facts.ts';
import type { PageMessage, ReadingReply } from '../../lib/model/message.ts';
import type { Reading } from '../../lib/model/reading.ts';
import { ingest } from '../../lib/store/ingest.ts';
import { remind, sayWrong } from '../../lib/store/marks.ts';
import { loadShop } from '../../lib/store/shop.ts';
import { loadWatched } from '../../lib/store/watched.ts';
import { clock, database, inTurn, personalBook } from './context.ts';
import { openDashboard } from './dashboard.ts';
import { bringUpToDate } from './refresh.ts';

/** Answers a marketplace page's script. In a private window nothing is stored. */
export async function answerPage(
  message: PageMessage,
  { isPrivate }: { isPrivate: boolean },
): Promise<unknown> {
  if (message.type === 'open-dashboard') {
    await openDashboard(`order-${message.orderId}`);
    return null;
  }
  const asksFacts = message.type === 'reading' || message.type === 'facts';
  if (isPrivate) return asksFacts ? ({ facts: [] } satisfies ReadingReply) : null;
  if (message.type === 'reading') return takeReading(message.reading);
  if (message.type === 'facts') return inTurn(() => factsOf(message.orderIds));
  if (message.type === 'shop') {
    const { orders, ...known } = await loadShop(database(), message.productId, message.storeId);
    return { ...known, own: ownHistoryOf(orders, clock().zone) } satisfies ToldShop;
  }
  return inTurn(async () => {
    const { now, zone } = clock();
    const book = await personalBook();
    if (message.type === 'say-wrong') await sayWrong(database(), message.orderId, true, now, zone, book);
    else await remind(database(), message.orderId, message.at, now, zone, book);
    await bringUpToDate();
    return null;
  });
}

function takeReading(reading: Reading): Promise<ReadingReply> {
  return inTurn(async () => {
    const { now, zone } = clock();
    const { changed, orderIds } = await ingest(database(), reading, now, zone, await personalBook());
    if (changed) await bringUpToDate();
    return factsOf(orderIds);
  });
}

async function factsOf(orderIds: readonly string[]): Promise<ReadingReply> {
  const entries = await loadWatched(database(), orderIds);
  return { facts: entries.map(({ watched }) => guardFacts(watched)) };
}
