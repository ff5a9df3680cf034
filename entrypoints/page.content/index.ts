import { defineContentScript } from 'wxt/utils/define-content-script';
import { orderPageAt } from '../../lib/marketplace/order-pages.ts';
import { readAnswer } from '../../lib/readers/answer.ts';
import { learnButtons, learnButtonsOnPage } from '../../lib/readers/buttons.ts';
import { readDocumentInSteps as readDocument } from '../../lib/readers/page.ts';
import { takePort } from '../on-page/port.ts';
import { watchPage } from '../on-page/watch.ts';
import { refreshFacts } from './facts.ts';
import { startGuard } from './guard.ts';
import { createKnowledge } from './knowledge.ts';
import { watchGuardSetting } from './settings.ts';

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
        answer: (answer) => knowledge.learnButtons(learnButtons(answer)),
        facts: knowledge.learnFacts,
        comeBack: () => void refreshFacts(knowledge),
      },
    );
    const witness = watch.witness;
    const hear = startGuard({ knowledge, isOn: watchGuardSetting(), send, witness });
  },
});
