import type { PagePromise } from '../../model/order.ts';

export type From = NonNullable<PagePromise['from']>;

/** How languages word the promises. */
export interface PromiseWords {
  /** The languages, primary tags. */
  languages: string[];
  /** What folded text of each kind says; the first that fits is meant. */
  kinds: Partial<Record<PagePromise['kind'], RegExp>>;
}

/**
 * A number of days, weeks or hours in every language at once, for no word of one means another unit in
 * another. Not a day of a month (9월 4일), the end of a range, or business days.
 */
export const span =
  /(?<![\d월月–—~-] ?|[.,])(?<number>\d{1,3})[ -]?(?:calendar |natural |календарн\p{L}* )?(?:(?:days?|dias|jours|tagen?|giorni|dni)\b|дн|ден|сут|일|(?<weeks>(?:weeks?|semanas?|semaines?|wochen?|settiman[ae]|tygodni)\b|недел|주)|(?<hours>(?:hours?|horas|heures|stunden|ore|godzin)\b|час|시간))(?! (?:ute|habil|labor|ouvr|lavor|robocz))/gu;

/** No refund, in every language at once: the same words with the opposite meaning. */
const noRefund =
  '!\\b(?:no|sem|sin|sans|senza|kein~|brak) (?:refund|reembo|rembo|rimbo|(?:ruck)?erst|zwrot)|(?:нет|без) возв|환불 ?불가';

/** The same in English. */
const unable = '!can ?not|can.t|no longer';

/** Words that take a right away, to be looked for beside a number of days. */
const never = '!\\b(?:nao|no|non|pas|plus|nicht|nie)\\b|\\bkein|(?: |^)(?:не|нельзя|больше) |없|않|못|불가';

/**
 * What the days are counted from, in every language at once; of the translated ones see below.
 */
export const starts: Record<From, RegExp> = {
  placed: says(
    '(?:after|of|from|since) _(?:order _placed|placing|order date|ordering)|(?:pedido|ordine|commande) _(?:feit|realizad|effettuat|passee)|(?:realiz|hac)~ _pedido|(?:оформл|размещ)~ заказ|(?:nach|ab|seit) (?:aufgabe )?_bestellung|\\b(?:po|od) złozeni|주문 ?후',
  ),
  paid: says('(?:after|of|from|since) _payment'),
  shipped: says('(?:after|of|from|since) _(?:order _)?(?:shipped|shipment|dispatch)'),
  delivered: says(
    '(?:after|of|from|since) _(?:delivery|receiving|(?:order|item|package|parcel)s? _delivered)',
  ),
  completed: says(
    '(?:after|of|from|since) _confirm~ _(?:receipt|delivery)|order _complet(?:ed|ion)|(?:conf[ei]rm|подтвержд|potwierdz|bestatig)~ _(?:rece[bcp]|recibo|entrega|ricez|ricev|(?:avvenuta )?consegna|получен|доставк|odbi|otrzym|dostaw|empfang|erhalt)|(?:empfang|erhalt)~ ?bestatig|(?:수령|수취) ?확인|구매 ?확정',
  ),
};

/**
 * English is printed, seen 2026-09: MARKETPLACE.md facts 3 and 4, RULES.md claims marked (P). The others are
 * translated by Escrowl, without evidence: nobody has shown us the printed sentences. Of them only what sets
 * a deadline, and all of them at once, for no word of one means something else in another: every word here is
 * carried to every order page.
 */
export const promiseWords: PromiseWords[] = [
  {
    languages: ['en'],
    kinds: {
      'delivery-refund': says(
        '\\brefund',
        'no delivery|(?:not|n.t) (?:been )?(?:deliver|receiv|arriv)',
        '\\b(?:before|by|until)\\b',
        noRefund,
        '!coupon',
      ),
      'late-coupon': says('coupon|voucher', 'delay|\\blate\\b|delivered after|(?:not|n.t) (?:deliver|arriv)'),
      eta: says(
        '(?:estimated|expected) (?:date of )?(?:delivery|arrival)|^delivery(?: date)? ?:|^(?:delivery|arrives?) (?:by|on)\\b',
        '!refund|coupon',
      ),
      'dispute-window': says('\\bdispute', 'within', '!unable', unable),
      'free-return': says('\\breturn|send .{1,20} back', 'within', '!refund', unable),
      'return-window': says('return|refund', 'apply|request|ask', 'within', unable),
    },
  },
  {
    languages: ['pt', 'ru', 'es', 'fr', 'de', 'pl', 'it', 'ko'],
    kinds: {
      'delivery-refund': says(
        'reembols|возв|верн|возме|rembours|erstatt|zwrot|zwroc|rimbors|환불',
        '(?<!\\p{L})(?:nao|no|non|pas|nicht|nie|не) _(?:entreg|rec[ei]b|recu|cheg|lleg|livr|arriv|geliefert|zugestellt|erhalten|angekommen|dostarcz|dorecz|otrzym|dotr|consegn|ricev|достав|получ|прид|прибуд|вруч)|(?:sem|sin|aucune|sans|keine|brak~|mancata|nessuna|senza|нет) (?:entrega|livraison|lieferung|zustellung|dostaw|consegna|доставки)|(?:배송|배달|도착|수령).{0,4}(?:않|못)|미배송|미도착',
        '(?<!\\p{L})(?:antes|ate|hasta|avant|d.ici|vor|bis|przed|do|prima|entro|до|раньше) \\D{0,15}\\d|전|까지',
        noRefund,
      ),
      'dispute-window': says(
        'disputa|litigi?[oe]|(?<!\\p{L})(?:спор|spor)|streitfall|controversia|분쟁',
        never,
      ),
      'return-window': says(
        'devol|reembols|возв|верн|retour|rembours|ruckgabe|rucksend|erstatt|zwrot|zwroc|restitu|\\bres[oi]\\b|rimbors|반품|환불',
        never,
      ),
    },
  },
];

/**
 * What says all of these expressions, and none of those behind `!`. `~` stands for the rest of a word, `_` for
 * up to three little words between, no negation.
 */
function says(...expressions: string[]): RegExp {
  // `(?=.*(?:…))`, or `(?!.*(?:…))`
  const parts = expressions.map((each) => `${each.replace(/^!?/, (sign) => `(?${sign || '='}.*(?:`)}))`);
  return new RegExp(
    `^${parts.join('')}`
      .replaceAll(
        '_',
        "(?:(?:(?![nн])\\p{L}{1,3}|your|been|votre|dell|della|sido|seja|houver|tiver|viene|sara|stat~|zosta~|bedzi~|был~|буд~)[ ’']){0,3}",
      )
      .replaceAll('~', '\\p{L}*'),
    'u',
  );
}
