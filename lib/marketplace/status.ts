import type { OrderStatus } from '../model/order.ts';
import { comparable } from './words.ts';

interface StatusWords {
  language: string;
  source: string;
  words: Partial<Record<OrderStatus, readonly string[]>>;
}

const table = 'MARKETPLACE.md 2';

/**
 * How pages print an order's status. Only words that somebody saw; the site's language is not
 * asked for, since the same word never means two states here (a test keeps it so).
 */
export const statusWords: readonly StatusWords[] = [
  {
    language: 'en',
    source: `${table}, captured 2026-09; older ones until 2021`,
    words: {
      unpaid: ['To pay', 'Awaiting Payment'],
      processing: ['Processing', 'Awaiting shipment', 'To ship', 'Ready to ship'],
      shipped: ['Awaiting delivery', 'Processed', 'Shipped', 'Awaiting Receipt'],
      completed: ['Completed', 'Finished'],
      cancelled: ['Cancelled', 'Canceled', 'Closed', 'Expired'],
    },
  },
  {
    language: 'pt',
    source: table,
    words: {
      unpaid: ['a ser pago', 'aguardando pagamento'],
      processing: ['processando'],
      shipped: ['aguardando a entrega', 'processado', 'enviado'],
      completed: ['concluído', 'finalizado'],
      cancelled: ['cancelado', 'compra cancelada', 'compra cancelado', 'pedido cancelado', 'expirado'],
    },
  },
  {
    language: 'ru',
    source: `${table}; "С отделкой" is the site's own mistranslation of 2022`,
    words: {
      unpaid: ['Ожидание оплаты', 'Ожидание платежа'],
      processing: ['Заказ не отправлен', 'Ожидается отправка'],
      shipped: ['Ожидается подтверждение'],
      completed: ['Завершено', 'Завершён', 'Получено подтверждение', 'С отделкой'],
      cancelled: ['Заказ отменён', 'Закрыт'],
      frozen: ['Заказ заморожен'],
    },
  },
  { language: 'es', source: table, words: { shipped: ['Esperando entrega'] } },
  {
    language: 'fr',
    source: table,
    words: { processing: ["En attente d'expédition", 'En attente d’expédition'], shipped: ['Envoyé'] },
  },
  { language: 'de', source: `${table}, captured 2025-08`, words: { completed: ['Abgeschlossen'] } },
  { language: 'pl', source: table, words: { processing: ['Oczekująca wysyłka'], shipped: ['Wysłane'] } },
  {
    language: 'it',
    source: table,
    words: {
      unpaid: ['in attesa di pagamento'],
      processing: ['in attesa di spedizione'],
      shipped: ['spediti'],
    },
  },
  { language: 'ko', source: table, words: { cancelled: ['취소'] } },
  {
    language: 'id',
    source: 'an Indonesian guide names the states "Dibatalkan" and "selesai"',
    words: { completed: ['Selesai'], cancelled: ['Dibatalkan'] },
  },
  {
    language: 'bn',
    source: 'a Bengali guide names the state "হিমায়িত"',
    words: { frozen: ['হিমায়িত'] },
  },
];

const byWords: ReadonlyMap<string, OrderStatus> = new Map(
  statusWords.flatMap(({ words }) =>
    Object.entries(words).flatMap(([status, texts]) =>
      texts.map((text) => [comparable(text), status as OrderStatus] as const),
    ),
  ),
);

/** The status that a printed word means, in any language known; null when nobody has seen the word. */
export function statusFromWords(text: string): OrderStatus | null {
  return byWords.get(comparable(text)) ?? null;
}

/** The status behind a tab code of the order list (`statusTabList[].code`, MARKETPLACE.md 1.2); null for "all", "recycle" and unknown codes. */
export function statusFromTab(code: string): OrderStatus | null {
  switch (code) {
    case 'unpaid':
    case 'processing':
    case 'shipped':
    case 'completed':
      return code;
    default:
      return null;
  }
}
