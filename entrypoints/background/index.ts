import type { Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { ensureSweep } from '../../lib/browser/alarms.ts';
import { browser } from '../../lib/browser/extension.ts';
import { clearTelling, onNotifyChanged, onTellingClicked } from '../../lib/browser/notifications.ts';
import { onSettingsChanged } from '../../lib/browser/settings.ts';
import { answer } from './answer.ts';
import { openDashboard } from './dashboard.ts';
import { refresh, refreshAll } from './refresh.ts';
import { placeOfTelling } from './telling.ts';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener(listen);
  browser.runtime.onInstalled.addListener(refreshAll);
  browser.runtime.onStartup.addListener(refresh);
  browser.alarms.onAlarm.addListener(refresh);
  onSettingsChanged(refresh);
  onTellingClicked(openTelling);
  onNotifyChanged(() => {
    onTellingClicked(openTelling);
    refresh();
  });

  // Every wake, for whatever reason: a browser restart forgets the badge, Firefox also the alarms.
  void ensureSweep();
  refresh();
});

/** Both browsers know this way to answer later: `true` now, and a call when it is time. */
const listen = ((message, sender, respond) => {
  const reply = answer(message, sender);
  void reply?.then(respond);
  return reply !== undefined;
}) as (...given: Parameters<Runtime.OnMessageListenerCallback>) => true;

/** A click on a notification leads to its order. */
function openTelling(id: string): void {
  void openDashboard(placeOfTelling(id));
  void clearTelling(id);
}
