/**
 * Where things stand on the pages, one object per page and layout generation. Attributes and class
 * roots, never texts. Hashed classes (`logistic-info-v2--mailNoValue--X0fPzen`) are matched by
 * their beginning. A new layout gets a new object; an old one stays until nobody sees it.
 * Of a list of selectors the first that is on the page counts.
 */

export * as orderDetail2022 from './order-detail-2022.ts';
export * as orderList2022 from './order-list-2022.ts';

export * as tracking2024 from './tracking-2024.ts';

/**
 * Product page drawn by the browser, generation C. Evidence: MARKETPLACE.md 1.8 (DOM seen 2024–2026).
 */
export const product2024 = {
  title: 'h1[data-pl="product-title"]',
  price: ['[class*="price-default--current"]', '[class*="product-price-current"]', '[class*="currentPrice"]'],
  reviews: '[class*="reviewer--reviews"]',
  sold: '[class*="reviewer--sold"]',
  storeLink: 'a[data-pl="store-name"]',
  /** The positive rate and the followers, told apart by the percent sign. */
  storeNumber: '[class*="store-info"] strong',
} as const;

/** The old feedback page `evaluationDetail.htm`. Evidence: MARKETPLACE.md 1.9. */
export const storeFeedback2013 = {
  summaryRow: '#feedback-summary tr',
  storeLink: 'a[href*="/store/"]',
  historyRow: '#feedback-history tr',
} as const;
