import type { Instant, Moment } from '../model/moment.ts';
import type { Money } from '../model/money.ts';

/** A message of `_locales` with one form. */
export type PhraseKey =
  | 'guard_title'
  | 'guard_title_unknown'
  | 'guard_order'
  | 'guard_total'
  | 'guard_delivered'
  | 'guard_delivered_undated'
  | 'guard_protection'
  | 'guard_protection_over'
  | 'guard_one_by_one'
  | 'guard_lost'
  | 'guard_lost_unknown'
  | 'guard_missing'
  | 'guard_why_order_unread'
  | 'guard_why_tracking_unread'
  | 'guard_why_not_delivered'
  | 'guard_why_returned'
  | 'guard_why_problem'
  | 'guard_why_dispute'
  | 'guard_why_said_wrong'
  | 'guard_box_in_hands'
  | 'guard_box_works'
  | 'guard_box_dispute'
  | 'guard_box_meant'
  | 'guard_not_yet'
  | 'guard_confirm'
  | 'guard_confirm_anyway'
  | 'guard_let_through'
  | 'guard_cancel_title'
  | 'guard_cancel_why_shipped'
  | 'guard_cancel_why_delivered'
  | 'guard_cancel_lost'
  | 'guard_cancel_box'
  | 'guard_cancel_no'
  | 'guard_cancel_yes'
  | 'guard_dispute_why_final'
  | 'guard_dispute_title_unknown'
  | 'guard_dispute_lost_unknown'
  | 'guard_close_title'
  | 'guard_close_lost'
  | 'guard_close_box'
  | 'guard_close_no'
  | 'guard_close_yes'
  | 'guard_accept_title'
  | 'guard_accept_lost'
  | 'guard_accept_box'
  | 'guard_accept_yes';

/** A message of `_locales` with a form per plural category. */
export type PluralPhraseKey = 'guard_items' | 'guard_why_several' | 'guard_why_missing';

/** A value inside a message, written as the buyer's language writes it. `before`: "before 3 Sep (last day 2 Sep)". */
export type PhraseValue =
  | string
  | { day: Moment }
  | { before: Moment }
  | { money: Money }
  | { count: number };

/** A message and what stands in it. `n` fills `$1` of a plural message. */
export type AnyPhrase<Key, PluralKey> =
  | { key: Key; values?: PhraseValue[] }
  | { key: PluralKey; n: number; values?: PhraseValue[] };

/** One sentence that the guard says. */
export type Phrase = AnyPhrase<PhraseKey, PluralPhraseKey>;

/** What a translator must be able to do to say a phrase (lib/i18n/translator.ts can). */
export interface PhraseWords<Key = PhraseKey, PluralKey = PluralPhraseKey> {
  t(key: Key, ...values: string[]): string;
  plural(key: PluralKey, n: number, ...values: string[]): string;
  date(moment: Moment, zone: string, now?: Instant): string;
  before(moment: Moment, zone: string, now?: Instant): string;
  number(n: number): string;
  money(money: Money): string;
}

/** The phrase in the translator's language; days in the zone, with `now` those of this year without the year. */
export function sayPhrase<Key, PluralKey>(
  phrase: AnyPhrase<Key, PluralKey>,
  words: PhraseWords<Key, PluralKey>,
  zone: string,
  now?: Instant,
): string {
  const values = (phrase.values ?? []).map((value) => {
    if (typeof value === 'string') return value;
    if ('money' in value) return words.money(value.money);
    if ('count' in value) return words.number(value.count);
    return 'before' in value ? words.before(value.before, zone, now) : words.date(value.day, zone, now);
  });
  return 'n' in phrase ? words.plural(phrase.key, phrase.n, ...values) : words.t(phrase.key, ...values);
}
