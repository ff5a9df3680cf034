/** One of these at the beginning of a text, with the colon behind it. */
const beginning = (labels: readonly string[]) =>
  new RegExp(`^\\s*(?:${labels.join('|').replaceAll(' ', '\\s+')})(?:\\s*:|(?=\\s|$))`, 'iu');

/**
 * What stands before the order's date on the order page of aliexpress.ru: ru, en, az
 * (MARKETPLACE.md 1.10; code of 2026-07 and 2026-09).
 */
const dateLabel = beginning(['Заказ от', 'Дата заказа', 'Order date', 'Sifariş tarixi']);

/**
 * How the title of an order in the archive of aliexpress.ru says that it was received, before the
 * date: "Received at 5 September 2017" (rx422/AliExpress-Order-Tracker, 2026-02). English alone was seen.
 */
const received = beginning(['Received at']);

/** What stands behind the label of the order's date; null for a text that does not begin with one. */
export function behindDateLabel(text: string): string | null {
  return dateLabel.test(text) ? text.replace(dateLabel, '') : null;
}

/** Whether the title of an ended order says that it was received. */
export function isReceived(title: string): boolean {
  return received.test(title);
}
