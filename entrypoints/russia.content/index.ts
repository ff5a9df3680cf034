import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageAt } from '../../lib/marketplace/pages.ts';
import { readRussiaAnswer } from '../../lib/readers/russia-answer.ts';
import { readRussiaDocument } from '../../lib/readers/russia-page.ts';
import { readOnly } from '../on-page/read-only.ts';

/** Orders and reviews of aliexpress.ru (lib/marketplace/scripts.ts says where). */
export default defineContentScript({
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    readOnly({ pageAt, readDocument: readRussiaDocument, readAnswer: readRussiaAnswer });
  },
});
