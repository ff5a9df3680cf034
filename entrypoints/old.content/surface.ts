import { pageAt } from '../../lib/marketplace/pages.ts';
import { disputes2026, oldButtons, orderList2013 } from '../../lib/marketplace/selectors-old.ts';
import { distinct, linkedOrders } from '../../lib/readers/single.ts';
import { digits } from '../../lib/readers/text/text.ts';
import type { Surface } from '../on-page/guard/surface.ts';

const here = () => pageAt(window.location.href);

/** Whether the page is about a dispute, or a list of them. */
export const isDisputePage = () => here().kind.startsWith('dispute');

/** Where a dispute begins nothing is lost yet: `start.html`, `createIssueStep1.htm` (MARKETPLACE.md 1.1). */
const isStart = () => /\/(?:start\.html|createIssueStep)/i.test(window.location.pathname);

/** List and detail until 2022 (MARKETPLACE.md 1.11), the page that confirmed receipt (1.5), disputes (1.6). */
export const oldSurface: Surface = {
  clickable: 'button, a, input[type="button"], input[type="submit"], [role="button"], .comet-btn',
  isGuarded: () => !isStart(),
  orderOf(button) {
    const { kind, orderId } = here();
    if (kind === 'order-list') {
      const card = button.closest(orderList2013.card);
      return card ? (numberOn(button) ?? numberOn(card.querySelector(orderList2013.numbered))) : undefined;
    }
    if (kind === 'order-detail') return orderId;
    return isDisputePage() ? (orderId ?? orderAround(button)) : undefined;
  },
  actOf(button) {
    // The list's button only leads to the page that asks which items have come.
    if (button.matches(oldButtons.toConfirm)) return 'other';
    if (button.matches(oldButtons.confirm)) return 'confirm';
    return button.matches(oldButtons.cancel) ? 'cancel-order' : null;
  },
  ordersOnPage: () =>
    distinct([here().orderId, ...linkedOrders(document.querySelectorAll(disputes2026.orderLinks))]),
  linkTo: (lead, orderId) =>
    lead === 'track' && here().kind !== 'tracking'
      ? `https://www.aliexpress.com/p/tracking/index.html?_addShare=no&_login=yes&tradeOrderId=${orderId}`
      : null,
};

/** The order that a button of the old pages carries the number of. */
const numberOn = (button: Element | null) => digits(button?.getAttribute('orderid'));

/** The order of the nearest element that links to one order and no other; null when there is none. */
function orderAround(button: Element): string | null {
  for (let around: Element | null = button; around; around = around.parentElement) {
    const orders = linkedOrders(around.querySelectorAll(disputes2026.orderLinks));
    if (orders.length > 0) return orders.length === 1 ? (orders[0] ?? null) : null;
  }
  return null;
}
