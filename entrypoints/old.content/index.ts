import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageAt } from '../../lib/marketplace/pages.ts';
import { readOldAnswer, readOldInSteps } from '../../lib/readers/old-page.ts';
import { instantOf } from '../../lib/time/moment.ts';
import { readOnly } from '../on-page/read-only.ts';

/** Pages from before 2022 that are still served, disputes and reviews (lib/marketplace/scripts.ts says where). */
export default defineContentScript({
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    // A time left that the page prints counts from when it was made.
    const loadedAt = instantOf(performance.timeOrigin);
    readOnly({
      pageAt,
      readDocument: (document, url, hint) => readOldInSteps(document, url, { ...hint, loadedAt }),
      readAnswer: readOldAnswer,
    });
  },
});
