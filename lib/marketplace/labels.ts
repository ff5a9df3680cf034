import { comparable } from './words.ts';

/** What a labelled row of the order page says. */
export type DetailRow = 'id' | 'placed' | 'paid' | 'shipped' | 'completed' | 'payment';

interface LabelWords {
  language: string;
  source: string;
  labels: Partial<Record<DetailRow, readonly string[]>>;
}

/** Labels of the order page's rows, only those that somebody saw (MARKETPLACE.md 1.3 and 2). */
export const labelWords: readonly LabelWords[] = [
  {
    language: 'en',
    source: 'MARKETPLACE.md 1.3, captured 2026-09; "Order ID" until 2026-07',
    labels: {
      id: ['Ref. Number', 'Order ID'],
      placed: ['Order placed on'],
      paid: ['Paid on'],
      shipped: ['Shipment completed on'],
      completed: ['Order completed on'],
      payment: ['Payment method'],
    },
  },
  {
    language: 'es',
    source: 'MARKETPLACE.md 1.3',
    labels: { id: ['Nº de pedido'], placed: ['Pedido efectuado el'] },
  },
  {
    language: 'ko',
    source: 'MARKETPLACE.md 2 (both forms, the change was on 2026-07-15)',
    labels: { id: ['주문번호', '주문 ID'], placed: ['주문일자', '주문일'] },
  },
];

/** A label as compared → what its row says. */
export const detailLabels: ReadonlyMap<string, DetailRow> = new Map(
  labelWords.flatMap(({ labels }) =>
    Object.entries(labels).flatMap(([row, words]) =>
      words.map((word) => [comparable(word), row as DetailRow] as const),
    ),
  ),
);
