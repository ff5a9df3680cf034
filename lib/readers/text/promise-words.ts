import type { PagePromise } from '../../model/order.ts';

export type From = NonNullable<PagePromise['from']>;

/**
 * How one language words the promises: regular expressions on folded text, in which `~` stands for the rest
 * of a word. A sentence is of a kind when all of the kind's expressions match; one behind `!` must not.
 */
export interface PromiseWords {
  language: string;
  evidence: 'printed, 2026-09' | 'translated by Escrowl, no evidence';
  /** A number of calendar days, the number as first group; business days don't match. */
  days: string;
  /** What the days are counted from. */
  from: Partial<Record<From, string>>;
  kinds: Partial<Record<PagePromise['kind'], string[]>>;
}

const translated = 'translated by Escrowl, no evidence';

/**
 * Sources of the printed ones: MARKETPLACE.md facts 3 and 4, RULES.md claims marked (P). Of the others only
 * what sets a deadline: every word here is carried to every order page.
 */
export const promiseWords: PromiseWords[] = [
  {
    language: 'en',
    evidence: 'printed, 2026-09',
    days: String.raw`(\d{1,3})[- ]?(?:calendar |natural )?days?\b`,
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
        String.raw`\brefund`,
        'no delivery|(?:not|n.t) (?:been )?(?:deliver|receiv|arriv)',
        String.raw`\b(?:before|by|until)\b`,
        String.raw`!\bno refund|coupon`,
      ],
      'late-coupon': [
        'coupon|voucher',
        String.raw`delay|\blate\b|delivered after|(?:not|n.t) (?:deliver|arriv)`,
      ],
      eta: [
        String.raw`(?:estimated|expected) (?:date of )?(?:delivery|arrival)|^delivery(?: date)? ?:|^(?:delivery|arrives?) (?:by|on)\b`,
        '!refund|coupon',
      ],
      'dispute-window': [String.raw`\bdispute`, 'within', '!can ?not|can.t|unable|no longer'],
      'free-return': [String.raw`\breturn|send .{1,20} back`, 'within', '!refund|can ?not|can.t|no longer'],
      'return-window': ['return|refund', 'apply|request|ask', 'within', '!can ?not|can.t|no longer'],
    },
  },
  {
    language: 'pt',
    evidence: translated,
    days: String.raw`(\d{1,3}) dias\b(?! ute)`,
    from: {
      completed:
        'confirm~ (?:d?[oea] )*(?:receb|rececao|entrega)|conclu~ do pedido|pedido (?:foi |for |ser )*conclui',
    },
    kinds: {
      'delivery-refund': [
        'reembols',
        'nao (?:for |seja |houver |tiver )*(?:entreg|receb|cheg)|sem entrega',
        'antes|ate',
      ],
      'late-coupon': ['cupo[mn]|cupao', 'atras|entreg~ (?:apos|depois)'],
      'return-window': ['devol|reembols'],
    },
  },
  {
    language: 'ru',
    evidence: translated,
    days: String.raw`(\d{1,3}) (?:календарн~ )?(?:дн|ден|сут)`,
    from: {
      completed: 'подтвержд~ (?:о )?(?:получен|доставк)|завершен~ заказ|заказ~ (?:был~ )?завершен',
    },
    kinds: {
      'delivery-refund': [
        'возврат|верн|возмест|возмещ',
        '(?: |^)не (?:буд~ |был~ )?(?:достав|получ|прид|прибуд|вруч)|нет доставки',
        ' (?:до|раньше) ',
      ],
      'return-window': ['возврат|верн'],
    },
  },
  {
    language: 'es',
    evidence: translated,
    days: String.raw`(\d{1,3}) dias\b(?! (?:habil|labor))`,
    from: {
      completed:
        'confirm~ (?:de |del |la |el )*(?:recepcion|recibo|entrega)|pedido (?:se haya |fue |haya sido )*(?:complet|finaliz)',
    },
    kinds: {
      'delivery-refund': [
        'reembols',
        String.raw`\bno (?:se |lo |ha |has )*(?:recib|entreg|lleg)|sin entrega|no hay entrega`,
        'antes|hasta',
      ],
      'return-window': ['devol|reembols'],
    },
  },
  {
    language: 'fr',
    evidence: translated,
    days: String.raw`(\d{1,3}) jours\b(?! ouvr)`,
    from: {
      completed:
        'confirm~ (?:de |la |votre )*reception|commande (?:a ete |est |soit )?(?:terminee|finalisee)',
    },
    kinds: {
      'delivery-refund': [
        'rembours',
        'pas (?:ete )?(?:livr|recu|arriv)|non (?:livr|recu)|(?:absence de|aucune|sans) livraison',
        'avant|d.ici',
      ],
      'return-window': ['retour|rembours'],
    },
  },
  {
    language: 'de',
    evidence: translated,
    days: String.raw`(\d{1,3}) tagen?\b`,
    from: {
      completed:
        'bestatig~ (?:des |der )?(?:empfang|erhalt)|(?:empfang|erhalt)~ bestatig|empfangsbestatigung|abschluss der bestellung',
    },
    kinds: {
      'delivery-refund': [
        'erstatt',
        'nicht (?:geliefert|zugestellt|erhalten|angekommen)|keine (?:lieferung|zustellung)',
        String.raw`\b(?:vor|bis)\b`,
      ],
      'return-window': ['ruckgabe|rucksend|erstatt'],
    },
  },
  {
    language: 'pl',
    evidence: translated,
    days: String.raw`(\d{1,3}) dni(?! robocz)`,
    from: {
      completed: 'potwierdz~ (?:odbi|odbior|otrzym|dostaw)|zakoncz~ zamowieni',
    },
    kinds: {
      'delivery-refund': [
        'zwrot|zwroc',
        'nie (?:zosta~ |bedzi~ )*(?:dostarcz|dorecz|otrzym|dotr)|brak~ dostaw',
        String.raw`\b(?:przed|do)\b`,
      ],
      'return-window': ['zwrot|zwroc'],
    },
  },
  {
    language: 'it',
    evidence: translated,
    days: String.raw`(\d{1,3}) giorni\b(?! lavor)`,
    from: {
      completed:
        'conferm~ (?:di |della |dell.|la )*(?:ricezione|ricevimento|avvenuta consegna|consegna)|completamento dell.ordine',
    },
    kinds: {
      'delivery-refund': [
        'rimbors',
        'non (?:viene |e |sia |sara )*(?:stat~ )?(?:consegn|ricev|arriv)|(?:mancata|nessuna|senza) consegna',
        'prima|entro',
      ],
      'return-window': [String.raw`restitu|\bres[oi]\b|rimbors`],
    },
  },
  {
    language: 'ko',
    evidence: translated,
    days: String.raw`(?<!월\s?)(?<!\d)(\d{1,3})일`,
    from: {
      completed: '수령 ?확인|수취 ?확인|구매 ?확정|주문 ?완료',
    },
    kinds: {
      'delivery-refund': ['환불', '(?:배송|배달|도착|수령).{0,4}(?:않|못)|미배송|미도착', '전|까지'],
      'return-window': ['반품|환불'],
    },
  },
];
