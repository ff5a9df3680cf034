import { orderInLink, orderPageAt } from '../../lib/marketplace/order-pages.ts';
import { orderList2022 } from '../../lib/marketplace/selectors.ts';
import { linkOf } from '../../lib/readers/element.ts';
import { distinct, linkedOrders } from '../../lib/readers/single.ts';
import type { Surface } from '../on-page/guard/surface.ts';

/** How far up a card is looked for when its class is not there. */
const highestCard = 8;

/** Today's list, detail and tracking of orders (MARKETPLACE.md 1.2, 1.3). */
export const orderSurface: Surface = {
  clickable: `button, a, input[type="button"], input[type="submit"], [role="button"], .comet-btn, ${orderList2022.buttons}`,
  orderOf(button) {
    // The card of the phone page is a link itself.
    if (button.matches(orderList2022.card)) return undefined;
    const page = orderPageAt(window.location.href);
    if (page.kind === 'order-detail') return page.orderId;
    const card = cardOf(button);
    return card ? orderOfCard(card) : undefined;
  },
  ordersOnPage() {
    const links = document.querySelectorAll(orderList2022.orderLinks);
    return distinct([orderPageAt(window.location.href).orderId, ...linkedOrders(links)]);
  },
  linkTo(lead, orderId) {
    const { origin, href } = window.location;
    const { kind } = orderPageAt(href);
    if (lead === 'items')
      return kind === 'order-detail' ? null : `${origin}/p/order/detail.html?orderId=${orderId}`;
    return kind === 'tracking'
      ? null
      : `${origin}/p/tracking/index.html?_addShare=no&_login=yes&tradeOrderId=${orderId}`;
  },
};

/** The card around a button: by its class, else the nearest ancestor that links to one order and no other. */
function cardOf(button: Element): Element | null {
  const card = button.closest(orderList2022.card);
  if (card) return card;
  let around = button.parentElement;
  for (let height = 0; around && around !== document.body && height < highestCard; height += 1) {
    const ids = ordersIn(around);
    if (ids.length > 0) return ids.length === 1 ? around : null;
    around = around.parentElement;
  }
  return null;
}

function orderOfCard(card: Element): string | null {
  const [first = null] = ordersIn(card);
  return orderInLink(linkOf(card.querySelector(orderList2022.detailLink))) ?? first;
}

function ordersIn(card: Element): string[] {
  return linkedOrders([...card.querySelectorAll(orderList2022.orderLinks), card]);
}
