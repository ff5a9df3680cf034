/**
 * Tracking with hashed classes. Evidence: MARKETPLACE.md 1.4 (DOM seen 2024–2026). A module, not an
 * object: each stands in the script where it is used, under a short name.
 */
export const number = '[class*="logistic-info-v2--mailNoValue"]';
export const carrier = '[class*="logistic-info-v2--carrierValue"]';
export const nodeTitle = '[class*="logistic-info-v2--nodeTitle"]';
export const nodeTime = '[class*="logistic-info-v2--nodeTime"]';
/** Links that can name the order; `orderInLink` decides. */
export const orderLinks = 'a[href*="rderId="]';
/** Name and address of who gets the parcel: never read. */
export const personal = '[class*="logistic-info-v2--shippingToInfo"]';
