import { pageAt } from '../../lib/marketplace/pages.ts';
import { russiaOrderList2026 } from '../../lib/marketplace/selectors-russia.ts';
import { onlyNumber, orderLinked } from '../../lib/readers/russia-card.ts';
import type { Surface } from '../on-page/guard/surface.ts';

const here = () => pageAt(window.location.href);
const linked = (around: ParentNode) =>
  [...around.querySelectorAll(russiaOrderList2026.orderLinks)].map((link) =>
    orderLinked(link.getAttribute('href')),
  );

/** List and page of orders of aliexpress.ru (MARKETPLACE.md 1.10). */
export const russiaSurface: Surface = {
  clickable: 'button, a, input[type="button"], input[type="submit"], [role="button"]',
  orderOf(button) {
    const { kind, orderId } = here();
    if (kind === 'order-detail') return orderId;
    return kind === 'order-list' ? orderAround(button) : undefined;
  },
  ordersOnPage: () => [here().orderId, ...linked(document)].filter((id) => id !== null),
  // What the parcels do stands on the order's own page.
  linkTo: (_lead, orderId) =>
    here().kind === 'order-list' ? `https://aliexpress.ru/order-list/${orderId}` : null,
};

/** The order of the nearest element that links to one; undefined when none around links to an order. */
function orderAround(button: Element): string | null | undefined {
  for (let around = button.parentElement; around; around = around.parentElement) {
    const orders = linked(around);
    if (orders.length > 0) return onlyNumber(orders);
  }
  return undefined;
}
