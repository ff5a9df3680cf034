/**
 * Order detail since January 2022. Evidence: MARKETPLACE.md 1.3 (code of 2022–2026). A module, not an
 * object: each stands in the script where it is used, under a short name.
 */
export const status = '.order-status';
export const statusTitle = '.order-status .order-block-title';
export const statusText = '.order-status .order-block-content';
/** Links of the status block that can name the order; `orderInLink` decides. */
export const ownLinks = '.order-status a[href*="rderId="]';
export const infoRow = '.order-detail-order-info .info-row, .order-detail-info-item .info-row';
export const store = '.order-detail-item-store';
export const storeName = '.store-name';
export const storeLink = 'a[href*="/store/"]';
/** The item is the nearest element around its title that holds the price too. */
export const itemTitle = '.item-title';
export const itemLink = 'a[href*="/item/"]';
export const itemSku = '.item-sku-attr';
export const itemPrice = '.item-price';
export const itemQuantity = '.item-price-quantity';
export const priceRow = '.order-price-item';
export const priceRowLabel = '.left-col';
export const priceRowValue = '.right-col';
export const eta = '.expect-date';
export const trackingNumber = '.copy-track-num[data-clipboard-text]';
/** Name, address, phone: never read. */
export const personal = '.contact-info';
