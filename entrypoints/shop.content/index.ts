import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageAt } from '../../lib/marketplace/pages.ts';
import { readShopAnswer } from '../../lib/readers/shop-answer.ts';
import { readShopDocument } from '../../lib/readers/shop-page.ts';
import { readOnly } from '../on-page/read-only.ts';
import { startShopChip } from './shop-chip.ts';

/** Products, stores and their ratings, search pages (lib/marketplace/scripts.ts says where): reads them, and shows the verdict on a shop. */
export default defineContentScript({
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    const loaded = window.location.href;
    readOnly(
      {
        pageAt,
        readDocument: (document, url, hint) => readShopDocument(document, url, hint, loaded),
        readAnswer: readShopAnswer,
      },
      startShopChip(),
    );
  },
});
