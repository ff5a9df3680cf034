/**
 * Order list since January 2022. Evidence: MARKETPLACE.md 1.2 (code of 2022-03 to 2026-10,
 * saved pattern file 2026-03); the `data-pl` anchors are the most stable.
 * A module, not an object: each stands in the script where it is used, under a short name.
 */
export const card = '.order-item';
export const status = ['.order-item-header-status-text', '[data-pl="order_item_header_status"]'] as const;
export const info = ['[data-pl="order_item_header_info"]', '.order-item-header-right-info'] as const;
/** Only on the mobile card, `a.order-item.order-item-mobile` (seen 2026-06 on www, too). */
export const date = '.order-item-header-date';
export const detailLink = 'a[data-pl="order_item_header_detail"]';
/** Any link that can name the order; `orderInLink` decides. The mobile card is itself one. */
export const orderLinks = 'a[href*="rderId="]';
export const store = ['[data-pl="order_item_store_name"]', '.order-item-store-name'] as const;
export const storeLink = 'a[href*="/store/"]';
export const item = '.order-item-content-body';
export const itemPictures = '.order-item-content-img-list';
export const itemLink = 'a[href*="/item/"]';
export const itemTitle = [
  '.order-item-content-info-name span[title]',
  '.order-item-content-info-name',
] as const;
export const itemSku = '.order-item-content-info-sku';
export const itemPrice = '.order-item-content-info-number';
export const itemQuantity = '.order-item-content-info-number-quantity';
export const total = [
  '[data-pl="order_item_content_price_total"]',
  '.order-item-content-opt-price-total',
] as const;
/** The price's own node inside the total; its class is hashed. */
export const amount = '[class*="es--wrap"]';
export const buttons = '.order-item-btn';
