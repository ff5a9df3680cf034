import { defineContentScript } from 'wxt/utils/define-content-script';
import { cancelOrder } from '../../lib/guard/cancel-order.ts';
import { askUnknown, confirmReceipt } from '../../lib/guard/confirm-receipt.ts';
import { pageAt } from '../../lib/marketplace/pages.ts';
import { readRussiaAnswer } from '../../lib/readers/russia-answer.ts';
import { readRussiaDocument } from '../../lib/readers/russia-page.ts';
import { guardPages } from '../on-page/guard/guard-pages.ts';
import { russiaSurface } from './surface.ts';

/** Orders and reviews of aliexpress.ru (lib/marketplace/scripts.ts says where): reads them, and guards them. */
export default defineContentScript({
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    guardPages({
      readers: { pageAt, readDocument: readRussiaDocument, readAnswer: readRussiaAnswer },
      // Its answers name no buttons.
      learnButtons: () => [],
      acts: [confirmReceipt, cancelOrder],
      askUnknown,
      surface: russiaSurface,
    });
  },
});
