import { meanings } from './words.ts';

/** What a labelled row of the order page says. */
export type DetailRow = 'id' | 'placed' | 'paid' | 'shipped' | 'completed' | 'payment';

/** Labels of the order page's rows, only those that somebody saw: MARKETPLACE.md 1.3 (en, es) and 2 (ko). */
export const rowLabels: Record<DetailRow, readonly string[]> = {
  // en since 2026-07, en before; es; ko since 2026-07-15, ko before
  id: ['Ref. Number', 'Order ID', 'Nº de pedido', '주문번호', '주문 ID'],
  placed: ['Order placed on', 'Pedido efectuado el', '주문일자', '주문일'],
  paid: ['Paid on'],
  shipped: ['Shipment completed on'],
  completed: ['Order completed on'],
  payment: ['Payment method'],
};

/** A label as compared → what its row says. */
export const detailLabels = meanings(rowLabels);
