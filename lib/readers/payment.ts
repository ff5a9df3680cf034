import type { Order } from '../model/order.ts';

/**
 * Kinds of payment by their words. Wallets stand first: "Google Pay (Visa card)" is a wallet
 * (CONTRACT.md). Names of services are the same in every language; for "card" the word of the
 * site's bigger languages.
 */
const kinds: readonly [NonNullable<Order['paymentMethod']>, RegExp][] = [
  ['paypal', /pay\s?pal/i],
  [
    'wallet',
    /google\s?pay|apple\s?pay|samsung\s?pay|alipay|kakao\s?pay|naver\s?pay|\bwallet\b|qiwi|web\s?money|\bdana\b|\bovo\b|mercado\s?pago|\bblik\b/i,
  ],
  [
    'card',
    /\bcards?\b|visa|master\s?card|maestro|amex|american express|cart[aã]o|tarjeta|\bcarte\b|karte\b|\bkart[ay]\b|kartu|карт[аыо]|카드|কার্ড/i,
  ],
  ['other', /western union|bank transfer|boleto|\bpix\b|klarna|\boxxo\b|\bideal\b|przelewy24/i],
];

/** The kind of payment that a printed method is; null for words that nobody has listed. */
export function paymentKind(text: string | null): Order['paymentMethod'] {
  if (text === null) return null;
  return kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
