import { placeholders } from './placeholder.ts';
import type { Language } from './words.ts';

/**
 * What aliexpress.ru says. Of it somebody has seen: `orderFrom` ("Заказ от", "Order date",
 * "Sifariş tarixi"), `seller`, `pieces` and `received` in English, "шт." in Russian, and of the states in
 * Russian those of MARKETPLACE.md 2. The rest is invented.
 */
const ru = {
  orders: 'Мои заказы',
  active: 'Активные',
  archive: 'Архив',
  dispute: 'Споры',
  none: 'Здесь пока пусто',
  more: 'Показать ещё',
  orderFrom: 'Заказ от {date}',
  orderNumber: 'Номер заказа',
  seller: 'Продавец: ',
  pieces: '{count} шт.',
  items: 'Товары: {count}',
  delivery: 'Доставка',
  total: 'Итого',
  track: 'Трек-номер',
  confirm: 'Подтвердить получение',
  confirmTitle: 'Вы получили заказ?',
  confirmTip: 'После подтверждения деньги уйдут продавцу, и отменить это будет нельзя.',
  yes: 'Да, получил',
  no: 'Ещё нет',
  cancelOrder: 'Отменить заказ',
  cancelTip: 'Отменённый заказ нельзя вернуть.',
  confirmed: 'Получение подтверждено',
  failed: 'Не получилось. Попробуйте позже.',
  unpaid: 'Ожидание оплаты',
  processing: 'Ожидается отправка',
  shipped: 'Заказ отправлен',
  delivered: 'Ожидается подтверждение',
  disputed: 'Открыт спор',
  completed: 'Завершён',
  cancelled: 'Заказ отменён',
  expired: 'Закрыт',
  expected: 'Ожидается {date}',
  arrived: 'Доставлено {date}',
  received: 'Получен {date}',
  late: 'Задерживается',
  reviews: 'Ждут отзыва',
  review: 'Оставить отзыв',
  reviewText: 'Текст отзыва',
  send: 'Отправить',
  reviewSent: 'Отзыв отправлен',
  price: 'Цена',
  protection: 'Защита покупателя',
};

export type RussiaWords = typeof ru;

const en: RussiaWords = {
  orders: 'My orders',
  active: 'Active',
  archive: 'Archive',
  dispute: 'Disputes',
  none: 'Nothing here yet',
  more: 'Show more',
  orderFrom: 'Order date: {date}',
  orderNumber: 'Order number',
  seller: 'Seller: ',
  pieces: '{count} pcs.',
  items: 'Items: {count}',
  delivery: 'Delivery',
  total: 'Total',
  track: 'Tracking number',
  confirm: 'Confirm receipt',
  confirmTitle: 'Have you received the order?',
  confirmTip: 'The seller gets the money then, and you cannot undo it.',
  yes: 'Yes, I have',
  no: 'Not yet',
  cancelOrder: 'Cancel order',
  cancelTip: 'A cancelled order cannot be brought back.',
  confirmed: 'Receipt confirmed',
  failed: 'Something went wrong. Try again later.',
  unpaid: 'Awaiting payment',
  processing: 'Being prepared',
  shipped: 'In transit',
  delivered: 'Delivered',
  disputed: 'Dispute open',
  completed: '',
  cancelled: 'Cancelled',
  expired: 'Expired',
  expected: 'Expected {date}',
  arrived: 'Delivered {date}',
  received: 'Received at {date}',
  late: 'Delayed',
  reviews: 'Awaiting review',
  review: 'Write a review',
  reviewText: 'Your review',
  send: 'Send',
  reviewSent: 'Review sent',
  price: 'Price',
  protection: 'Buyer protection',
};

const az: Partial<RussiaWords> = { orderFrom: 'Sifariş tarixi: {date}' };

/** The languages of the site; it speaks Russian to everybody else. */
export type RussiaLanguage = 'ru' | 'en' | 'az';

export function russiaLanguage(language: Language): RussiaLanguage {
  return language === 'en' || language === 'az' ? language : 'ru';
}

/** The site's words; placeholders where nobody has evidence of the Azerbaijani ones. */
export function russiaWords(language: RussiaLanguage): RussiaWords {
  return { ru, en, az: { ...placeholders(en, 'latin'), ...az } }[language];
}
