import type { GuardedAct } from '../../../lib/model/guard.ts';

/** How a script's pages show the buttons of orders: what the guard must know of them. */
export interface Surface {
  /** What can be clicked: a CSS selector. */
  clickable: string;
  /** Whether there is anything to guard on the page as its address stands; default: there is. */
  isGuarded?(): boolean;
  /** The order that a button belongs to; null where the page does not say; undefined: no button of an order. */
  orderOf(button: Element): string | null | undefined;
  /** What a button does by how the page is built, whatever it says; null: go by type code and words. */
  actOf?(button: Element): GuardedAct | 'other' | null;
  /** The numbers of the orders on the page. */
  ordersOnPage(): Iterable<string>;
  /** The order's tracking page, or its own; null where the buyer is there already, or where none is known. */
  linkTo(lead: 'track' | 'items', orderId: string): string | null;
}
