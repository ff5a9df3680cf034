import type { SellerCheck } from '../../lib/checks/seller-check.ts';
import type { ShopFacts } from '../../lib/checks/shop-facts.ts';
import type { Verdict } from '../../lib/checks/verdict.ts';
import type { MessageKey, Words } from '../../lib/i18n/words.ts';
import type { Moment } from '../../lib/model/moment.ts';
import { daysBetween } from '../../lib/time/moment.ts';

export const verdictTexts: Record<Verdict, MessageKey> = {
  good: 'verdict_good',
  caution: 'verdict_caution',
  avoid: 'verdict_avoid',
  unknown: 'verdict_unknown',
};

/** "96.8 %" of 96.8, as the language writes it. */
export function perCent(rate: number, { language }: Pick<Words, 'language'>): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(rate / 100);
}

/** "5 months", from two years on "6 years". */
export function monthsText(months: number, { language }: Pick<Words, 'language'>): string {
  const [count, unit] = months < 24 ? [months, 'month'] : [Math.floor(months / 12), 'year'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/**
 * The check in one glance, DESIGN.md "How it feels": "96.8 % of 12,400 · 6 years · item 4.7★ (812) ·
 * you: 4 orders, 0 problems". What is not known is left out. Of a pooled listing the shop's numbers
 * say nothing: only why there is no verdict.
 */
export function glanceOf(
  { seller, product, history }: ShopFacts,
  { reasons }: SellerCheck,
  words: Words,
  now: Moment,
  zone: string,
): string[] {
  const { t, plural, number } = words;
  const parts: string[] = [];
  if (reasons[0]?.id === 'pooled') parts.push(t('check_pooled'));
  else if (seller.positiveRate != null) {
    const rate = perCent(seller.positiveRate, words);
    parts.push(seller.ratings == null ? rate : t('glance_rate', rate, number(seller.ratings)));
  }
  if (seller.openedAt && reasons[0]?.id !== 'pooled') {
    const months = Math.floor(daysBetween(seller.openedAt, now, zone) / (365.25 / 12));
    parts.push(monthsText(Math.max(0, months), words));
  }
  if (product?.stars != null && product.reviews != null) {
    parts.push(t('glance_item', number(product.stars), number(product.reviews)));
  }
  const { orders, problems } = history.own;
  if (orders > 0) parts.push(t('glance_you', plural('own_orders', orders), plural('own_problems', problems)));
  return parts;
}
