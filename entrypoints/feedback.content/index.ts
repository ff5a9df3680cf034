import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageAt } from '../../lib/marketplace/pages.ts';
import { guarded } from '../../lib/readers/result.ts';
import { readStoreFeedback } from '../../lib/readers/store-page.ts';
import { watchPage } from '../on-page/watch.ts';

/**
 * A store's ratings of before 2022 (lib/marketplace/scripts.ts says where), which a store's page can show in
 * a frame: reads them there, too, and does nothing else. The server draws them, no answers come.
 */
export default defineContentScript({
  runAt: 'document_start',
  allFrames: true,
  noScriptStartedPostMessage: true,
  main() {
    watchPage({
      pageAt,
      readDocument: (document, _url, hint) => [
        guarded('dom:store-feedback-2013', () => readStoreFeedback(document, hint)),
      ],
      readAnswer: () => null,
    });
  },
});
