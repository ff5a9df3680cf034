import { saveSettings } from '../../lib/browser/settings.ts';
import type { OwnMessage } from '../../lib/model/message.ts';
import { defaultSettings } from '../../lib/model/settings.ts';
import { restoreBackup, wipe } from '../../lib/store/backup.ts';
import { refreshDeadlines } from '../../lib/store/deadlines.ts';
import { markDeadline, remind, saySomething, sayWrong } from '../../lib/store/marks.ts';
import { clock, database, inTurn, personalBook } from './context.ts';
import { updateBadge } from './refresh.ts';

/** Does what Escrowl's own pages ask for, then brings the badge up to date. */
export function answerOwn(message: OwnMessage): Promise<null> {
  return inTurn(async () => {
    await act(message);
    await updateBadge();
    return null;
  });
}

async function act(message: OwnMessage): Promise<void> {
  const { now, zone } = clock();
  switch (message.type) {
    case 'mark':
      return markDeadline(database(), message.orderId, message.rule, message.mark, now);
    case 'say-wrong':
      return sayWrong(database(), message.orderId, message.wrong, now, zone, await personalBook());
    case 'remind':
      return remind(database(), message.orderId, message.at, now, zone, await personalBook());
    case 'say':
      return saySomething(database(), message.orderId, message.said, now, zone, await personalBook());
    case 'restore':
      await saveSettings(await restoreBackup(database(), message.text));
      // The backup's deadlines are those of its day.
      return refreshDeadlines(database(), now, zone, await personalBook(), { all: true });
    case 'wipe':
      await wipe(database());
      return saveSettings(defaultSettings);
    case 'settings':
      return saveSettings(message.settings);
  }
}
