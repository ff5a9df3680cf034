import type { OrderStatus } from '../model/order.ts';
import { comparable } from './words.ts';

/**
 * How pages print an order's status: only words that somebody saw, MARKETPLACE.md 2 unless a line
 * says otherwise. The site's language is not asked for, since no word means two states (a test
 * keeps it so). Sources stand as comments, they would cost every page their bytes.
 */
export const statusWords: Partial<Record<OrderStatus, readonly string[]>> = {
  unpaid: [
    // en, captured 2026-09; until 2021
    'To pay',
    'Awaiting Payment',
    // pt
    'a ser pago',
    'aguardando pagamento',
    // ru
    'Ожидание оплаты',
    'Ожидание платежа',
    // it
    'in attesa di pagamento',
  ],
  processing: [
    // en, captured 2026-09; until 2021
    'Processing',
    'Awaiting shipment',
    'To ship',
    'Ready to ship',
    // pt
    'processando',
    // ru
    'Заказ не отправлен',
    'Ожидается отправка',
    // fr, with both apostrophes
    "En attente d'expédition",
    'En attente d’expédition',
    // pl
    'Oczekująca wysyłka',
    // it
    'in attesa di spedizione',
  ],
  shipped: [
    // en, captured 2026-09; until 2021
    'Awaiting delivery',
    'Processed',
    'Shipped',
    'Awaiting Receipt',
    // pt
    'aguardando a entrega',
    'processado',
    'enviado',
    // ru; the second is the list's filter for what is on its way, a guide of .com and .ru
    'Ожидается подтверждение',
    'Заказ отправлен',
    // es, fr, pl, it
    'Esperando entrega',
    'Envoyé',
    'Wysłane',
    'spediti',
  ],
  completed: [
    // en, captured 2026-09; until 2021
    'Completed',
    'Finished',
    // pt
    'concluído',
    'finalizado',
    // ru; the last is the site's own mistranslation of 2022
    'Завершено',
    'Завершён',
    'Получено подтверждение',
    'С отделкой',
    // de, captured 2025-08
    'Abgeschlossen',
    // id, a guide: status pesanan adalah "selesai"
    'Selesai',
  ],
  cancelled: [
    // en, captured 2026-09; "Expired" is an order that was never paid
    'Cancelled',
    'Canceled',
    'Closed',
    'Expired',
    // pt
    'cancelado',
    'compra cancelado',
    'compra cancelada',
    'pedido cancelado',
    'expirado',
    // ru
    'Заказ отменён',
    'Закрыт',
    // ko
    '취소',
    // id, a guide: dengan status "Dibatalkan"
    'Dibatalkan',
  ],
  frozen: [
    // ru
    'Заказ заморожен',
    // bn, a guide: "হিমায়িত (হিমায়িত)" অবস্থা
    'হিমায়িত',
  ],
};

const byWords: ReadonlyMap<string, OrderStatus> = new Map(
  Object.entries(statusWords).flatMap(([status, words]) =>
    words.map((word) => [comparable(word), status as OrderStatus] as const),
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
