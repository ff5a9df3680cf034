import { defineContentScript } from 'wxt/utils/define-content-script';
import { cancelOrder } from '../../lib/guard/cancel-order.ts';
import { askUnknown, confirmReceipt } from '../../lib/guard/confirm-receipt.ts';
import { orderPageAt } from '../../lib/marketplace/order-pages.ts';
import { readAnswer } from '../../lib/readers/answer.ts';
import { learnButtons, learnButtonsOnPage } from '../../lib/readers/buttons.ts';
import { readDocument } from '../../lib/readers/page.ts';
import { refreshFacts } from '../on-page/guard/facts.ts';
import { startGuard } from '../on-page/guard/guard.ts';
import { createKnowledge } from '../on-page/guard/knowledge.ts';
import { watchGuardSetting } from '../on-page/guard/settings.ts';
import { takePort } from '../on-page/port.ts';
import { watchPage } from '../on-page/watch.ts';
import { orderSurface } from './surface.ts';

/** List, detail and tracking of orders (lib/marketplace/scripts.ts says where): reads them, and is the guard's face. */
export default defineContentScript({
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  /** Nothing hangs on WXT's context: a page event can end it. */
  main() {
    const knowledge = createKnowledge();
    const send = takePort((message) => {
      hear(message);
      if (message.type === 'answer') watch.answer(message);
    });
    const watch = watchPage(
      { pageAt: orderPageAt, readDocument, readAnswer },
      {
        page: (document) => knowledge.learnButtons(learnButtonsOnPage(document)),
        answer: (body) => knowledge.learnButtons(learnButtons(body)),
        facts: knowledge.learnFacts,
        comeBack: () => void refreshFacts(knowledge),
      },
    );
    const witness = watch.witness;
    const hear = startGuard({
      acts: [confirmReceipt, cancelOrder],
      askUnknown,
      surface: orderSurface,
      knowledge,
      isOn: watchGuardSetting(),
      send,
      witness,
    });
  },
});
