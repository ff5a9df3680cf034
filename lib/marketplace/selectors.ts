/**
 * Where things stand on the pages, one object per page and layout generation. Attributes and class
 * roots, never texts. Hashed classes (`logistic-info-v2--mailNoValue--X0fPzen`) are matched by
 * their beginning. A new layout gets a new object; an old one stays until nobody sees it.
 * Of a list of selectors the first that is on the page counts.
 */

/**
 * Order list since January 2022. Evidence: MARKETPLACE.md 1.2 (code of 2022-03 to 2026-10,
 * saved pattern file 2026-03); the `data-pl` anchors are the most stable.
 */
export const orderList2022 = {
  card: '.order-item',
  status: ['.order-item-header-status-text', '[data-pl="order_item_header_status"]'],
  info: ['[data-pl="order_item_header_info"]', '.order-item-header-right-info'],
  /** Only on the mobile card, `a.order-item.order-item-mobile` (seen 2026-06 on www, too). */
  date: '.order-item-header-date',
  detailLink: 'a[data-pl="order_item_header_detail"]',
  /** Any link that can name the order; `orderInLink` decides. The mobile card is itself one. */
  orderLinks: 'a[href*="rderId="]',
  store: ['[data-pl="order_item_store_name"]', '.order-item-store-name'],
  storeLink: 'a[href*="/store/"]',
  item: '.order-item-content-body',
  itemPictures: '.order-item-content-img-list',
  itemLink: 'a[href*="/item/"]',
  itemTitle: ['.order-item-content-info-name span[title]', '.order-item-content-info-name'],
  itemSku: '.order-item-content-info-sku',
  itemPrice: '.order-item-content-info-number',
  itemQuantity: '.order-item-content-info-number-quantity',
  total: ['[data-pl="order_item_content_price_total"]', '.order-item-content-opt-price-total'],
  /** The price's own node inside the total; its class is hashed. */
  amount: '[class*="es--wrap"]',
  buttons: '.order-item-btn',
  more: '[data-pl="order_more"] button, .order-more button',
} as const;

/** Order detail since January 2022. Evidence: MARKETPLACE.md 1.3 (code of 2022–2026). */
export const orderDetail2022 = {
  status: '.order-status',
  statusTitle: '.order-status .order-block-title',
  statusText: '.order-status .order-block-content',
  /** Links of the status block that can name the order; `orderInLink` decides. */
  ownLinks: '.order-status a[href*="rderId="]',
  infoRow: '.order-detail-order-info .info-row, .order-detail-info-item .info-row',
  store: '.order-detail-item-store',
  storeName: '.store-name',
  storeLink: 'a[href*="/store/"]',
  /** The item is the nearest element around its title that holds the price too. */
  itemTitle: '.item-title',
  itemLink: 'a[href*="/item/"]',
  itemSku: '.item-sku-attr',
  itemPrice: '.item-price',
  itemQuantity: '.item-price-quantity',
  priceRow: '.order-price-item',
  priceRowLabel: '.left-col',
  priceRowValue: '.right-col',
  eta: '.expect-date',
  trackingNumber: '.copy-track-num[data-clipboard-text]',
  /** Name, address, phone: never read. */
  personal: '.contact-info',
  /** Buttons of the status block and of the lines; today's are comet buttons without a type code. */
  buttons:
    '.order-status button, .order-status .comet-btn, .order-detail-item button, .order-detail-item .comet-btn',
} as const;

/** Tracking with hashed classes. Evidence: MARKETPLACE.md 1.4 (DOM seen 2024–2026). */
export const tracking2024 = {
  number: '[class*="logistic-info-v2--mailNoValue"]',
  carrier: '[class*="logistic-info-v2--carrierValue"]',
  nodeTitle: '[class*="logistic-info-v2--nodeTitle"]',
  nodeTime: '[class*="logistic-info-v2--nodeTime"]',
  /** Links that can name the order; `orderInLink` decides. */
  orderLinks: 'a[href*="rderId="]',
  /** Name and address of who gets the parcel: never read. */
  personal: '[class*="logistic-info-v2--shippingToInfo"]',
} as const;

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
