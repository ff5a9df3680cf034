import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagePromiseSchema } from '../../model/order.ts';
import { readPromises } from './promises.ts';

function read(text: string, language?: string): object[] {
  return readPromises(text, { language }).map(({ text: _text, ...promised }) => promised);
}

describe('what the marketplace prints in English', () => {
  it.each([
    ['Refund if no delivery before Sep 4, 2026', { kind: 'delivery-refund', at: '2026-09-04' }],
    ['Refund if your package isn’t delivered by Sep 4, 2026', { kind: 'delivery-refund', at: '2026-09-04' }],
    ['Apply for R$5,00 coupon code if delayed by Aug 3, 2026', { kind: 'late-coupon', at: '2026-08-03' }],
    [
      'If delivered after Aug 3, 2026 you can collect a R$5 coupon after 48 hours of that date',
      { kind: 'late-coupon', at: '2026-08-03' },
    ],
    ['Estimated delivery date: Aug 3, 2026', { kind: 'eta', at: '2026-08-03' }],
    ['Delivery: Aug 3, 2026', { kind: 'eta', at: '2026-08-03' }],
    ['Send it back within 15 days after delivery', { kind: 'free-return', days: 15, from: 'delivered' }],
    [
      'you can apply for a return/refund within 7 days of confirming receipt',
      { kind: 'return-window', days: 7, from: 'completed' },
    ],
    [
      'you can open a dispute within 90 days after order was placed',
      { kind: 'dispute-window', days: 90, from: 'placed' },
    ],
    [
      'You can open a dispute within 15 days after the order is completed.',
      { kind: 'dispute-window', days: 15, from: 'completed' },
    ],
  ])('%s', (text, promised) => {
    expect(read(text)).toEqual([promised]);
    expect(read(text, 'en_US')).toEqual([promised]);
    expect(read(text, 'ko')).toEqual([promised]);
  });

  it('splits at the dot in the middle, and gives each part its own text', () => {
    const text =
      'Apply for R$5,00 coupon code if delayed by Aug 3, 2026 · Refund if no delivery before Sep 4, 2026 · Refund if items damaged · Refund if package lost';
    expect(readPromises(text, {})).toEqual([
      {
        kind: 'late-coupon',
        at: '2026-08-03',
        text: 'Apply for R$5,00 coupon code if delayed by Aug 3, 2026',
      },
      { kind: 'delivery-refund', at: '2026-09-04', text: 'Refund if no delivery before Sep 4, 2026' },
    ]);
  });

  it('splits sentences that stand together without a space', () => {
    const text =
      'Order complete.If there are any problems, you can apply for a return/refund within 7 days of confirming receipt.If the item you received is defective or not as described, you can open a dispute within 90 days after order was placed.';
    expect(readPromises(text, {})).toEqual([
      {
        kind: 'return-window',
        days: 7,
        from: 'completed',
        text: 'If there are any problems, you can apply for a return/refund within 7 days of confirming receipt.',
      },
      {
        kind: 'dispute-window',
        days: 90,
        from: 'placed',
        text: 'If the item you received is defective or not as described, you can open a dispute within 90 days after order was placed.',
      },
    ]);
  });

  it('finds the sentence that promises among those that don’t', () => {
    const text =
      'Not satisfied with your order? Send it back within 15 days after delivery. The first return on each order is free (up to 5 times per month).';
    expect(readPromises(text, {})).toEqual([
      {
        kind: 'free-return',
        days: 15,
        from: 'delivered',
        text: 'Send it back within 15 days after delivery.',
      },
    ]);
  });

  it('says the same part once', () => {
    expect(
      read('Refund if no delivery before Sep 4, 2026 · refund if no delivery before Sep 4, 2026'),
    ).toHaveLength(1);
  });

  it('passes over marks of HTML, and never keeps them', () => {
    const text = '<span style="color:#000">Refund if no delivery before Sep 3, 2026</span>';
    expect(readPromises(text, {})).toEqual([
      { kind: 'delivery-refund', at: '2026-09-03', text: 'Refund if no delivery before Sep 3, 2026' },
    ]);
  });

  it.each([
    'Refund if items damaged',
    'R$5 coupon if delayed',
    'Refund if no delivery before Sep 4', // the year would be a guess
    'Refund if no delivery before Feb 30, 2026',
    'Refund if no delivery before Sep 4, 2026 or Sep 9, 2026',
    'Delivered: Jul 28, 2026',
    'Delivery: Apr. 24 - May. 14',
    'No refund if not delivered by Sep 4, 2026',
    'You will get a full refund within 3-20 working days',
    'Refunds take 15 business days after delivery',
    'Free returns within 90 days',
    'you can apply for a return/refund within 7-15 days of confirming receipt',
    'you can apply for a return/refund within 7 to 15 days of confirming receipt',
    'you can apply for a return/refund within 36 hours of confirming receipt',
    'You can no longer open a dispute within 90 days after order was placed',
    'You can return it within the order protection period.',
    'within 7 days of confirming receipt', // nothing is promised
    'Order placed on Jul 15, 2026',
    'Your order cancellation request was sent on Jul 16, 2026',
    '',
  ])('leaves out: %s', (text) => {
    expect(read(text, 'en')).toEqual([]);
  });
});

describe('what Escrowl translated', () => {
  const refund = { kind: 'delivery-refund', at: '2026-09-04' };
  const dispute = { kind: 'dispute-window', days: 90, from: 'placed' };
  const week = { kind: 'return-window', days: 7, from: 'completed' };
  const returnWindow = { kind: 'return-window', days: 7, from: 'completed' };
  const sentences: [string, object, string][] = [
    ['pt', refund, 'Reembolso se não for entregue antes de 4 de set. de 2026'],
    [
      'pt',
      returnWindow,
      'Você pode solicitar devolução/reembolso em até 7 dias após confirmar o recebimento.',
    ],
    ['ru', refund, 'Возврат денег, если заказ не будет доставлен до 4 сент. 2026 г.'],
    ['ru', returnWindow, 'Вы можете запросить возврат в течение 7 дней после подтверждения получения.'],
    ['es', refund, 'Reembolso si no se entrega antes del 4 sept. 2026'],
    [
      'es',
      returnWindow,
      'Puedes solicitar una devolución o un reembolso en 7 días tras confirmar la recepción.',
    ],
    ['fr', refund, 'Remboursement si la commande n’est pas livrée avant le 4 sept. 2026'],
    [
      'fr',
      returnWindow,
      'Vous pouvez demander un retour/remboursement dans les 7 jours après confirmation de la réception.',
    ],
    ['de', refund, 'Rückerstattung, wenn nicht vor dem 4. Sept. 2026 geliefert, oder keine Lieferung'],
    ['de', returnWindow, 'Rückgabe oder Erstattung innerhalb von 7 Tagen nach Bestätigung des Erhalts.'],
    ['pl', refund, 'Zwrot pieniędzy, jeśli paczka nie zostanie dostarczona przed 4 wrz 2026'],
    ['pl', returnWindow, 'Możesz poprosić o zwrot w ciągu 7 dni od potwierdzenia odbioru.'],
    ['it', refund, 'Rimborso se non viene consegnato prima del 4 set 2026'],
    ['it', returnWindow, 'Puoi richiedere un reso o un rimborso entro 7 giorni dalla conferma di ricezione.'],
    ['ko', refund, '2026년 9월 4일 이전에 배송되지 않으면 환불'],
    ['ko', returnWindow, '수령 확인 후 7일 이내에 반품/환불을 신청할 수 있습니다.'],
    ['pt', dispute, 'Você pode abrir uma disputa em até 90 dias após o pedido ter sido feito.'],
    ['ru', dispute, 'Вы можете открыть спор в течение 90 дней с момента оформления заказа.'],
    ['es', dispute, 'Puedes abrir una disputa en los 90 días posteriores a realizar el pedido.'],
    ['fr', dispute, 'Vous pouvez ouvrir un litige dans les 90 jours après que la commande a été passée.'],
    [
      'de',
      dispute,
      'Sie können innerhalb von 90 Tagen nach Aufgabe der Bestellung einen Streitfall eröffnen.',
    ],
    ['pl', dispute, 'Możesz otworzyć spór w ciągu 90 dni od złożenia zamówienia.'],
    ['it', dispute, 'Puoi aprire una controversia entro 90 giorni da quando l’ordine è stato effettuato.'],
    ['ko', dispute, '주문 후 90일 이내에 분쟁을 열 수 있습니다.'],
    [
      'pt',
      dispute,
      'Se o item estiver com defeito ou não corresponder à descrição, você pode abrir uma disputa em até 90 dias após o pedido ter sido feito.',
    ],
    [
      'ru',
      dispute,
      'Если товар с дефектом или не соответствует описанию, вы можете открыть спор в течение 90 дней с момента оформления заказа.',
    ],
    [
      'de',
      dispute,
      'Wenn der Artikel defekt ist oder nicht der Beschreibung entspricht, können Sie innerhalb von 90 Tagen nach Aufgabe der Bestellung einen Streitfall eröffnen.',
    ],
    ['ko', dispute, '상품에 결함이 있거나 설명과 다르지 않은지, 주문 후 90일 이내에 분쟁을 열 수 있습니다.'],
    ['fr', week, 'Vous pouvez demander un retour dans la 1 semaine après confirmation de la réception.'],
    ['es', { ...week, days: 2 }, 'Puedes solicitar una devolución en 48 horas tras confirmar la recepción.'],
  ];

  it.each(sentences)('%s %o: %s', (language, promised, text) => {
    expect(read(text, language)).toEqual([promised]);
    expect(read(text)).toEqual([promised]);
  });

  it('leaves out what has no date and no days', () => {
    for (const [language, , text] of sentences)
      expect(read(text.replace(/\d+/g, ''), language), text).toEqual([]);
  });

  it.each([
    ['pt', 'Reembolso em até 15 dias úteis após a entrega'],
    ['ru', 'Заказ оформлен 15 июл. 2026 г.'],
    ['de', 'Erstattung innerhalb von 5 Werktagen nach der Lieferung'],
    ['pl', 'Zamówienie złożone 15 lip 2026'],
    ['ko', '주문일: 2026년 7월 15일'],
    ['es', 'Pedido efectuado el: 15 jul. 2026'],
    // The same words with the opposite meaning
    ['pt', 'Não é possível solicitar devolução 7 dias após confirmar o recebimento.'],
    ['ru', 'Вы больше не сможете запросить возврат в течение 7 дней после подтверждения получения.'],
    ['ru', 'Нет возврата, если заказ не будет доставлен до 4 сент. 2026 г.'],
    ['es', 'No puedes abrir una disputa en los 90 días posteriores a realizar el pedido.'],
    ['es', 'Sin reembolso si no se entrega antes del 4 sept. 2026'],
    ['fr', 'Vous ne pouvez pas ouvrir un litige dans les 90 jours après que la commande a été passée.'],
    ['de', 'Keine Erstattung, wenn nicht vor dem 4. Sept. 2026 geliefert'],
    ['de', 'Nach 90 Tagen nach Aufgabe der Bestellung können Sie keinen Streitfall eröffnen.'],
    ['pl', 'Nie możesz otworzyć sporu w ciągu 90 dni od złożenia zamówienia.'],
    ['it', 'Non puoi aprire una controversia entro 90 giorni da quando l’ordine è stato effettuato.'],
    ['ko', '주문 후 90일 이내에 분쟁을 열 수 없습니다.'],
    ['ko', '2026년 9월 4일 이전에 배송되지 않아도 환불 불가'],
    // A range, business days, a number of another clause, another start
    ['es', 'Puedes solicitar una devolución en 7-15 días tras confirmar la recepción.'],
    ['pt', 'Você pode solicitar devolução em até 7 dias úteis após confirmar o recebimento.'],
    ['fr', 'Le colis arrive sous 7 jours, demandez un retour après confirmation de la réception.'],
    ['de', 'Rückgabe innerhalb von 7 Tagen nach Zahlung.'],
  ])('leaves out %s: %s', (language, text) => {
    expect(read(text, language)).toEqual([]);
  });
});

describe('a refund that is plainly promised', () => {
  const unread = (text: string) => {
    let times = 0;
    readPromises(text, {}, () => {
      times += 1;
    });
    return times;
  };

  it.each([
    'Refund if no delivery before Sep 4', // the year would be a guess
    'Refund if no delivery before Feb 30, 2026',
    'Refund if no delivery before 05/06/2026',
    'Возврат денег, если заказ не будет доставлен до 4 сент.',
  ])('is told of where its date can’t be read: %s', (text) => {
    expect(read(text)).toEqual([]);
    expect(unread(text)).toBe(1);
  });

  it.each([
    'Refund if no delivery before Sep 4, 2026',
    'Refund if items damaged',
    'You will get a full refund within 3-20 working days',
    'R$5 coupon if delayed by Aug 3',
  ])('and nothing else is: %s', (text) => {
    expect(unread(text)).toBe(0);
  });
});

describe('any text', () => {
  const pieces = fc.array(
    fc.constantFrom(
      'Refund ',
      'coupon ',
      'no delivery ',
      'before ',
      'Sep 4, 2026',
      ' · ',
      '.',
      'within 7 days ',
      'dispute ',
      'of confirming receipt',
      'после доставки ',
      '15 дней',
      '<b',
      '>',
      '환불',
      '월',
      '1일',
    ),
  );

  it('throws nothing and answers only what the contract holds', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      pieces.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, fc.option(fc.constantFrom('en', 'ru', 'xx', '?')), (text, language) => {
        for (const promise of readPromises(text, { language }))
          expect(pagePromiseSchema.parse(promise)).toEqual(promise);
      }),
      { numRuns: 500 },
    );
    for (const value of [null, undefined, 5, {}])
      expect(readPromises(value as unknown as string, {})).toEqual([]);
  });

  // Whether it ends in time is for the runner's limit to say.
  it('comes to an end with a text made to be slow', () => {
    for (const part of ['refund no delivery before ', '. A', '<', 'within 1 days ', 'подтвержд', '(1 '])
      expect(readPromises(part.repeat(100_000), {}).length).toBeLessThan(100);
  });
});

const captures = new URL('../../../../shared/captures/', import.meta.url);
const detail = new URL('order-detail.api.br.2026-09.json', captures);

describe.skipIf(!existsSync(detail))('the captured order page', () => {
  it('prints the windows and promises that the rules rest on', () => {
    const texts: string[] = [];
    JSON.parse(readFileSync(detail, 'utf8'), (_key, value) => {
      if (typeof value === 'string') texts.push(value);
      return value;
    });
    const printed = texts.flatMap((text) => read(text, 'en'));
    for (const promised of [
      { kind: 'return-window', days: 7, from: 'completed' },
      { kind: 'dispute-window', days: 90, from: 'placed' },
      { kind: 'free-return', days: 15, from: 'delivered' },
      { kind: 'late-coupon', at: '2026-08-03' },
      { kind: 'delivery-refund', at: '2026-09-04' },
      { kind: 'eta', at: '2026-08-03' },
    ])
      expect(printed).toContainEqual(promised);
    expect(new Set(printed.map((promised) => JSON.stringify(promised))).size).toBe(6);
  });
});
