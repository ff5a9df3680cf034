import { saveSettings } from '../../lib/browser/settings.ts';
import type { OwnMessage } from '../../lib/model/message.ts';
import { defaultSettings } from '../../lib/model/settings.ts';
import { markDeadline, remind, saySomething, sayWrong } from '../../lib/store/marks.ts';
import { wipe } from '../../lib/store/wipe.ts';
import { clock, database, inTurn, personalBook } from './context.ts';
import { bringUpToDate } from './refresh.ts';

/** Does what Escrowl's own pages ask for, then brings badge and reminders up to date. */
export function answerOwn(message: OwnMessage): Promise<null> {
  return inTurn(async () => {
    await act(message);
    await bringUpToDate({ all: message.type === 'refresh-all' });
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
    case 'refresh-all':
      return;
    case 'wipe':
      await wipe(database());
      return saveSettings(defaultSettings);
    case 'settings':
      return saveSettings(message.settings);
  }
}
