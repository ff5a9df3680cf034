import { describe, expect, it } from 'vitest';
import { makeDeadline, makeOrder, translatorFor, watch } from '../../components/fixtures-for-tests.ts';
import type { StoredDeadline, StoredOrder } from '../../lib/model/stored.ts';
import type { Reminder } from '../../lib/reminders/reminder.ts';
import { rulebook } from '../../lib/rules/rulebook.ts';
import { placeOfTelling, tellingOf } from './telling.ts';

const now = '2026-09-01T10:00:00Z';
const items = (title: string) => [
  { lineId: null, productId: null, title, sku: null, skuId: null, quantity: 1, price: null },
];

function reminder(
  known: Partial<StoredDeadline> = {},
  order: Partial<StoredOrder> = {},
  isMissed = false,
): Reminder {
  const watched = watch(makeOrder({ items: items('A lamp'), ...order }));
  return { watched, deadline: makeDeadline({ orderId: watched.order.id, ...known }), stage: 'red', isMissed };
}

const said = (reminders: Reminder[], language = 'en') =>
  tellingOf(reminders, now, 'Europe/Warsaw', translatorFor(language));

describe('a notification', () => {
  it('of one order says what, by when, and what happens if nothing is done', () => {
    const telling = said([reminder()]);
    expect(telling?.title).toBe('Buyer protection ends');
    expect(telling?.message.split('\n')).toEqual([
      'before Sep 3 (last day Sep 2) · A lamp',
      translatorFor('en').t('rule_protection_why'),
    ]);
  });

  it('of several orders is one, with the first of them and how many more', () => {
    const many = ['1', '2', '3', '4', '5'].map((id) => reminder({}, { id, items: items(`Thing ${id}`) }));
    const telling = said(many);
    expect(telling?.title).toBe('Escrowl: 5 orders need you');
    expect(telling?.message.split('\n')).toEqual([
      'Buyer protection ends: before Sep 3 (last day Sep 2) · Thing 1',
      'Buyer protection ends: before Sep 3 (last day Sep 2) · Thing 2',
      'Buyer protection ends: before Sep 3 (last day Sep 2) · Thing 3',
      'and 2 more',
    ]);
  });

  it('says of what was missed that it has passed', () => {
    expect(said([reminder({}, {}, true)])?.message).toMatch(/^Sep 3 has passed · /);
  });

  it("says the buyer's own words of a deadline that is theirs", () => {
    const own = [{ rule: 'own-a', what: 'Ask Anna', by: '2026-09-03' }];
    const known = { said: { wrong: null, remindAt: null, own } };
    expect(said([reminder({ rule: 'own-a', basis: 'user' }, known)])?.title).toBe('Ask Anna');
  });

  it('has words for every rule that can press, and general ones for others', () => {
    for (const { id } of rulebook.rules)
      expect(said([reminder({ rule: id })])?.title).not.toBe('Something is due on this order');
    expect(said([reminder({ rule: 'unheard-of' })])?.title).toBe('Something is due on this order');
    expect(said([reminder({ by: null })])?.message).toContain('A lamp');
  });

  it('cuts a title that a shop made long', () => {
    expect(
      said([reminder({}, { items: items('x'.repeat(400)) })])?.message.split('\n')[0]?.length,
    ).toBeLessThan(110);
  });

  it('has the same id for the same stage of the same date, another for another, and leads to its order', () => {
    const told = { by: '2026-09-03', since: now, stage: 'none' as const };
    const id = (known: Partial<StoredDeadline>) => said([reminder({ told, ...known })])?.id ?? '';
    expect(id({})).toBe(id({}));
    const others = [
      { by: '2026-09-30' },
      { rule: 'confirm' },
      { told: { ...told, since: '2026-09-02T00:00:00Z' } },
    ];
    expect(new Set([id({}), ...others.map(id)]).size).toBe(4);
    expect(placeOfTelling(id({}))).toBe('order-8200000000000001');
    expect(placeOfTelling(said([reminder(), reminder()])?.id ?? '')).toBe('orders');
    expect(placeOfTelling('<b> x')).toBe('orders');
  });

  it.each(['en', 'ru', 'pl', 'id', 'bn'])('leaves no gap in %s', (language) => {
    for (const reminders of [
      [reminder()],
      [reminder({}, {}, true)],
      Array.from({ length: 6 }, () => reminder()),
    ]) {
      const telling = said(reminders, language);
      expect(telling?.title).not.toBe('');
      expect(telling?.message).not.toMatch(/\$\d|^\s*·|undefined/);
    }
  });

  it('is none of nothing', () => {
    expect(said([])).toBeNull();
  });
});
