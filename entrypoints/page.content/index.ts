import { defineContentScript } from 'wxt/utils/define-content-script';
import { cancelOrder } from '../../lib/guard/cancel-order.ts';
import { askUnknown, confirmReceipt } from '../../lib/guard/confirm-receipt.ts';
import { orderPageAt } from '../../lib/marketplace/order-pages.ts';
import { readAnswer } from '../../lib/readers/answer.ts';
import { learnButtons, learnButtonsOnPage } from '../../lib/readers/buttons.ts';
import { readDocumentInSteps as readDocument } from '../../lib/readers/page.ts';
import { guardPages } from '../on-page/guard/guard-pages.ts';
import { orderSurface } from './surface.ts';

/** List, detail and tracking of orders (lib/marketplace/scripts.ts says where): reads them, and guards them. */
export default defineContentScript({
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  /** Nothing hangs on WXT's context: a page event can end it. */
  main() {
    guardPages({
      readers: { pageAt: orderPageAt, readDocument, readAnswer },
      learnButtons,
      learnButtonsOnPage,
      acts: [confirmReceipt, cancelOrder],
      askUnknown,
      surface: orderSurface,
    });
  },
});
