import { ar } from './ar.ts';
import { az } from './az.ts';
import { bn } from './bn.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ko } from './ko.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';

/**
 * What the demo marketplace says in one language. English is as captured in 2026-09; of the others
 * the words of MARKETPLACE.md 2 where it has some; the rest is invented and proves nothing, in fr,
 * pl, it, ar, id and bn so that anybody sees it (placeholder.ts).
 * `{date}`, `{money}`, `{days}`, `{hours}`, `{name}` are filled in.
 */
export interface Words {
  /** BCP 47, for dates and numbers. */
  locale: string;
  status: Record<
    'unpaid' | 'processing' | 'shipped' | 'completed' | 'expired' | 'cancelled' | 'disputed',
    string
  >;
  tabs: Record<'all' | 'unpaid' | 'processing' | 'shipped' | 'completed' | 'recycle', string>;
  buttons: Record<
    'confirm' | 'track' | 'again' | 'remove' | 'pay' | 'cancelOrder' | 'dispute' | 'receipt',
    string
  >;
  confirm: { title: string; tip: string; ok: string; cancel: string; sure: string; sureTip: string };
  remove: { title: string; tip: string };
  list: Record<
    | 'title'
    | 'date'
    | 'number'
    | 'total'
    | 'details'
    | 'status'
    | 'more'
    | 'copy'
    | 'items'
    | 'seller'
    | 'color'
    | 'empty'
    | 'search',
    string
  >;
  detail: Record<
    | 'title'
    | 'placed'
    | 'paid'
    | 'shipped'
    | 'completed'
    | 'method'
    | 'card'
    | 'subtotal'
    | 'shipping'
    | 'freeShipping'
    | 'address'
    | 'services'
    | 'refund'
    | 'paidNode'
    | 'fastActive'
    | 'received',
    string
  >;
  reminder: Record<
    'unpaid' | 'processing' | 'shipped' | 'completed' | 'expired' | 'cancelled' | 'disputed',
    string
  >;
  promise: Record<
    | 'fastDelivery'
    | 'lateCoupon'
    | 'refundBefore'
    | 'refundDamaged'
    | 'refundLost'
    | 'freeReturns'
    | 'returnWithin'
    | 'couponAfter'
    | 'eta'
    | 'disputeOpen',
    string
  >;
  tracking: Record<
    | 'title'
    | 'number'
    | 'carrier'
    | 'service'
    | 'shipTo'
    | 'delivery'
    | 'deliveredOn'
    | 'none'
    | 'package'
    | 'promise',
    string
  >;
  events: Record<
    | 'placed'
    | 'paid'
    | 'pickedUp'
    | 'sortingIn'
    | 'sortingOut'
    | 'exportStart'
    | 'exportDone'
    | 'departed'
    | 'arrived'
    | 'importStart'
    | 'importDone'
    | 'accepted'
    | 'atFacility'
    | 'leftFacility'
    | 'delivering'
    | 'delivered',
    string
  >;
  notes: Record<
    'failed' | 'signIn' | 'signInText' | 'added' | 'confirmed' | 'removed' | 'loading' | 'demo',
    string
  >;
}

export const languages = [
  'en',
  'pt',
  'ru',
  'ko',
  'es',
  'de',
  'fr',
  'pl',
  'it',
  'ar',
  'id',
  'bn',
  'az',
] as const;
export type Language = (typeof languages)[number];

export const words: Record<Language, Words> = {
  en,
  pt,
  ru,
  ko,
  es,
  de,
  fr,
  pl,
  it,
  ar,
  id,
  bn,
  az,
};

/** Which way a language runs. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** Puts values into a text: `fill('before {date}', { date: 'Sep 4' })`. Unknown names stay. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}
