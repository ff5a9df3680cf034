import { defineContentScript } from 'wxt/utils/define-content-script';
import { startGuard } from './guard.ts';
import { createKnowledge } from './knowledge.ts';
import { takePort } from './port.ts';
import { watchGuardSetting } from './settings.ts';
import { watchPage } from './watch.ts';

export default defineContentScript({
  // https://www.aliexpress.com/p/order/index.html, /p/order/detail.html?orderId=…, /p/tracking/index.html?tradeOrderId=…
  matches: [
    'https://*.aliexpress.com/p/order/*',
    'https://*.aliexpress.com/p/tracking/*',
    'https://*.aliexpress.us/p/order/*',
    'https://*.aliexpress.us/p/tracking/*',
  ],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  /** Reads the page it is on, and is the guard's face. Nothing hangs on WXT's context: a page event can end it. */
  main() {
    const { signal } = new AbortController();
    const knowledge = createKnowledge();
    const send = takePort((message) => {
      hear(message);
      if (message.type === 'answer') watch.answer(message);
    });
    const watch = watchPage(knowledge, signal);
    const witness = watch.witness;
    const hear = startGuard({ knowledge, isOn: watchGuardSetting(), send, witness, signal });
  },
});
