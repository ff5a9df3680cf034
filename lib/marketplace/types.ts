/**
 * The locale-free type codes of the order APIs' buttons (MARKETPLACE.md, fact 1; seen in captured
 * answers of 2026-09).
 */

/** Buttons that confirm receipt. */
export const confirmTypes: ReadonlySet<string> = new Set(['CONFIRM_GOODS']);

/** Buttons that are known to do something else. */
export const knownOtherTypes: ReadonlySet<string> = new Set([
  'DELETE',
  'REPURCHASE',
  'REPURCHASE_LINE',
  'TRACKING',
  'OPEN_DISPUTE',
  'DOWNLOAD_RECEIPT',
  'DOWNLOAD_INVOICE',
]);
