import { buttonTypes, type DemoOrder } from '../orders.ts';
import type { Asked } from './envelope.ts';

/** A button as the order APIs describe it. */
export interface AnswerButton {
  type: string;
  text: string;
  displayType: 'primary' | 'default';
  size: string;
  border?: boolean;
  href?: string;
  extMap?: Record<string, string>;
}

/** The buttons of an order; the first is the primary one unless it takes something away. `PAY_NOW` and `CANCEL_ORDER` are invented codes. */
export function buttonsOf(asked: Asked, order: DemoOrder, size = 'default'): AnswerButton[] {
  return buttonTypes(order, asked.options).map((type, index) => ({
    ...(index === 0 && type !== 'CANCEL_ORDER' && type !== 'DELETE'
      ? { displayType: 'primary' as const }
      : { displayType: 'default' as const, border: true }),
    ...extras(asked, type),
    size,
    text: textOf(asked, type),
    type,
  }));
}

function extras(asked: Asked, type: string): Partial<AnswerButton> {
  const { words, hosts } = asked;
  switch (type) {
    case 'CONFIRM_GOODS':
      return {
        extMap: {
          cancelText: words.confirm.cancel,
          selectTip: words.confirm.tip,
          confirmText: words.confirm.ok,
          title: words.confirm.title,
        },
      };
    case 'TRACKING':
      return { href: `${hosts.shop}/p/tracking/index.html` };
    case 'PAY_NOW':
      // The checkout's address says "confirm" and has nothing to do with receipt (MARKETPLACE.md 1.1).
      return { href: `${hosts.shop}/p/trade/confirm.html` };
    default:
      return {};
  }
}

/** A button's text in the page's language. */
export function textOf(asked: Asked, type: string): string {
  const { buttons } = asked.words;
  switch (type) {
    case 'CONFIRM_GOODS':
      return asked.options.confirmText ?? buttons.confirm;
    case 'TRACKING':
      return buttons.track;
    case 'REPURCHASE':
    case 'REPURCHASE_LINE':
      return buttons.again;
    case 'DELETE':
      return buttons.remove;
    case 'PAY_NOW':
      return buttons.pay;
    case 'CANCEL_ORDER':
      return asked.options.actTexts['cancel-order'] ?? buttons.cancelOrder;
    case 'OPEN_DISPUTE':
      return buttons.dispute;
    case 'DOWNLOAD_RECEIPT':
      return buttons.receipt;
    default:
      return type;
  }
}

/** The page's own dictionary, a subset of the captured keys (MARKETPLACE.md 1.2). */
export function dictionary(asked: Asked): Record<string, string> {
  const { words, options } = asked;
  return {
    cancel: words.confirm.cancel,
    popup_order_confirm1_tips: words.confirm.sureTip,
    confirm_delivery: options.confirmText ?? words.buttons.confirm,
    copy: words.list.copy,
    connect_seller: words.list.seller,
    delete_confirm: words.remove.title,
    delete_tips: words.remove.tip,
    confirm: words.confirm.ok,
    cart_add_title: words.notes.added,
    add_to_cart: words.buttons.again,
    popup_order_confirm1: words.confirm.sure,
    order_ID: words.list.number,
    copy_order_success: words.list.number,
    ol_empty_tracking: words.tracking.none,
  };
}
