import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { ensureSweep } from '../../lib/browser/alarms.ts';
import { onSettingsChanged } from '../../lib/browser/settings.ts';
import { answer } from './answer.ts';
import { refresh, refreshAll } from './refresh.ts';

export default defineBackground(() => {
  browser.runtime.onMessage.addListener(answer);
  browser.runtime.onInstalled.addListener(refreshAll);
  browser.runtime.onStartup.addListener(refresh);
  browser.alarms.onAlarm.addListener(refresh);
  onSettingsChanged(refreshAll);

  // Every wake, for whatever reason: a browser restart forgets the badge, Firefox also the alarms.
  void ensureSweep();
  refresh();
});
