import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../lib/model/stored.ts';
import { translatorFor } from '../fixtures-for-tests.ts';
import { changeViews } from './changes.ts';

const change = (field: string, before: unknown, after: unknown): HistoryEntry => ({
  orderId: '8200000000000001',
  at: '2026-11-20T08:00:00Z',
  field,
  before: before === null ? null : JSON.stringify(before),
  after: after === null ? null : JSON.stringify(after),
  reader: 'api:order-detail',
});
const said = (...history: HistoryEntry[]) =>
  changeViews(history, '2026-11-22T00:00:00Z', 'UTC', translatorFor('en')).map(({ text }) => text);

test('changes are said in words, with the day they were seen', () => {
  expect(
    said(
      change('protectionEndsAt', '2026-12-01', '2026-12-31'),
      change('status', 'shipped', 'completed'),
      change('closedBecause', null, 'confirmed'),
      change('total', { amount: 500, currency: 'USD' }, { amount: 450, currency: 'USD' }),
      change('seller', { storeId: '1', name: 'Old shop' }, { storeId: '1', name: 'New shop' }),
    ),
  ).toEqual([
    'End of buyer protection: Dec 1 → Dec 31',
    'State: On its way → Completed',
    'Closed because: – → confirmed by you',
    'Sum: $5.00 → $4.50',
    'Shop: Old shop → New shop',
  ]);
  const [view] = changeViews(
    [change('paidAt', null, '2026-11-01')],
    '2026-11-22T00:00:00Z',
    'UTC',
    translatorFor('en'),
  );
  expect(view?.seen).toBe('seen Nov 20');
});

test('what is of no known shape is left out, and nothing is thrown', () => {
  expect(
    said(
      change('status', 'flying', 'completed'),
      change('paidAt', 'yesterday', '2026-99-99'),
      change('total', { amount: 'x' }, null),
      change('mood', 'good', 'bad'),
      { ...change('status', 'shipped', 'completed'), before: '{' },
    ),
  ).toEqual([]);
});
