import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesOf } from '../lib/i18n/catalog.ts';
import { createTranslator, type Translator } from '../lib/i18n/translator.ts';
import type { StoredDeadline, StoredOrder, StoredParcel, WatchedOrder } from '../lib/model/stored.ts';

/** The words of one language, read from its messages.json. */
export function translatorFor(language: string): Translator {
  const path = join(import.meta.dirname, '../public/_locales', language, 'messages.json');
  return createTranslator(messagesOf(JSON.parse(readFileSync(path, 'utf8'))));
}

/** An invented order of which little is known. */
export function makeOrder(known: Partial<StoredOrder> = {}): StoredOrder {
  return {
    id: '8200000000000001',
    market: 'aliexpress.com',
    status: 'shipped',
    statusText: null,
    closedBecause: null,
    placedAt: '2026-08-01',
    paidAt: null,
    shippedAt: null,
    deliveredAt: null,
    completedAt: null,
    total: { amount: 2499, currency: 'USD' },
    paymentMethod: null,
    seller: null,
    items: null,
    actions: null,
    protectionEndsAt: null,
    promises: null,
    seen: { status: ['2026-08-20T10:00:00Z', 'api:order-list'] },
    account: null,
    protectionPrinted: {},
    said: { wrong: null, remindAt: null },
    ...known,
  };
}

export function watch(order: StoredOrder, parcels: StoredParcel[] = []): WatchedOrder {
  return { order, parcels, disputes: [] };
}

/** An invented deadline: the printed end of protection, unless told otherwise. */
export function makeDeadline(known: Partial<StoredDeadline> = {}): StoredDeadline {
  return {
    orderId: '8200000000000001',
    rule: 'protection',
    who: 'buyer',
    from: null,
    by: '2026-09-03',
    basis: 'page',
    claims: [],
    done: false,
    markedDoneAt: null,
    snoozedUntil: null,
    ...known,
  };
}
