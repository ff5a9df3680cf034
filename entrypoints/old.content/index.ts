import { defineContentScript } from 'wxt/utils/define-content-script';
import { cancelOrder } from '../../lib/guard/cancel-order.ts';
import { askUnknown, confirmReceipt } from '../../lib/guard/confirm-receipt.ts';
import { acceptOffer, askDisputeUnknown, closeDispute } from '../../lib/guard/disputes.ts';
import { pageAt } from '../../lib/marketplace/pages.ts';
import { learnDisputeButtons } from '../../lib/readers/dispute-buttons.ts';
import { readOldAnswer, readOldInSteps } from '../../lib/readers/old-page.ts';
import { instantOf } from '../../lib/time/moment.ts';
import { guardPages } from '../on-page/guard/guard-pages.ts';
import { isDisputePage, oldSurface } from './surface.ts';

/**
 * Pages from before 2022 that are still served, disputes and reviews (lib/marketplace/scripts.ts says
 * where): reads them, and guards what confirms, cancels and ends a dispute.
 */
export default defineContentScript({
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    // A time left that the page prints counts from when it was made.
    const loadedAt = instantOf(performance.timeOrigin);
    guardPages({
      readers: {
        pageAt,
        readDocument: (document, url, hint) => readOldInSteps(document, url, { ...hint, loadedAt }),
        readAnswer: readOldAnswer,
      },
      learnButtons: learnDisputeButtons,
      acts: [confirmReceipt, closeDispute, acceptOffer, cancelOrder],
      askUnknown: (...known) => (isDisputePage() ? askDisputeUnknown : askUnknown)(...known),
      surface: oldSurface,
    });
  },
});
