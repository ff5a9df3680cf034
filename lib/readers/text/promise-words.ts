import type { PagePromise } from '../../model/order.ts';

export type From = NonNullable<PagePromise['from']>;

/**
 * How one language words the promises: regular expressions on folded text, in which `~` stands for the rest
 * of a word. A sentence is of a kind when all of the kind's expressions match; one behind `!` must not.
 */
export interface PromiseWords {
  language: string;
  /** What the days are counted from. */
  from: Partial<Record<From, string>>;
  kinds: Partial<Record<PagePromise['kind'], string[]>>;
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

/** Words that take a right away, to be looked for beside a number of days. */
const never = '!\\b(?:nao|no|non|pas|plus|nicht|nie)\\b|\\bkein|(?: |^)(?:не|нельзя|больше) |없|않|못|불가';

/**
 * English is printed, seen 2026-09: MARKETPLACE.md facts 3 and 4, RULES.md claims marked (P). The others are
 * translated by Escrowl, without evidence (`translation`); of them only
 * what sets a deadline: every word here is carried to every order page.
 */
export const promiseWords: PromiseWords[] = [
  {
    language: 'en',
    from: {
      placed:
        '(?:after|of|from|since) (?:the |your )?(?:order (?:is |was |has been )?placed|placing|order date|ordering)',
      paid: '(?:after|of|from|since) (?:the |your )?payment',
      shipped:
        '(?:after|of|from|since) (?:the |your )?(?:order (?:is |was |has been )?)?(?:shipped|shipment|dispatch)',
      delivered:
        '(?:after|of|from|since) (?:the |your )?(?:delivery|receiving|(?:order|item|package|parcel)s? (?:is|are|was|were|ha~ been) delivered)',
      completed:
        '(?:after|of|from|since) (?:you )?(?:the )?confirm~ (?:of |the |your )*(?:receipt|delivery)|order (?:is |was |has been )?complet(?:ed|ion)',
    },
    kinds: {
      'delivery-refund': [
        '\\brefund',
        'no delivery|(?:not|n.t) (?:been )?(?:deliver|receiv|arriv)',
        '\\b(?:before|by|until)\\b',
        noRefund,
        '!coupon',
      ],
      'late-coupon': ['coupon|voucher', 'delay|\\blate\\b|delivered after|(?:not|n.t) (?:deliver|arriv)'],
      eta: [
        '(?:estimated|expected) (?:date of )?(?:delivery|arrival)|^delivery(?: date)? ?:|^(?:delivery|arrives?) (?:by|on)\\b',
        '!refund|coupon',
      ],
      'dispute-window': ['\\bdispute', 'within', '!can ?not|can.t|unable|no longer'],
      'free-return': ['\\breturn|send .{1,20} back', 'within', '!refund|can ?not|can.t|no longer'],
      'return-window': ['return|refund', 'apply|request|ask', 'within', '!can ?not|can.t|no longer'],
    },
  },
  translation(
    'pt',
    'confirm~ (?:d?[oea] )*(?:receb|rececao|entrega)',
    'pedido (?:foi |ser |ter sido )*(?:feit|realizad)',
    ['reembols', 'nao (?:for |seja |houver |tiver )*(?:entreg|receb|cheg)|sem entrega', 'antes|ate'],
    'devol|reembols',
    'disputa|litigio',
  ),
  translation(
    'ru',
    'подтвержд~ (?:о )?(?:получен|доставк)',
    '(?:оформл|размещ)~ заказ',
    [
      'возврат|верн|возмест|возмещ',
      '(?: |^)не (?:буд~ |был~ )?(?:достав|получ|прид|прибуд|вруч)|нет доставки',
      ' (?:до|раньше) ',
    ],
    'возврат|верн',
    '(?: |^)спор',
  ),
  translation(
    'es',
    'confirm~ (?:de |del |la |el )*(?:recepcion|recibo|entrega)',
    '(?:realiz|hac)~ (?:el |un )?pedido',
    ['reembols', '\\bno (?:se |lo |ha |has )*(?:recib|entreg|lleg)|sin entrega', 'antes|hasta'],
    'devol|reembols',
    'disputa',
  ),
  translation(
    'fr',
    'confirm~ (?:de |la |votre )*reception',
    'commande (?:a ete )?passee',
    [
      'rembours',
      'pas (?:ete )?(?:livr|recu|arriv)|non (?:livr|recu)|(?:aucune|sans) livraison',
      'avant|d.ici',
    ],
    'retour|rembours',
    'litige',
  ),
  translation(
    'de',
    'bestatig~ (?:des |der )?(?:empfang|erhalt)|(?:empfang|erhalt)~ bestatig|empfangsbestatigung',
    '(?:nach|ab|seit) (?:der |aufgabe )*bestellung',
    [
      'erstatt',
      'nicht (?:geliefert|zugestellt|erhalten|angekommen)|keine (?:lieferung|zustellung)',
      '\\b(?:vor|bis)\\b',
    ],
    'ruckgabe|rucksend|erstatt',
    'streitfall',
  ),
  translation(
    'pl',
    'potwierdz~ (?:odbi|odbior|otrzym|dostaw)',
    '(?:po|od) złozeni',
    [
      'zwrot|zwroc',
      'nie (?:zosta~ |bedzi~ )*(?:dostarcz|dorecz|otrzym|dotr)|brak~ dostaw',
      '\\b(?:przed|do)\\b',
    ],
    'zwrot|zwroc',
    '\\bspor',
  ),
  translation(
    'it',
    'conferm~ (?:di |della |dell.|la )*(?:ricezione|ricevimento|avvenuta consegna|consegna)',
    'ordine (?:e stato )?effettuat',
    [
      'rimbors',
      'non (?:viene |e |sia |sara )*(?:stat~ )?(?:consegn|ricev|arriv)|(?:mancata|nessuna|senza) consegna',
      'prima|entro',
    ],
    'restitu|\\bres[oi]\\b|rimbors',
    'controversia|disputa',
  ),
  translation(
    'ko',
    '수령 ?확인|수취 ?확인|구매 ?확정',
    '주문 ?후',
    ['환불', '(?:배송|배달|도착|수령).{0,4}(?:않|못)|미배송|미도착', '전|까지'],
    '반품|환불',
    '분쟁',
  ),
];

/** A language of which nobody has shown us the printed sentences: the words are the project's own. */
function translation(
  language: string,
  completed: string,
  placed: string,
  refund: string[],
  back: string,
  dispute: string,
): PromiseWords {
  return {
    language,
    from: { completed, placed },
    kinds: {
      'delivery-refund': [...refund, noRefund],
      'dispute-window': [dispute, never],
      'return-window': [back, never],
    },
  };
}
