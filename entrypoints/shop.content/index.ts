import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageAt } from '../../lib/marketplace/pages.ts';
import { readShopAnswer } from '../../lib/readers/shop-answer.ts';
import { readShopDocument } from '../../lib/readers/shop-page.ts';
import { readOnly } from '../on-page/read-only.ts';

/** Products, stores and their ratings, search pages (lib/marketplace/scripts.ts says where). */
export default defineContentScript({
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    readOnly({ pageAt, readDocument: readShopDocument, readAnswer: readShopAnswer });
  },
});
