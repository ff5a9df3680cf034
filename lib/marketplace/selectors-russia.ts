/**
 * Where things stand on the order pages of aliexpress.ru, as selectors.ts has it for the other
 * sites. Class names are `<widget>_<Component>__<part>__<hash>`; the hash, and `V2` behind the
 * widget's name, change, so only the component and the part are asked for.
 */

/**
 * Order list since 2024. Evidence: MARKETPLACE.md 1.10; rx422/AliExpress-Order-Tracker and another
 * exporter, both 2026-02 (`RedOrderList_OrderList__item__a2315`, `RedOrderList_OrderItem__…__1tjf5`).
 */
export const russiaOrderList2026 = {
  /** One place of the list. It may hold several orders: the answer groups them, too. */
  item: '[class*="RedOrderList_OrderList__item__"]',
  anyPart: '[class*="RedOrderList_OrderItem__"]',
  /** "5550 6772 2909 7566". */
  number: '[class*="RedOrderList_OrderItem__number__"]',
  tag: '[class*="RedOrderList_OrderItem__tag__"]',
  title: '[class*="RedOrderList_OrderItem__title__"]',
  total: '[class*="RedOrderList_OrderItem__totalPrice__"]',
  link: '[class*="RedOrderList_OrderItem__link__"]',
  /** Links that can name the order; `pageAt` decides. */
  orderLinks: 'a[href*="/order-list/"]',
} as const;

/**
 * Order page, drawn by the server, since 2024. Evidence: MARKETPLACE.md 1.10; code of 2024 and 2026-02
 * (`RedOrderDetailsProducts_…`, `RedOrderDetailsProductsV2_…`), 2026-07 (`data-testid`, UI en, ru, az)
 * and 2026-09.
 */
export const russiaOrderDetail2026 = {
  /** May stand twice (narrow and wide), one of them empty. */
  number: '[data-testid="orderNumber"]',
  store: ['[data-testid="sellerInfoV2"]', '[data-testid="sellerInfoV2Block"] a'],
  block: '[data-testid="productBlock"]',
  blockLink: '[data-testid="productText"]',
  blockTitle: ['[class*="Product__title__"]', '[data-testid="productText"]'],
  blockSku: '[class*="Product__description__"]',
  blockQuantity: '[class*="Product__quantityText__"]',
  /** Its children are the price and the quantity. */
  blockPrice: '[class*="Product__priceDesktop__"]',
  /** The label, then the amount. */
  total: '[class*="_Summary__total__"] span:nth-child(2)',
  trackingNumber: '[class*="InfoDeliveryButton__trackNumber__"]',
} as const;

/** Strings in the page's scripts, before the JSON that is read (2026-07, 2026-10). */
export const russiaScripts = {
  /** `"summary":{"total":{"value":"1 234,50 ₽","list":[…]}}` of the order page. */
  summary: '"summary":{"total":',
  /** The widget of the page of reviews; its props hold the first `products`. */
  reviews: 'RedWaitingForReview',
} as const;
