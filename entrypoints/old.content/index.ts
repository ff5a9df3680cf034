import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageAt } from '../../lib/marketplace/pages.ts';
import { readOldAnswer, readOldDocument } from '../../lib/readers/old-page.ts';
import { readOnly } from '../on-page/read-only.ts';

/** Pages from before 2022 that are still served, disputes and reviews (lib/marketplace/scripts.ts says where). */
export default defineContentScript({
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    readOnly({ pageAt, readDocument: readOldDocument, readAnswer: readOldAnswer });
  },
});
