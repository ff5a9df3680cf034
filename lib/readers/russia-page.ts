import { type PageAt, pageAt } from '../marketplace/pages.ts';
import { russiaOrderDetail2026, russiaOrderList2026 } from '../marketplace/selectors-russia.ts';
import type { PageKind, ReaderResult } from '../model/reading.ts';
import type { ReadHint } from './hint.ts';
import { pageCurrency } from './page-currency.ts';
import { guarded } from './result.ts';
import { russia } from './russia-card.ts';
import { readRussiaDetail } from './russia-detail-dom.ts';
import { readRussiaList } from './russia-list-dom.ts';
import { readReviewsPage } from './russia-reviews.ts';

export { readRussiaAnswer } from './russia-answer.ts';

/**
 * Reads the pages of orders and of waiting reviews of aliexpress.ru as they stand. Empty for any
 * other page, the site's pages from before 2022 (`trade.aliexpress.ru`) too. Never throws.
 */
export function readRussiaDocument(document: Document, url: string, hint: ReadHint): ReaderResult[] {
  const page = pageAt(url);
  const isOld = URL.canParse(url) && new URL(url).hostname.startsWith('trade.');
  return page.market === russia && !isOld ? readRussiaPage(document, page, { ...hint, url }) : [];
}

/** The same for a page whose address is not known, by the kind of page that it shows (`russiaKindShown`). */
export function readRussiaPage(
  document: Document,
  page: Pick<PageAt, 'kind' | 'orderId'>,
  hint: ReadHint,
): ReaderResult[] {
  const here: ReadHint = {
    ...hint,
    language: hint.language ?? (document.documentElement?.getAttribute('lang') || null),
  };
  const currency = () => pageCurrency(document, russia);
  switch (page.kind) {
    case 'order-list':
      return [guarded('dom:order-list-ru-2026', () => readRussiaList(document, currency(), here))];
    case 'order-detail':
      return [
        guarded('dom:order-detail-ru-2026', () => readRussiaDetail(document, page.orderId, currency(), here)),
      ];
    case 'review-list':
      return [guarded('embedded:review-list-ru', () => readReviewsPage(document))];
    default:
      return [];
  }
}

/** What kind of page of aliexpress.ru a document shows; null when it is none that is read here. */
export function russiaKindShown(document: Document): PageKind | null {
  if (document.querySelector(russiaOrderList2026.anyPart)) return 'order-list';
  if (document.querySelector(russiaOrderDetail2026.block)) return 'order-detail';
  return readReviewsPage(document).read > 0 ? 'review-list' : null;
}
